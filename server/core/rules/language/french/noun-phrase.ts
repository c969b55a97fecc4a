import { FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';
import type { Reading } from './reading.ts';

/** Words that belong together: a determiner, adjectives and their noun. */
export interface NounPhrase {
  readonly start: number;
  /** The place of the noun. */
  readonly noun: number;
  /** Behind its last word. */
  readonly end: number;
  /** The place of the last determiner; -1 where there is none. */
  readonly determiner: number;
  /** The genders and numbers that all its words agree in; 0 where they do not. */
  readonly cells: number;
  /** Whether the noun can be nothing else. */
  readonly isSure: boolean;
}

/** The noun phrase that begins with a word, as far as its noun. */
export function nounPhrase(reading: Reading, start: number): NounPhrase | undefined {
  const { kinds } = reading;
  let at = start;
  let cells = NOUN;
  let determiner = -1;
  let isOnlyArticle = false;
  while (reading.is(at, Kind.Determiner) && at < start + 3) {
    cells &= kinds[at]! & NOUN;
    // In `tous les contrôles` the first word says that the other one is an article.
    isOnlyArticle ||= !reading.is(at, Kind.Clitic);
    determiner = at++;
  }
  const first = at;
  while (reading.is(at, Kind.BeforeNoun) && at < start + 5 && mayBeNounBehind(reading, at + 1)) {
    cells &= reading.adjective(at) || NOUN;
    at++;
  }
  const kind = kinds[at] ?? 0;
  if ((kind & NOUN) === 0 || (kind & Kind.Closed) !== 0) return undefined;
  const isVerb = (kind & (FINITE | Kind.Infinitive | Kind.Participle)) !== 0;
  // `entre les deux manque`
  const isNumber = determiner > start && reading.is(determiner, Kind.Number);
  const isSure =
    !isVerb || at > first || (determiner >= 0 && !isNumber && (isOnlyArticle || isArticleHere(reading, start)));
  return { start, noun: at, end: at + 1, determiner, cells: cells & kind & NOUN, isSure };
}

function mayBeNounBehind(reading: Reading, at: number): boolean {
  if (reading.is(at, Kind.Closed)) return false;
  return reading.is(at, NOUN) || (reading.is(at, Kind.BeforeNoun) && reading.is(at + 1, NOUN));
}

/** Whether `le`, `la`, `les` can be no pronoun here. */
function isArticleHere(reading: Reading, at: number): boolean {
  if (reading.isSentenceStart(at)) return reading.prose.kind === 'paragraph';
  // A subject follows.
  if (reading.is(at - 1, Kind.Conjunction) && BEGINS_CLAUSE.test(reading.word(at - 1))) return true;
  return reading.is(at - 1, Kind.Preposition) || reading.isOnly(at - 1, FINITE | Kind.Infinitive);
}

/** Behind these stands the subject of a clause. */
export const BEGINS_CLAUSE = /^(?:que|qu'|si|lorsque|lorsqu'|puisque|puisqu'|quand|car|où|dont)$/;

/** One gender and number of several; 0 where there are several. */
export function single(cells: number): number {
  return (cells & (cells - 1)) === 0 ? cells : 0;
}

export function isPlural(cells: number): boolean {
  return (cells & ONE) === 0 && (cells & MANY) !== 0;
}

export function isSingular(cells: number): boolean {
  return (cells & MANY) === 0 && (cells & ONE) !== 0;
}
