import { isBreak, lineEnd } from './lines.ts';
import { TokenKind, type Tokens, tokenArrays, tokensOf, vocabulary } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** Reads a text into tokens in one pass, in linear time. */
export function tokenize(text: string): Tokens {
  const builder = new TokenBuilder(text);
  // A method of its own: V8 optimises the loop while it first runs, and would throw that away over anything that comes after it.
  builder.readAll();
  return builder.finish();
}

/** Classes of UTF-16 units, as bits. */
const OTHER = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 4;
const LETTER_OR_DIGIT = LETTER | DIGIT;

/** Classes of the first 0x250 UTF-16 units; beyond, see {@link classOf}. */
const CLASSES = Uint8Array.from({ length: 0x250 }, (_, code) => {
  if (code <= 0x20 || code === 0xa0 || code === 0x85) return SPACE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter.toUpperCase() || code === 0xaa || code === 0xba || code === 0xad) return LETTER;
  return OTHER;
});

function classOf(code: number): number {
  return code < 0x250 ? CLASSES[code]! : classBeyond(code);
}

/** The class of a unit from 0x250 on. */
function classBeyond(code: number): number {
  if (code >= 0x2000 && code <= 0x206f) {
    if (code <= 0x200a || code === 0x202f || code === 0x205f || code === 0x2028 || code === 0x2029) return SPACE;
    // Zero-width characters stay inside the word that they interrupt; folding drops them.
    return (code >= 0x200b && code <= 0x200d) || code === 0x2060 ? LETTER : OTHER;
  }
  if (code === 0x3000 || code === 0xfeff) return SPACE;
  if (code < 0x2000) return LETTER;
  return code >= 0x2c00 && code < 0xd800 ? LETTER : OTHER;
}

const BACKTICK = 0x60;
const TILDE = 0x7e;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
/** What a French elision leaves before its apostrophe; anything else before one is an English genitive or a quotation. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|quoiqu|presqu)$/i;
/** What a web or e-mail address begins with, by the length of its first word. */
const ADDRESSES: readonly (RegExp | undefined)[] = [
  undefined,
  undefined,
  undefined,
  /^(?:ftp:\/\/|www\.)/i,
  /^http:\/\//i,
  /^https:\/\//i,
  /^mailto:/i,
];
const MAILTO_LENGTH = 6;

const CODE_ELEMENT = /^<(?:code|kbd|samp|pre)>/i;

/** How far ahead the end of a link target or tag is looked for, so that hostile text stays linear. */
const LONGEST_MARK = 2000;

/** What most texts are read into, one after the other, before it is known how many tokens they have. */
const draft = tokenArrays(1 << 14);

class TokenBuilder {
  #count = 0;
  #noCommentEnd = false;
  /** Behind here no code block ends. */
  #noBlockEnd = Number.POSITIVE_INFINITY;
  #isOpen = false;
  /** Up to here no link target or line ends, as far as looked ahead. */
  #passed = 0;
  #kinds: Uint8Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #words: (Word | undefined)[];

  constructor(readonly text: string) {
    const guess = (text.length >> 2) + 16;
    const { kinds, starts, ends } = guess <= draft.kinds.length ? draft : tokenArrays(guess);
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
    this.#words = new Array(guess);
  }

  readAll(): void {
    const { text } = this;
    const { length } = text;
    for (let i = 0; i < length; ) {
      const code = text.charCodeAt(i);
      const kind = code < 0x250 ? CLASSES[code]! : classBeyond(code);
      if (kind === SPACE) i++;
      else i = kind === OTHER ? this.#mark(i, code) : this.#wordOrNumber(i, kind);
    }
  }

