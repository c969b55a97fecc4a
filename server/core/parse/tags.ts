import { isSpace } from '../text/source.ts';

/** What the HTML tags around a line's text make of it. Offsets are into the source. */
export interface Tagged {
  /** The text without the tags at its ends. */
  readonly from: number;
  readonly to: number;
  /** 1-6 for `<h1>` … `<h6>`, else 0. */
  readonly level: number;
  /** Where a list item's tag begins, or -1. */
  readonly item: number;
  /** A row of a table with its cells. */
  readonly isRow: boolean;
}

/** Tags of blocks: those of words (`<em>`) are part of the text that they stand in. */
const BLOCK =
  'h[1-6]|p|div|br|hr|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|section|article|header|blockquote|center';
const OPENING = new RegExp(`^</?(${BLOCK})(?:\\s[^<>]*)?/?>`, 'i');
const CLOSING = new RegExp(`^</?(?:${BLOCK})(?:\\s[^<>]*)?/?>$`, 'i');
/** What stands between two cells of a row, in Markdown or HTML, or of two rows of HTML on one line. */
const BETWEEN_CELLS = /\||<\/t[dh]>\s*(?:<\/tr>\s*<tr(?:\s[^<>]*)?>\s*)?<t[dh](?:\s[^<>]*)?>/i;
const ALL_BETWEEN_CELLS = /\||<\/t[dh]>\s*(?:<\/tr>\s*<tr(?:\s[^<>]*)?>\s*)?<t[dh](?:\s[^<>]*)?>/gi;

/** A tag that is longer is not looked at (UTF-16 units). */
const LONGEST_TAG = 300;

/** Takes the tags of blocks off both ends of a line's text. */
export function withoutTags(text: string, from: number, to: number): Tagged {
  let level = 0;
  let item = -1;
  let isRow = false;
  while (text.charCodeAt(from) === LESS) {
    const found = OPENING.exec(text.slice(from, Math.min(to, from + LONGEST_TAG)));
    if (!found) break;
    const name = found[1]!.toLowerCase();
    if (name[0] === 'h' && name[1]! >= '1' && name[1]! <= '6') level = Number(name[1]);
    else if (name === 'li') item = from;
    else if (name === 'tr' || name === 'td' || name === 'th') isRow = true;
    from += found[0].length;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
  }
  while (to > from && text.charCodeAt(to - 1) === GREATER) {
    const end = text.slice(Math.max(from, to - LONGEST_TAG), to);
    const tag = end.slice(end.lastIndexOf('<'));
    if (!CLOSING.test(tag)) break;
    to -= tag.length;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  }
  return { from, to, level, item: from < to ? item : -1, isRow };
}

/** The first two cells of a row, as offsets into its text; undefined where it has one only. */
export function firstCells(
  row: string,
): { readonly labelEnd: number; readonly start: number; readonly end: number } | undefined {
  const between = BETWEEN_CELLS.exec(row);
  if (!between) return undefined;
  const behind = row.slice(between.index + between[0].length);
  const start = row.length - behind.trimStart().length;
  const next = BETWEEN_CELLS.exec(row.slice(start));
  const end = next ? start + row.slice(start, start + next.index).trimEnd().length : row.length;
  return { labelEnd: row.slice(0, between.index).trimEnd().length, start, end };
}

/** The cells of a row, as offsets into its text. */
export function cellsOf(row: string): readonly { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = [];
  const add = (from: number, to: number): void => {
    const text = row.slice(from, to);
    const start = from + (text.length - text.trimStart().length);
    cells.push({ start, end: Math.max(start, from + text.trimEnd().length) });
  };
  let from = 0;
  for (const { index, 0: between } of row.matchAll(ALL_BETWEEN_CELLS)) {
    add(from, index);
    from = index + between.length;
  }
  add(from, row.length);
  return cells;
}

const LESS = 0x3c;
const GREATER = 0x3e;
