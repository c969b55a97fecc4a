import { onceFor } from '../../../memory/once.ts';
import { WordMemo } from '../../../memory/word-memo.ts';
import type { Prose } from '../../../scan/prose.ts';
import type { Dictionary } from '../../../words/dictionary.ts';
import { FrenchWords } from '../../../words/french/french-words.ts';
import { ADJECTIVE, ADJECTIVE_SHIFT, FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';

/** What stands in the place of a word. */
export const Mark = { None: 0, Comma: 1, Stop: 2, Other: 3 } as const;

/** The words of a French passage in order, with what each may be: what the looks of all rules read. */
export class Reading {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Bits of `Kind`; 0 for marks, names, compounds and what nobody knows. */
  readonly kinds: number[] = [];
  /** Each word or mark in small letters. */
  readonly texts: string[] = [];
  readonly marks: number[] = [];
  /** Whether a word is written with a capital, though no sentence begins with it. */
  readonly names: boolean[] = [];
  readonly prose: Prose;
  readonly words: FrenchWords;

  constructor(prose: Prose, dictionary: Dictionary) {
    this.prose = prose;
    const { words, knownWords } = knowledgeOf(dictionary);
    this.words = words;
    const { text, lower } = prose;
    const { starts, ends, kinds, texts, marks, names } = this;
    prose.tokens((word, at, end) => {
      const first = lower.charCodeAt(at);
      const last = kinds.length - 1;
      if (first === HYPHEN && ends[last] === at) {
        // A compound is one word, of which nobody knows anything.
        if (marks[last] === Mark.None) {
          ends[last] = end;
          kinds[last] = 0;
          texts[last] = lower.slice(starts[last], end);
        }
        return;
      }
      if (last >= 0 && ends[last] === at && lower.charCodeAt(at - 1) === HYPHEN) {
        ends[last] = end;
        texts[last] = lower.slice(starts[last], end);
        return;
      }
      let kind = 0;
      let mark: number = Mark.None;
      let isName = false;
      let written = '';
      if (word) {
        const known = knownWords.of(word, word.id);
        written = known.text;
        if (first !== text.charCodeAt(at)) {
          kind = text.charCodeAt(at + 1) === lower.charCodeAt(at + 1) || end - at < 3 ? known.kinds : 0;
          if (!this.#isStart()) {
            kind = (kind & Kind.Closed) === 0 ? kind & NAME : 0;
            isName = true;
          }
        } else kind = known.kinds;
        // `candidat(e)s`, `agent·e`, `et/ou`
        if (STICKS.has(lower.charCodeAt(end)) || STICKS.has(lower.charCodeAt(at - 1))) kind = 0;
      } else if (first >= ZERO && first <= NINE) kind = Kind.Number | Kind.Closed | Kind.Known;
      else if (first === COMMA) mark = Mark.Comma;
      else mark = STOPS.has(first) ? Mark.Stop : Mark.Other;
      if (!word) written = lower.charAt(at);
      texts.push(written);
      starts.push(at);
      ends.push(end);
      kinds.push(kind);
      marks.push(mark);
      names.push(isName);
    });
  }

  get count(): number {
    return this.kinds.length;
  }

  /** A word in small letters. */
  word(at: number): string {
    return this.texts[at] ?? '';
  }

  /** Words as they are written. @param end behind the last one */
  written(at: number, end = at + 1): string {
    return this.prose.text.slice(this.starts[at], this.ends[end - 1]);
  }

  /** What a word may be; 0 beyond the ends. */
  kind(at: number): number {
    return this.kinds[at] ?? 0;
  }

  is(at: number, kind: number): boolean {
    return ((this.kinds[at] ?? 0) & kind) !== 0;
  }

  /** Whether a word may be one thing and nothing else that has a meaning of its own. */
  isOnly(at: number, kind: number): boolean {
    const own = this.kind(at);
    return (own & kind) !== 0 && (own & CONTENT & ~kind) === 0;
  }

  isMark(at: number): boolean {
    return at < 0 || at >= this.kinds.length || this.marks[at] !== Mark.None;
  }

  /** Whether a sentence begins with a word. */
  isSentenceStart(at: number): boolean {
    return at === 0 || this.marks[at - 1] === Mark.Stop;
  }

  isName(at: number): boolean {
    return this.names[at] ?? false;
  }

  /** The genders and numbers of a word as a noun or determiner. */
  cells(at: number): number {
    return this.kind(at) & NOUN;
  }

  /** The genders and numbers of a word as an adjective. */
  adjective(at: number): number {
    return (this.kind(at) & ADJECTIVE) >> ADJECTIVE_SHIFT;
  }

  #isStart(): boolean {
    const last = this.marks.length - 1;
    return last < 0 || this.marks[last] === Mark.Stop;
  }
}

/** What a name may be. */
const NAME = NOUN | Kind.Listed | Kind.Known;

/** Kinds that exclude one another. */
export const CONTENT =
  NOUN |
  ADJECTIVE |
  FINITE |
  Kind.Infinitive |
  Kind.Participle |
  Kind.Gerund |
  Kind.Determiner |
  Kind.Preposition |
  Kind.Adverb |
  Kind.Conjunction;

const HYPHEN = '-'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const STOPS = new Set(Array.from('.!?:;…', (mark) => mark.charCodeAt(0)));
const STICKS = new Set(Array.from('(·/@_', (mark) => mark.charCodeAt(0)));

/** A word in small letters, and what it may be. */
interface KnownWord {
  readonly text: string;
  readonly kinds: number;
}

interface Knowledge {
  readonly words: FrenchWords;
  readonly knownWords: WordMemo<KnownWord>;
}

const knowledgeOf = onceFor((dictionary: Dictionary): Knowledge => {
  const words = new FrenchWords(dictionary);
  return {
    words,
    knownWords: new WordMemo(({ text }) => {
      const small = text.toLowerCase().replace('’', "'");
      return { text: small, kinds: words.of(small) };
    }),
  };
});

const NOTHING: { readonly reading: Reading | undefined } = { reading: undefined };

const kept = onceFor((prose: Prose) =>
  prose.dictionary ? { reading: new Reading(prose, prose.dictionary) } : NOTHING,
);

/** The words of a French passage; undefined without a dictionary. */
export function readingOf(prose: Prose): Reading | undefined {
  return kept(prose).reading;
}

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
    if (determiner < 0 || !reading.is(at, Kind.Number)) {
      // `tous` before another one says nothing new.
      isOnlyArticle = !reading.is(at, Kind.Clitic);
    }
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
  const isSure = !isVerb || at > first || (determiner >= 0 && (isOnlyArticle || isArticleHere(reading, start)));
  return { start, noun: at, end: at + 1, determiner, cells: cells & kind & NOUN, isSure };
}

function mayBeNounBehind(reading: Reading, at: number): boolean {
  if (reading.is(at, Kind.Closed)) return false;
  return reading.is(at, NOUN) || (reading.is(at, Kind.BeforeNoun) && reading.is(at + 1, NOUN));
}

/** Whether `le`, `la`, `les` can be no pronoun here. */
function isArticleHere(reading: Reading, at: number): boolean {
  if (reading.isSentenceStart(at)) return reading.prose.kind === 'paragraph';
  return reading.is(at - 1, Kind.Preposition) || reading.isOnly(at - 1, FINITE | Kind.Infinitive);
}

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
