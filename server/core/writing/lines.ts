import type { Edition } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import { endOfLine, isBreak, startOfLine } from '../text/lines.ts';
import { type Span, span } from '../text/source.ts';

/**
 * Where fixes put what is missing. Everything that is inserted stands on lines of its own and looks like its neighbours: blocks.ts,
 * headings.ts and fields.ts say how. Texts are joined with `\n`; whoever applies an edit turns it into the file's own line ends.
 */

/** The node that something is inserted directly before or after. */
export type Anchor = { readonly before: Span } | { readonly after: Span };

/** Line breaks before and after inserted lines: 1 for the next line, 2 for a blank line between. */
export interface Breaks {
  readonly before: number;
  readonly after: number;
}

/** A blank line on both sides. */
export const BLANK_LINES: Breaks = { before: 2, after: 2 };

/** The edit that inserts lines; line breaks that are there already count. */
export function insertLines(anchor: Anchor, lines: string, breaks: Breaks): Edit {
  const { source } = 'before' in anchor ? anchor.before : anchor.after;
  const { text } = source;
  const at = 'before' in anchor ? startOfLine(anchor.before) : endOfLine(anchor.after);
  const isFirst = text.slice(0, at).trim() === '';
  const isLast = text.slice(at).trim() === '';
  const before = isFirst ? 0 : breaks.before - breaksBefore(text, at);
  const after = isLast ? 0 : breaks.after - breaksAfter(text, at);
  return { span: span(source, at, at), text: newLines(before) + lines + newLines(after) };
}

/** Whether two neighbouring nodes stand on neighbouring lines (1) or with a blank line or more between them (2). */
export function breaksBetween(first: Span, second: Span): number {
  return Math.min(2, Math.max(1, countBreaks(first.source.text.slice(first.end, second.start))));
}

/** The first of an edition's lines that holds something of it: where a heading or title that comes before everything belongs. */
export function openingOf(edition: Edition): Span {
  const { title, fields, description, preamble, sections, span: whole } = edition;
  const first =
    title?.span ??
    fields[0]?.span ??
    description?.span ??
    preamble.allBlocks[0]?.span ??
    preamble.subsections[0]?.heading.span ??
    sections[0]?.heading?.span;
  return first ?? span(whole.source, whole.start, whole.start);
}

export function breaksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpaceOrBreak(text.charCodeAt(from - 1))) from--;
  return countBreaks(text.slice(from, at));
}

export function breaksAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpaceOrBreak(text.charCodeAt(to))) to++;
  return countBreaks(text.slice(at, to));
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

export function newLines(count: number): string {
  return '\n'.repeat(Math.max(0, count));
}

function isSpaceOrBreak(code: number): boolean {
  return code === 0x20 || code === 0x09 || isBreak(code);
}
