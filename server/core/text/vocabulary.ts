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
  /** Two capitals or more and no small letter. */
  readonly isUpperCase: boolean;
}

/** From this length on V8 makes a slice a view that keeps the whole text alive, and not a copy. */
const LEAST_SLICE = 13;

/** Beyond this many words the vocabulary starts afresh with the next notice, so that memory does not grow with the number of files. */
const CAPACITY = 1 << 17;

/**
 * Interns words, so that everything that depends on the spelling alone is computed once a process and not once a token.
 * Looked up by hash straight from the text: no substring is made for a known word.
 */
export class Vocabulary {
  #slots = new Int32Array(1 << 14);
  #words: Word[] = [];
  #hashes: number[] = [];
  #keys = new Map<string, number>();
  #generation = 0;

  /** Counts the times that all words were forgotten: what is remembered by a word's key holds within one generation. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets all words when there are too many. Call it only where no tokens of a notice are being compared: before a notice is read. */
  trim(): void {
    if (this.#words.length < CAPACITY) return;
    this.#slots = new Int32Array(1 << 14);
    this.#words = [];
    this.#hashes = [];
    this.#keys = new Map();
    this.#generation++;
  }

  /** The word at `[start, end)` of the text; `hash` is the caller's {@link hashStep} over its units. */
  intern(text: string, start: number, end: number, hash: number): Word {
    let slot = hash & (this.#slots.length - 1);
    for (let index = 0; (index = this.#slots[slot]!) !== 0; slot = (slot + 1) & (this.#slots.length - 1)) {
      const word = this.#words[index - 1]!;
      if (word.text.length === end - start && text.startsWith(word.text, start)) return word;
    }
    const word = this.#describe(text.slice(start, end));
    this.#words.push(word);
    this.#hashes.push(hash);
    this.#slots[slot] = this.#words.length;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return word;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    for (let i = 0; i < this.#words.length; i++) {
      let slot = this.#hashes[i]! & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = i + 1;
    }
    this.#slots = slots;
  }

  #describe(slice: string): Word {
    const text = slice.length < LEAST_SLICE ? slice : Array.from(slice).join('');
    const folded = fold(text);
    let key = this.#keys.get(folded);
    if (key === undefined) this.#keys.set(folded, (key = this.#keys.size + 1));
    const lower = text.toLowerCase().replace(/’/g, "'");
    return {
      text,
      folded,
      key,
      isFunctionWord: { en: FUNCTION_WORDS.en.has(lower), fr: FUNCTION_WORDS.fr.has(lower) },
      hasDiacritic: folded !== lower && /[^\u0000-\u007f]/.test(lower),
      isUpperCase: text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
    };
  }
}

/** One step of the hash that {@link Vocabulary.intern} is looked up by; starts from 0. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}
