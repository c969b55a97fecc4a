import type { InternedText } from '../memory/interned.ts';
import type { Block, Edition, Section, Subsection } from '../model/notice.ts';
import { type Span, span } from '../text/source.ts';
import type { Line } from './lines.ts';
import type { EditionPart } from './model.ts';

/** Where blocks stand. */
export interface Place {
  readonly edition: Edition;
  readonly section: Section;
  readonly subsection: Subsection | undefined;
}

/** A paragraph or item in lines, before page-break cuts are joined. */
interface Piece {
  readonly marker: Line['marker'];
  readonly start: number;
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
  const contentStart = first.marker?.end ?? first.start;
  return {
    kind: first.marker ? 'item' : 'paragraph',
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
      while (last + 1 < end && continues(source.text, lines[first]!, lines[last]!, lines[last + 1]!, width)) last++;
      pieces.push(pieceOf(lines, first, last));
      first = last + 1;
    }
    i = end;
  }
  return pieces;
}

function isText(line: Line, letterhead: boolean): boolean {
  return !line.blank && !letterhead;
}

function pieceOf(lines: readonly Line[], firstLine: number, lastLine: number): Piece {
  const first = lines[firstLine]!;
  const last = lines[lastLine]!;
  // Bold marks around a whole line are part of what is read.
  const start = first.marker?.start ?? (first.bold ? first.from - 2 : first.from);
  const end = last.bold ? last.to + 2 : last.to;
  return { marker: first.marker, start, end, interned: internedLines(lines, firstLine, lastLine) };
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
  if (first.marker && next.indent > first.indent) return true;
  // Of numbered points one may be missing.
  if (listNumber(text, first) < listNumber(text, next)) return false;
  if (!/^[*_"“«]*[\s\u00a0]?[A-ZÀ-ÖØ-ÞŒŸ\d]/.test(text.slice(next.from, next.from + 8))) return true;
  // The writer broke the line where the next word would still have fitted: a paragraph's end.
  const word = /^\S*/.exec(text.slice(next.from, next.from + 40))![0].length;
  return previous.end - previous.start + 1 + word > width;
}

/** The number of a line that begins with one, as `3. `; else not a number, which equals nothing. */
function listNumber(text: string, line: Line): number {
  return Number(/^(\d{1,2})[.)]\s/.exec(text.slice(line.from, line.from + 5))?.[1] ?? Number.NaN);
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** A sentence that a page break cuts is at least this long before the cut (UTF-16 units). */
const LEAST_BEFORE_CUT = 60;

/** Whether `next` is the rest of a sentence that a page break has cut off `piece`. */
function isCut({ source: { text } }: EditionPart, piece: Piece, next: Piece): boolean {
  if (next.marker || piece.end - piece.start <= LEAST_BEFORE_CUT) return false;
  const before = text.slice(piece.end - 1, piece.end);
  if (!/[A-Za-zÀ-ÿŒœŸ\d,)]/.test(before)) return false;
  const opening = text.charAt(piece.start);
  return isLowerCase(text.charAt(next.start)) && (piece.marker !== undefined || !isLowerCase(opening));
}
