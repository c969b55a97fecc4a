import type { SeverityCounts, Summary } from '../output/formats/format.ts';
import type { BaselineEntry, BaselineUse } from './baselines.ts';

/** What became of a notice, as plain data that can come from another thread. */
export interface NoticeOutcome {
  readonly files: readonly WrittenFile[];
  /** Names of files that are in no report. */
  readonly skipped: readonly string[];
  readonly complaints: readonly string[];
  /** Files that are not checked because of their configuration. */
  readonly left: number;
  /** Problems that `--fix` has mended. */
  readonly fixed: number;
  /** What `--update-baseline` takes down. */
  readonly known: readonly BaselineEntry[];
  /** What baselines knew of its files. */
  readonly uses: readonly BaselineUse[];
}

/** A file's part of all reports, as plain data that can come from another thread. */
export interface WrittenFile {
  readonly name: string;
  /** One for each format. */
  readonly pieces: readonly string[];
  /** What the reports show. */
  readonly counts: Summary;
  /** What was found, which is more than what a quiet run shows. */
  readonly found: SeverityCounts;
}
