import type { Block } from '../../model/notice.ts';
import { readNumbers } from '../../scan/block-numbers.ts';
import type { Hit } from '../../scan/block-phrases.ts';
import { type Name, WEEKDAYS } from '../../scan/names.ts';
import { placeIn } from '../../text/search.ts';
import type { NumberValue } from '../../values/number/numbers.ts';

/** A date that is not on the weekday before it. */
export interface WrongWeekday {
  readonly date: NumberValue;
  /** The weekday that it is on. */
  readonly right: string;
}

/** UTF-16 units between a weekday and its date: `Monday, the 5th`. */
const MOST_BETWEEN = 6;

/** The date behind a weekday where it is on another one; undefined where there is none, or its year is not said. */
export function wrongWeekday(block: Block, { item, endToken }: Hit<Name>): WrongWeekday | undefined {
  if (item.kind !== 'weekday') return undefined;
  const { content, edition, firstToken } = block;
  const numbers = readNumbers(block);
  const behind = content.source.tokens.ends[firstToken + endToken - 1]! - content.start;
  const date = numbers[placeIn(numbers.length, (i) => numbers[i]!.start < behind)];
  const right = date && date.start - behind <= MOST_BETWEEN ? weekdayOf(date) : undefined;
  if (right === undefined || item.id === String(right)) return undefined;
  return { date: date!, right: WEEKDAYS[edition.language][right - 1]! };
}

/** The weekday of a whole date, 1 for Monday to 7; undefined for another number, or where the year is not said. */
function weekdayOf({ kind, key }: NumberValue): number | undefined {
  if (kind !== 'date' || typeof key !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(key)) return undefined;
  return new Date(`${key}T00:00:00Z`).getUTCDay() || 7;
}