  finish(): Tokens {
    const count = this.#count;
    this.#words.length = count;
    const { kinds, starts, ends } = tokenArrays(count);
    kinds.set(this.#kinds.subarray(0, count));
    starts.set(this.#starts.subarray(0, count));
    ends.set(this.#ends.subarray(0, count));
    return tokensOf(count, kinds, starts, ends, this.#words, this.#isOpen);
  }

  #push(kind: TokenKind, start: number, end: number, word: Word | undefined): number {
    const count = this.#count;
    if (count === this.#kinds.length) this.#grow();
    this.#kinds[count] = kind;
    this.#starts[count] = start;
    this.#ends[count] = end;
    this.#words[count] = word;
    this.#count = count + 1;
    return end;
  }

  #grow(): void {
    const { kinds, starts, ends } = tokenArrays(this.#kinds.length * 2);
    kinds.set(this.#kinds);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Reads the letters and digits from `start` on, whose first unit's class is known; returns where they end. */
  #wordOrNumber(start: number, kind: number): number {
    const { text } = this;
    const { length } = text;
    let end = start + 1;
    let seen = kind;
    let next = Number.NaN;
    for (; end < length; end++) {
      next = text.charCodeAt(end);
      const kind = next < 0x250 ? CLASSES[next]! : classBeyond(next);
      if ((kind & LETTER_OR_DIGIT) === 0) break;
      seen |= kind;
    }
    if (seen === LETTER) {
      if (next === 0x3a || next === 0x2e) {
        const address = this.#address(start, end);
        if (address > end) return address;
      }
      if (
        (next === APOSTROPHE || next === CURLY_APOSTROPHE) &&
        end - start <= 7 &&
        ELIDED.test(text.slice(start, end))
      ) {
        if (classOf(text.charCodeAt(end + 1)) === LETTER) {
          end++;
          return this.#push(TokenKind.Word, start, end, vocabulary.intern(text.slice(start, end)));
        }
      }
    }
    if (next === 0x40 || ((next === 0x2e || next === 0x5f || next === 0x2d) && this.#looksLikeEmail(end))) {
      const email = this.#email(start, end);
      if (email > end) return email;
    }
    if (seen === DIGIT) return this.#push(TokenKind.Number, start, end, undefined);
    const word = vocabulary.intern(text.slice(start, end));
    return this.#push(seen === LETTER ? TokenKind.Word : TokenKind.Code, start, end, word);
  }

  /** Whether an `@` follows within one unbroken run of address characters. */
  #looksLikeEmail(from: number): boolean {
    for (let i = from, limit = Math.min(this.text.length, from + 64); i < limit; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x40) return true;
      if (code !== 0x2e && code !== 0x5f && code !== 0x2d && code !== 0x2b && !isAsciiWord(code)) return false;
    }
    return false;
  }

  #email(start: number, end: number): number {
    const { text } = this;
    let i = end;
    let at = -1;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x40 && at < 0) at = i;
      else if (code !== 0x2e && code !== 0x5f && code !== 0x2d && code !== 0x2b && !isAsciiWord(code)) break;
    }
    while (i > end && !isAsciiWord(text.charCodeAt(i - 1))) i--;
    if (at < 0 || i <= at + 1 || !text.slice(at, i).includes('.')) return end;
    return this.#push(TokenKind.Email, start, i, undefined);
  }

  /** A web address beginning at the word `[start, end)`, or `end` where it begins none. */
  #address(start: number, end: number): number {
    const { text } = this;
    const named = ADDRESSES[end - start];
    if (named === undefined || !named.test(text.slice(start, end + 3))) return end;
    if (end - start !== MAILTO_LENGTH) {
      const stop = this.#addressEnd(start);
      // `www.` at the end of a sentence is a word.
      if (stop > end) return this.#push(TokenKind.Url, start, stop, undefined);
    } else {
      const email = this.#email(end + 1, end + 1);
      if (email > end + 1) return email;
    }
    return end;
  }

