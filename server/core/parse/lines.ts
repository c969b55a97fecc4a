import type { InternedText } from '../memory/interned.ts';
import { isSpace, type Source, type Span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import { bulletEnd } from './bullets.ts';

/** A line's text with its Markdown marks read off. Offsets are into the source. */
export interface Line {
  /** The whole line without its line end. */
  readonly start: number;
  readonly end: number;
  /** What is left without indentation, heading, list and bold marks; empty for a separator. */
  readonly from: number;
  readonly to: number;
  /** Nothing that a reader sees: white space, a comment, a thematic break or table rule, a lone page number. */
  readonly blank: boolean;
  /** Columns of white space before the first mark. */
  readonly indent: number;
  /** 1-6 for `#` … `######`, else 0. */
  readonly level: number;
  /** Where the list marker begins and ends, or undefined. */
  readonly marker: { readonly start: number; readonly end: number } | undefined;
  /** The whole content is bold. */
  readonly bold: boolean;
  /** What it says; undefined where lines are not remembered. */
  readonly interned: InternedText | undefined;
}

/** Reads a source into lines, in linear time. */
export function readLines(source: Source): readonly Line[] {
  const { text } = source;
  const hidden = commentsOf(source);
  const bounds = linesOf(text);
  const lines: Line[] = [];
  let comment = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    while (comment < hidden.length && hidden[comment]!.end <= start) comment++;
    lines.push(readLine(text, start, bounds[i + 1]!, hidden[comment]));
  }
  return lines;
}

/** Where each line begins, and where it ends without its line end, in turn; `\n`, `\r\n` and lone `\r` end one. */
export function linesOf(text: string): readonly number[] {
  const bounds: number[] = [];
  // Looked for once, and not again in each line, where there is none.
  let nextReturn = lineEnd(text, '\r', 0);
  for (let start = 0; ; ) {
    if (nextReturn < start) nextReturn = lineEnd(text, '\r', start);
    const end = Math.min(lineEnd(text, '\n', start), nextReturn);
    bounds.push(start, end);
    if (end >= text.length) return bounds;
    start = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
  }
}

/** A line that was read by itself, for where it stands. */
export function lineAt(line: Line, offset: number): Line {
  if (offset === 0) return line;
  const { start, end, from, to, blank, indent, level, marker, bold, interned } = line;
  return {
    start: start + offset,
    end: end + offset,
    from: from + offset,
    to: to + offset,
    blank,
    indent,
    level,
    marker: marker && { start: marker.start + offset, end: marker.end + offset },
    bold,
    interned,
  };
}

/** Where the next such character stands, or else the text's end. */
function lineEnd(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** The HTML comments of a source, in order; suppressions are among them. */
export function commentsOf(source: Source): readonly Span[] {
  const { tokens, text } = source;
  if (!text.includes('<!--')) return [];
  const comments: Span[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== TokenKind.Html || !text.startsWith('<!--', tokens.starts[i]!)) continue;
    comments.push({ source, start: tokens.starts[i]!, end: tokens.ends[i]! });
  }
  return comments;
}

function readLine(text: string, start: number, end: number, comment: Span | undefined): Line {
  let from = start;
  let indent = 0;
  for (; from < end && isSpace(text.charCodeAt(from)); from++) indent += text.charCodeAt(from) === 0x09 ? 4 : 1;
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from === to || isHidden(text, from, to, comment) || isSeparator(text, from, to)) {
    return {
      start,
      end,
      from,
      to: from,
      blank: true,
      indent,
      level: 0,
      marker: undefined,
      bold: false,
      interned: undefined,
    };
  }

  let level = 0;
  while (text.charCodeAt(from + level) === 0x23 && level < 7) level++;
  if (level > 6 || (level > 0 && from + level < to && !isSpace(text.charCodeAt(from + level)))) level = 0;
  if (level > 0) {
    from = skipSpace(text, from + level, to);
    while (to > from && text.charCodeAt(to - 1) === 0x23) to--;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  }

  const markerEnd = level === 0 ? bulletEnd(text, from, to) : from;
  const marker = markerEnd > from ? { start: from, end: markerEnd } : undefined;
  from = markerEnd;

  const bold = isBold(text, from, to);
  if (bold) {
    from = skipSpace(text, from + 2, to - 2);
    to -= 2;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  }
  return { start, end, from, to, blank: from === to && !marker, indent, level, marker, bold, interned: undefined };
}

function skipSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return from;
}

function isHidden(text: string, from: number, to: number, comment: Span | undefined): boolean {
  if (comment !== undefined && comment.start <= from && comment.end >= to) return true;
  // A comment with white space around it, or the first or last line of a longer one.
  if (comment !== undefined && text.startsWith('<!--', from) && comment.start === from && comment.end > to) return true;
  if (comment !== undefined && comment.start < from && comment.end === to) return true;
  return (
    text.charCodeAt(from) === 0x3c &&
    /^(?:<\/?[a-z][a-z0-9]*\s*\/?>\s*)+$/i.test(text.slice(from, Math.min(to, from + 80)))
  );
}

/** A thematic break, a table's rule, or a page number standing alone. */
function isSeparator(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  const isMark = (code: number): boolean =>
    code === 0x2d || code === 0x5f || code === 0x2a || code === 0x3d || code === 0x7c;
  if (isMark(first)) {
    if (to - from < 3) return false;
    for (let i = from; i < to; i++) if (!isMark(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i))) return false;
    return true;
  }
  return (
    to - from <= 16 &&
    /^(?:page\s+)?\d{1,3}(?:\s*(?:\/|of|sur)\s*\d{1,3})?$/i.test(text.slice(from, to)) &&
    !/^\d{3}$/.test(text.slice(from, to))
  );
}

function isBold(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (to - from < 5 || (first !== 0x2a && first !== 0x5f)) return false;
  const mark = text.slice(from, from + 2);
  if (mark !== '**' && mark !== '__') return false;
  return text.startsWith(mark, to - 2) && text.indexOf(mark, from + 2) === to - 2;
}
