import { vocabulary } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';

/** What is found out about words, each looked at once for as long as the vocabulary knows it. */
export class WordMemo<Value extends NonNullable<unknown> | null> {
  readonly #find: (word: Word) => Value;
  /** By the word's number, from `#first` on. */
  #values: (Value | undefined)[] = [];
  #first = vocabulary.first;

  constructor(find: (word: Word) => Value) {
    this.#find = find;
  }

  /** @param number the word's `id` where its spelling counts; its `key` where letter case and accents do not */
  of(word: Word, number: number = word.key): Value {
    if (this.#first !== vocabulary.first) this.#forget();
    const at = number - this.#first;
    return (at >= 0 && at < this.#values.length ? this.#values[at] : undefined) ?? this.#learn(word, at);
  }

  #learn(word: Word, at: number): Value {
    const value = this.#find(word);
    // The words of a notice that was read before the vocabulary began afresh are looked at each time.
    if (at < 0) return value;
    // Without holes V8 keeps the list fast.
    while (this.#values.length < at) this.#values.push(undefined);
    return (this.#values[at] = value);
  }

  #forget(): void {
    this.#values = [];
    this.#first = vocabulary.first;
  }
}
