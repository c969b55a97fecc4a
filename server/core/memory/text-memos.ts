import { Memos } from './memo.ts';

/** At most this many followers of a text are known; then it starts afresh. */
const MOST_FOLLOWERS = 64;

/** What a line can be beside a paragraph, and beside an item by its mark; `numbered` is an item whose mark is the number it begins with. */
type Reading = 'numbered' | 'heading' | 'field' | 'title';

/**
 * A text by itself, wherever it stands: the same object for the same text while its document is remembered, so that what depends on the
 * text alone is found out once and not at each keystroke. See {@link Memo}.
 */
export class TextMemos extends Memos {
  #followers: Map<TextMemos, TextMemos> | undefined;
  #readings: Partial<Record<Reading, TextMemos>> | undefined;

  /** The text of this line and the next one together. */
  followedBy(next: TextMemos): TextMemos {
    this.#followers ??= new Map();
    let both = this.#followers.get(next);
    if (!both) {
      if (this.#followers.size >= MOST_FOLLOWERS) this.#followers.clear();
      this.#followers.set(next, (both = new TextMemos()));
    }
    return both;
  }

  /** The same text where what stands around it makes something else of it: other marks belong to what it says. */
  as(reading: Reading): TextMemos {
    this.#readings ??= {};
    return (this.#readings[reading] ??= new TextMemos());
  }
}
