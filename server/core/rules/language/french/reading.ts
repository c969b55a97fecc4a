import { onceFor } from '../../../memory/once.ts';
import { WordMemo } from '../../../memory/word-memo.ts';
import type { Prose } from '../../../scan/prose.ts';
import type { Dictionary } from '../../../words/dictionary.ts';
import { FrenchWords } from '../../../words/french/french-words.ts';
import { ADJECTIVE, ADJECTIVE_SHIFT, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';

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
        if (marks[last] === Mark.None) {
          ends[last] = end;
          texts[last] = lower.slice(starts[last], end);
        }
        return;
      }
      if (last >= 0 && ends[last] === at && lower.charCodeAt(at - 1) === HYPHEN) {
        kinds[last] = compoundKinds(texts[last]!, kinds[last]!, word ? knownWords.of(word, word.id).kinds : 0);
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

/** What a compound may be: `médecin-conseil` is a noun like the first one, `vice-président` like the second; 0 where nobody knows. */
function compoundKinds(first: string, kinds: number, second: number): number {
  if (!PREFIX.test(first))
    return isPlainNoun(kinds) && (kinds & ADJECTIVE) === 0 && (second & (NOUN | ADJECTIVE)) !== 0 ? kinds & NAME : 0;
  return isPlainNoun(second) ? second & NAME : 0;
}

const PREFIX = /^(?:sous|vice|ex|co|demi|mi|mini|micro|auto|contre)-$/;

function isPlainNoun(kinds: number): boolean {
  return (kinds & NOUN) !== 0 && (kinds & (FINITE | Kind.Closed | Kind.Infinitive)) === 0;
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
