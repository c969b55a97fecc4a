import { inFile, type Notice } from '../model/notice.ts';
import type { Problem } from '../model/problem.ts';
import { LANGUAGES } from '../text/language.ts';
import { placeIn } from '../text/search.ts';
import type { FileSource, FileSpan } from '../text/source.ts';
import { spansOf } from './marks.ts';
import type { Draft } from './rows.ts';

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

/** Finds the row that a place of the text belongs to. */
export class RowFinder {
  /** By source: what is shown of it, in the order of the text. */
  readonly #entries = new Map<FileSource, Entry[]>();

  constructor(
    readonly rows: readonly Draft[],
    notice: Notice,
  ) {
    rows.forEach((draft, row) => {
      for (const language of LANGUAGES) {
        for (const { span } of draft[language]) {
          const { source, start, end } = inFile(notice, span);
          this.#of(source).push({ start, end, row });
        }
      }
    });
    for (const entries of this.#entries.values()) entries.sort((a, b) => a.start - b.start);
  }

  #of(source: FileSource): Entry[] {
    let entries = this.#entries.get(source);
    if (!entries) {
      entries = [];
      this.#entries.set(source, entries);
    }
    return entries;
  }

  /** The number of the row that holds a span's start. */
  rowAt({ source, start }: FileSpan): number | undefined {
    const entry = this.#before(source, start);
    return entry && start <= entry.end ? entry.row : undefined;
  }

  /** The row that shows a problem; undefined for one that concerns the notice as a whole. */
  rowOf(problem: Problem): number | undefined {
    if (problem.tags.includes('whole-notice')) return undefined;
    const found = spansOf(problem)
      .map((span) => this.rowAt(span))
      .filter((row) => row !== undefined);
    // Something is missing: that shows best where its counterpart faces a gap.
    const gap = found.find((row) => this.rows[row]!.en.length === 0 || this.rows[row]!.fr.length === 0);
    if (gap !== undefined) return gap;
    if (found[0] !== undefined) return found[0];
    const { source, start } = problem.span;
    return (this.#before(source, start) ?? this.#entries.get(source)?.[0])?.row;
  }

  /** The last entry that begins at or before an offset. */
  #before(source: FileSource, offset: number): Entry | undefined {
    const entries = this.#entries.get(source) ?? [];
    return entries[placeIn(entries.length, (i) => entries[i]!.start <= offset) - 1];
  }
}
