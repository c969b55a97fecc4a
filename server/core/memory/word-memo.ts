import { vocabulary } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';

/**
 * What is found out about words, each looked at once. The vocabulary may give its numbers to other words, with a new generation: then all
 * is forgotten, so that an answer is never that of another word.
 */
export class WordMemo<Value extends NonNullable<unknown> | null> {
  readonly #find: (word: Word) => Value;
  /** By the word's number. */
  #values: (Value | undefined)[] = [];
  #generation = vocabulary.generation;

  constructor(find: (word: Word) => Value) {
    this.#find = find;
  }

  /** @param number the word's `id` where its spelling counts; its `key` where letter case and accents do not */
  of(word: Word, number: number = word.key): Value {
    if (this.#generation !== vocabulary.generation) this.#forget();
    return (number < this.#values.length ? this.#values[number] : undefined) ?? this.#learn(word, number);
  }

  #learn(word: Word, number: number): Value {
    const value = this.#find(word);
    // Without holes V8 keeps the list fast.
    while (this.#values.length < number) this.#values.push(undefined);
    return (this.#values[number] = value);
  }

  #forget(): void {
    this.#values = [];
    this.#generation = vocabulary.generation;
  }
}
