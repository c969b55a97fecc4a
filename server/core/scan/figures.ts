import type { Language } from '../text/language.ts';
import type { Source } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import { NUMBER_PARTS, NumberPart, type NumberParts } from './number-parts.ts';

/** Marks beside which a one stays a mere article. */
const PLAIN_MARKS = '.,;:!?()[]*_\'"«»“”‘’…';

/** Finds the words that a number may begin with. */
export class Figures {
  readonly #source: Source;
  readonly #found: number[];
  readonly #parts: NumberParts;
  #firstToken = 0;
  #endToken = 0;

  /** @param found takes the numbers of their tokens */
  constructor(source: Source, language: Language, found: number[]) {
    this.#source = source;
    this.#found = found;
    this.#parts = NUMBER_PARTS[language];
  }

  /** Only the tokens `[firstToken, endToken)` belong together from now on. */
  begin(firstToken: number, endToken: number): void {
    this.#firstToken = firstToken;
    this.#endToken = endToken;
  }

  /** Notes a word if it belongs to a number that may count. */
  word(token: number, word: Word): void {
    const part = this.#parts.of(word);
    if (part >= NumberPart.Idle && this.#counts(token, part)) this.#found.push(token);
  }

  /** Notes a code, or a word of a placeholder, if it has to do with numbers at all. */
  code(token: number, word: Word): void {
    if (this.#parts.of(word) !== NumberPart.None) this.#found.push(token);
  }

  #counts(token: number, part: number): boolean {
    if (part === NumberPart.Roman) {
      const { text, tokens } = this.#source;
      const second = text.charCodeAt(tokens.starts[token]! + 1);
      return (second >= 0x41 && second <= 0x5a) || (second >= 0xc0 && second < 0xdf);
    }
    if (part !== NumberPart.Idle) return true;
    if (token > this.#firstToken && this.#isBeside(token - 1, NumberPart.Around)) return true;
    return token + 1 < this.#endToken && this.#isBeside(token + 1, NumberPart.Behind);
  }

  /** Whether a token may make a number of a one beside it: a word of this part or more, or a mark. */
  #isBeside(token: number, part: number): boolean {
    const { text, tokens } = this.#source;
    const word = tokens.words[token];
    if (word) return this.#parts.of(word) >= part;
    if (tokens.kinds[token] !== TokenKind.Punctuation) return true;
    return !PLAIN_MARKS.includes(text.charAt(tokens.starts[token]!));
  }
}
