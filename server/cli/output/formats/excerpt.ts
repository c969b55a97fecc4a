import { eastAsianWidth } from 'get-east-asian-width';
import type { FileSpan } from '../../../core/text/source.ts';
import { visible } from '../../../core/text/visible.ts';
import { lineIndexOf } from './format.ts';

/** One line of a source as it is shown, with the columns to underline. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Columns of the terminal before the underlined part. */
  readonly indent: number;
  /** Columns of the underlined part, at least 1. */
  readonly length: number;
  /** The last line of the span where it goes on beyond this one. */
  readonly lastLine: number | undefined;
}

const TAB = '    ';
const CUT = '…';

/**
 * The line on which a span begins, cut to a window around the span where it is longer than `width` columns. Control characters,
 * which could drive the terminal, are shown as symbols.
 */
export function excerptOf({ source, start, end }: FileSpan, width: number): Excerpt {
  const index = lineIndexOf(source);
  const { line, column } = index.position(start);
  const last = index.position(Math.max(start, end - 1)).line;
  const text = index.lineText(line);
  const from = Math.min(column - 1, text.length);
  const to = Math.max(from, Math.min(text.length, from + end - start));
  const [cutFrom, cutTo] = windowOf(text, from, to, width);
  const before = (cutFrom > 0 ? CUT : '') + shown(text.slice(cutFrom, from));
  const marked = shown(text.slice(from, Math.min(to, cutTo)));
  const after = shown(text.slice(Math.min(to, cutTo), cutTo)) + (cutTo < text.length ? CUT : '');
  return {
    line,
    text: before + marked + after,
    indent: columnsOf(before),
    length: Math.max(1, columnsOf(marked)),
    lastLine: last > line ? last : undefined,
  };
}

/** What is shown of a long line: the span with as much as fits on either side, more before it than after. */
function windowOf(text: string, from: number, to: number, width: number): [number, number] {
  if (text.length <= width) return [0, text.length];
  const room = Math.max(0, width - (to - from));
  let start = Math.max(0, from - Math.ceil(room / 2));
  const end = Math.min(text.length, start + width);
  start = Math.max(0, end - width);
  return [wholeCharacter(text, start), wholeCharacter(text, end)];
}

/** Moves a cut out of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

function shown(text: string): string {
  return visible(text.replace(/\t/g, TAB));
}

/** How many columns a terminal gives a text: none for combining marks, two for East Asian wide characters and emoji. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u202f]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    columns += eastAsianWidth(character.codePointAt(0)!);
  }
  return columns;
}
