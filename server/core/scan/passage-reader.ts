import type { Edition } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { isDigit, type Source } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import { Figures } from './figures.ts';
import { endsEntity, Mark, markAt } from './mark-kinds.ts';
import type { FoundTokens, Passage } from './model.ts';
import { Placeholders } from './placeholders.ts';

/** Goes through the tokens of one passage after the other, and notes each in the lists that it belongs in. */
export class PassageReader {
  readonly found: { readonly [List in keyof FoundTokens]: number[] } = {
    spacedMarks: [],
    markPairs: [],
    numbers: [],
    repeats: [],
    brackets: [],
    joints: [],
    capitals: [],
    initials: [],
    accented: [],
    gaps: [],
    links: [],
    bold: [],
    figures: [],
    heads: [],
  };
  readonly placeholders: Placeholders;
  readonly #source: Source;
  readonly #language: Language;
  readonly #figures: Figures;
  readonly #initial: number;
  /** One past the last token of the passage. */
  #endToken = 0;
  #en = 0;
  #fr = 0;
  #shared = 0;
  #words = 0;
  #isPlain = true;
  /** The mark that would make a pair with the next one; -1 where none is right before it. */
  #mark = -1;
  // The keys of the last four tokens, 0 for a token that is not a word.
  #key1 = 0;
  #key2 = 0;
  #key3 = 0;
  #key4 = 0;

  /** @param initial the letter, in lower case, that {@link FoundTokens.heads} begin with; -1 where there are none */
  constructor({ source, language }: Edition, initial: number) {
    this.#source = source;
    this.#language = language;
    this.#initial = initial;
    this.#figures = new Figures(source, language, this.found.figures);
    this.placeholders = new Placeholders(source);
  }

  /** Reads the tokens `[firstToken, endToken)`. */
  read(node: Passage['node'], firstToken: number, endToken: number): Passage {
    const { starts, ends } = this.#source.tokens;
    this.#begin(firstToken, endToken);
    let end = starts[firstToken]!;
    for (let i = firstToken; i < endToken; i++) {
      if (starts[i]! - end > 1) this.found.gaps.push(i);
      // A placeholder is read at once.
      i = this.#token(i);
      end = ends[i]!;
    }
    const votes = { en: this.#en, fr: this.#fr };
    return { node, firstToken, endToken, votes, shared: this.#shared, words: this.#words, isPlain: this.#isPlain };
  }

  #begin(firstToken: number, endToken: number): void {
    this.#endToken = endToken;
    this.#figures.begin(firstToken, endToken);
    this.#en = this.#fr = this.#shared = this.#words = 0;
    this.#isPlain = true;
    this.#mark = -1;
    this.#key1 = this.#key2 = this.#key3 = this.#key4 = 0;
  }

  /** @returns the last token that was read */
  #token(token: number): number {
    const { kinds, words } = this.#source.tokens;
    const kind = kinds[token];
    const mark = this.#mark;
    this.#mark = -1;
    if (kind === TokenKind.Word) {
      this.#word(token, words[token]!);
      return token;
    }
    this.#pass(0);
    if (kind === TokenKind.Punctuation) return this.#punctuation(token, mark);
    if (kind === TokenKind.Number) this.#number(token);
    else if (kind === TokenKind.Code) this.#code(token, words[token]!);
    else if (isAddress(kind)) this.found.links.push(token);
    return token;
  }

