import type { Found } from '../../../scan/prose-checks.ts';
import { likeWritten } from '../../../text/letter-case.ts';
import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { hasSubject } from './noun-or-verb.ts';
import { phraseAt } from './noun-phrases.ts';
import type { Reading } from './reading.ts';

/** A word that is taken for another one. */
export interface Confused extends Found {
  /** Undefined where there is more than one. */
  readonly right: string | undefined;
  readonly isUnsure: boolean;
}

/** A word that is not what is meant. @param right undefined where there is more than one */
export function confused(reading: Reading, at: number, right: string | undefined): Confused {
  return { ...reading.span(at), right: right && likeWritten(right, reading.written(at)), isUnsure: false };
}

/** Whether a noun phrase begins at a place that is the subject of a verb behind it. */
export function isSubject(reading: Reading, at: number): boolean {
  const phrase = reading.is(at, NOUN | Kind.Adjective) ? phraseAt(reading, at) : undefined;
  if (!phrase || phrase.determiner >= 0 || reading.is(phrase.head, Kind.Closed)) return false;
  return hasSubject(reading, phrase.end);
}

/** The head of the noun phrase that begins at a place. */
export function objectOf(reading: Reading, at: number): string {
  const phrase = phraseAt(reading, at);
  return phrase ? reading.word(phrase.head) : '';
}

/** Behind a modal or `to` stands a verb. */
export function isVerbSlot(reading: Reading, at: number): boolean {
  const before = reading.is(at - 1, Kind.Adverb) ? at - 2 : at - 1;
  if (reading.is(before, Kind.Modal)) return !reading.isName(before) && !reading.is(before - 1, Kind.Determiner);
  return reading.word(before) === 'to' && reading.word(before - 1) !== 'access';
}

/** Whether a subject and its verb stand at a place. */
export function isClauseBehind(reading: Reading, at: number): boolean {
  const phrase = phraseAt(reading, at);
  return (
    phrase !== undefined &&
    (hasSubject(reading, phrase.end) ||
      reading.is(phrase.end, Kind.Third | Kind.Past) ||
      reading.is(phrase.head, Kind.Third))
  );
}
