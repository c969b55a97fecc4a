import type { Faceted } from './facet.ts';

/** At most this many followers of a text are known; then it starts afresh. */
const MOST_FOLLOWERS = 64;

/**
 * A text by itself, wherever it stands: the same object for the same text while its document is remembered, so that what depends on the
 * text alone is found out once and not at each keystroke. See {@link Facet}.
 */
export class InternedText implements Faceted {
  readonly facets: unknown[] = [];
  #followers: Map<InternedText, InternedText> | undefined;
  #numbered: InternedText | undefined;

  /** The text of this line and the next one together. */
  followedBy(next: InternedText): InternedText {
    this.#followers ??= new Map();
    let both = this.#followers.get(next);
    if (!both) {
      if (this.#followers.size >= MOST_FOLLOWERS) this.#followers.clear();
      this.#followers.set(next, (both = new InternedText()));
    }
    return both;
  }

  /** The same text where the number that it begins with is the mark of a list item, and not part of what it says. */
  get numbered(): InternedText {
    return (this.#numbered ??= new InternedText());
  }
}
