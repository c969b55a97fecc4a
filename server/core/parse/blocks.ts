import type { TextMemos } from '../memory/text-memos.ts';
import type { Block, Edition, Section, Subsection } from '../model/notice.ts';
import { type Source, type Span, span } from '../text/source.ts';
import type { Line } from './lines.ts';
import type { EditionPart } from './model.ts';
import { numberedItems } from './numbered-items.ts';

/** Where blocks stand. */
export interface BlockPlace {
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
  readonly memos: TextMemos | undefined;
}

/** Reads the paragraphs and items of lines `[from, to)`. */
export function readBlocks(part: EditionPart, from: number, to: number, place: BlockPlace): readonly Block[] {
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
  { edition, section, subsection }: BlockPlace,
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
    memos: first === last ? first.memos : undefined,
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
    while (end < to && (isText(lines[end]!, hints[end]!.letterhead) || isRestOfText(source.text, lines, end))) end++;
    const width = widest(lines, i, end);
    for (let first = i; first < end; ) {
      let last = first;
      const goesOn = (next: number): boolean => {
        return (
          !numbered.has(next) &&
          (isDashInText(source.text, lines, first, next) ||
            continues(source, lines[first]!, lines[next - 1]!, lines[next]!, width))
        );
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

/**
 * A number that wrapping left by itself on its line, and not a page's: the line above ends in the middle of a sentence. Or a colon, as French
 * sets it apart: the line above is wide and ends in a word.
 */
function isRestOfText(text: string, lines: readonly Line[], i: number): boolean {
  const [above, line] = [lines[i - 1]!, lines[i]!];
  if (!line.isRest) return false;
  if (text[line.from] !== ':') return endsOpen(text, above);
  return above.end - above.start >= LEAST_BEFORE_REST && /[\p{L}\p{N})»"”]$/u.test(text.slice(above.from, above.to));
}

/** A dash that wrapping left at the beginning of its line: a lone one below a wide line that ends in the middle of a sentence. */
function isDashInText(text: string, lines: readonly Line[], first: number, i: number): boolean {
  const [previous, line] = [lines[i - 1]!, lines[i]!];
  if (!line.marker || lines[first]!.marker || lines[i + 1]?.marker) return false;
  if (!DASHES.includes(text[line.marker.start]!) || /[.:;!?…]$/.test(text.slice(previous.from, previous.to)))
    return false;
  return previous.end - previous.start >= LEAST_BEFORE_REST || /\s[-–—]\s/.test(text.slice(line.from, line.to));
}

const DASHES = '-–—';
const LEAST_BEFORE_REST = 55;

function pieceOf(lines: readonly Line[], firstLine: number, lastLine: number, numberEnd: number | undefined): Piece {
  const first = lines[firstLine]!;
  const last = lines[lastLine]!;
  // Bold marks around a whole line are part of what is read.
  const textStart = first.bold?.from ?? first.from;
  const end = last.bold?.to ?? last.to;
  const memos = memosOf(lines, firstLine, lastLine);
  if (numberEnd !== undefined) {
    return { isItem: true, start: textStart, contentStart: numberEnd, end, memos: memos?.as('numbered') };
  }
  const { marker } = first;
  // A mark that stands alone above its text.
  const contentStart =
    isMarkLine(first) && lastLine > firstLine ? lines[firstLine + 1]!.from : (marker?.end ?? textStart);
  return { isItem: marker !== undefined, start: marker?.start ?? textStart, contentStart, end, memos };
}

function isMarkLine({ marker, from, to }: Line): boolean {
  return marker !== undefined && from === to;
}

/** The text of lines together; undefined where it is not remembered, or their line ends are not the usual ones. */
function memosOf(lines: readonly Line[], first: number, last: number): TextMemos | undefined {
  let all = lines[first]!.memos;
  for (let i = first + 1; all && i <= last; i++) {
    const { memos, start } = lines[i]!;
    all = memos && start === lines[i - 1]!.end + 1 ? all.followedBy(memos) : undefined;
  }
  return all;
}

/** Lines narrower than this are not wrapped ones, so that short lines below each other are paragraphs of their own. */
const NARROWEST = 60;
/** Text with lines beyond this was not wrapped by hand: who pastes from Word has one paragraph a line. */
const WIDEST = 120;

function widest(lines: readonly Line[], from: number, to: number): number {
  let width = NARROWEST;
  for (let i = from; i < to; i++) width = Math.max(width, lines[i]!.end - lines[i]!.start);
  return width;
}

/** Whether a line goes on with the paragraph or item of the line before, or begins one of its own. */
function continues({ text, path }: Source, first: Line, previous: Line, next: Line, width: number): boolean {
  if (next.isCode || previous.isCode) return next.isCode && previous.isCode;
  if (next.marker || next.isRow || previous.isRow) return false;
  if (isMarkLine(previous)) return true;
  if (first.marker && next.indent > first.indent) return true;
  if (!BEGINS_ANEW.test(text.slice(next.from, next.from + 8)) || endsOpen(text, previous)) return true;
  // In Markdown a line break alone is a space, but for those that are meant to be seen: behind two spaces, and before labels.
  if (MARKDOWN.test(path) && width <= WIDEST && !isHardBreak(text, previous)) {
    return !(isLabelled(text, previous) && isLabelled(text, next));
  }
  // The writer broke the line where the next word would still have fitted: a paragraph's end.
  const word = /^\S*/.exec(text.slice(next.from, next.from + 40))![0].length;
  return previous.end - previous.start + 1 + word > width;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const BEGINS_ANEW = /^[*_"“«]*[\s\u00a0]?[A-ZÀ-ÖØ-ÞŒŸ\d]/;

/** Whether a line ends in the middle of a sentence: in a comma, an opening bracket or a word that another one follows (`the`, `du`). */
export function endsOpen(text: string, { from, to }: Line): boolean {
  if (',('.includes(text[to - 1] ?? '?')) return true;
  const word = /[a-zà-ÿ]+$/.exec(text.slice(Math.max(from, to - 12), to))?.[0];
  return word !== undefined && OPENING_WORDS.has(word);
}

/** Articles and prepositions of both languages. */
const OPENING_WORDS: ReadonlySet<string> = new Set(
  `the a an of and to in for with by from at as is are was were or than that which who this these its their our your
  le la les un une des du de et au aux en dans pour par avec sur sous sans ou que qui est sont ce cet cette ces son sa ses leur leurs`.split(
    /\s+/,
  ),
);

function isHardBreak(text: string, { to, end }: Line): boolean {
  return end - to >= 2 || text[to - 1] === '\\';
}

/** `Location: …`, `**Grade** : …` */
function isLabelled(text: string, { from, to }: Line): boolean {
  return /^(?:\*\*|__)?[A-ZÀ-ÖØ-ÞŒŸ][^:.;!?]{0,40}:/.test(text.slice(from, Math.min(to, from + 48)));
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
