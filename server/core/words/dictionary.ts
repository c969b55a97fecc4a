import { fold } from '../text/fold.ts';

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

/** The number of the first edge. */
const FIRST = 1;

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
  /** The state that all words begin in. */
  readonly #root: number;
  /** The last word that was looked up, the edges of its letters, and how many of them there are. */
  #last = '';
  readonly #way: number[] = [];
  #known = 0;

  /** @param bytes what `server/words/generate.ts` made */
  constructor(bytes: Uint8Array) {
    const count = bytes.length / 4;
    const part = (number: number): Uint8Array => bytes.subarray(number * count, (number + 1) * count);
    this.#heads = part(0);
    this.#low = part(1);
    this.#middle = part(2);
    this.#high = part(3);
    this.#root = count > FIRST ? FIRST : 0;
  }

  /** Whether a word in small letters is one of the language. */
  has(word: string): boolean {
    const edge = this.#lastEdge(word);
    return edge > 0 && (this.#heads[edge]! & Head.Word) !== 0;
  }

  /** Whether it is one that people write often. */
  isCommon(word: string): boolean {
    const edge = this.#lastEdge(word);
    return edge > 0 && this.#isCommonAt(edge);
  }

  /**
   * The common words that are one slip away from a word in small letters: one letter more, less or other, or two neighbours in the wrong order.
   * The time it takes grows with the word's length alone.
   */
  near(word: string): readonly string[] {
    const letters = Array.from(word, (_, at) => LETTERS[word.charCodeAt(at)] ?? NO_LETTER);
    const { length } = letters;
    const found = new Set<string>();
    /** Takes what is written, if the rest of the word from `at` on leads from an edge to the end of a common word. */
    const take = (edge: number, at: number, written: string): void => {
      let end = edge;
      for (let i = at; i < length && end > 0; i++) end = this.#edgeOf(this.#target(end), letters[i]!);
      if (end > 0 && this.#isCommonAt(end)) found.add(written + word.slice(at));
    };
    // The word is right as far as `state`, which `last` leads to; the slip is here.
    let state = this.#root;
    for (let at = 0, last = 0; at <= length && (state > 0 || last > 0); at++) {
      const right = word.slice(0, at);
      if (at === length - 1) take(last, length, right);
      else if (at < length) take(this.#edgeOf(state, letters[at + 1]!), at + 2, right + word.charAt(at + 1));
      for (let edge = state; edge > 0; edge = this.#next(edge)) {
        const written = right + this.#letter(edge);
        take(edge, at, written);
        if (at === length) continue;
        take(edge, at + 1, written);
        if (this.#letterNumber(edge) !== letters[at + 1]) continue;
        take(this.#edgeOf(this.#target(edge), letters[at]!), at + 2, written + word.charAt(at));
      }
      last = this.#edgeOf(state, letters[at] ?? NO_LETTER);
      state = last > 0 ? this.#target(last) : 0;
    }
    found.delete(word);
    return [...found];
  }

  /** The words that differ from a word in small letters by nothing but accents and ligatures. */
  accented(word: string): readonly string[] {
    const folded = fold(word);
    const found: string[] = [];
    const walk = (state: number, at: number, written: string): void => {
      for (let edge = state; edge > 0; edge = this.#next(edge)) {
        const letter = this.#letter(edge);
        const plain = fold(letter);
        if (!folded.startsWith(plain, at)) continue;
        const next = at + plain.length;
        const isEnd = next === folded.length && (this.#heads[edge]! & Head.Word) !== 0;
        if (isEnd && written + letter !== word) found.push(written + letter);
        walk(this.#target(edge), next, written + letter);
      }
    };
    walk(this.#root, 0, '');
    return found;
  }

  /** The next edge of the same state; 0 behind its last one. */
  #next(edge: number): number {
    return (this.#heads[edge]! & Head.Last) === 0 ? edge + 1 : 0;
  }

  #letterNumber(edge: number): number {
    return this.#heads[edge]! & Head.Letter;
  }

  #letter(edge: number): string {
    return ALPHABET[this.#letterNumber(edge)]!;
  }

  /** The edge of a state with a letter; 0 where there is none. */
  #edgeOf(state: number, letter: number): number {
    if (state === 0) return 0;
    const heads = this.#heads;
    let edge = state;
    for (; (heads[edge]! & Head.Letter) !== letter; edge++) if ((heads[edge]! & Head.Last) !== 0) return 0;
    return edge;
  }

  #isCommonAt(edge: number): boolean {
    return (this.#high[edge]! & COMMON) !== 0;
  }

  #target(edge: number): number {
    return this.#low[edge]! | (this.#middle[edge]! << 8) | ((this.#high[edge]! & ~COMMON) << 16);
  }

  /**
   * The edge that a word ends with; 0 where no word begins like it. Words are mostly asked for beside others that begin alike, so the way of the
   * last one is gone no second time.
   */
  #lastEdge(word: string): number {
    const { length } = word;
    const way = this.#way;
    const last = this.#last;
    let at = 0;
    for (const known = Math.min(length, this.#known); at < known && word.charCodeAt(at) === last.charCodeAt(at); ) at++;
    let edge = at === 0 ? 0 : way[at - 1]!;
    let state = at === 0 ? this.#root : this.#target(edge);
    this.#last = word;
    for (; at < length; at++) {
      edge = this.#edgeOf(state, LETTERS[word.charCodeAt(at)] ?? NO_LETTER);
      if (edge === 0) break;
      way[at] = edge;
      state = this.#target(edge);
    }
    this.#known = at;
    return at === length ? edge : 0;
  }
}

/** Stands for whatever is not a letter of the alphabet. */
const NO_LETTER = -1;

/** The place of each letter in the alphabet, by its code. */
const LETTERS = new Int8Array(0x200).fill(NO_LETTER);
for (let place = 0; place < ALPHABET.length; place++) LETTERS[ALPHABET.charCodeAt(place)] = place;
