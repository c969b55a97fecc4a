import type { Alignment } from '../../alignment.ts';
import { type Block, type Edition, type Field, type Heading, partsOf, type Title } from '../../notice.ts';
import { type Language, otherLanguage, type Span, span, textOf } from '../../text/source.ts';
import { TokenKind, type Tokens } from '../../text/tokens.ts';
import { PLACEHOLDER } from './placeholder.ts';

/** A run of text that is read as one: a title, a field, a heading, a paragraph or an item. */
export interface Passage {
  readonly node: Title | Field | Heading | Block;
  /** Numbers of its tokens in the source: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** How many of its words speak for each language: function words, and words with diacritics for French. */
  readonly votes: Record<Language, number>;
}

/**
 * What the rules of the family *language* look at in an edition, found in one pass over its tokens: each rule then reads the few
 * places that concern it. All numbers are token numbers in the edition's source, ascending. Text in `[[…]]` is in none of them but
 * `placeholders`: it is still to be written.
 */
export interface Scan {
  readonly edition: Edition;
  readonly passages: readonly Passage[];
  /** `: ; ? ! « »`. */
  readonly spacedMarks: readonly number[];
  /** `, ; : . ? !` with another of them next, spaces and emphasis marks aside. */
  readonly markPairs: readonly number[];
  /** Numbers that go on behind a point, comma or space. */
  readonly numbers: readonly number[];
  /** Words that stand a second time within four tokens; function words only right beside themselves. */
  readonly repeats: readonly number[];
  /** `(` and `[`. */
  readonly brackets: readonly number[];
  /** `/` and `-` without space around. */
  readonly joints: readonly number[];
  /** Words that begin and end in a capital: `NATO`, `ChatGPT`; a single one only where another may go on with it: `U.S.A`. */
  readonly capitals: readonly number[];
  /** Other words that begin with a capital that has no diacritic. */
  readonly initials: readonly number[];
  readonly accented: readonly number[];
  /** Tokens with more than one space or line end before them. */
  readonly gaps: readonly number[];
  readonly placeholders: readonly Span[];
}

const scans = new WeakMap<Edition, Scan>();

/** The scan of an edition, made once. */
export function scanOf(edition: Edition): Scan {
  let scan = scans.get(edition);
  if (!scan) scans.set(edition, (scan = new Scanner(edition)));
  return scan;
}

/** The passage that a token found by a scan stands in. */
export function passageAt({ passages }: Scan, token: number): Passage {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle]!.firstToken <= token) low = middle;
    else high = middle - 1;
  }
  return passages[low]!;
}

