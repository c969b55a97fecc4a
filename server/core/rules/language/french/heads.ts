import { ADJECTIVE, FINITE, Kind, MANY, NOUN } from '../../../words/french/kinds.ts';
import { CONTENT, Mark, type Reading } from './reading.ts';

/** The nouns that stand before a word, the nearest first, as far as it may belong to each: `le chef de la section des achats …`. */
export interface Heads {
  /** The genders and numbers that a word behind them may agree with. */
  readonly cells: number;
  /** Those of the nearest one. */
  readonly nearest: number;
  /** Places of the nouns, the nearest first. */
  readonly nouns: readonly number[];
  /** Whether all of them are known. */
  readonly isSure: boolean;
  /** Where the first one's phrase begins. */
  readonly start: number;
  readonly isCoordinated: boolean;
}

/** How many words before an adjective are looked at. */
const REACH = 14;

/** Reads back from the word before an adjective, relative or verb. */
export function headsBefore(reading: Reading, end: number): Heads | undefined {
  let at = end - 1;
  let cells = 0;
  let nearest = 0;
  let isSure = true;
  let isCoordinated = false;
  const nouns: number[] = [];
  let start = end;
  // What does not agree is told by itself.
  const meet = (cells: number, others: number): number => {
    if ((cells & others) !== 0) return cells & others;
    isSure = false;
    return cells;
  };
  for (const least = end - REACH; at >= least; ) {
    const last = at;
    at = beforeAdjectives(reading, at);
    if (!reading.is(at, NOUN) || reading.is(at, Kind.Closed)) {
      // What looks like an adjective may be the noun.
      if (nouns.length > 0 && at < last && !reading.is(at, Kind.Being)) isSure = false;
      if (nouns.length > 0 && !reading.isMark(at) && !reading.is(at, CONTENT | Kind.Closed)) isSure = false;
      break;
    }
    let own = reading.cells(at);
    const noun = at--;
    while (reading.is(at, Kind.BeforeNoun) && reading.adjective(at) !== 0) {
      own = meet(own, reading.adjective(at));
      at--;
    }
    let hasDeterminer = false;
    while (reading.is(at, Kind.Determiner | Kind.Number)) {
      hasDeterminer = true;
      own = meet(own, reading.is(at, Kind.Determiner) ? reading.cells(at) : MANY);
      if (reading.is(at, Kind.Preposition)) break;
      at--;
    }
    // It may be a verb.
    if (reading.is(noun, FINITE) && !hasDeterminer && !reading.is(at, Kind.Preposition)) {
      if (!reading.is(at, NOUN | ADJECTIVE | Kind.Subject | Kind.Clitic)) isSure = false;
      break;
    }
    nouns.push(noun);
    cells |= own;
    if (nearest === 0) nearest = own;
    start = at + 1;
    // What joins it to the noun before: `de`, `et du`, `, des`, or nothing: `les formulaires papier`.
    let isJoined = false;
    for (; at >= least; at--) {
      if (reading.is(at, Kind.Preposition)) start = at;
      else if (
        reading.is(at, Kind.And) ||
        (reading.marks[at] === Mark.Comma && reading.is(at - 1, NOUN | ADJECTIVE | Kind.Number))
      ) {
        isCoordinated = true;
        cells |= MANY;
      } else break;
      isJoined = true;
    }
    if (!isJoined && (hasDeterminer || !reading.is(at, NOUN) || reading.is(at, Kind.Closed))) {
      if (!hasDeterminer && !reading.isMark(at) && !reading.is(at, CONTENT | Kind.Closed)) isSure = false;
      // `tout à fait`, `en principe`: what follows may be said of something else.
      if (!hasDeterminer && nouns.length === 1 && start <= at) isSure = false;
      break;
    }
  }
  // `celle du français souhaitée`
  if (at < end - REACH || /^(?:celles?|celui|ceux)$/.test(reading.word(at))) isSure = false;
  return nouns.length > 0 ? { cells, nearest, nouns, isSure, start, isCoordinated } : undefined;
}

/** The last word before adjectives and adverbs that stand behind a noun. */
function beforeAdjectives(reading: Reading, end: number): number {
  let at = end;
  while (at >= 0 && !reading.isMark(at)) {
    if (isBehindNoun(reading, at)) at--;
    // `cohérent et efficace`
    else if (at < end && reading.is(at, Kind.And) && isBehindNoun(reading, at - 1)) at--;
    else break;
  }
  return at;
}

function isBehindNoun(reading: Reading, at: number): boolean {
  const kind = reading.kind(at);
  if ((kind & Kind.Adverb) !== 0) return true;
  if ((kind & ADJECTIVE) === 0) return false;
  // The word may be the noun itself.
  return (
    (kind & NOUN) === 0 ||
    ((kind & Kind.MostlyAdjective) !== 0 && reading.is(at - 1, NOUN) && !reading.is(at - 1, Kind.Closed))
  );
}
