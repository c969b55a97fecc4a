import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';

/**
 * How surely an English and a French word say the same because they look the same, 0 to 1. Both are folded. Short
 * words and words of other beginnings are never taken for cognates: they would be by chance.
 */
export class CognateTest {
  /** The word's positions of each letter, as bits; see {@link CognateTest.#common}. */
  readonly #masks = new Int32Array(128);
  #word = '';

  /** Sets the word that others are compared with. */
  set(word: string): void {
    const masks = this.#masks;
    for (let i = 0; i < this.#word.length; i++) masks[this.#word.charCodeAt(i) & 127] = 0;
    this.#word = word;
    const end = Math.min(word.length, LONGEST);
    for (let i = 0; i < end; i++) {
      const code = word.charCodeAt(i);
      if (code < 128) masks[code]! |= 1 << i;
    }
  }

  /** By a common beginning of at least {@link PREFIX} letters. */
  byPrefix(other: string): number {
    const word = this.#word;
    const shorter = Math.min(word.length, other.length);
    const longer = Math.max(word.length, other.length);
    let prefix = 0;
    while (prefix < shorter && word.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix++;
    if (prefix < PREFIX) return 0;
    if (prefix >= 0.8 * shorter) return 0.9;
    if (prefix >= 0.5 * longer) return prefix > PREFIX ? 0.9 : 0.8;
    return prefix >= 6 ? 0.7 : 0;
  }

  /** By common letters in the same order; worth a try only where {@link mayBeAlike}. */
  byLetters(other: string): number {
    const shorter = Math.min(this.#word.length, other.length);
    const longer = Math.max(this.#word.length, other.length);
    if (shorter < LEAST_LETTERS || longer > LONGEST) return 0;
    const common = this.#common(other);
    if (common >= 0.75 * longer) return 0.8;
    return common >= LEAST_COMMON * longer && shorter >= 6 ? 0.5 : 0;
  }

  /** Length of the longest common subsequence, in one step per letter of the other word (Hyyrö 2004). */
  #common(other: string): number {
    let row = -1;
    for (let i = 0; i < other.length; i++) {
      const code = other.charCodeAt(i);
      if (code > 127) continue;
      const hits = row & this.#masks[code]!;
      row = (row + hits) | (row - hits);
    }
    const { length } = this.#word;
    return bitCount(~row & (length === LONGEST ? -1 : (1 << length) - 1));
  }
}

/** Letters that a common beginning has at least. */
export const PREFIX = 4;
/** Letters of the shortest word whose inner letters are compared, and the least share of common ones. */
export const LEAST_LETTERS = 5;
const LEAST_COMMON = 0.68;

/** Which letters a word has, as 26 bits, and its length in the five bits above: what {@link mayBeAlike} needs. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 0x61;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters | (Math.min(word.length, 31) << 26);
}

/** Whether two words can have enough letters in common, from their {@link lettersOf}. */
export function mayBeAlike(one: number, other: number): boolean {
  const oneIsLonger = one >>> 26 > other >>> 26;
  const longer = oneIsLonger ? one : other;
  const shorter = oneIsLonger ? other : one;
  const least = LEAST_COMMON * (longer >>> 26);
  if ((shorter >>> 26) - bitCount(shorter & ~longer & 0x3ffffff) < least) return false;
  return (longer >>> 26) - bitCount(longer & ~shorter & 0x3ffffff) >= least;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Letters of the longest word whose inner letters are compared: the bits of an integer. */
const LONGEST = 32;

/** A number for a word's beginning, equal for words with the same {@link PREFIX} letters, and hardly for others. */
export function prefixOf(word: string): number {
  let prefix = 0;
  for (let i = 0; i < PREFIX; i++) prefix = (prefix << 8) | (word.charCodeAt(i) & 0xff);
  return prefix;
}

/**
 * Words are compared by their letters where this number is equal: that of the initial and the first consonant behind
 * it (`function`, `fonction`). French words in `é` for an English `s` are found behind it (`student`, `étudiant`).
 */
export function skeletonOf(word: string, language: Language): number {
  let initial = word.charCodeAt(0);
  if (language === 'fr' && initial === LETTER_E && isLetterOf(STOPS, word.charCodeAt(1))) initial = LETTER_S;
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!isLetterOf(VOWELS, code)) return (initial << 16) | code;
  }
  return initial;
}

const LETTER_E = 0x65;
const LETTER_S = 0x73;

/** Sets of small letters, as bits. */
const VOWELS = lettersOf('aeiouy');
const STOPS = lettersOf('tcp');

function isLetterOf(letters: number, code: number): boolean {
  return code >= 0x61 && code < 0x61 + 26 && ((letters >> (code - 0x61)) & 1) === 1;
}

const test = new CognateTest();

/** {@link CognateTest} for two words as they are spelt. */
export function cognateStrength(en: string, fr: string): number {
  const word = fold(en);
  const other = fold(fr);
  if (word === other) return 1;
  test.set(word);
  const near = skeletonOf(word, 'en') === skeletonOf(other, 'fr');
  return test.byPrefix(other) || (near ? test.byLetters(other) : 0);
}
