// What is copied out of Word, a mail or a browser, as the text of a notice. Loaded when somebody pastes.

import { type Block, PLAIN, type Style, TITLE, textOfBlocks } from './blocks.ts';
import { Document } from './document.ts';
import { type Attributes, type MarkupHandler, readMarkup } from './markup.ts';

/**
 * The text that stands in a notice for HTML from the clipboard; empty where it is nested too deep.
 * @param mark of items that are not numbered
 */
export function textOfHtml(html: string, mark: string): string {
  const reader = new HtmlReader();
  return readMarkup(html, reader) ? textOfBlocks(reader.document.blocks, mark) : '';
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
/** Lists are at most so deep. */
const DEEPEST = 20;

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
  readonly document = new Document();
  readonly #open: Open[] = [OUTSIDE];
  readonly #lists: List[] = [];
  #current: Text | undefined;

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
    } else if (name === 'table') this.document.openTable();
    else if (name === 'tr') this.document.openRow();
    else if (name === 'td' || name === 'th') this.#beginCell(attributes);
    else if (name === 'br') this.#add('\n', own.style);
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
    else if (name === 'table') this.document.closeTable();
    else if (name === 'td' || name === 'th') this.document.closeCell();
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
    this.document.add(block);
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
    const depth = given === undefined ? Math.min(Math.max(this.#lists.length - 1, 0), DEEPEST) : depthOf(given);
    const at = list ? list.next++ : 0;
    const number =
      list?.numbered && (list.numbered === 'letters' && at <= 26 ? `${String.fromCharCode(96 + at)})` : `${at}.`);
    this.#begin({ kind: 'item', runs: [], depth, number });
  }

  #beginCell({ colspan = '1' }: Attributes): void {
    if (this.document.openCell()) this.#current = undefined;
    this.document.widenCell(colspan);
  }
}

function depthOf(level: string | undefined): number {
  return Math.min(Math.max((Number.parseInt(level ?? '1', 10) || 1) - 1, 0), DEEPEST);
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
