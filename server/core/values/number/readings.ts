import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { dateKey } from '../date/date-values.ts';
import type { NumberValue } from './numbers.ts';
import { part, plain, RULES, time } from './reading-rules.ts';

/**
 * What a text may mean by a number, or says without one: `12-month` and `un an`, `half-time` and `50 %`, `Q3` and `troisième trimestre`.
 * Two texts agree on what has a key in common.
 */
export interface Reading {
  /** Indices of the numbers that it takes in; none where the text says it in words alone (`quarterly`). */
  readonly numbers: readonly number[];
  readonly keys: readonly string[];
}

/**
 * All that a text may mean by its numbers. It is read only where the numbers themselves differ.
 * @param numbers of the text, ones and twos too, with offsets into it
 */
export function readingsIn(text: string, numbers: readonly NumberValue[], language: Language): readonly Reading[] {
  const marked = withNumbersMarked(text, numbers);
  const readings: Reading[] = numbers.map((number, i) => ({ numbers: [i], keys: ownKeys(number, text) }));
  for (const { pattern, keys, isLast } of [...RULES.both, ...RULES[language]]) {
    for (const match of marked.matchAll(pattern)) {
      const taken = [...match[0].matchAll(/#(\d+)#/g)].map((found) => Number(found[1]));
      const values = taken.map((i) => numbers[i]!.value);
      const found = keys(match, values);
      if (found.length > 0) readings.push({ numbers: isLast ? taken.slice(-1) : taken, keys: found });
    }
  }
  for (const [roman] of text.matchAll(/\b[IVX]{1,5}\b/g)) {
    const value = ROMAN.indexOf(roman) + 1;
    if (value > 0) readings.push({ numbers: [], keys: [plain(value)] });
  }
  // The digits of a code: `B-1110`.
  for (const match of text.matchAll(/\b[A-Z]{1,4}[- ]?(\d{1,6})\b/g)) {
    readings.push({ numbers: [], keys: [plain(Number(match[1]))] });
  }
  return readings;
}

/** Small letters without accents, at the offsets of the text, and `#3#` for the number of that index. */
function withNumbersMarked(text: string, numbers: readonly NumberValue[]): string {
  let marked = '';
  let last = 0;
  for (const [i, { start, end }] of numbers.entries()) {
    if (start < last) continue;
    marked += `${fold(text.slice(last, start))}#${i}#`;
    last = end;
  }
  return `${marked}${fold(text.slice(last))}`.replace(/[\s\u00a0\u202f]+/g, ' ');
}

function ownKeys({ kind, key, value, start, end }: NumberValue, text: string): readonly string[] {
  switch (kind) {
    case 'date':
      return [`d:${key}`, ...otherOrder(text.slice(start, end), value)];
    case 'time':
      return [time(value)];
    case 'percent':
      return [plain(value), part(value / 100)];
    default:
      // A small `m` is the metre, or a million where money is meant.
      if (/\dm$/.test(text.slice(start, end))) return [plain(value), plain(value * 1e6)];
      // French of old groups by points (`10.000`).
      if (/^\d{1,3}(?:\.\d{3})+$/.test(text.slice(start, end)))
        return [plain(value), plain(Number(text.slice(start, end).replaceAll('.', '')))];
      if (typeof key !== 'number') return [`n:${key}`];
      // A share is percent as well: `0.8 FTE`.
      return value > 0 && value < 1 ? [plain(key), part(value)] : [plain(key)];
  }
}

/** `02/01/2026` may be the first of February. */
function otherOrder(written: string, value: number): readonly string[] {
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (!/^\d{1,2}([/.-])\d{1,2}\1/.test(written) || day > 12 || day === 0) return [];
  return [`d:${dateKey({ year, month: day, day: month })}`];
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