  #pass(key: number): void {
    this.#key4 = this.#key3;
    this.#key3 = this.#key2;
    this.#key2 = this.#key1;
    this.#key1 = key;
  }

  #word(token: number, word: Word): void {
    const { found } = this;
    const { key, hasDiacritic, isFunctionWord } = word;
    const { en, fr } = isFunctionWord;
    this.#words++;
    if (en !== fr) en ? this.#en++ : this.#fr++;
    else if (hasDiacritic) this.#fr++;
    else if (en) this.#shared++;
    this.#figures.word(token, word);
    const isContent = !en && !fr;
    if (key === this.#key1 || (isContent && (key === this.#key2 || key === this.#key3 || key === this.#key4))) {
      found.repeats.push(token);
    }
    this.#pass(key);
    if (hasDiacritic) found.accented.push(token);
    const first = this.#source.text.charCodeAt(this.#source.tokens.starts[token]!);
    if ((first | 0x20) === this.#initial || first >= 0x80) found.heads.push(token);
    if (first <= 0x5a && first >= 0x41) this.#capital(token, first, isContent);
  }

  /** A word that begins with a capital. */
  #capital(token: number, first: number, isContent: boolean): void {
    const { text, tokens } = this.#source;
    const end = tokens.ends[token]!;
    const isCapitals =
      end > tokens.starts[token]! + 1
        ? isCapitalCode(text.charCodeAt(end - 1))
        : token + 1 < this.#endToken && isCapitalCode(text.charCodeAt(end + 1));
    if (isCapitals) this.found.capitals.push(token);
    else if (this.#language === 'fr' && isContent && mayLackAccent(first)) this.found.initials.push(token);
  }

  #number(token: number): void {
    const { text, tokens } = this.#source;
    const end = tokens.ends[token]!;
    this.found.figures.push(token);
    if (isNumberMark(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) this.found.numbers.push(token);
  }

  #code(token: number, word: Word): void {
    const { text, tokens } = this.#source;
    this.#figures.code(token, word);
    if ((text.charCodeAt(tokens.starts[token]!) | 0x20) === this.#initial) this.found.heads.push(token);
  }

  /** @param mark the mark before it that would make a pair with it */
  #punctuation(token: number, mark: number): number {
    const { found } = this;
    const { text, tokens } = this.#source;
    const { starts, ends } = tokens;
    const start = starts[token]!;
    switch (markAt(text, start)) {
      case Mark.Emphasis:
        if (ends[token]! - start > 1) found.bold.push(token);
        // It comes between the marks of a pair.
        this.#mark = mark;
        break;
      case Mark.Spaced:
        if (endsEntity(text, tokens, token)) break;
        found.spacedMarks.push(token);
        this.#pair(token, mark);
        break;
      case Mark.Stop:
        this.#pair(token, mark);
        break;
      case Mark.OpeningGuillemet:
        this.#isPlain = false;
        found.spacedMarks.push(token);
        break;
      case Mark.ClosingGuillemet:
        found.spacedMarks.push(token);
        break;
      case Mark.Quote:
        this.#isPlain = false;
        break;
      case Mark.Joint:
        if (start === ends[token - 1] && starts[token + 1] === ends[token]) found.joints.push(token);
        break;
      case Mark.Bracket:
        found.brackets.push(token);
        break;
      case Mark.Placeholder:
        return this.#placeholder(token);
    }
    return token;
  }

  #pair(token: number, mark: number): void {
    if (mark >= 0) this.found.markPairs.push(mark);
    this.#mark = token;
  }

  /** @returns its last token, or the bracket itself if it opens no placeholder */
  #placeholder(token: number): number {
    this.#isPlain = false;
    const last = this.placeholders.read(token, this.#endToken);
    if (last === undefined) {
      this.found.brackets.push(token);
      return token;
    }
    for (let i = token + 1; i <= last; i++) this.#inPlaceholder(i);
    return last;
  }

  /** Notes what is compared in a placeholder. */
  #inPlaceholder(token: number): void {
    const { text, tokens } = this.#source;
    const kind = tokens.kinds[token];
    const word = tokens.words[token];
    if (word) this.found.heads.push(token);
    if (kind === TokenKind.Number) this.found.figures.push(token);
    else if (word) this.#figures.code(token, word);
    else if (isAddress(kind)) this.found.links.push(token);
    else if (kind === TokenKind.Punctuation && tokens.ends[token]! - tokens.starts[token]! > 1) {
      if (markAt(text, tokens.starts[token]!) === Mark.Emphasis) this.found.bold.push(token);
    }
  }
}

function isAddress(kind: number | undefined): boolean {
  return kind === TokenKind.Url || kind === TokenKind.Email || kind === TokenKind.LinkTarget;
}

/** `A`, `C`, `E`, `I`, `O`, `U`: capitals that French writes with an accent. */
function mayLackAccent(code: number): boolean {
  return code === 0x41 || code === 0x43 || code === 0x45 || code === 0x49 || code === 0x4f || code === 0x55;
}

function isCapitalCode(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0xdf);
}

function isNumberMark(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x20 || code === 0xa0 || code === 0x202f;
}
