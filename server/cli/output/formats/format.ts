import { resolve } from 'node:path';
import { onceFor } from '../../../core/memory/once.ts';
import type { Problem, Severity } from '../../../core/model/problem.ts';
import type { Language } from '../../../core/text/language.ts';
import { type FileSource, LineIndex, type Position } from '../../../core/text/source.ts';
import { reportedName } from '../../options/environment.ts';

/** What was found in one file. */
export interface FileReport {
  /** An absolute path. */
  readonly path: string;
  /** As reports name it. */
  readonly name: string;
  /** By position. */
  readonly problems: readonly Problem[];
  /** The file's text with its byte order mark, as it was read and with its safe fixes; the same where nothing is mended. */
  readonly before: string;
  readonly after: string;
}

/** How often a rule has reported. */
export interface RuleCount {
  /** The gravest that it has reported with. */
  readonly severity: Severity;
  readonly count: number;
  /** Those with a safe fix. */
  readonly fixable: number;
}

/** Counts over all files. */
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
  /** Problems with a safe fix. */
  fixable: number;
  /** Problems that `--fix` has mended; they are in no other count. */
  fixed: number;
  /** By name. */
  rules: Record<string, RuleCount>;
}

/** How many problems of each severity there are. */
export type SeverityCounts = Pick<Summary, 'errors' | 'warnings' | 'infos' | 'hints'>;

/** How a report is written; plain data, which another thread can be given. */
export interface FormatContext {
  /** The current folder, which reported names are relative to. */
  readonly folder: string;
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal, or what is read with ease in a file. */
  readonly width: number;
  /** Whether clean runs say nothing. */
  readonly quiet: boolean;
  /** Whether problems are counted by rule in place of being listed. */
  readonly statistics: boolean;
  readonly version: string;
  /** The folder that CI takes paths from: the checkout, else the current folder. */
  readonly checkout: string;
  /** The address at which the files of the checkout are shown, with `/` at its end; undefined where there is none. */
  readonly page: string | undefined;
  /** The part of all notices that is checked. */
  readonly shard: { readonly index: number; readonly count: number } | undefined;
}

/**
 * Writes a report piece by piece. A file's piece depends on that file alone, so that files can be written as they come, and in
 * another thread.
 */
export interface Format {
  begin(): string;
  file(report: FileReport): string;
  /** Stands between the pieces of two files that are not empty. */
  readonly separator: string;
  /** For a report that depends on all files: takes each piece that is not empty, in the order of the report, and gives what is written of it. */
  merge?(piece: string): string;
  end(summary: Summary): string;
}

export const COUNT_OF: Readonly<Record<Severity, 'errors' | 'warnings' | 'infos' | 'hints'>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};

/** A file's path as CI takes it. @param name as reports name the file */
export function pathInCheckout({ checkout, folder }: FormatContext, name: string): string {
  return checkout === folder ? name : reportedName(checkout, resolve(folder, name));
}

/** The lines of a source, indexed once however many problems it has. */
export const lineIndexOf = onceFor((source: FileSource) => new LineIndex(source.text));

/** Where an offset of a source stands. */
export function positionOf(source: FileSource, offset: number): Position {
  return lineIndexOf(source).position(offset);
}
