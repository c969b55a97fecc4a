import { LANGUAGES, type Language } from '../text/language.ts';
import { type FileSource, type FileSpan, LineIndex } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { CellRenderer } from './cell.ts';
import { renderCounts, renderHead, renderShell } from './head.ts';
import type { PreviewModel, PreviewProblem } from './model.ts';
import { renderRow } from './render.ts';
import type { RenderMarkdown } from './render-markdown.ts';
import { keyOf } from './rows.ts';
import { identify, type PreviewUpdate, type RenderedRow, type RowLines } from './update.ts';

const INTERACTIVE = { interactive: true };

/** What a page shows of one notice, kept so that the next update names only what has changed. */
export class PreviewSession {
  readonly #cells: CellRenderer;
  #version = 0;
  /** The first update with the texts of the last one. */
  #textsSince = 0;
  #ids = 0;
  #model: PreviewModel | undefined;
  #rows: readonly RenderedRow[] = [];
  #lines: readonly RowLines[] = [];
  #head = '';
  #counts = '';

  constructor(
    markdown: RenderMarkdown,
    readonly language: Language,
  ) {
    this.#cells = new CellRenderer(markdown, language);
  }

  /** That of the last update; 0 before the first one. */
  get version(): number {
    return this.#version;
  }

  /** What is new since the update of `previous`; everything where the page has no such update. */
  update(model: PreviewModel, previous: number | undefined): PreviewUpdate {
    const isNext = previous !== undefined && previous === this.#version;
    const html = model.rows.map((row) => renderRow(row, this.#cells, INTERACTIVE));
    this.#cells.sweep();
    const { rows, changed } = identify(this.#rows, html, () => `row-${++this.#ids}`);
    const lines = readLines(model);
    const head = renderHead(model, true);
    const counts = renderCounts(model, this.language);
    const { title, paths } = model;
    const files = Object.fromEntries(LANGUAGES.flatMap((one) => (paths[one] ? [[one, paths[one]]] : [])));
    const update: PreviewUpdate = {
      version: this.#version + 1,
      language: this.language,
      title: visible(title),
      files,
      rows: isNext ? changed : rows,
      ...(isNext ? {} : { shell: renderShell(this.language, true) }),
      ...(isNext && head === this.#head ? {} : { head }),
      ...(isNext && counts === this.#counts ? {} : { counts }),
      ...(isNext && sameOrder(rows, this.#rows) ? {} : { order: rows.map(({ id }) => id) }),
      ...(isNext && sameLines(lines, this.#lines) ? {} : { lines }),
    };
    this.#version++;
    if (!this.#model || !sameTexts(model, this.#model)) this.#textsSince = this.#version;
    this.#model = model;
    this.#rows = rows;
    this.#lines = lines;
    this.#head = head;
    this.#counts = counts;
    return update;
  }

  /** The place in its file of a text that a page names by row, side and number: a field's value, else all of it that is shown. */
  text(version: number, row: string, side: Language, index: number): FileSpan | undefined {
    if (version !== this.#version) return undefined;
    const part = this.#model?.rows[this.#rows.findIndex(({ id }) => id === row)]?.[side][index]?.parts.at(-1);
    return part && part.leftOut === 0 ? part.span : undefined;
  }

  /** The key by which what is noted of a row is kept; undefined where nothing can be. */
  reviewKey(version: number, row: string): string | undefined {
    // Whoever notes one row after the other does not wait for the page to show each note.
    const isShown = this.#textsSince <= version && version <= this.#version;
    const shown = isShown && this.#model?.rows[this.#rows.findIndex(({ id }) => id === row)];
    if (!shown || shown.state === undefined) return undefined;
    return keyOf({ en: shown.en.map(({ node }) => node), fr: shown.fr.map(({ node }) => node) });
  }

  /** The problem that a page names by its row (undefined: the notice as a whole) and its number in it. */
  problem(version: number, row: string | undefined, index: number): PreviewProblem | undefined {
    if (version !== this.#version || !this.#model) return undefined;
    if (row === undefined) return this.#model.general[index];
    return this.#model.rows[this.#rows.findIndex(({ id }) => id === row)]?.problems[index];
  }
}

function sameTexts(a: PreviewModel, b: PreviewModel): boolean {
  const textsOf = ({ notice }: PreviewModel) => notice.sources.map(({ text }) => text);
  const before = textsOf(b);
  return textsOf(a).every((text, i) => text === before[i]) && before.length === a.notice.sources.length;
}

function readLines({ rows }: PreviewModel): readonly RowLines[] {
  const indexes = new Map<FileSource, LineIndex>();
  const lineOf = (source: FileSource, offset: number): number => {
    let index = indexes.get(source);
    if (!index) {
      index = new LineIndex(source.text);
      indexes.set(source, index);
    }
    return index.position(offset).line - 1;
  };
  return rows.map(({ en, fr }) => ({
    en: en.map(({ span }) => lineOf(span.source, span.start)),
    fr: fr.map(({ span }) => lineOf(span.source, span.start)),
  }));
}

function sameOrder(a: readonly RenderedRow[], b: readonly RenderedRow[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]!.id);
}

function sameLines(a: readonly RowLines[], b: readonly RowLines[]): boolean {
  const same = (one: readonly number[], other: readonly number[]) =>
    one.length === other.length && one.every((line, i) => line === other[i]);
  return a.length === b.length && a.every(({ en, fr }, i) => same(en, b[i]!.en) && same(fr, b[i]!.fr));
}
