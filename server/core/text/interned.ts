/** So many texts are known to follow one; beyond, it starts afresh. */
const MOST_FOLLOWERS = 64;

/**
 * A text by itself, wherever it stands: the same object for the same text while its document is remembered, so that what depends on the
 * text alone is found out once and not at each keystroke. See {@link Facet}.
 */
export class InternedText {
  readonly facets: unknown[] = [];
  #followers: Map<InternedText, InternedText> | undefined;

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
}

let facets = 0;

/** One thing that is found out about texts. Holds no offsets of a notice: they are relative to the text's beginning. */
export class Facet<Value extends NonNullable<unknown> | null> {
  readonly #number = facets++;

  /** What was found out; undefined where nothing was yet, or where the text is not remembered. */
  get(text: InternedText | undefined): Value | undefined {
    return text?.facets[this.#number] as Value | undefined;
  }

  set(text: InternedText | undefined, value: Value): Value {
    if (text) {
      // Without holes V8 keeps the list fast.
      while (text.facets.length < this.#number) text.facets.push(undefined);
      text.facets[this.#number] = value;
    }
    return value;
  }
}