  #addressEnd(start: number): number {
    const { text } = this;
    let end = start;
    let open = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (
        code <= 0x20 ||
        code === 0xa0 ||
        code === 0x202f ||
        code === 0x3c ||
        code === 0x3e ||
        code === 0x22 ||
        code === 0x5d
      )
        break;
      if (code === 0xab || code === 0xbb || code === 0x201c || code === 0x201d) break;
      if (code === 0x28) open++;
      if (code === 0x29 && open-- === 0) break;
    }
    while (end > start && '.,;:!?*_\'"’'.includes(text[end - 1]!)) end--;
    return end;
  }

  #mark(i: number, code: number): number {
    const { text } = this;
    if (code === 0x28 && text.charCodeAt(i - 1) === 0x5d) {
      const close = this.#targetEnd(i);
      if (close > 0) return this.#push(TokenKind.LinkTarget, i, close, undefined);
    }
    if (code === 0x3c) {
      const html = this.#html(i);
      if (html > i) {
        const kind = CODE_ELEMENT.test(text.slice(i, i + 6)) ? TokenKind.Verbatim : TokenKind.Html;
        return this.#push(kind, i, html, undefined);
      }
    }
    if (code === BACKTICK || (code === TILDE && this.text.startsWith('~~~', i))) {
      const run = this.#runEnd(i, code);
      const end = this.#codeEnd(i, run, code);
      return this.#push(end > 0 ? TokenKind.Verbatim : TokenKind.Punctuation, i, end || run, undefined);
    }
    let end = i + 1;
    if (code === 0x2a || code === 0x5f) while (text.charCodeAt(end) === code) end++;
    else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
    return this.#push(TokenKind.Punctuation, i, end, undefined);
  }

  /** The end of a link target on one line, or 0. */
  #targetEnd(from: number): number {
    // What an earlier look ahead has passed is not looked at again, so that `](` in masses stays linear.
    let i = Math.max(from + 1, this.#passed);
    let end = 0;
    for (const limit = Math.min(this.text.length, from + LONGEST_MARK); i < limit; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x29) end = i + 1;
      if (code === 0x29 || code === 0x0a || code === 0x0d) break;
    }
    this.#passed = i;
    return end;
  }

  #runEnd(i: number, mark: number): number {
    while (this.text.charCodeAt(i) === mark) i++;
    return i;
  }

  /** The end of the code that the backticks or tildes `[start, open)` begin, or 0. A span of backticks ends in its line, a block with a line of its own. */
  #codeEnd(start: number, open: number, mark: number): number {
    const { text } = this;
    const marks = text.slice(start, open);
    if (marks.length >= 3 && this.#beginsLine(start)) {
      const end = lineEnd(this.text, open);
      if (!text.slice(open, end).includes(marks[0]!)) return this.#fencedEnd(marks, end);
    }
    if (mark !== BACKTICK) return 0;
    const limit = Math.min(text.length, open + LONGEST_MARK);
    for (let i = open; i < limit; ) {
      const unit = text.charCodeAt(i);
      if (unit === 0x0a || unit === 0x0d) return 0;
      if (unit !== BACKTICK) {
        i++;
        continue;
      }
      const end = this.#runEnd(i, BACKTICK);
      if (end - i === marks.length) return end;
      i = end;
    }
    return 0;
  }

  /** The end of the line that closes a code block: nothing but at least as many of its marks. 0 where there is none. */
  #fencedEnd(marks: string, from: number): number {
    const end = from >= this.#noBlockEnd ? 0 : this.#closingFence(marks, from);
    if (end === 0) this.#noBlockEnd = Math.min(this.#noBlockEnd, from);
    this.#isOpen ||= end === 0;
    return end;
  }

  #closingFence(marks: string, from: number): number {
    for (let i = this.text.indexOf(marks, from); i >= 0; i = this.text.indexOf(marks, i)) {
      const end = this.#runEnd(i, marks.charCodeAt(0));
      if (this.#beginsLine(i) && this.text.slice(end, lineEnd(this.text, end)).trim() === '') return end;
      i = end;
    }
    return 0;
  }

  #beginsLine(i: number): boolean {
    while (i > 0 && (this.text.charCodeAt(i - 1) === 0x20 || this.text.charCodeAt(i - 1) === 0x09)) i--;
    return i === 0 || isBreak(this.text.charCodeAt(i - 1));
  }

  /** The end of `<code>…</code>` on one line, or 0. */
  #codeElementEnd(start: number, open: number): number {
    if (!CODE_ELEMENT.test(this.text.slice(start, open))) return 0;
    const name = this.text.slice(start + 1, open - 1).toLowerCase();
    const line = this.text.slice(open, Math.min(lineEnd(this.text, open), open + LONGEST_MARK));
    const close = line.toLowerCase().indexOf(`</${name}>`);
    return close < 0 ? 0 : open + close + name.length + 3;
  }

  #html(i: number): number {
    const { text } = this;
    if (text.startsWith('<!--', i)) {
      if (this.#noCommentEnd) return i;
      const close = text.indexOf('-->', i + 4);
      this.#noCommentEnd = close < 0;
      this.#isOpen ||= close < 0;
      return close < 0 ? i : close + 3;
    }
    const code = text.charCodeAt(text.charCodeAt(i + 1) === 0x2f ? i + 2 : i + 1) | 0x20;
    if (code < 0x61 || code > 0x7a) return i;
    // An autolink is punctuation around a web address, not a tag.
    for (let k = i + 1; k < text.length && k - i < 200; k++) {
      const unit = text.charCodeAt(k);
      if (unit === 0x3a || unit === 0x40 || unit === 0x3c || unit === 0x0a) return i;
      if (unit === 0x3e) return this.#codeElementEnd(i, k + 1) || k + 1;
      if (unit === 0x20 || unit === 0x2f) break;
    }
    const ahead = text.slice(i + 1, i + LONGEST_MARK);
    const close = ahead.indexOf('>');
    this.#isOpen ||= close < 0;
    return close < 0 || ahead.slice(0, close).includes('<') ? i : i + close + 2;
  }
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
