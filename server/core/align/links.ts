import { fold } from '../text/fold.ts';

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

  strength(other: string): number {
    const word = this.#word;
    const shorter = Math.min(word.length, other.length);
    const longer = Math.max(word.length, other.length);
    if (shorter < 4) return 0;
    let prefix = 0;
    while (prefix < shorter && word.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix++;
    if (prefix >= 4 && prefix >= 0.8 * shorter) return 0.9;
    if (prefix >= 5 && prefix >= 0.5 * longer) return 0.9;
    if (prefix >= 4 && prefix >= 0.5 * longer) return 0.8;
    if (prefix >= 6) return 0.7;
    if (shorter < 5 || longer > LONGEST || shorter < 0.68 * longer) return 0;
    const common = this.#common(other);
    if (common >= 0.75 * longer) return 0.8;
    return common >= 0.68 * longer && shorter >= 6 ? 0.5 : 0;
  }

  /** Length of the longest common subsequence, by bit-parallel steps (Hyyrö 2004): one per letter of the other word. */
  #common(other: string): number {
    let row = -1;
    for (let i = 0; i < other.length; i++) {
      const code = other.charCodeAt(i);
      if (code > 127) continue;
      const hits = row & this.#masks[code]!;
      row = (row + hits) | (row - hits);
    }
    let count = 0;
    const { length } = this.#word;
    for (let unmatched = ~row & (length === LONGEST ? -1 : (1 << length) - 1); unmatched !== 0; count++) {
      unmatched &= unmatched - 1;
    }
    return count;
  }
}

/** Letters of the longest word whose inner letters are compared: the bits of an integer. */
const LONGEST = 32;

/** Whether words of these beginnings are worth a comparison: the same initial, or `study` against `étude`. */
export function isStrayInitial(word: string, language: 'en' | 'fr'): boolean {
  return word.charCodeAt(0) === (language === 'en' ? 0x73 : 0x65) && 'tcp'.includes(word.charAt(1));
}

const test = new CognateTest();

/** {@link CognateTest} for two words as they are spelt. */
export function cognateStrength(en: string, fr: string): number {
  const word = fold(en);
  const other = fold(fr);
  const near = word[0] === other[0] || (isStrayInitial(word, 'en') && isStrayInitial(other, 'fr'));
  if (!near) return 0;
  if (word === other) return 1;
  test.set(word);
  return test.strength(other);
}
