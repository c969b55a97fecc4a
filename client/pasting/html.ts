// What is copied out of Word, a mail or a browser, as the text of a notice. Loaded when somebody pastes.

import { type Block, PLAIN, type Style, TITLE, textOfBlocks } from './blocks.ts';
import { type Attributes, type MarkupHandler, readMarkup } from './markup.ts';

/**
 * The text that stands in a notice for HTML from the clipboard; empty where it is nested too deep.
 * @param mark of items that are not numbered
 */
export function textOfHtml(html: string, mark: string): string {
  const reader = new HtmlReader();
  return readMarkup(html, reader) ? textOfBlocks(reader.blocks, mark) : '';
}

const HEADING = /^h([1-6])$/;
/** How Word says that a paragraph is an item. */
const LEVEL = /level(\d)/;
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What nobody reads. */
const SILENT = new Set(['del', 'head', 'noscript', 'object', 'script', 'select', 'style', 'svg', 'textarea', 'title']);
/** At most so many cells are made of one, and lists are so deep. */
const MOST = 20;

interface Open {
  readonly name: string;
  readonly style: Style;
  readonly isHidden: boolean;
  /** Word writes the mark of an item as text. */
  readonly isMark: boolean;
  /** Keeps its white space. */
  readonly isPre: boolean;
}

interface List {
  readonly numbered: 'digits' | 'letters' | undefined;
  next: number;
}

const OUTSIDE: Open = { name: '', style: PLAIN, isHidden: false, isMark: false, isPre: false };

type Text = Exclude<Block, { kind: 'table' }>;

class HtmlReader implements MarkupHandler {
  readonly blocks: Block[] = [];
  readonly #open: Open[] = [OUTSIDE];
  readonly #lists: List[] = [];
  /** Where blocks go: into the document or into a cell. */
  #target = this.blocks;
  #current: Text | undefined;
  #table: Extract<Block, { kind: 'table' }> | undefined;
  /** Tables inside the table: their cells are text of its own ones. */
  #innerTables = 0;

  onopentag(name: string, attributes: Attributes): void {
    const around = this.#open.at(-1)!;
    const css = declarationsIn(attributes.style ?? '');
    const own: Open = {
      name,
      style: styleOf(name, attributes, css, around.style),
      isHidden: around.isHidden || SILENT.has(name) || isHidden(css, attributes),
      isMark: around.isMark || css.get('mso-list') === 'ignore',
      isPre: around.isPre || name === 'pre' || /^pre/.test(css.get('white-space') ?? ''),
    };
    this.#open.push(own);
    if (own.isHidden) return;
    const level = HEADING.exec(name)?.[1] ?? (/\bMsoTitle\b/.test(attributes.class ?? '') ? String(TITLE) : undefined);
    if (BLOCKS.has(name) || level) this.#endBlock();
    if (level) this.#begin({ kind: 'heading', level: Number(level), runs: [] });
    else if (name === 'ul' || name === 'ol') this.#beginList(name, attributes);
    else if (name === 'li') this.#beginItem(attributes);
    else if (name === 'p' && LEVEL.test(css.get('mso-list') ?? '')) {
      this.#begin({ kind: 'item', runs: [], depth: depthOf(LEVEL.exec(css.get('mso-list')!)?.[1]) });
    } else if (name === 'table') this.#beginTable();
    else if (this.#table && this.#innerTables === 0) {
      if (name === 'tr') this.#table.rows.push([]);
      else if (name === 'td' || name === 'th') this.#beginCell(this.#table, attributes);
    }
    if (name === 'br') this.#add('\n', own.style);
  }

