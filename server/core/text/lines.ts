import type { SourceText, SpanIn } from './source.ts';

/** Where the line begins in which a span starts. */
export function startOfLine({ source: { text }, start }: SpanIn<SourceText>): number {
  let at = start;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line ends in which a span ends, without trailing spaces and line end. */
export function endOfLine({ source: { text }, start, end }: SpanIn<SourceText>): number {
  let at = end;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  while (at > start && /[ \t]/.test(text[at - 1]!)) at--;
  return at;
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

export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