/** The last placeholder that begins before an offset. */
export function placeholderBefore({ placeholders }: Scan, offset: number): Span | undefined {
  let low = 0;
  let high = placeholders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeholders[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return placeholders[low - 1];
}

const foreign = new WeakMap<Passage, boolean>();

/**
 * Whether a passage is written in the other edition's language, so that this edition's rules of writing do not hold in it: by its
 * words, by its label, or because its counterpart says the same word for word.
 */
export function isForeign(passage: Passage, alignment: Alignment): boolean {
  let known = foreign.get(passage);
  if (known === undefined) foreign.set(passage, (known = readsForeign(passage, alignment)));
  return known;
}

function readsForeign({ node, votes }: Passage, alignment: Alignment): boolean {
  const { language } = node.edition;
  const own = votes[language];
  const other = votes[otherLanguage(language)];
  if (node.kind === 'field') return node.recognition.form === 'other-language';
  if (other > own && (other > 1 || own === 0)) return true;
  if (node.kind === 'title' || own > 0) return false;
  const text = textOf(contentOf(node));
  return alignment.counterparts(node).some((row) => textOf(contentOf(row)) === text);
}

function contentOf(node: Title | Field | Heading | Block): Span {
  return node.kind === 'paragraph' || node.kind === 'item' ? node.content : node.span;
}

class Scanner implements Scan {
  readonly passages: Passage[] = [];
  readonly spacedMarks: number[] = [];
  readonly markPairs: number[] = [];
  readonly numbers: number[] = [];
  readonly repeats: number[] = [];
  readonly brackets: number[] = [];
  readonly joints: number[] = [];
  readonly capitals: number[] = [];
  readonly initials: number[] = [];
  readonly accented: number[] = [];
  readonly gaps: number[] = [];
  readonly placeholders: Span[] = [];
  /** Up to this offset no placeholder is closed: nothing is looked for twice. */
  #unclosedTo = 0;

  constructor(readonly edition: Edition) {
    const { title, fields, description } = edition;
    if (title) this.#line(title);
    for (const field of fields) this.#line(field);
    if (description) this.#line(description);
    for (const { heading, blocks, subsections } of partsOf(edition)) {
      if (heading) this.#line(heading);
      for (const block of blocks) this.#read(block, block.firstToken, block.endToken);
      for (const subsection of subsections) {
        this.#line(subsection.heading);
        for (const block of subsection.blocks) this.#read(block, block.firstToken, block.endToken);
      }
    }
  }

  #line(node: Title | Field | Heading): void {
    const { tokens } = node.span.source;
    this.#read(node, tokens.at(node.span.start), tokens.at(node.span.end));
  }

  #read(node: Passage['node'], firstToken: number, endToken: number): void {
    const { text, tokens } = this.edition.source;
    const { kinds, starts, ends, words } = tokens;
    let en = 0;
    let fr = 0;
    // The keys of the last four tokens, 0 for what is no word.
    let key1 = 0;
    let key2 = 0;
    let key3 = 0;
    let key4 = 0;
    // The mark that would make a pair with one that came now.
    let mark = -1;
    for (let i = firstToken; i < endToken; i++) {
      const kind = kinds[i];
      let key = 0;
      if (i > firstToken && starts[i]! - ends[i - 1]! > 1) this.gaps.push(i);
      if (kind === TokenKind.Word) {
        mark = -1;
        const word = words[i]!;
        key = word.key;
        const isEnglish = word.isFunctionWord.en;
        const isFrench = word.isFunctionWord.fr;
        if (isEnglish !== isFrench) isEnglish ? en++ : fr++;
        else if (word.hasDiacritic) fr++;
        if (key === key1 || (!isEnglish && !isFrench && (key === key2 || key === key3 || key === key4))) {
          this.repeats.push(i);
        }
        if (word.hasDiacritic) this.accented.push(i);
        const first = text.charCodeAt(starts[i]!);
        if (first <= 0x5a && first >= 0x41) {
          const end = ends[i]!;
          const isCapitals =
            end > starts[i]! + 1 ? isCapital(text.charCodeAt(end - 1)) : isCapital(text.charCodeAt(end + 1));
          (isCapitals ? this.capitals : this.initials).push(i);
        }
      } else if (kind === TokenKind.Number) {
        mark = -1;
        if (isNumberMark(text.charCodeAt(ends[i]!)) && isDigit(text.charCodeAt(ends[i]! + 1))) this.numbers.push(i);
      } else if (kind === TokenKind.Punctuation) {
        switch (text.charCodeAt(starts[i]!)) {
          case 0x2a: // *
          case 0x5f: // _
            break;
          case 0x3b: // ;
          case 0x3a: // :
          case 0x3f: // ?
          case 0x21: // !
            if (endsEntity(text, tokens, i)) {
              mark = -1;
              break;
            }
            this.spacedMarks.push(i);
            if (mark >= 0) this.markPairs.push(mark);
            mark = i;
            break;
          case 0x2c: // ,
          case 0x2e: // .
            if (mark >= 0) this.markPairs.push(mark);
            mark = i;
            break;
          case 0xab: // «
          case 0xbb: // »
            this.spacedMarks.push(i);
            mark = -1;
            break;
          case 0x2f: // /
          case 0x2d: // -
            if (starts[i] === ends[i - 1] && starts[i + 1] === ends[i]) this.joints.push(i);
            mark = -1;
            break;
          case 0x28: // (
            this.brackets.push(i);
            mark = -1;
            break;
          case 0x5b: // [
            if (text.charCodeAt(starts[i]! + 1) === 0x5b) i = this.#placeholder(i, endToken);
            else this.brackets.push(i);
            mark = -1;
            break;
          default:
            mark = -1;
        }
      } else mark = -1;
      key4 = key3;
      key3 = key2;
      key2 = key1;
      key1 = key;
    }
    this.passages.push({ node, firstToken, endToken, votes: { en, fr } });
  }

  /** The last token of the placeholder that opens at a token; the token itself where none does. */
  #placeholder(opening: number, endToken: number): number {
    const { source } = this.edition;
    const { starts, ends } = source.tokens;
    const start = starts[opening]!;
    const stop = ends[endToken - 1]!;
    const close = start < this.#unclosedTo ? -1 : source.text.slice(start, stop).indexOf(']]');
    const end = close < 0 ? stop : start + close + 2;
    if (close < 0) this.#unclosedTo = stop;
    // Double brackets around the words of a link are none, and neither are unclosed ones that say nothing of a translation.
    const isOne = close < 0 ? PLACEHOLDER.test(source.text.slice(start, start + 20)) : source.text[end] !== '(';
    if (!isOne) {
      this.brackets.push(opening);
      return opening;
    }
    this.placeholders.push(span(source, start, end));
    let last = opening;
    while (last + 1 < endToken && ends[last + 1]! <= end) last++;
    return last;
  }
}

/** `&nbsp;`, `&#160;` */
function endsEntity(text: string, { starts, ends }: Tokens, token: number): boolean {
  if (text.charCodeAt(starts[token]!) !== 0x3b || token < 2) return false;
  if (ends[token - 1] !== starts[token] || ends[token - 2] !== starts[token - 1]) return false;
  const before = text.charCodeAt(starts[token - 2]!);
  return before === 0x26 || (before === 0x23 && text.charCodeAt(starts[token - 2]! - 1) === 0x26);
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0xdf);
}

function isNumberMark(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x20 || code === 0xa0 || code === 0x202f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
