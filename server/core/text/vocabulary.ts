import { copyOf } from './copy.ts';
import { fold } from './fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Language } from './source.ts';

/** A word as it is spelt, interned: two tokens with the same spelling hold the same object. */
export interface Word {
  readonly text: string;
  /** Lower case, diacritics stripped: what two spellings of one word share. */
  readonly folded: string;
  /** Interned number of `folded`, equal for words that differ only in case or accents. */
  readonly key: number;
  readonly isFunctionWord: Readonly<Record<Language, boolean>>;
  readonly hasDiacritic: boolean;
  /** How much the word alone speaks for English (above 0) or French (below 0), in function words. */
  readonly leaning: number;
  /** Two capitals or more and no small letter. */
  readonly isUpperCase: boolean;
}

/** Beyond this many words the vocabulary starts afresh with the next notice, so that memory does not grow with the number of files. */
const CAPACITY = 1 << 17;

/** A power of two. */
const SMALLEST_TABLE = 1 << 15;

/**
 * Interns words, so that everything that depends on the spelling alone is computed once a process and not once a token.
 * Looked up by hash straight from the text: no substring is made for a known word.
 */
export class Vocabulary {
  /** Pairs of a hash and the number of the word plus one; 0 for a free place. At most half of them are taken. */
  #table = new Int32Array(SMALLEST_TABLE);
  #words: Word[] = [];
  #keys = new Map<string, number>();
  #generation = 0;

  /** Counts the times that all words were forgotten: what is remembered by a word's key holds within one generation. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets all words when there are too many. Call it only where no tokens of a notice are being compared: before a notice is read. */
  trim(): void {
    if (this.#words.length < CAPACITY) return;
    this.#table = new Int32Array(SMALLEST_TABLE);
    this.#words = [];
    this.#keys = new Map();
    this.#generation++;
  }

  /** The word at `[start, end)` of the text; `hash` is the caller's {@link hashStep} over its units. */
  intern(text: string, start: number, end: number, hash: number): Word {
    const table = this.#table;
    const mask = table.length - 1;
    const mixed = mix(hash);
    let at = (mixed << 1) & mask;
    for (let number = table[at + 1]!; number !== 0; number = table[(at = (at + 2) & mask) + 1]!) {
      if (table[at] !== mixed) continue;
      const word = this.#words[number - 1]!;
      if (isAt(word.text, text, start, end)) return word;
    }
    const word = this.#describe(text.slice(start, end));
    const number = this.#words.push(word);
    table[at] = mixed;
    table[at + 1] = number;
    if (number * 4 > table.length) this.#grow();
    return word;
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    const mask = table.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let at = (old[from]! << 1) & mask;
      while (table[at + 1] !== 0) at = (at + 2) & mask;
      table[at] = old[from]!;
      table[at + 1] = old[from + 1]!;
    }
    this.#table = table;
  }

  #describe(slice: string): Word {
    const text = copyOf(slice);
    const folded = fold(text);
    let key = this.#keys.get(folded);
    if (key === undefined) this.#keys.set(folded, (key = this.#keys.size + 1));
    const lower = text.toLowerCase().replace(/’/g, "'");
    const isFunctionWord = { en: FUNCTION_WORDS.en.has(lower), fr: FUNCTION_WORDS.fr.has(lower) };
    const hasDiacritic = folded !== lower && /[^\u0000-\u007f]/.test(lower);
    return {
      text,
      folded,
      key,
      isFunctionWord,
      hasDiacritic,
      leaning: isFunctionWord.en === isFunctionWord.fr ? (hasDiacritic ? -0.5 : 0) : isFunctionWord.en ? 1 : -1,
      isUpperCase: text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
    };
  }
}

/** Whether a text has a word at `[start, end)`. By units: V8's own `startsWith` takes several times as long for so few. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Spreads hashes of words that differ in their last letter only, which would else stand in one long chain. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** One step of the hash that {@link Vocabulary.intern} is looked up by; starts from 0. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}