  ontext(text: string): void {
    const { isHidden, isMark, isPre, style } = this.#open.at(-1)!;
    if (isHidden) return;
    if (isMark) {
      const number = /^\s*([\dA-Za-z]{1,4}[.)])\s*$/.exec(text)?.[1];
      if (this.#current?.kind === 'item') this.#current.number ??= number;
      else if (this.#current?.kind === 'heading' && number) this.#add(`${number} `, style);
      return;
    }
    const shown = isPre ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#add(shown, style);
  }

  onclosetag(name: string): void {
    const { isHidden } = this.#open.pop()!;
    if (isHidden) return;
    if (name === 'li' || name === 'td' || name === 'th' || HEADING.test(name)) this.#current = undefined;
    else if (BLOCKS.has(name)) this.#endBlock();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'table' && this.#innerTables > 0) this.#innerTables--;
    else if (name === 'table') {
      this.#table = undefined;
      this.#target = this.blocks;
    } else if ((name === 'td' || name === 'th') && this.#innerTables === 0) this.#target = this.blocks;
  }

  #add(text: string, style: Style): void {
    if (!this.#current) {
      if (text.trim() === '') return;
      this.#begin({ kind: 'paragraph', runs: [] });
    }
    this.#current!.runs.push({ text, style });
  }

  #begin(block: Text): void {
    this.#current = block;
    this.#target.push(block);
  }

  /** A block that has no text yet goes on: `<li><p>` is one item. */
  #endBlock(): void {
    if (this.#current?.runs.some(({ text }) => text.trim() !== '')) this.#current = undefined;
  }

  #beginList(name: 'ul' | 'ol', { start = '1', type = '' }: Attributes): void {
    const numbered =
      name === 'ol' ? (/^[a-z]$/i.test(type) && type !== 'i' && type !== 'I' ? 'letters' : 'digits') : undefined;
    this.#lists.push({ numbered, next: Number.parseInt(start, 10) || 1 });
  }

  #beginItem({ 'aria-level': level, 'data-aria-level': wordLevel }: Attributes): void {
    const list = this.#lists.at(-1);
    const given = wordLevel ?? level;
    const depth = given === undefined ? Math.min(Math.max(this.#lists.length - 1, 0), MOST) : depthOf(given);
    const at = list ? list.next++ : 0;
    const number =
      list?.numbered && (list.numbered === 'letters' && at <= 26 ? `${String.fromCharCode(96 + at)})` : `${at}.`);
    this.#begin({ kind: 'item', runs: [], depth, number });
  }

  #beginTable(): void {
    if (this.#table) {
      this.#innerTables++;
      return;
    }
    this.#table = { kind: 'table', rows: [] };
    this.#current = undefined;
    this.blocks.push(this.#table);
  }

  #beginCell({ rows }: { readonly rows: Block[][][] }, { colspan = '1' }: Attributes): void {
    if (rows.length === 0) rows.push([]);
    this.#target = [];
    this.#current = undefined;
    const empty = Math.min(Math.max(Number.parseInt(colspan, 10) || 1, 1), MOST) - 1;
    rows.at(-1)!.push(this.#target, ...Array.from({ length: empty }, () => []));
  }
}

function depthOf(level: string | undefined): number {
  return Math.min(Math.max((Number.parseInt(level ?? '1', 10) || 1) - 1, 0), MOST);
}

/** The declarations of a `style` attribute, in small letters. */
function declarationsIn(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
}

function isHidden(css: ReadonlyMap<string, string>, attributes: Attributes): boolean {
  // Word's own marks of comments are no text of the page.
  const isComment = /\bMsoComment|\bmsocom/i.test(`${attributes.class ?? ''} ${attributes.href ?? ''}`);
  return css.get('display') === 'none' || css.get('mso-hide') === 'all' || isComment;
}

/** Google Docs wraps everything into a `<b>` that is not bold: what the style says comes first. */
function styleOf(name: string, { href }: Attributes, css: ReadonlyMap<string, string>, around: Style): Style {
  const weight = css.get('font-weight');
  const slant = css.get('font-style');
  return {
    bold: weight === undefined ? around.bold || name === 'b' || name === 'strong' : /^(?:bold|[6-9]00)/.test(weight),
    italic: slant === undefined ? around.italic || name === 'i' || name === 'em' : /^(?:italic|oblique)/.test(slant),
    href: name === 'a' && href !== undefined ? href : around.href,
  };
}
