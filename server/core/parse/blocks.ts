import type { InternedText } from '../memory/interned.ts';
import type { Block, Edition, Section, Subsection } from '../model/notice.ts';
import { type Span, span } from '../text/source.ts';
import type { Line } from './lines.ts';
import type { EditionPart } from './model.ts';
import { numberedItems } from './numbered-items.ts';

/** Where blocks stand. */
export interface Place {
  readonly edition: Edition;
  readonly section: Section;
  readonly subsection: Subsection | undefined;
}

/** A paragraph or item in lines, before page-break cuts are joined. */
interface Piece {
  readonly isItem: boolean;
  /** The list mark is what stands before the content. */
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
  readonly interned: InternedText | undefined;
}

/** Reads the paragraphs and items of lines `[from, to)`. */
export function readBlocks(part: EditionPart, from: number, to: number, place: Place): readonly Block[] {
  const blocks: Block[] = [];
  const pieces = readPieces(part, from, to);
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i]!;
    const cuts: Span[] = [];
    let last = first;
    for (i++; i < pieces.length && isCut(part, last, pieces[i]!); i++) {
      cuts.push(span(part.source, last.end, pieces[i]!.start));
      last = pieces[i]!;
    }
    blocks.push(makeBlock(part, first, last, cuts, place));
  }
  return blocks;
}

function makeBlock(
  { source }: EditionPart,
  first: Piece,
  last: Piece,
  cuts: readonly Span[],
  { edition, section, subsection }: Place,
): Block {
  const { contentStart } = first;
  return {
    kind: first.isItem ? 'item' : 'paragraph',
    edition,
    section,
    subsection,
    span: span(source, first.start, last.end),
    content: span(source, contentStart, last.end),
    marker: span(source, first.start, contentStart),
    cuts,
    firstToken: source.tokens.at(contentStart),
    endToken: source.tokens.at(last.end),
    interned: first === last ? first.interned : undefined,
  };
}

/** Joins wrapped lines. */
function readPieces({ source, lines, hints }: EditionPart, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const numbered = numberedItems(source.text, lines, from, to);
  for (let i = from; i < to; ) {
    if (lines[i]!.blank || hints[i]!.letterhead) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < to && isText(lines[end]!, hints[end]!.letterhead)) end++;
    const width = widest(lines, i, end);
    for (let first = i; first < end; ) {
      let last = first;
      const goesOn = (next: number): boolean => {
        return !numbered.has(next) && continues(source.text, lines[first]!, lines[next - 1]!, lines[next]!, width);
      };
      while (last + 1 < end && goesOn(last + 1)) last++;
      const piece = pieceOf(lines, first, last, numbered.get(first));
      if (piece.contentStart < piece.end) pieces.push(piece);
      first = last + 1;
    }
    i = end;
  }
  return pieces;
}

function isText(line: Line, letterhead: boolean): boolean {
  return !line.blank && !letterhead;
}

function pieceOf(lines: readonly Line[], firstLine: number, lastLine: number, numberEnd: number | undefined): Piece {
  const first = lines[firstLine]!;
  const last = lines[lastLine]!;
  // Bold marks around a whole line are part of what is read.
  const textStart = first.bold ? first.from - 2 : first.from;
  const end = last.bold ? last.to + 2 : last.to;
  const interned = internedLines(lines, firstLine, lastLine);
  if (numberEnd !== undefined) {
    return { isItem: true, start: textStart, contentStart: numberEnd, end, interned: interned?.numbered };
  }
  const { marker } = first;
  // A mark that stands alone above its text.
  const contentStart =
    isLoneMark(first) && lastLine > firstLine ? lines[firstLine + 1]!.from : (marker?.end ?? textStart);
  return { isItem: marker !== undefined, start: marker?.start ?? textStart, contentStart, end, interned };
}

function isLoneMark({ marker, from, to }: Line): boolean {
  return marker !== undefined && from === to;
}

/** The text of lines together; undefined where it is not remembered, or their line ends are not the usual ones. */
function internedLines(lines: readonly Line[], first: number, last: number): InternedText | undefined {
  let all = lines[first]!.interned;
  for (let i = first + 1; all && i <= last; i++) {
    const { interned, start } = lines[i]!;
    all = interned && start === lines[i - 1]!.end + 1 ? all.followedBy(interned) : undefined;
  }
  return all;
}

/** Lines narrower than this are not wrapped ones, so that short lines below each other are paragraphs of their own. */
const NARROWEST = 60;

function widest(lines: readonly Line[], from: number, to: number): number {
  let width = NARROWEST;
  for (let i = from; i < to; i++) width = Math.max(width, lines[i]!.end - lines[i]!.start);
  return width;
}

/** Whether a line goes on with the paragraph or item of the line before, or begins one of its own. */
function continues(text: string, first: Line, previous: Line, next: Line, width: number): boolean {
  if (next.marker) return false;
  if (isLoneMark(previous)) return true;
  if (first.marker && next.indent > first.indent) return true;
  if (!/^[*_"“«]*[\s\u00a0]?[A-ZÀ-ÖØ-ÞŒŸ\d]/.test(text.slice(next.from, next.from + 8))) return true;
  // The writer broke the line where the next word would still have fitted: a paragraph's end.
  const word = /^\S*/.exec(text.slice(next.from, next.from + 40))![0].length;
  return previous.end - previous.start + 1 + word > width;
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** A sentence that a page break cuts is at least this long before the cut (UTF-16 units). */
const LEAST_BEFORE_CUT = 60;

/** Whether `next` is the rest of a sentence that a page break has cut off `piece`. */
function isCut({ source: { text } }: EditionPart, piece: Piece, next: Piece): boolean {
  if (next.isItem || piece.end - piece.start <= LEAST_BEFORE_CUT) return false;
  const before = text.slice(piece.end - 1, piece.end);
  if (!/[A-Za-zÀ-ÿŒœŸ\d,)]/.test(before)) return false;
  const opening = text.charAt(piece.start);
  return isLowerCase(text.charAt(next.start)) && (piece.isItem || !isLowerCase(opening));
}
