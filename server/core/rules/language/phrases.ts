import type { Prose } from '../../scan/prose.ts';
import { likeWritten, matchAt, REACH, WORD_END } from './neighbours.ts';

/** A wrong wording, known by its first word. All text is in small letters with plain apostrophes. */
export interface Phrase {
  /** The first words that it may begin with, with a stroke between. */
  readonly first: string;
  /** A regular expression for what follows the first word. */
  readonly rest: string;
  /** The right wording: `$0` is the first word, `$1` what the first group has found; undefined where there is more than one. */
  readonly right?: string;
  /** A regular expression: silent where this stands before. */
  readonly unlessBefore?: string;
  /** A regular expression: silent unless this stands before. */
  readonly onlyBefore?: string;
}

export interface PhraseFound<Item extends Phrase> {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  /** In the letter case of what is written. */
  readonly right: string | undefined;
}

interface Compiled<Item extends Phrase> {
  readonly item: Item;
  readonly rest: RegExp;
  readonly unlessBefore: RegExp | undefined;
  readonly onlyBefore: RegExp | undefined;
}

/** Finds the wordings of a list by their first words. The regular expressions of a word are made when it is first met. */
export class PhraseTable<Item extends Phrase> {
  readonly #byFirst = new Map<string, Item[]>();
  readonly #compiled = new Map<string, readonly Compiled<Item>[]>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      for (const first of item.first.split('|')) {
        const list = this.#byFirst.get(first);
        if (list) list.push(item);
        else this.#byFirst.set(first, [item]);
      }
    }
  }

  get firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The first wording of the list that begins with the word at `[at, end)`. */
  find({ lower, text }: Prose, at: number, end: number): PhraseFound<Item> | undefined {
    const first = lower.slice(at, end);
    for (const { item, rest, unlessBefore, onlyBefore } of this.#of(first)) {
      const found = matchAt(rest, lower, end);
      if (!found) continue;
      const before = lower.slice(Math.max(0, at - REACH), at);
      if (unlessBefore?.test(before) || (onlyBefore && !onlyBefore.test(before))) continue;
      const stop = end + found[0].length;
      const right = item.right?.replace(/\$(\d)/g, (_, group: string) =>
        group === '0' ? first : (found[+group] ?? ''),
      );
      return { item, start: at, end: stop, right: right && likeWritten(right, text.slice(at, end)) };
    }
    return undefined;
  }

  #of(first: string): readonly Compiled<Item>[] {
    let compiled = this.#compiled.get(first);
    if (!compiled) {
      compiled = (this.#byFirst.get(first) ?? []).map((item) => ({
        item,
        rest: new RegExp(`${item.rest}${WORD_END}`, 'y'),
        unlessBefore: item.unlessBefore === undefined ? undefined : new RegExp(`${item.unlessBefore}$`),
        onlyBefore: item.onlyBefore === undefined ? undefined : new RegExp(`${item.onlyBefore}$`),
      }));
      this.#compiled.set(first, compiled);
    }
    return compiled;
  }
}
