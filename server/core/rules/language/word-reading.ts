import { onceFor } from '../../memory/once.ts';
import { WordMemo } from '../../memory/word-memo.ts';
import type { Prose } from '../../scan/prose.ts';
import type { Dictionary } from '../../words/dictionary.ts';

/** What stands in the place of a word. */
export const Mark = { None: 0, Comma: 1, Stop: 2, Other: 3 } as const;

/** The words of a passage in order, with what each may be: what the looks of all rules of its language read. Places are numbers of words. */
export abstract class WordReading {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Bits of the language's `Kind`; 0 for marks, names and what nobody knows. */
  readonly kinds: number[] = [];
  /** Each word or mark in small letters. */
  readonly texts: string[] = [];
  readonly marks: number[] = [];
  /** Whether a word is written with a capital, though no sentence begins with it. */
  readonly names: boolean[] = [];
  readonly prose: Prose;

  constructor(prose: Prose) {
    this.prose = prose;
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

  /** Takes the next word or mark. */
  protected add(text: string, start: number, end: number, kind: number, mark: number, isName: boolean): void {
    this.texts.push(text);
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
    this.marks.push(mark);
    this.names.push(isName);
  }

  /** Makes the last word go on to an offset. */
  protected prolong(end: number): void {
    const last = this.texts.length - 1;
    this.ends[last] = end;
    this.texts[last] = this.prose.lower.slice(this.starts[last], end);
  }

  /** Whether the word that comes next begins a sentence. */
  protected beginsSentence(): boolean {
    return this.isSentenceStart(this.count);
  }
}

/** The codes of characters. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (one) => one.charCodeAt(0)));
}

const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const STOPS = codesOf('.!?:;…');

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** What a character that is no letter and no digit stands for. */
export function markOf(code: number): number {
  return code === COMMA ? Mark.Comma : STOPS.has(code) ? Mark.Stop : Mark.Other;
}

/** A word in small letters, and what it may be. */
interface KnownWord {
  readonly text: string;
  readonly kinds: number;
}

/** What a language's words are, each looked up once for a dictionary. */
export function knowledgeBy<Words extends { of(word: string): number }>(
  make: (dictionary: Dictionary) => Words,
): (dictionary: Dictionary) => { readonly words: Words; readonly knownWords: WordMemo<KnownWord> } {
  return onceFor((dictionary: Dictionary) => {
    const words = make(dictionary);
    const knownWords = new WordMemo<KnownWord>(({ text }) => {
      const small = text.toLowerCase().replace('’', "'");
      return { text: small, kinds: words.of(small) };
    });
    return { words, knownWords };
  });
}

/** A passage is read once for all rules; undefined without a dictionary. */
export function readOnce<Reading extends WordReading>(
  read: (prose: Prose, dictionary: Dictionary) => Reading,
): (prose: Prose) => Reading | undefined {
  const kept = onceFor((prose: Prose) => ({ reading: prose.dictionary && read(prose, prose.dictionary) }));
  return (prose) => kept(prose).reading;
}
