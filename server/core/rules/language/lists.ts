import { Memo } from '../../memory/memo.ts';
import type { Block, Edition } from '../../model/notice.ts';
import { startOfLine } from '../../text/lines.ts';
import { isSpace } from '../../text/source.ts';
import { isAbbreviationPoint } from './doubled-marks.ts';

/** What every item of a list ends in; with `;` the last one ends in a point. */
export type ListStyle = ';' | '.';

/** Items of one depth that stand together. */
export interface List {
  readonly items: readonly Block[];
  /** How each of the items ends. */
  readonly endings: readonly Ending[];
  /** The style that the items show; undefined where none shows any. */
  readonly style: ListStyle | undefined;
  /** How many items, the last one aside, show a mark of either style. */
  readonly marked: number;
  /** Whether it stands inside an item of another list. */
  readonly isInner: boolean;
}

/** How an item ends. */
export interface Ending {
  readonly kind:
    | ';'
    | '.'
    /** A comma. */
    | ','
    /** The point of an abbreviation (`etc.`). */
    | 'abbreviation'
    /** Something that stands for itself: `?`, `!`, `…`, `:`. */
    | 'other'
    | 'none';
  /** Offsets of the mark; where there is none, of the place for it. */
  readonly start: number;
  readonly end: number;
}

/** The lists of an edition, in the order of their first items, and what their items are. */
interface Lists {
  readonly all: readonly List[];
  readonly byItem: ReadonlyMap<Block, List>;
  /** Items that a list of their own follows. */
  readonly parents: ReadonlySet<Block>;
  /** The style of most of the lists. */
  readonly usual: ListStyle;
}

const LISTS = new Memo<Lists>();

function readLists(edition: Edition): Lists {
  return LISTS.of(edition.memos, () => new ListReader(edition));
}

/** The lists of an edition, in the order of their first items; read once. */
export function listsOf(edition: Edition): readonly List[] {
  return readLists(edition).all;
}

/** The list that an item is part of. */
export function listOf(item: Block): List | undefined {
  return readLists(item.edition).byItem.get(item);
}

/** Whether a list of its own follows an item. */
export function hasInnerList(item: Block): boolean {
  return readLists(item.edition).parents.has(item);
}

/** Columns of one depth may differ by this much. */
const SAME_DEPTH = 1;

class ListReader implements Lists {
  readonly all: readonly List[];
  readonly byItem = new Map<Block, List>();
  readonly parents = new Set<Block>();
  readonly usual: ListStyle;

  constructor(edition: Edition) {
    this.all = edition.parts.flatMap((part) => this.#read(part.allBlocks));
    const styles = this.all.flatMap(({ style }) => style ?? []);
    this.usual = styles.filter((style) => style === '.').length * 2 > styles.length ? '.' : ';';
  }

  #read(blocks: readonly Block[]): readonly List[] {
    const drafts: { readonly items: Block[]; readonly indent: number; readonly isInner: boolean }[] = [];
    // The lists that are open, outermost first; a paragraph or a heading closes all of them.
    let open: typeof drafts = [];
    let previous: Block | undefined;
    for (const block of blocks) {
      if (block.kind === 'paragraph' || block.subsection !== previous?.subsection) open = [];
      previous = block;
      if (block.kind === 'paragraph') continue;
      const indent = block.span.start - startOfLine(block.span);
      while (open.length > 1 && open.at(-1)!.indent > indent + SAME_DEPTH) open.pop();
      const current = open.at(-1);
      if (current && indent <= current.indent + SAME_DEPTH) current.items.push(block);
      else {
        if (current) this.parents.add(current.items.at(-1)!);
        const draft = { items: [block], indent, isInner: current !== undefined };
        open.push(draft);
        drafts.push(draft);
      }
    }
    return drafts.map(({ items, isInner }) => {
      const endings = items.map(endingOf);
      const list = { items, endings, isInner, ...styleOf(endings) };
      for (const item of items) this.byItem.set(item, list);
      return list;
    });
  }
}

function styleOf(endings: readonly Ending[]): Pick<List, 'style' | 'marked'> {
  let semicolons = 0;
  let points = 0;
  let marked = 0;
  for (const [i, { kind }] of endings.entries()) {
    const isLast = i === endings.length - 1;
    if (kind === ';') semicolons++;
    // The last item ends in a point in both styles.
    else if (kind === '.' && !isLast) points++;
    if (!isLast && (kind === ';' || kind === '.')) marked++;
  }
  if (semicolons + points === 0) return { style: undefined, marked };
  return { style: points > semicolons ? '.' : ';', marked };
}

/** The style of most lists of an edition, for those that show none themselves. */
export function usualStyle(edition: Edition): ListStyle {
  return readLists(edition).usual;
}

const CLOSERS = ')]"”»*_’\'';

/** How an item ends; emphasis marks, and brackets or quotation marks that close after the mark, are left out. */
function endingOf({ content: { source, start, end }, endToken }: Block): Ending {
  const { text } = source;
  let at = end;
  while (at > start && isMark(text, at - 1, '*_')) at--;
  let closed = at;
  // French has a space inside its quotation marks: `… ? »`.
  while (
    closed > start &&
    (isMark(text, closed - 1, CLOSERS) || (closed < at && isSpace(text.charCodeAt(closed - 1))))
  ) {
    closed--;
  }
  if (closed > start && isMark(text, closed - 1, ';.,?!')) at = closed;
  const mark = text[at - 1] ?? '';
  // `:)` is not a colon.
  if (text[at - 1] === ')' && /[:;]-?$/.test(text.slice(Math.max(start, at - 3), at - 1))) at = start;
  if (at === start) return { kind: 'other', start: at, end: at };
  const here = { start: at - 1, end: at };
  switch (mark) {
    case ';':
    case ',':
      return { kind: mark, ...here };
    case '.':
      return { kind: kindOfPoint(text, at - 1), ...here };
    case '?':
    case '!':
    case '…':
    case ':':
      return { kind: 'other', ...here };
  }
  return conjunctionEnding(source, endToken) ?? { kind: 'none', start: at, end: at };
}

function isMark(text: string, at: number, marks: string): boolean {
  return marks.includes(text[at]!);
}

function kindOfPoint(text: string, at: number): Ending['kind'] {
  if (text[at - 1] === '.') return 'other';
  return isAbbreviationPoint(text, at) ? 'abbreviation' : '.';
}

/** The semicolon of `…; and` and `… ; ou` before the last item. */
function conjunctionEnding({ text, tokens }: Block['content']['source'], endToken: number): Ending | undefined {
  const word = tokens.words[endToken - 1];
  if (!word || !/^(?:and|or|et|ou)$/.test(word.folded)) return undefined;
  let at = tokens.starts[endToken - 1]!;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return text[at - 1] === ';' ? { kind: ';', start: at - 1, end: at } : undefined;
}
