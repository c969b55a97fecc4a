import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { Mark } from '../word-reading.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';

/** Whether a word can be nothing but a verb with a subject. */
export function hasSubject(reading: Reading, at: number): boolean {
  const kind = reading.kind(at);
  if ((kind & Kind.Modal) !== 0) return true;
  if ((kind & (Kind.Being | Kind.Having | Kind.Doing)) !== 0) return (kind & (Kind.Third | Kind.Base)) !== 0;
  return (
    (kind & Kind.OnlyVerb) !== 0 && (kind & (Kind.Third | Kind.Base)) !== 0 && (kind & (Kind.Adjective | NOUN)) === 0
  );
}

/** Whether a noun phrase that is an object begins at a place. */
export function isObject(reading: Reading, at: number): boolean {
  return (reading.is(at, Kind.Determiner) && !reading.is(at, Kind.Relative)) || reading.is(at, Kind.Object);
}

/** Whether a word that may be a noun is a verb here: an object follows, and no other verb of the sentence. */
export function isVerbHere(reading: Reading, at: number): boolean {
  const behind = at + 1;
  const isRather = reading.is(at, Kind.Countable | Kind.Mass) && reading.is(at, Kind.Base);
  const goesOn =
    isObject(reading, behind) ||
    (!isRather && reading.is(behind, Kind.Preposition | Kind.Adverb | Kind.Number) && !reading.isMark(behind));
  if (!goesOn) return false;
  return isOnlyVerb(reading, at);
}

/** Whether no other word of the clause can be its verb. */
export function isOnlyVerb(reading: Reading, at: number): boolean {
  for (let i = at + 1; reading.isNear(at + 1, i); i++) {
    if (reading.is(i, Kind.Relative | Kind.Conjunction) || reading.marks[i] === Mark.Other) break;
    if (hasSubject(reading, i) && !reading.is(i - 1, Kind.And) && reading.word(i - 1) !== 'to') return false;
    if (reading.marks[i] === Mark.Comma && reading.is(i + 1, Kind.Third | Kind.Base)) return false;
  }
  return true;
}

/** Plurals that stand before other nouns. */
const ATTRIBUTES = wordSet(
  'sales communications operations systems services resources affairs facilities human goods arms sports customs works news logistics series means headquarters premises human-resources terms contents accounts claims records materials savings earnings',
);

/** Whether a word is a noun in the plural that hardly stands before another noun. */
export function isManyAlone(reading: Reading, at: number): boolean {
  if (
    !reading.is(at, Kind.Plural) ||
    reading.is(at, Kind.Singular) ||
    reading.isName(at) ||
    ATTRIBUTES.has(reading.word(at))
  )
    return false;
  // Behind `two` or an adjective it is no verb.
  return (
    !reading.is(at, Kind.Third) || reading.is(at - 1, Kind.Determiner | Kind.Number | Kind.Adjective | Kind.Participle)
  );
}

/** Whether a word of a phrase may be the verb of what stands before it. */
export function mayHoldVerb(reading: Reading, { start, head }: NounPhrase): boolean {
  for (let at = start + 1; at <= head; at++) {
    const kind = reading.kind(at);
    if ((kind & Kind.Closed) !== 0 || !reading.is(at - 1, NOUN) || reading.isName(at)) continue;
    if (
      (kind & Kind.Third) !== 0
        ? !reading.is(at - 1, Kind.Plural)
        : (kind & Kind.Base) !== 0 && reading.is(at - 1, Kind.Plural)
    )
      return true;
  }
  return false;
}
