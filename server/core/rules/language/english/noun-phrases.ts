import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import type { Reading } from './reading.ts';

/** How many a word stands for; `Unknown` where both would be right, or nobody knows. */
export const Count = { Unknown: 0, One: 1, Many: 2 } as const;
export type Count = (typeof Count)[keyof typeof Count];

/** Words that belong together: determiners, adjectives, and nouns of which the last one is the head. */
export interface NounPhrase {
  readonly start: number;
  /** The place of its last noun, or of the pronoun that stands for it. */
  readonly head: number;
  /** The place of the noun before the head; -1 where there is none. */
  readonly before: number;
  /** Behind its last word. */
  readonly end: number;
  /** The place of its first determiner; -1 where there is none. */
  readonly determiner: number;
  /** The place of a number in it; -1 where there is none. */
  readonly number: number;
  readonly count: Count;
}

const ONE_EACH = wordSet('a an another each every this either neither one much');
const MANY_EACH = wordSet('these those several many both few various numerous multiple fewer');
/** Nouns of measure: so many of them may be one amount. */
const MEASURES = wordSet(
  'years months weeks days hours minutes euros dollars pounds francs percent kilometres metres miles kilograms tonnes points thirds quarters times',
);
/** Nouns whose verb may be singular or plural. */
const EITHER = wordSet(
  'majority minority range series team group pair lot set staff total rest part proportion plurality handful selection combination kind sort type audience best minimum maximum average few mass bulk present police personnel people data media management government public press committee board council crew family army union jury faculty remainder following others half means species headquarters whole percentage headcount couple variety host third quarter fifth tenth fraction plenty lots loads dozens communications operations affairs sales sports customs works resources',
);

/** No phrase goes on for longer than so many words, so that hostile text stays linear. */
const LONGEST_PHRASE = 30;

/** The noun phrase that begins with a word; undefined where none does. */
export function phraseAt(reading: Reading, at: number): NounPhrase | undefined {
  let i = at;
  const most = at + LONGEST_PHRASE;
  let determiner = -1;
  let number = -1;
  // `What matters is`, `all that glitters`: these begin a clause.
  if (reading.is(at, Kind.Relative) && reading.word(at) !== 'that') return undefined;
  for (; i < most && reading.is(i, Kind.Determiner) && !(i > at && reading.is(i, Kind.Relative)); i++)
    if (determiner < 0 || !reading.is(i, Kind.Closed)) determiner = i;
  // `each of the …`, `several of them`, `All are …`
  const first = determiner >= 0 && i === at + 1 ? at : -1;
  for (; i < most && reading.is(i, Kind.Number); i = behindNumber(reading, i)) number = i;
  let head = -1;
  let before = -1;
  for (; i < most && !reading.isMark(i); i++) {
    const kind = reading.kind(i);
    if ((kind & Kind.Closed) !== 0) {
      if (isDegree(reading, i) || joinsAdjectives(reading, i, head)) continue;
      break;
    }
    if ((kind & Kind.Determiner) !== 0) {
      // `the head nurse's report`
      if (head < 0) break;
      head = -1;
      determiner = i;
      continue;
    }
    if ((kind & NOUN) === 0 && !(reading.isName(i) && kind === 0)) {
      if (!isModifier(reading, i, head >= 0)) break;
      continue;
    }
    // `highly qualified`, and what follows a noun as its attribute
    before = head;
    head = i;
  }
  if (head < 0 && reading.is(i, Kind.Gerund) && !reading.is(i, Kind.Closed)) {
    return {
      start: at,
      head: i,
      before: -1,
      end: i + 1,
      determiner,
      number,
      count: EITHER.has(reading.word(i)) ? Count.Unknown : Count.One,
    };
  }
  if (head < 0) return pronounAt(reading, at, first, number);
  const count = countOf(reading, at, head, determiner, number);
  return { start: at, head, before, end: head + 1, determiner, number, count };
}

/** Behind a number and what belongs to it: `1,500`, `2.5`. */
function behindNumber(reading: Reading, at: number): number {
  let end = at + 1;
  const most = at + LONGEST_PHRASE;
  while (
    end < most &&
    reading.isMark(end) &&
    reading.ends[end - 1] === reading.starts[end] &&
    reading.is(end + 1, Kind.Number)
  )
    end += 2;
  return end;
}

/** `very`, `highly`, `more` before an adjective. */
function isDegree(reading: Reading, at: number): boolean {
  return (
    reading.is(at, Kind.Adverb) &&
    reading.is(at + 1, Kind.Adjective | Kind.Participle) &&
    !reading.is(at, Kind.Determiner) &&
    reading.word(at) !== 'not'
  );
}

/** `technical and administrative staff` */
function joinsAdjectives(reading: Reading, at: number, head: number): boolean {
  return head < 0 && reading.is(at, Kind.And) && isAttribute(reading, at - 1) && isAttribute(reading, at + 1);
}

function isAttribute(reading: Reading, at: number): boolean {
  return reading.is(at, Kind.Adjective | Kind.Participle) && !reading.is(at, Kind.Closed);
}

/** Whether a word that is no noun belongs to the phrase: what stands behind its noun only where a further one follows. */
function isModifier(reading: Reading, at: number, hasNoun: boolean): boolean {
  const kind = reading.kind(at);
  const isFollowed = reading.is(at + 1, NOUN | Kind.Adjective | Kind.Gerund) || reading.isName(at + 1);
  if ((kind & Kind.Adverb) !== 0) return reading.is(at + 1, Kind.Adjective | Kind.Participle);
  if ((kind & Kind.Adjective) !== 0) return !hasNoun || (isFollowed && reading.is(at + 1, NOUN));
  if (hasNoun) return false;
  return (
    (kind & (Kind.Participle | Kind.Gerund)) !== 0 &&
    (isFollowed || (reading.is(at + 1, Kind.And) && isAttribute(reading, at + 2)))
  );
}

/** `each`, `several`, `everyone`, `they`, `one` */
function pronounAt(reading: Reading, at: number, determiner: number, number: number): NounPhrase | undefined {
  const place = number >= 0 ? number : determiner >= 0 ? determiner : at;
  if (!reading.is(place, Kind.Number | Kind.Subject)) return undefined;
  const word = reading.word(place);
  const count =
    reading.is(place, Kind.Plural) || MANY_EACH.has(word)
      ? Count.Many
      : reading.is(place, Kind.Singular) || ONE_EACH.has(word)
        ? Count.One
        : Count.Unknown;
  return { start: at, head: place, before: -1, end: place + 1, determiner: -1, number: -1, count };
}

function countOf(reading: Reading, at: number, head: number, determiner: number, number: number): Count {
  const word = reading.word(head);
  if (word === 'number' && determiner >= 0) return reading.word(determiner) === 'the' ? Count.One : Count.Many;
  if (EITHER.has(word)) return Count.Unknown;
  const isMany = reading.is(head, Kind.Plural);
  const isOne = reading.is(head, Kind.Singular);
  // `that rules`, and `staff training on …`, which may be what staff do
  if (isMany && determiner >= 0 && reading.word(determiner) === 'that') return Count.Unknown;
  if (reading.is(head, Kind.Gerund) && head > at && reading.is(head - 1, NOUN)) return Count.Unknown;
  if (isMany === isOne || (isMany && (reading.isName(head) || (number >= 0 && MEASURES.has(word)))))
    return Count.Unknown;
  // `More than one candidate has`
  if (number >= 0 && isOne)
    return reading.word(number) === 'one' && reading.word(at) !== 'more' ? Count.One : Count.Unknown;
  return isMany ? Count.Many : Count.One;
}
