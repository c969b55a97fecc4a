import { ADJECTIVE, FINITE, Kind, MANY, NOUN } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import { CONTENT, type Reading } from './reading.ts';

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
    // `au sein de l'unité`: nothing is said of the first one.
    const locution = nouns.length > 0 ? locutionAt(reading, at) : 0;
    if (locution > 0) {
      at -= locution;
      continue;
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
    // `sera portée aux qualités`
    if (nouns.length > 0 && !hasDeterminer && isPredicate(reading, noun)) break;
    // It may be a verb.
    if (reading.is(noun, FINITE) && !hasDeterminer && !reading.is(at, Kind.Preposition)) {
      if (!reading.is(at, NOUN | ADJECTIVE | Kind.Subject | Kind.Clitic)) isSure = false;
      break;
    }
    // `les frais de voyage engagés par les candidats …`: the words behind the journey are not said of it, and neither is what follows.
    const behind = reading.adjective(noun + 1);
    const isEnclosed = nouns.length > 0 && last > noun && behind !== 0 && (behind & own) === 0;
    nouns.push(noun);
    if (!isEnclosed) cells |= own;
    if (nearest === 0) nearest = own;
    start = at + 1;
    // What joins it to the noun before: `de`, `et du`, `, des`, or nothing: `les formulaires papier`.
    let isJoined = false;
    for (; at >= least; at--) {
      if (reading.is(at, Kind.Preposition)) {
        start = at;
        // `une seule fois, pour une durée`
        if (reading.marks[at - 1] === Mark.Comma && !/^(?:de|d'|du|des|à|au|aux)$/.test(reading.word(at)))
          return ended();
      } else if (
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
      if (!hasDeterminer && nouns.length === 1 && start <= at && !isDenied(reading, at)) isSure = false;
      break;
    }
  }
  // `celle du français souhaitée`
  if (at < end - REACH || /^(?:celles?|celui|ceux)$/.test(reading.word(at))) isSure = false;
  return ended();

  function ended(): Heads | undefined {
    return nouns.length > 0 ? { cells, nearest, nouns, isSure, start, isCoordinated } : undefined;
  }
}

/** Nouns of phrases that stand for a preposition, with what stands before them. */
const LOCUTION =
  /^(?:(?:au|aux) (?:sein|cours|moyen|niveau|lieu|nom|titre|profit|regard)|en (?:cas|matière|vue|fonction|raison|faveur|dehors|cours|qualité|termes|vertu|présence)|à (?:titre|raison|cause|partir|compter)|à (?:l'|la) (?:aide|issue|égard|intention|suite|lumière|demande|appui)|sur la base|dans le cadre)$/;

/** How many words before `de` stand for a preposition together; 0 where none do. @param at the last of them */
function locutionAt(reading: Reading, at: number): number {
  if (!/^(?:de|d'|du|des)$/.test(reading.word(at + 1))) return 0;
  const two = `${reading.word(at - 1)} ${reading.word(at)}`;
  if (LOCUTION.test(two)) return 2;
  return LOCUTION.test(`${reading.word(at - 2)} ${two}`) ? 3 : 0;
}

/** Whether a participle that looks like a noun stands behind a form of `être`. */
function isPredicate(reading: Reading, at: number): boolean {
  if (!reading.is(at, Kind.Participle)) return false;
  let before = at - 1;
  while (reading.is(before, Kind.Adverb)) before--;
  return reading.is(before, Kind.Being);
}

/** `n'a pas d'équivalent`: what follows is said of the noun. */
function isDenied(reading: Reading, at: number): boolean {
  return (
    /^(?:de|d')$/.test(reading.word(at + 1)) &&
    /^(?:pas|plus|jamais|beaucoup|peu|assez|trop|tant|moins)$/.test(reading.word(at))
  );
}

/** The last word before adjectives and adverbs that stand behind a noun. */
function beforeAdjectives(reading: Reading, end: number): number {
  let at = end;
  while (at >= 0 && !reading.isMark(at)) {
    if (isBehindNoun(reading, at)) at--;
    // `cohérent et efficace`
    else if (at < end && reading.is(at, Kind.And) && isBehindNoun(reading, at - 1)) at--;
    else break;
    // `proactive, engageante et organisée`
    if (reading.marks[at] === Mark.Comma && reading.is(at - 1, ADJECTIVE) && isBehindNoun(reading, at - 1)) at--;
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
