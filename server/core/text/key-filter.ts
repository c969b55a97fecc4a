/** A power of two, well above the number of words that are asked for. */
const SIZE = 4096;

/** Tells at once of nearly all words that they are not among some: a set is asked only about the others. */
export class KeyFilter {
  readonly #marks = new Uint8Array(SIZE);

  constructor(keys: Iterable<number> = []) {
    for (const key of keys) this.add(key);
  }

  /** @param key a word's */
  add(key: number): void {
    this.#marks[key & (SIZE - 1)] = 1;
  }

  mayHave(key: number): boolean {
    return this.#marks[key & (SIZE - 1)] === 1;
  }
}
