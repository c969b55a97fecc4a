import type { TextMemos } from '../memory/text-memos.ts';
import { lineBounds } from '../text/lines.ts';
import { isDigit, isSpace, type SourceText, type SpanIn } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import { bulletEnd } from './bullets.ts';
import { withoutTags } from './tags.ts';

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
  /** A number or a colon by itself on its line: blank, unless the line above goes on with it; `from` and `to` are around it. */
  readonly isRest: boolean;
  /** Columns of white space before the first mark. */
  readonly indent: number;
  /** 1-6 for `#` … `######`, else 0. */
  readonly level: number;
  /** Where the list marker begins and ends, or undefined. */
  readonly marker: { readonly start: number; readonly end: number } | undefined;
  /** The whole content is bold; `from` and `to` are inside the marks, and these bounds around them. */
  readonly bold: { readonly from: number; readonly to: number } | undefined;
  /** A row of a Markdown or HTML table: cells with what parts them. */
  readonly isRow: boolean;
  /** Part of a code block. */
  readonly isCode: boolean;
  /** What it says; undefined where lines are not remembered. */
  readonly memos: TextMemos | undefined;
}

/** Reads a source into lines, in linear time. */
export function readLines(source: SourceText): readonly Line[] {
  const { text } = source;
  const hidden = commentsOf(source);
  const code = codeBlocksOf(source);
  const bounds = lineBounds(text);
  const lines: Line[] = [];
  let comment = 0;
  let block = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i]!;
    while (comment < hidden.length && hidden[comment]!.end <= start) comment++;
    while (block < code.length && code[block]!.end <= start) block++;
    const end = bounds[i + 1]!;
    const isCode = block < code.length && code[block]!.start <= end;
    lines.push(isCode ? codeLine(text, start, end) : readLine(text, start, end, hidden[comment]));
  }
  return lines;
}

/** A line that was read by itself, for where it stands. */
export function lineAt(line: Line, offset: number): Line {
  if (offset === 0) return line;
  const { start, end, from, to, blank, isRest, indent, level, marker, bold, isRow, isCode, memos } = line;
  return {
    start: start + offset,
    end: end + offset,
    from: from + offset,
    to: to + offset,
    blank,
    isRest,
    indent,
    level,
    marker: marker && { start: marker.start + offset, end: marker.end + offset },
    bold: bold && { from: bold.from + offset, to: bold.to + offset },
    isRow,
    isCode,
    memos,
  };
}

/** The HTML comments of a source, in order; suppressions are among them. */
export function commentsOf<Text extends SourceText>(source: Text): readonly SpanIn<Text>[] {
  const { tokens, text } = source;
  if (!text.includes('<!--')) return [];
  const comments: SpanIn<Text>[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== TokenKind.Html || !text.startsWith('<!--', tokens.starts[i]!)) continue;
    comments.push({ source, start: tokens.starts[i]!, end: tokens.ends[i]! });
  }
  return comments;
}

/** The code blocks of a source that go over several lines, in order. */
function codeBlocksOf({ text, tokens }: SourceText): readonly { readonly start: number; readonly end: number }[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const blocks: { start: number; end: number }[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== TokenKind.Verbatim) continue;
    const [start, end] = [tokens.starts[i]!, tokens.ends[i]!];
    if (/[\r\n]/.test(text.slice(start, end))) blocks.push({ start, end });
  }
  return blocks;
}

function codeLine(text: string, start: number, end: number): Line {
  const from = skipSpace(text, start, end);
  const to = skipSpaceBack(text, end, from);
  return { start, end, from, to, blank: false, isRest: false, indent: 0, ...NOTHING, isCode: true };
}

