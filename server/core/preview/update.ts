import type { Language } from '../text/language.ts';
import { addTo } from '../text/lists.ts';

/** What changes on the page. Rows are in the order of the page. */
export interface PreviewUpdate {
  readonly version: number;
  /** Everything that surrounds the rows; sent with a complete update only, which replaces all that was shown. */
  readonly shell?: string;
  readonly language: Language;
  readonly title: string;
  readonly head?: string;
  readonly counts?: string;
  /** Rows that are new or different. */
  readonly rows: readonly RenderedRow[];
  /** The ids of all rows, where they are not as they were. */
  readonly order?: readonly string[];
  /** Where each row's texts begin in the sources; where they are not as they were. */
  readonly lines?: readonly RowLines[];
  /** The URI of each edition's file. */
  readonly files: Readonly<Partial<Record<Language, string>>>;
}

export interface RenderedRow {
  readonly id: string;
  readonly html: string;
}

/** 0-based first lines of a row's texts, side by side. */
export type RowLines = Readonly<Record<Language, readonly number[]>>;

/**
 * Gives rows ids that last: a row that reads as before keeps its own, and so does one that was changed in place. `used` counts the
 * ids that were given.
 */
export function identify(
  before: readonly RenderedRow[],
  html: readonly string[],
  nextId: () => string,
): { readonly rows: readonly RenderedRow[]; readonly changed: readonly RenderedRow[] } {
  let head = 0;
  while (head < before.length && head < html.length && before[head]!.html === html[head]) head++;
  let tail = 0;
  const rest = Math.min(before.length, html.length) - head;
  while (tail < rest && before[before.length - 1 - tail]!.html === html[html.length - 1 - tail]) tail++;

  const middle = before.slice(head, before.length - tail);
  const wanted = html.slice(head, html.length - tail);
  const found = matchEqual(middle, wanted);
  const kept = new Set(found);
  const left = middle.filter((row) => !kept.has(row));
  // As many as before: they were changed, not moved.
  const inPlace = left.length === found.filter((row) => row === undefined).length;
  const changed: RenderedRow[] = [];
  const rows = wanted.map((text, i): RenderedRow => {
    const same = found[i];
    if (same) return same;
    const row = { id: (inPlace ? left[changed.length]?.id : undefined) ?? nextId(), html: text };
    changed.push(row);
    return row;
  });
  return { rows: [...before.slice(0, head), ...rows, ...before.slice(before.length - tail)], changed };
}

/** For each text the row that reads the same, each row once. */
function matchEqual(rows: readonly RenderedRow[], wanted: readonly string[]): (RenderedRow | undefined)[] {
  const byHtml = new Map<string, RenderedRow[]>();
  // From the last one on, so that the first one is taken first: what is taken from the end of a list moves nothing.
  for (const row of rows.toReversed()) addTo(byHtml, row.html, row);
  return wanted.map((text) => byHtml.get(text)?.pop());
}
