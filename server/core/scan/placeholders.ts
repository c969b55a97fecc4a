import { type Source, type Span, span } from '../text/source.ts';
import { PLACEHOLDER } from '../writing/placeholder.ts';

/** Finds the texts in `[[…]]` that are still to be written, in linear time also where brackets are never closed. */
export class Placeholders {
  readonly found: Span[] = [];
  readonly #source: Source;
  /** Up to this offset no placeholder is closed: nothing is looked for twice. */
  #unclosedTo = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /**
   * @param opening the token of `[[`
   * @param endToken one past the last token of the passage
   * @returns the last token of the placeholder; undefined where none opens
   */
  read(opening: number, endToken: number): number | undefined {
    const source = this.#source;
    const { starts, ends } = source.tokens;
    const start = starts[opening]!;
    const stop = ends[endToken - 1]!;
    const close = start < this.#unclosedTo ? -1 : source.text.slice(start, stop).indexOf(']]');
    const end = close < 0 ? stop : start + close + 2;
    if (close < 0) this.#unclosedTo = stop;
    // Double brackets around the words of a link are not a placeholder, and neither are unclosed ones without a word of translation.
    const isOne = close < 0 ? PLACEHOLDER.test(source.text.slice(start, start + 20)) : source.text[end] !== '(';
    if (!isOne) return undefined;
    this.found.push(span(source, start, end));
    let last = opening;
    while (last + 1 < endToken && ends[last + 1]! <= end) last++;
    return last;
  }
}
