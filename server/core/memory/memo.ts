import { inBoth, type Language } from '../text/language.ts';

/**
 * Remembering. A keystroke changes one line, and most lines of an archive are in many of its notices: what was found out about the rest is
 * kept with it. These hold, and a test compares checks with and without memory to the last offset (test/core/memory):
 *
 * - What is kept with a text (a line, a block) depends on that text alone: it holds offsets from the block's beginning, never those of the
 *   notice, and looks at nothing outside of the block. What is kept with an edition looks at nothing outside of the edition.
 * - Texts and editions are kept from one check to the next by a `CheckMemory` only, in one world: one profile, and one beginning of the
 *   vocabulary. In another world it drops all of them, and with them whatever is kept here.
 * - What a profile is made into is kept by `onceFor` it; what is found out about a word, in a `WordMemo`. Numbers of words are never given
 *   again, so that neither can answer for another one.
 * - All of it may be forgotten at any time: nothing but time depends on it.
 */

/** What is known of a node or text. Only {@link Memo} looks into it. */
export class Memos {
  readonly values: unknown[] = [];
}

let count = 0;

/**
 * One thing that is found out about texts, editions or notices, and kept with them. A WeakMap would do, but V8 keeps what it has in a
 * WeakMap, and all that leads to from there, until it next looks through all memory; a notice is gone at the next keystroke.
 */
export class Memo<Value extends NonNullable<unknown> | null> {
  readonly #index = count++;

  /** What was found out, or is found out now. */
  of(memos: Memos | undefined, find: () => Value): Value {
    const known = this.get(memos);
    return known === undefined ? this.set(memos, find()) : known;
  }

  /** What was found out; undefined where nothing was yet. */
  get(memos: Memos | undefined): Value | undefined {
    return memos?.values[this.#index] as Value | undefined;
  }

  /** Keeps it, where there is something to keep it with. */
  set(memos: Memos | undefined, value: Value): Value {
    if (memos) {
      // Without holes V8 keeps the list fast.
      while (memos.values.length < this.#index) memos.values.push(undefined);
      memos.values[this.#index] = value;
    }
    return value;
  }
}

/** One thing that is found out about texts together with something else, and holds as long as that is the same: dictionaries, the text beside it. */
export class MemoWith<Value> {
  readonly #memo = new Memo<{ readonly other: object | undefined; readonly value: Value }>();

  /** What was found out with it, or is found out now. */
  of(memos: Memos | undefined, other: object | undefined, find: () => Value): Value {
    const known = this.#memo.get(memos);
    if (known && known.other === other) return known.value;
    return this.#memo.set(memos, { other, value: find() }).value;
  }
}

/** One for each language of the texts: both editions may have the same text. */
export function memoByLanguage<Value extends NonNullable<unknown> | null>(): Readonly<Record<Language, Memo<Value>>> {
  return inBoth(() => new Memo());
}
