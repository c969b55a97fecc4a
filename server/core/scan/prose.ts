import type { Language } from '../text/language.ts';
import { placeIn } from '../text/search.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Passage } from './model.ts';

/** Replaces each character that is not prose: of an address, code, a tag, a placeholder. */
export const NO_PROSE = '\ufffc';

/**
 * The text of one passage as a reader sees it: without the marks of emphasis and links, and with {@link NO_PROSE} for all that is not prose.
 * Offsets are those in this text, from the passage's beginning.
 */
export interface Prose {
  readonly language: Language;
  readonly kind: Passage['node']['kind'];
  readonly text: string;
  /** The text in small letters, with plain apostrophes, and a plain space for each white space. */
  readonly lower: string;
  /** The words of its language; undefined where they are not loaded. */
  readonly dictionary: Dictionary | undefined;
  /** The words of the other language. */
  readonly otherDictionary: Dictionary | undefined;
  /** Whether a place is inside quotation marks or in italics. */
  isQuoted(at: number): boolean;
  /** Visits its words, numbers and marks in order: a mark has no word, and neither has what is not prose. */
  tokens(visit: (word: Word | undefined, at: number, end: number) => void): void;
}

/** What a passage's text looks like without its marks, and where each of its characters stands. */
export class PassageProse implements Prose {
  readonly language: Language;
  readonly kind: Passage['node']['kind'];
  readonly text: string;
  readonly lower: string;
  /** By offset in the text: the offset in the source, from the passage's beginning; undefined where they are the same. */
  readonly #places: readonly number[] | undefined;
  #quotes: readonly number[] | undefined;
  readonly #italics: readonly number[];

  constructor(
    readonly passage: Passage,
    readonly dictionary: Dictionary | undefined,
    readonly otherDictionary: Dictionary | undefined,
  ) {
    const { node, firstToken, endToken } = passage;
    const { source, language } = node.edition;
    const { starts, ends } = source.tokens;
    this.language = language;
    this.kind = node.kind;
    const start = starts[firstToken] ?? 0;
    const written = source.text.slice(start, endToken > firstToken ? ends[endToken - 1]! : start);
    const bare = NEEDS_CARE.test(written) ? withoutMarks(passage, written) : undefined;
    this.text = bare?.text ?? written;
    this.#places = bare?.places;
    this.#italics = bare?.italics ?? [];
    this.lower = lowered(this.text);
  }

  /** The offset in the source, from the passage's beginning, of a character of the text. */
  placeOf(at: number): number {
    return this.#places ? this.#places[at]! : at;
  }

  /** The offset in the text of one in the source, both from the passage's beginning. */
  offsetOf(place: number): number {
    if (!this.#places) return place;
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  tokens(visit: (word: Word | undefined, at: number, end: number) => void): void {
    const { node, firstToken, endToken } = this.passage;
    const { starts, ends, words, kinds } = node.edition.source.tokens;
    const from = starts[firstToken] ?? 0;
    const places = this.#places;
    for (let i = firstToken; i < endToken; i++) {
      const place = starts[i]! - from;
      const at = this.offsetOf(place);
      // Marks of emphasis and the like are no part of the text.
      if (places && places[at] !== place) continue;
      const isWord = kinds[i] === TokenKind.Word && (!places || this.text[at] !== NO_PROSE);
      visit(isWord ? words[i] : undefined, at, at + ends[i]! - starts[i]!);
    }
  }

  isQuoted(at: number): boolean {
    this.#quotes ??= quotesIn(this.text);
    return isBetween(this.#quotes, at) || isBetween(this.#italics, at);
  }
}

/** Emphasis, code, links, addresses, tags, placeholders. */
const NEEDS_CARE = /[*_`<[\]@&]|:\/\/|www\./;

interface Bare {
  readonly text: string;
  readonly places: readonly number[];
  /** Beginnings and ends of text in italics, in turn. */
  readonly italics: readonly number[];
}

function withoutMarks({ node, firstToken, endToken }: Passage, written: string): Bare {
  const { tokens, text: source } = node.edition.source;
  const { kinds, starts, ends } = tokens;
  const from = starts[firstToken]!;
  const places: number[] = [];
  const italics: number[] = [];
  let text = '';
  let at = 0;
  const take = (end: number): void => {
    for (let i = at; i < end; i++) places.push(i);
    text += written.slice(at, end);
    at = end;
  };
  const hide = (end: number): void => {
    for (let i = at; i < end; i++) places.push(i);
    text += NO_PROSE.repeat(end - at);
    at = end;
  };
  for (let i = firstToken; i < endToken; i++) {
    const start = starts[i]! - from;
    const end = ends[i]! - from;
    if (start < at) continue;
    take(start);
    const kind = kinds[i]!;
    if (kind === TokenKind.LinkTarget) at = end;
    else if (kind === TokenKind.Url || kind === TokenKind.Email || kind === TokenKind.Html) hide(end);
    else if (kind === TokenKind.Punctuation) {
      switch (written[start]) {
        case '*':
        case '_':
          if (end - start === 1) italics.push(text.length);
          at = end;
          break;
        case '`': {
          let close = start + 1;
          while (written[close] === '`') close++;
          const marks = written.slice(start, close);
          const last = written.indexOf(marks, close);
          if (last >= 0) hide(last + marks.length);
          break;
        }
        case '[':
          if (written[start + 1] === '[') {
            const last = written.indexOf(']]', start);
            hide(last < 0 ? written.length : last + 2);
          } else if (isLinkText(i)) at = end;
          break;
        case '&': {
          ENTITY.lastIndex = start;
          if (ENTITY.test(written)) hide(ENTITY.lastIndex);
          break;
        }
        case ']':
          if (kinds[i + 1] === TokenKind.LinkTarget && starts[i + 1] === ends[i]) at = end;
          break;
      }
    }
  }
  take(written.length);
  if (italics.length % 2 !== 0) italics.pop();
  return { text, places, italics };

  /** Whether a bracket opens the text of a link. */
  function isLinkText(token: number): boolean {
    for (let i = token + 1; i < endToken && i < token + LONGEST_LINK; i++) {
      if (kinds[i] === TokenKind.Punctuation && source[starts[i]!] === ']')
        return kinds[i + 1] === TokenKind.LinkTarget;
    }
    return false;
  }
}

/** `&nbsp;`, `&#160;` */
const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/iy;

/** In tokens. */
const LONGEST_LINK = 60;

function lowered(text: string): string {
  const lower = text.toLowerCase();
  // `İ` has two characters in small letters.
  const same = lower.length === text.length ? lower : text;
  return UNUSUAL.test(same) ? same.replace(/\s/g, ' ').replace(/[’ʼ]/g, "'") : same;
}

const UNUSUAL = /[’ʼ\u00a0\u202f\u2000-\u200a\r\n\t]/;

/** Beginnings and ends of what stands in quotation marks, in turn. */
function quotesIn(text: string): readonly number[] {
  const places: number[] = [];
  let close = '';
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (close !== '' ? mark === close : CLOSING.has(mark)) {
      places.push(i);
      close = close === '' ? CLOSING.get(mark)! : '';
    }
  }
  // One that is never closed quotes nothing.
  if (places.length % 2 !== 0) places.pop();
  return places;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
]);

function isBetween(places: readonly number[], at: number): boolean {
  return placeIn(places.length, (i) => places[i]! <= at) % 2 === 1;
}
