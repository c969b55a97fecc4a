import { facetByLanguage } from '../memory/facet.ts';
import type { Block, Edition, Field, Heading, Title } from '../model/notice.ts';
import { isDigit, type Span, span } from '../text/source.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import { PLACEHOLDER } from '../writing/placeholder.ts';
import type { Passage, Scan } from './model.ts';
import { NUMBER_PARTS, NumberPart, type NumberParts } from './number-parts.ts';
import { type PostName, postNameOf } from './post-names.ts';

/** What was found in a block that is remembered. */
interface Reading extends Pick<Passage, 'votes' | 'shared' | 'words' | 'isPlain'> {
  /** The letter that {@link Scan.heads} were found by. */
  readonly initial: number;
  /** In turn the number of a list of the scan, and of a token of the block. */
  readonly found: readonly number[];
}

const READINGS = facetByLanguage<Reading>();

/** Reads an edition's tokens once, see {@link Scan}. */
export class Scanner implements Scan {
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
  readonly links: number[] = [];
  readonly bold: number[] = [];
  readonly figures: number[] = [];
  readonly postName: PostName | undefined;
  readonly heads: number[] = [];
  readonly #lists = [
    this.spacedMarks,
    this.markPairs,
    this.numbers,
    this.repeats,
    this.brackets,
    this.joints,
    this.capitals,
    this.initials,
    this.accented,
    this.gaps,
    this.links,
    this.bold,
    this.figures,
    this.heads,
  ];
  readonly #parts: NumberParts;
  readonly #initial: number;
  /** Up to this offset no placeholder is closed: nothing is looked for twice. */
  #unclosedTo = 0;

  constructor(readonly edition: Edition) {
    const { title, fields, description } = edition;
    this.#parts = NUMBER_PARTS[edition.language].refresh();
    this.postName = title && postNameOf(title, edition.language);
    this.#initial = this.postName?.initial ?? -1;
    if (title) this.#line(title);
    for (const field of fields) this.#line(field);
    if (description) this.#line(description);
    for (const { heading, blocks, subsections } of edition.parts) {
      if (heading) this.#line(heading);
      for (const block of blocks) this.#block(block);
      for (const subsection of subsections) {
        this.#line(subsection.heading);
        for (const block of subsection.blocks) this.#block(block);
      }
    }
  }

  #line(node: Title | Field | Heading): void {
    const { tokens } = node.span.source;
    this.#read(node, tokens.at(node.span.start), tokens.at(node.span.end));
  }

  #block(block: Block): void {
    const { interned, firstToken, endToken } = block;
    const facet = READINGS[this.edition.language];
    const known = facet.get(interned);
    if (known?.initial === this.#initial) {
      const { votes, shared, words, isPlain, found } = known;
      for (let i = 0; i < found.length; i += 2) this.#lists[found[i]!]!.push(firstToken + found[i + 1]!);
      this.passages.push({ node: block, firstToken, endToken, votes, shared, words, isPlain });
    } else if (interned) {
      const before = this.#lists.map(({ length }) => length);
      const { votes, shared, words, isPlain } = this.#read(block, firstToken, endToken);
      // The placeholders of a block are in none of the lists.
      if (this.edition.source.text.slice(block.content.start, block.content.end).includes('[[')) return;
      const found: number[] = [];
      for (const [list, tokens] of this.#lists.entries()) {
        for (let i = before[list]!; i < tokens.length; i++) found.push(list, tokens[i]! - firstToken);
      }
      facet.set(interned, { votes, shared, words, isPlain, initial: this.#initial, found });
    } else this.#read(block, firstToken, endToken);
  }

  #read(node: Passage['node'], firstToken: number, endToken: number): Passage {
    const { text, tokens } = this.edition.source;
    const { kinds, starts, ends, words } = tokens;
    const parts = this.#parts;
    const initial = this.#initial;
    // The loop is run thousands of times before it is compiled.
    const { Word: wordKind, Number: numberKind, Punctuation: markKind } = TokenKind;
    const isFrenchEdition = this.edition.language === 'fr';
    let en = 0;
    let fr = 0;
    let shared = 0;
    let count = 0;
    let isPlain = true;
    // The keys of the last four tokens, 0 for a token that is not a word.
    let key1 = 0;
    let key2 = 0;
    let key3 = 0;
    let key4 = 0;
    // The mark that would make a pair with one that came now.
    let mark = -1;
    let end = starts[firstToken]!;
    for (let i = firstToken; i < endToken; i++) {
      const kind = kinds[i];
      const start = starts[i]!;
      let key = 0;
      if (start - end > 1) this.gaps.push(i);
      end = ends[i]!;
      if (kind === wordKind) {
        mark = -1;
        const word = words[i]!;
        key = word.key;
        count++;
        const { hasDiacritic, isFunctionWord } = word;
        const isEnglish = isFunctionWord.en;
        const isFrench = isFunctionWord.fr;
        if (isEnglish !== isFrench) isEnglish ? en++ : fr++;
        else if (hasDiacritic) fr++;
        else if (isEnglish) shared++;
        const part = parts.of(word);
        if (part !== NumberPart.None) this.#figure(part, i, firstToken, endToken);
        if (key === key1 || (!isEnglish && !isFrench && (key === key2 || key === key3 || key === key4))) {
          this.repeats.push(i);
        }
        if (hasDiacritic) this.accented.push(i);
        const first = text.charCodeAt(start);
        if ((first | 0x20) === initial || first >= 0x80) this.heads.push(i);
        if (first <= 0x5a && first >= 0x41) {
          const isCapitals =
            end > start + 1
              ? isCapital(text.charCodeAt(end - 1))
              : i + 1 < endToken && isCapital(text.charCodeAt(end + 1));
          if (isCapitals) this.capitals.push(i);
          else if (isFrenchEdition && !isFrench && !isEnglish && hasAccent(first)) this.initials.push(i);
        }
      } else if (kind === numberKind) {
        mark = -1;
        this.figures.push(i);
        if (isNumberMark(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) this.numbers.push(i);
      } else if (kind === markKind) {
        switch (text.charCodeAt(start)) {
          case 0x2a: // *
          case 0x5f: // _
            if (end - start > 1) this.bold.push(i);
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
            isPlain = false;
            this.spacedMarks.push(i);
            mark = -1;
            break;
          case 0xbb: // »
            this.spacedMarks.push(i);
            mark = -1;
            break;
          case 0x22: // "
          case 0x201c: // “
            isPlain = false;
            mark = -1;
            break;
          case 0x2f: // /
          case 0x2d: // -
            if (start === ends[i - 1] && starts[i + 1] === end) this.joints.push(i);
            mark = -1;
            break;
          case 0x28: // (
            this.brackets.push(i);
            mark = -1;
            break;
          case 0x5b: // [
            if (text.charCodeAt(start + 1) === 0x5b) {
              isPlain = false;
              const last = this.#placeholder(i, endToken);
              for (; i < last; i++) this.#inPlaceholder(i + 1);
              end = ends[i]!;
            } else this.brackets.push(i);
            mark = -1;
            break;
          default:
            mark = -1;
        }
      } else {
        mark = -1;
        if (isAddress(kind)) this.links.push(i);
        else if (kind === TokenKind.Code) {
          if (parts.of(words[i]!) !== NumberPart.None) this.figures.push(i);
          if ((text.charCodeAt(start) | 0x20) === initial) this.heads.push(i);
        }
      }
      key4 = key3;
      key3 = key2;
      key2 = key1;
      key1 = key;
    }
    const passage = { node, firstToken, endToken, votes: { en, fr }, shared, words: count, isPlain };
    this.passages.push(passage);
    return passage;
  }

  /** Notes a word that has to do with a number, if the number may count. */
  #figure(part: number, token: number, firstToken: number, endToken: number): void {
    if (part < NumberPart.Idle) return;
    if (part === NumberPart.Idle) {
      const before = token > firstToken && this.#isBeside(token - 1, NumberPart.Around);
      if (!before && !(token + 1 < endToken && this.#isBeside(token + 1, NumberPart.Behind))) return;
    } else if (part === NumberPart.Roman) {
      const { text, tokens } = this.edition.source;
      if (!isCapital(text.charCodeAt(tokens.starts[token]! + 1))) return;
    }
    this.figures.push(token);
  }

  /** Whether a token may make a number of a one that stands beside it: a word of this part or more, or a mark. */
  #isBeside(token: number, part: number): boolean {
    const { text, tokens } = this.edition.source;
    const word: Word | undefined = tokens.words[token];
    if (word) return this.#parts.of(word) >= part;
    if (tokens.kinds[token] !== TokenKind.Punctuation) return true;
    return !PLAIN_MARKS.includes(text.charAt(tokens.starts[token]!));
  }

  /** Notes what is compared in a placeholder. */
  #inPlaceholder(token: number): void {
    const { text, tokens } = this.edition.source;
    const kind = tokens.kinds[token];
    const word = tokens.words[token];
    if (word) this.heads.push(token);
    if (kind === TokenKind.Number || (word && this.#parts.of(word) !== NumberPart.None)) this.figures.push(token);
    else if (isAddress(kind)) this.links.push(token);
    else if (kind === TokenKind.Punctuation && tokens.ends[token]! - tokens.starts[token]! > 1) {
      if ('*_'.includes(text.charAt(tokens.starts[token]!))) this.bold.push(token);
    }
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
    // Double brackets around the words of a link are not a placeholder, and neither are unclosed ones without a word of translation.
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

/** Marks beside which a one stays a mere article. */
const PLAIN_MARKS = '.,;:!?()[]*_\'"«»“”‘’…';

function isAddress(kind: number | undefined): boolean {
  return kind === TokenKind.Url || kind === TokenKind.Email || kind === TokenKind.LinkTarget;
}

/** `A`, `C`, `E`, `I`, `O`, `U`: capitals that French writes with an accent. */
function hasAccent(code: number): boolean {
  return code === 0x41 || code === 0x43 || code === 0x45 || code === 0x49 || code === 0x4f || code === 0x55;
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0xdf);
}

function isNumberMark(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x20 || code === 0xa0 || code === 0x202f;
}