function readLine(text: string, start: number, end: number, comment: SpanIn<SourceText> | undefined): Line {
  let from = start;
  let indent = 0;
  for (; from < end && isSpace(text.charCodeAt(from)); from++) indent += text.charCodeAt(from) === 0x09 ? 4 : 1;
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const blank = { start, end, from, to: from, blank: true, isRest: false, indent, ...NOTHING };
  if (isPageNumber(text, from, to)) return { ...blank, to, isRest: isDigit(text.charCodeAt(from)) };
  if (to - from === 1 && text.charCodeAt(from) === COLON) return { ...blank, to, isRest: true };
  if (from === to || isHidden(text, from, to, comment) || isSeparator(text, from, to)) return blank;

  let { level, item } = NO_TAGS;
  let isRow = false;
  if (text.charCodeAt(from) === 0x3c || text.charCodeAt(to - 1) === 0x3e) {
    ({ from, to, level, item, isRow } = withoutTags(text, from, to));
    if (from === to) return { ...blank, from, to };
  } else if (text.charCodeAt(from) === BAR && text.lastIndexOf('|', to - 1) > from) {
    isRow = true;
    from = skipSpace(text, from + 1, to);
    if (text.charCodeAt(to - 1) === BAR && to > from) to = skipSpaceBack(text, to - 1, from);
    if (from === to) return { ...blank, from, to };
  }

  if (level === 0) level = headingLevel(text, from, to);
  if (text.charCodeAt(from) === 0x23 && level > 0) {
    from = skipSpace(text, from + level, to);
    while (to > from && text.charCodeAt(to - 1) === 0x23) to--;
    to = skipSpaceBack(text, to, from);
  }
  // `<a name="x"></a>`, as Word and the web leave it before a heading.
  if (level > 0 && text.charCodeAt(from) === 0x3c) {
    const anchor = /^<a\s[^<>]*>\s*<\/a>\s*/i.exec(text.slice(from, Math.min(to, from + 200)));
    if (anchor) from += anchor[0].length;
  }
  // `{#id .class}`, as Pandoc writes it behind a heading.
  if (level > 0 && text.charCodeAt(to - 1) === 0x7d) {
    const attributes = /(?<!\s)\s*\{[#.][^{}]*\}$/.exec(text.slice(Math.max(from, to - 100), to));
    if (attributes) to -= attributes[0].length;
  }

  let markerEnd = level === 0 && !isRow ? bulletEnd(text, from, to) : from;
  if (item >= 0) markerEnd = from;
  const marker = markerEnd > from || item >= 0 ? { start: item >= 0 ? item : from, end: markerEnd } : undefined;
  from = markerEnd;

  const width = boldWidth(text, from, to);
  const bold = width ? { from, to } : undefined;
  if (width) {
    from = skipSpace(text, from + width.before, to);
    to = skipSpaceBack(text, to - width.after, from);
  }
  return {
    start,
    end,
    from,
    to,
    blank: from === to && !marker,
    isRest: false,
    indent,
    level,
    marker,
    bold,
    isRow,
    isCode: false,
    memos: undefined,
  };
}

/** What a line without anything to read has of marks. */
const NOTHING = {
  level: 0,
  marker: undefined,
  bold: undefined,
  isRow: false,
  isCode: false,
  memos: undefined,
} as const;
const NO_TAGS = { level: 0, item: -1 };

/** By the `#` before a heading; 0 where there are none. Some forget the space behind them (`##6. PROFILE`). */
function headingLevel(text: string, from: number, to: number): number {
  let level = 0;
  while (text.charCodeAt(from + level) === 0x23 && level < 7) level++;
  if (level === 0 || level > 6) return 0;
  const next = from + level;
  if (next >= to || isSpace(text.charCodeAt(next))) return level;
  return level > 1 && /[\dA-ZÀ-ÖØ-Þ]/.test(text[next]!) ? level : 0;
}

function skipSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return from;
}

function skipSpaceBack(text: string, to: number, from: number): number {
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

function isHidden(text: string, from: number, to: number, comment: SpanIn<SourceText> | undefined): boolean {
  if (comment !== undefined && comment.start <= from && comment.end >= to) return true;
  // A comment with white space around it, or the first or last line of a longer one.
  if (comment !== undefined && text.startsWith('<!--', from) && comment.start === from && comment.end > to) return true;
  if (comment !== undefined && comment.start < from && comment.end === to) return true;
  return (
    text.charCodeAt(from) === 0x3c &&
    /^(?:<\/?[a-z][a-z0-9]*\s*\/?>\s*)+$/i.test(text.slice(from, Math.min(to, from + 80)))
  );
}

/** A thematic break or a table's rule. */
function isSeparator(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (!isRuleMark(first) || to - from < 3) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!isRuleMark(code) && !isSpace(code) && !(code === COLON && first === BAR)) return false;
  }
  return true;
}

function isPageNumber(text: string, from: number, to: number): boolean {
  return (
    to > from &&
    to - from <= 16 &&
    /^(?:page\s+)?\d{1,3}(?:\s*(?:\/|of|sur)\s*\d{1,3})?$/i.test(text.slice(from, to)) &&
    !/^\d{3}$/.test(text.slice(from, to))
  );
}

const COLON = 0x3a;
const BAR = 0x7c;

/** `-`, `_`, `*`, `=`, `|` */
function isRuleMark(code: number): boolean {
  return code === 0x2d || code === 0x5f || code === 0x2a || code === 0x3d || code === BAR;
}

/** How much the marks take that make all of a text bold; undefined where it is not. */
function boldWidth(text: string, from: number, to: number): { before: number; after: number } | undefined {
  const first = text.charCodeAt(from);
  if (to - from < 5) return undefined;
  if (first === 0x2a || first === 0x5f) {
    const mark = text.slice(from, from + 2);
    if (mark !== '**' && mark !== '__') return undefined;
    const isWhole = text.startsWith(mark, to - 2) && text.indexOf(mark, from + 2) === to - 2;
    return isWhole ? { before: 2, after: 2 } : undefined;
  }
  if (first !== 0x3c) return undefined;
  const open = /^<(b|strong)>/i.exec(text.slice(from, from + 8));
  const close = open && `</${open[1]!.toLowerCase()}>`;
  if (!close || text.slice(from, to).toLowerCase().indexOf(close) !== to - from - close.length) return undefined;
  return { before: open[0].length, after: close.length };
}
