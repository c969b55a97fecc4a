import { type SourceText, type Span, type SpanIn, span } from './source.ts';

/** Where the line begins in which a span starts. */
export function startOfLine({ source: { text }, start }: SpanIn<SourceText>): number {
  return lineStart(text, start);
}

/** Where the line ends in which a span ends, without trailing spaces and line end. */
export function endOfLine({ source: { text }, start, end }: SpanIn<SourceText>): number {
  let at = lineEnd(text, end);
  while (at > start && /[ \t]/.test(text[at - 1]!)) at--;
  return at;
}

/** The whole lines from the one in which a span starts to the one in which another ends, without what trails there. */
export function linesOf(first: Span, last: Span): Span {
  return span(first.source, startOfLine(first), endOfLine(last));
}

/** Where the line of an offset begins. Looks at this line only: a search for each kind of line end would go through the whole text. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Where each line begins, and where it ends without its line end, in turn; `\n`, `\r\n` and lone `\r` end one. */
export function lineBounds(text: string): readonly number[] {
  const bounds: number[] = [];
  // Each is looked for behind the last one that was found, not again in each line.
  let nextReturn = -1;
  let nextNewline = -1;
  for (let start = 0; ; ) {
    if (nextReturn < start) nextReturn = next(text, '\r', start);
    if (nextNewline < start) nextNewline = next(text, '\n', start);
    const end = Math.min(nextNewline, nextReturn);
    bounds.push(start, end);
    if (end >= text.length) return bounds;
    start = afterBreak(text, end);
  }
}

/** What is behind the line end that stands at an offset. */
export function afterBreak(text: string, offset: number): number {
  return text.charCodeAt(offset) === 0x0d && text.charCodeAt(offset + 1) === 0x0a ? offset + 2 : offset + 1;
}

/** Where the next such character stands, or else the text's end. */
function next(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** Whether a UTF-16 unit ends a line. */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
