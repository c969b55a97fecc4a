import { onceFor } from '../../memory/once.ts';
import type { Prose } from '../../scan/prose.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { addTo } from '../../text/lists.ts';
import { matchAt, REACH, WORD_END, wordBehind } from './neighbours.ts';

/** A wrong wording, known by its first words. All text is in small letters with plain apostrophes. */
export interface Phrase {
  /** The words that it may begin with, with a stroke between. */
  readonly first: string;
  /** The words that may stand behind the first one, with a stroke between; undefined where the first one is enough. */
  readonly second?: string;
  /** A regular expression for what follows these words; undefined where nothing need follow. */
  readonly rest?: string;
  /**
   * The right wording; undefined where there is more than one. `$0` is the first word, `$1` the second one, from `$2` on stands what the groups of
   * `rest` have found; without a second word these begin with `$1`.
   */
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

/**
 * Finds the wordings of a list by their first two words, so that most text is passed over by looking up a word. Regular expressions are made when
 * both words are met.
 */
export class PhraseTable<Item extends Phrase> {
  readonly #byFirst = new Map<string, Item[]>();
  /** By first word, when it is first met: its wordings by their second word, or by nothing. */
  readonly #bySecond = new Map<string, ReadonlyMap<string, readonly Item[]>>();
  readonly #seconds = new Set<string>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      for (const first of item.first.split('|')) addTo(this.#byFirst, first, item);
      if (item.second !== undefined) for (const second of item.second.split('|')) this.#seconds.add(second);
    }
  }

  get firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** Whether some wording has this as its second word. */
  readonly isSecond = (word: string): boolean => this.#seconds.has(word);

  /** The first wording of the list that begins with the word at `[at, end)`. */
  find(prose: Prose, at: number, end: number): PhraseFound<Item> | undefined {
    const { lower, text } = prose;
    const first = lower.slice(at, end);
    const wordings = this.#of(first);
    const second = wordBehind(prose, end);
    for (const item of (second && wordings.get(second.word)) ?? NONE) {
      const found = fits(item, lower, at, second!.end);
      if (found) return this.#found(item, text, at, second!.end, [first, second!.word, ...found.slice(1)], found);
    }
    for (const item of wordings.get('') ?? NONE) {
      const found = fits(item, lower, at, end);
      if (found) return this.#found(item, text, at, end, [first, ...found.slice(1)], found);
    }
    return undefined;
  }

  #found(
    item: Item,
    text: string,
    at: number,
    end: number,
    words: readonly (string | undefined)[],
    rest: readonly string[],
  ): PhraseFound<Item> {
    const right = item.right?.replace(/\$(\d)/g, (_, place: string) => words[+place] ?? '');
    return { item, start: at, end: end + rest[0]!.length, right: right && likeWritten(right, text.slice(at, end)) };
  }

  #of(first: string): ReadonlyMap<string, readonly Item[]> {
    let wordings = this.#bySecond.get(first);
    if (!wordings) {
      const bySecond = new Map<string, Item[]>();
      for (const item of this.#byFirst.get(first) ?? [])
        for (const second of item.second?.split('|') ?? ['']) addTo(bySecond, second, item);
      this.#bySecond.set(first, (wordings = bySecond));
    }
    return wordings;
  }
}

const NONE: readonly never[] = [];

/** What follows the words of a wording, where all that it asks for is there. */
function fits(phrase: Phrase, lower: string, at: number, end: number): RegExpExecArray | null {
  const { rest, unlessBefore, onlyBefore } = compiled(phrase);
  const found = matchAt(rest, lower, end);
  if (!found) return null;
  const before = lower.slice(Math.max(0, at - REACH), at);
  return unlessBefore?.test(before) || (onlyBefore && !onlyBefore.test(before)) ? null : found;
}

interface Compiled {
  readonly rest: RegExp;
  readonly unlessBefore: RegExp | undefined;
  readonly onlyBefore: RegExp | undefined;
}

const NOTHING_MORE = new RegExp(WORD_END, 'y');

const compiled = onceFor(({ rest, unlessBefore, onlyBefore }: Phrase): Compiled => {
  const before = (pattern: string | undefined) => (pattern === undefined ? undefined : new RegExp(`${pattern}$`));
  return {
    rest: rest === undefined ? NOTHING_MORE : new RegExp(`${rest}${WORD_END}`, 'y'),
    unlessBefore: before(unlessBefore),
    onlyBefore: before(onlyBefore),
  };
});
