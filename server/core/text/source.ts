import { placeIn } from './search.ts';
import type { Tokens } from './tokens.ts';
import { withoutEnd } from './trim.ts';

/** A text with what every later step looks things up in. */
export interface SourceText {
  /** The path that problems name; the core never opens it. */
  readonly path: string;
  readonly text: string;
  readonly tokens: Tokens;
}

/** What the offsets of a source count from; for the compiler alone. */
declare const OFFSETS: unique symbol;

/** The text of one edition. What a notice is read into stands in it, and does not move when the file's other edition grows. */
export interface Source extends SourceText {
  readonly [OFFSETS]: 'edition';
}

/** The text of a whole file. Problems, edits and comments stand in it. */
export interface FileSource extends SourceText {
  readonly [OFFSETS]: 'file';
}

/** A half-open range `[start, end)` of UTF-16 offsets, 0-based, in one source. */
export interface SpanIn<Text extends SourceText> {
  readonly source: Text;
  readonly start: number;
  readonly end: number;
}

/** A place in an edition. */
export type Span = SpanIn<Source>;

/** A place in a file. */
export type FileSpan = SpanIn<FileSource>;

/** A place in an edition, or one in a file. */
export type AnySpan = SpanIn<Source | FileSource>;

export function editionSource(path: string, text: string, tokens: Tokens): Source {
  return { path, text, tokens } as Source;
}

export function fileSource(path: string, text: string, tokens: Tokens): FileSource {
  return { path, text, tokens } as FileSource;
}

export function span<Text extends SourceText>(source: Text, start: number, end: number): SpanIn<Text> {
  return { source, start, end };
}

/** The text that a span covers. */
export function textOf({ source, start, end }: SpanIn<SourceText>): string {
  return source.text.slice(start, end);
}

/** The smallest span over two spans of one source. */
export function spanning<Text extends SourceText>(first: SpanIn<Text>, last: SpanIn<Text>): SpanIn<Text> {
  return span(first.source, Math.min(first.start, last.start), Math.max(first.end, last.end));
}

/** The span without the white space at its ends. */
export function trimmed<Text extends SourceText>(range: SpanIn<Text>): SpanIn<Text> {
  const { text } = range.source;
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return span(range.source, start, end);
}

/** White space of any kind that notices hold, the no-break spaces U+00A0 and U+202F and zero-width U+200B and U+FEFF included. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** One of the digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A 1-based line and a 1-based column in UTF-16 units, as the command line prints them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line starts of a text, for turning offsets into positions; `\n`, `\r\n` and lone `\r` end a line. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets beyond the text are its end. */
  position(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = placeIn(this.#starts.length, (i) => this.#starts[i]! <= clamped);
    return { line, column: clamped - this.#starts[line - 1]! + 1 };
  }

  /** The offset at which a 1-based line begins; beyond the last line, the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** A 1-based line's text without its line end. */
  lineText(line: number): string {
    return withoutEnd(this.text.slice(this.lineStart(line), this.lineStart(line + 1)), '\r\n');
  }
}
