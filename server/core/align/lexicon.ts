import heads from './lexicon.json';

/** English heads and the French stems that translate them; see {@link compileLexicon}. */
export interface Lexicon {
  /** The meanings of an English word: those of every head that it begins with and outgrows by a few letters. */
  ofEnglish(word: string): readonly number[];
  /** The meanings of a French word: those of every stem that it begins with. */
  ofFrench(word: string): readonly number[];
}

/** Letters that an English word may have beyond its head: `manage`, `management`. */
const LONGEST_ENDING = 5;

/**
 * Compiles the general lexicon together with an organisation's own (English head → French stems; `^` after a stem: the whole word). A meaning is one
 * stem: an English and a French word that share a meaning are linked.
 */
export function compileLexicon(own: Readonly<Record<string, readonly string[]>>): Lexicon {
  const numbers = new Map<string, number>();
  const meaningsOfHead = new Map<string, number[]>();
  for (const [head, stems] of [...Object.entries(heads), ...Object.entries(own)]) {
    const meanings = meaningsOfHead.get(head) ?? [];
    meaningsOfHead.set(head, meanings);
    for (const stem of stems) {
      const meaning = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, meaning);
      meanings.push(meaning);
    }
  }
  return {
    ofEnglish(word) {
      const found: number[] = [];
      for (let length = Math.max(2, word.length - LONGEST_ENDING); length <= word.length; length++) {
        found.push(...(meaningsOfHead.get(word.slice(0, length)) ?? []));
      }
      return found;
    },
    ofFrench(word) {
      const found: number[] = [];
      for (let length = 2; length <= Math.min(word.length, 24); length++) {
        const meaning = numbers.get(word.slice(0, length));
        if (meaning !== undefined) found.push(meaning);
      }
      const whole = numbers.get(`${word}^`);
      if (whole !== undefined) found.push(whole);
      return found;
    },
  };
}
