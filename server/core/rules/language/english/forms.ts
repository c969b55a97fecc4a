import { likeWritten } from '../../../text/letter-case.ts';
import { Kind } from '../../../words/english/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import type { Reading } from './reading.ts';

/** The wrong form at a place, with the right one in the letter case of what is written; undefined where it is that already. */
export function slip(
  reading: Reading,
  at: number,
  before: string,
  right: string | undefined,
  isSeries = false,
): WrongForm | undefined {
  if (right === undefined || right === reading.word(at)) return undefined;
  return { ...reading.span(at), before, right: likeWritten(right, reading.written(at)), isSeries };
}

/** The place of the next word that is no adverb. */
export function behindAdverbs(reading: Reading, at: number): number {
  let next = at;
  for (
    let i = 0;
    i < 3 && reading.is(next, Kind.Adverb) && !reading.is(next, Kind.Base | Kind.Participle | Kind.Being);
    i++
  )
    next++;
  return next;
}
