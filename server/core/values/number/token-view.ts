import type { Language } from '../../text/language.ts';
import type { Source } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Word } from '../../text/vocabulary.ts';
import { NUMBER_LEXICONS, type Numeral } from './lexicon.ts';

/** The tokens of one block as the number readers look at them; tokens outside the block are as if there were none. */
export class TokenView {
  readonly #lexicon;

  constructor(
    readonly source: Source,
    readonly first: number,
    readonly end: number,
    readonly language: Language,
  ) {
    this.#lexicon = NUMBER_LEXICONS[language];
  }

  has(i: number): boolean {
    return i >= this.first && i < this.end;
  }

  start(i: number): number {
    return this.source.tokens.starts[i]!;
  }

  stop(i: number): number {
    return this.source.tokens.ends[i]!;
  }

  text(i: number): string {
    return this.source.text.slice(this.start(i), this.stop(i));
  }

  /** Whether a token begins where the one before it ends. */
  touches(i: number): boolean {
    return i > this.first && i < this.end && this.stop(i - 1) === this.start(i);
  }

  isNumber(i: number): boolean {
    return this.has(i) && this.source.tokens.kinds[i] === TokenKind.Number;
  }

  /** The value of a number token; digits beyond what numbers hold exactly are lost. */
  integer(i: number): number {
    let value = 0;
    for (let at = this.start(i), stop = this.stop(i); at < stop; at++) {
      value = value * 10 + this.source.text.charCodeAt(at) - 0x30;
    }
    return value;
  }

  /** How many digits a number token has. */
  digits(i: number): number {
    return this.stop(i) - this.start(i);
  }

  /** The memos word of a word or code, in the block. */
  word(i: number): Word | undefined {
    return this.has(i) ? this.source.tokens.words[i] : undefined;
  }

  folded(i: number): string {
    return this.word(i)?.folded ?? '';
  }

  numeral(i: number): Numeral | undefined {
    return this.#lexicon.of(this.word(i));
  }

  /** The first character of a punctuation token, else the empty string. */
  mark(i: number): string {
    if (!this.has(i) || this.source.tokens.kinds[i] !== TokenKind.Punctuation) return '';
    return this.source.text[this.start(i)]!;
  }

  /** Whether a token is a hyphen, or with `long` a dash of any length. */
  isDash(i: number, long = true): boolean {
    const mark = this.mark(i);
    return mark !== '' && (mark === '-' || mark === '\u2010' || mark === '\u2011' || (long && '–—−'.includes(mark)));
  }

  /** The number of the token that follows token `i` in a number of several words: behind a space or a hyphen. */
  following(i: number): number {
    return this.isDash(i + 1, false) && this.touches(i + 1) && this.touches(i + 2) ? i + 2 : i + 1;
  }
}
