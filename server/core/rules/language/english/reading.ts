import { onceFor } from '../../../memory/once.ts';
import { WordMemo } from '../../../memory/word-memo.ts';
import type { Prose } from '../../../scan/prose.ts';
import type { Dictionary } from '../../../words/dictionary.ts';
import { EnglishWords } from '../../../words/english/english-words.ts';
import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { STRICT_BASES } from '../verbs.ts';

/** At most so many words before or behind a place are looked at, so that hostile text stays linear. */
export const FARTHEST = 60;

/** What stands in the place of a word. */
export const Mark = { None: 0, Comma: 1, Stop: 2, Other: 3 } as const;

/** The words of an English passage in order, with what each may be: what the looks of all rules read. */
export class Reading {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Bits of `Kind`; 0 for marks, names and what nobody knows. */
  readonly kinds: number[] = [];
  /** Each word or mark in small letters. */
  readonly texts: string[] = [];
  readonly marks: number[] = [];
  /** Whether a word is written with a capital, though no sentence begins with it. */
  readonly names: boolean[] = [];
  readonly prose: Prose;
  readonly words: EnglishWords;

  constructor(prose: Prose, dictionary: Dictionary) {
    this.prose = prose;
    const { words, knownWords } = knowledgeOf(dictionary);
    this.words = words;
    const { text, lower } = prose;
    const { starts, ends, kinds, texts, marks, names } = this;
    prose.tokens((word, at, end) => {
      const first = lower.charCodeAt(at);
      const last = kinds.length - 1;
      const isJoined = last >= 0 && ends[last] === at && marks[last] === Mark.None;
      if (isJoined && (JOINS.has(first) || JOINS.has(lower.charCodeAt(at - 1)))) {
        ends[last] = end;
        texts[last] = lower.slice(starts[last], end);
        kinds[last] = word ? this.#compound(texts[last]!, knownWords.of(word, word.id).kinds) : 0;
        return;
      }
      let kind = 0;
      let mark: number = Mark.None;
      let isName = false;
      let written = '';
      if (word) {
        const known = knownWords.of(word, word.id);
        written = known.text;
        kind = known.kinds;
        const isCapital = first !== text.charCodeAt(at);
        if (isCapital && end - at > 1 && lower.charCodeAt(at + 1) !== text.charCodeAt(at + 1)) {
          isName = true;
          kind = 0;
        } else if (isCapital && !this.#isStart()) {
          // A name; `I` is none.
          if (written !== 'i') isName = true;
          // `Category A`
          kind &= end - at === 1 ? 0 : NAME;
        }
        if (STICKS.has(lower.charCodeAt(end)) || STICKS.has(lower.charCodeAt(at - 1))) kind = 0;
      } else if (first >= ZERO && first <= NINE) kind = Kind.Number | Kind.Closed | Kind.Known;
      else if (first === COMMA) mark = Mark.Comma;
      else mark = STOPS.has(first) && !(first === POINT && this.#isAbbreviation(end)) ? Mark.Stop : Mark.Other;
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

  /** What a word may be; 0 beyond the ends. */
  kind(at: number): number {
    return this.kinds[at] ?? 0;
  }

  is(at: number, kind: number): boolean {
    return ((this.kinds[at] ?? 0) & kind) !== 0;
  }

  /** The offsets of a word or mark. */
  span(at: number): { readonly start: number; readonly end: number } {
    return { start: this.starts[at]!, end: this.ends[at]! };
  }

  /** A word as it is written. */
  written(at: number): string {
    return this.prose.text.slice(this.starts[at], this.ends[at]);
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

  /** What is made of parts: `follow-up`, `candidate's`. */
  #compound(text: string, last: number): number {
    if (text.includes("'")) {
      // `it's`, `they've`, `doesn't`: a verb is in them.
      if (/^(?:is|are|was|were)n't$/.test(text))
        return Kind.Being | Kind.Closed | (/^(?:is|was)/.test(text) ? Kind.Third : Kind.Base);
      if (/^ha(?:s|ve|d)n't$/.test(text))
        return Kind.Having | Kind.Closed | (text === "hasn't" ? Kind.Third : Kind.Base);
      const isVerb = /^(?:it|he|she|that|there|who|what|i|we|you|they|let)'|n't$/.test(text);
      return isVerb ? Kind.Modal | Kind.Closed : /'s?$/.test(text) ? Kind.Determiner : 0;
    }
    return (last & NOUN) | Kind.Adjective;
  }

  /** Whether a point that ends at an offset ends no sentence: `e.g. SAP`, `Mr. Hall`, `2.5`. */
  #isAbbreviation(end: number): boolean {
    const { text, lower } = this.prose;
    if (end >= text.length) return false;
    const before = this.texts.at(-1) ?? '';
    if (before.length === 1 || /^(?:mr|mrs|ms|dr|st|no|prof|etc|approx|incl|vs)$/.test(before))
      return text[end] !== ' ' || before !== 'etc' || text[end + 1] === lower[end + 1];
    return text[end] !== ' '
      ? !/[)\]"”’'\s]/.test(text[end]!)
      : text[end + 1] === lower[end + 1] && /[a-z]/.test(lower[end + 1] ?? '');
  }

  #isStart(): boolean {
    const last = this.marks.length - 1;
    return last < 0 || this.marks[last] === Mark.Stop;
  }
}

/** What a name may be. */
const NAME =
  NOUN |
  Kind.Mass |
  Kind.Countable |
  Kind.Person |
  Kind.Adjective |
  Kind.Known |
  Kind.Closed |
  Kind.Determiner |
  Kind.Preposition |
  Kind.And;

const JOINS = new Set(Array.from("-'’", (mark) => mark.charCodeAt(0)));
const COMMA = ','.charCodeAt(0);
const POINT = '.'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const STOPS = new Set(Array.from('.!?:;…', (mark) => mark.charCodeAt(0)));
const STICKS = new Set(Array.from('(/@_', (mark) => mark.charCodeAt(0)));

/** A word in small letters, and what it may be. */
interface KnownWord {
  readonly text: string;
  readonly kinds: number;
}

interface Knowledge {
  readonly words: EnglishWords;
  readonly knownWords: WordMemo<KnownWord>;
}

const knowledgeOf = onceFor((dictionary: Dictionary): Knowledge => {
  const words = new EnglishWords(dictionary, STRICT_BASES);
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

/** The words of an English passage; undefined without a dictionary. */
export function readingOf(prose: Prose): Reading | undefined {
  return kept(prose).reading;
}
