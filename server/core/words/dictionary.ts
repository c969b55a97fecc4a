/** The letters that words are made of, each known by its place. */
export const ALPHABET = 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœ';

/** What the bits of an edge's head say. */
export const Head = {
  /** The place of its letter in the alphabet. */
  Letter: 0x3f,
  /** It is the last edge of its state. */
  Last: 0x40,
  /** A word may end with it. */
  Word: 0x80,
} as const;

/** The bit of an edge's third byte that says whether the word that may end with it is a common one. */
export const COMMON = 0x80;

/**
 * The words of a language, as a minimal automaton that is used as it lies in the file: nothing is decoded when it is loaded, and a
 * look-up goes letter by letter. Words are in small letters, without hyphen or apostrophe.
 *
 * The file is four runs of bytes of one length, since it is compressed best like that: the heads of all edges, and three bytes of
 * each edge's target, the low one first. A target is the number of the first edge of a state; 0 is the state without edges.
 */
export class Dictionary {
  readonly #heads: Uint8Array;
  readonly #low: Uint8Array;
  readonly #middle: Uint8Array;
  readonly #high: Uint8Array;

  /** @param bytes what `server/words/generate.ts` made */
  constructor(bytes: Uint8Array) {
    const count = bytes.length / 4;
    const part = (number: number): Uint8Array => bytes.subarray(number * count, (number + 1) * count);
    this.#heads = part(0);
    this.#low = part(1);
    this.#middle = part(2);
    this.#high = part(3);
  }

  /** Whether a word in small letters is one of the language. */
  has(word: string): boolean {
    const edge = this.#lastEdge(word);
    return edge > 0 && (this.#heads[edge]! & Head.Word) !== 0;
  }

  /** Whether it is one that people write often. */
  isCommon(word: string): boolean {
    const edge = this.#lastEdge(word);
    return edge > 0 && (this.#high[edge]! & COMMON) !== 0;
  }

  /** The edge that a word ends with; 0 where no word begins like it. */
  #lastEdge(word: string): number {
    const heads = this.#heads;
    let next = 1;
    let edge = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = LETTERS.get(word.charCodeAt(i));
      if (letter === undefined || next === 0) return 0;
      for (edge = next; (heads[edge]! & Head.Letter) !== letter; edge++) if ((heads[edge]! & Head.Last) !== 0) return 0;
      next = this.#low[edge]! | (this.#middle[edge]! << 8) | ((this.#high[edge]! & ~COMMON) << 16);
    }
    return edge;
  }
}

/** The place of each letter in the alphabet, by its code. */
const LETTERS: ReadonlyMap<number, number> = new Map(
  Array.from(ALPHABET, (letter, place) => [letter.charCodeAt(0), place]),
);
