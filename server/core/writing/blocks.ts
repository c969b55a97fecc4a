import { onceFor } from '../memory/once.ts';
import type { Block, Row } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { startOfLine } from '../text/lines.ts';
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
  const list = listAround({ after, before });
  const [first, second] = list?.items ?? [];
  const markers = markersFor(first, after);
  const indent = first ? indentOf(first) : '';
  const tight = first && second ? breaksBetween(first.span, second.span) : 1;
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
function markersFor(first: Block | undefined, after: Row | undefined): (i: number) => string {
  if (!first) return () => '- ';
  const marker = textOf((isItem(after) ? after : first).marker);
  const number = /\d+/.exec(marker)?.[0];
  if (number === undefined) return () => marker;
  const next = isItem(after) ? Number(number) + 1 : Number(number);
  return (i) => marker.replace(number, String(next + i));
}

function anchorOf(after: Row | undefined, before: Row | undefined): Anchor | undefined {
  if (after) return { after: after.span };
  return before && { before: before.span };
}

function isItem(row: Row | undefined): row is Block {
  return row?.kind === 'item';
}

/** Items that stand one below the other. */
interface ItemList {
  readonly items: readonly Block[];
  /** How an item that is not the last one ends; undefined where none shows a mark. */
  readonly inner: string | undefined;
  readonly closing: string;
}

/** The list that a place lies in or at the end of. */
function listAround({ after, before }: Between): ItemList | undefined {
  return isItem(after) ? listOf(after) : isItem(before) ? listOf(before) : undefined;
}

function listOf(item: Block): ItemList | undefined {
  return listsIn(item.subsection?.blocks ?? item.section.blocks).get(item);
}

/** Once for all that is inserted: in a long list, each item may lack its counterpart. */
const listsIn = onceFor((blocks: readonly Block[]): ReadonlyMap<Block, ItemList> => {
  const lists = new Map<Block, ItemList>();
  for (let first = 0; first < blocks.length; first++) {
    let end = first;
    while (isItem(blocks[end])) end++;
    if (end === first) continue;
    const items = blocks.slice(first, end);
    const inner = items
      .slice(0, -1)
      .map(endingOf)
      .find((ending) => ending !== '');
    const list = { items, inner, closing: endingOf(items.at(-1)!) };
    for (const item of items) lists.set(item, list);
    first = end;
  }
  return lists;
});

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
  list: ItemList | undefined,
  { after, before }: Between,
  language: Language,
): { inner: string; ending: string; edits: readonly Edit[] } {
  const usual = language === 'fr' ? ' ;' : ';';
  if (!list) return { inner: usual, ending: '.', edits: [] };
  const { items, closing } = list;
  const isAlone = items.length === 1;
  // A list whose items have no marks gets none.
  const inner = list.inner ?? (isAlone ? usual : '');
  const last = items.at(-1)!;
  const isAmid = (isItem(before) && listOf(before) === list) || (isItem(after) && after !== last);
  if (isAmid) return { inner, ending: closing === '.' && isAlone ? '.' : inner, edits: [] };
  if (closing !== '.' || inner === '.' || isAlone) return { inner, ending: closing, edits: [] };
  const { source, end } = last.span;
  return { inner, ending: closing, edits: [{ span: span(source, end - closing.length, end), text: inner }] };
}

function indentOf({ span: { source, start } }: Block): string {
  const line = startOfLine({ source, start, end: start });
  return /^[ \t]*$/.test(source.text.slice(line, start)) ? source.text.slice(line, start) : '';
}
