import type { Block, Row } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { startOfLine } from '../text/lines.ts';
import { indexInOrder } from '../text/search.ts';
import { isSpace, span, textOf } from '../text/source.ts';
import { type Anchor, BLANK_LINES, breaksBetween, insertLines, newLines } from './lines.ts';

/**
 * The edits that put a paragraph or item at a place: with the neighbours' list marker and spacing, and for an item with the list's
 * own closing punctuation.
 * @param place the rows that it stands between, as far as there are such
 * @param content the text without marker and, for an item, without closing punctuation
 */
export function insertBlock(place: Between, kind: Block['kind'], content: string): readonly Edit[] {
  return insertBlocks(place, kind, [content]);
}

/** The rows between which something is inserted, as far as there are such. */
export interface Between {
  readonly after: Row | undefined;
  readonly before: Row | undefined;
}

/** As {@link insertBlock}, for several paragraphs or items in a row. */
export function insertBlocks(
  { after, before }: Between,
  kind: Block['kind'],
  contents: readonly string[],
): readonly Edit[] {
  const anchor = anchorOf(after, before);
  if (!anchor) return [];
  if (kind === 'paragraph') return [insertLines(anchor, contents.join('\n\n'), BLANK_LINES)];
  const list = listAround(after, before);
  const markers = markersFor(list, after);
  const indent = list[0] ? indentOf(list[0]) : '';
  const tight = list.length > 1 ? breaksBetween(list[0]!.span, list[1]!.span) : 1;
  const { inner, ending, edits } = endingFor(list, { after, before }, (after ?? before)!.edition.language);
  const breaks = { before: isItem(after) ? tight : 2, after: isItem(before) ? tight : 2 };
  const toItem = isItem(after) ? { after: after.span } : isItem(before) ? { before: before.span } : anchor;
  const lines = contents.map((content, i) => {
    return `${indent}${markers(i)}${content}${i === contents.length - 1 ? ending : inner}`;
  });
  const inserted = insertLines(toItem, lines.join(newLines(tight)), breaks);
  // A changed ending of the item before is part of what is inserted after it, so that no two edits touch.
  return edits.length === 0
    ? [inserted]
    : [
        {
          span: span(inserted.span.source, edits[0]!.span.start, inserted.span.end),
          text: edits[0]!.text + inserted.text,
        },
      ];
}

/** The marks of items that go behind a row: those of its list, numbered on where the list is numbered. */
function markersFor(list: readonly Block[], after: Row | undefined): (i: number) => string {
  if (!list[0]) return () => '- ';
  const marker = textOf((isItem(after) ? after : list[0]).marker);
  const number = /\d+/.exec(marker)?.[0];
  if (number === undefined) return () => marker;
  const first = isItem(after) ? Number(number) + 1 : Number(number);
  return (i) => marker.replace(number, String(first + i));
}

function anchorOf(after: Row | undefined, before: Row | undefined): Anchor | undefined {
  if (after) return { after: after.span };
  return before && { before: before.span };
}

function isItem(row: Row | undefined): row is Block {
  return row?.kind === 'item';
}

/** The list that a place lies in or at the end of. */
function listAround(after: Row | undefined, before: Row | undefined): readonly Block[] {
  const item = isItem(after) ? after : isItem(before) ? before : undefined;
  if (!item) return [];
  const all = item.subsection?.blocks ?? item.section.blocks;
  const at = indexInOrder(all, item);
  let first = at;
  let end = at + 1;
  while (isItem(all[first - 1])) first--;
  while (isItem(all[end])) end++;
  return all.slice(first, end);
}

/** What closes an item, with the space before it: ` ;`, `.`, or nothing. */
export function endingOf({ content }: Block): string {
  const { source, start, end } = content;
  if (end === start || !';.,'.includes(source.text[end - 1]!)) return '';
  let from = end - 1;
  while (from > start && isSpace(source.text.charCodeAt(from - 1))) from--;
  return source.text.slice(from, end);
}

/** How new items end, all but the last and the last one, and what becomes of the item before them when they close the list. */
function endingFor(
  list: readonly Block[],
  { after, before }: Between,
  language: Language,
): { inner: string; ending: string; edits: readonly Edit[] } {
  const endings = list.map(endingOf);
  const shown = endings.slice(0, -1).find((ending) => ending !== '');
  // A list whose items have no marks gets none.
  const inner = shown ?? (list.length > 1 ? '' : language === 'fr' ? ' ;' : ';');
  const last = list.at(-1);
  const closing = endings.at(-1) ?? '';
  if (list.length === 0) return { inner, ending: '.', edits: [] };
  const isAmid = (isItem(before) && list.includes(before)) || (isItem(after) && after !== last);
  if (isAmid) return { inner, ending: closing === '.' && list.length === 1 ? '.' : inner, edits: [] };
  if (closing !== '.' || inner === '.' || list.length === 1) return { inner, ending: closing, edits: [] };
  const end = last!.span.end;
  return {
    inner,
    ending: closing,
    edits: [{ span: span(last!.span.source, end - closing.length, end), text: inner }],
  };
}

function indentOf({ span: { source, start } }: Block): string {
  const line = startOfLine({ source, start, end: start });
  return /^[ \t]*$/.test(source.text.slice(line, start)) ? source.text.slice(line, start) : '';
}
