import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRefusal, refusalReason } from '../../core/files/refusals.ts';
import { Baseline, type KnownProblems } from '../../core/silencing/baseline.ts';
import { BaselineError, type BaselineFiles, Baselines, parseBaseline } from '../../core/silencing/baselines.ts';
import { fileReader } from '../files/file-reader.ts';
import { readRegularFile } from '../files/read.ts';
import { makeFolder, writeAtomically } from '../files/write.ts';
import { type Environment, reportedName } from '../options/environment.ts';
import type { Complaints } from './complaints.ts';

/** What a baseline is to take down of a file; plain data that can come from another thread. */
export interface BaselineEntry {
  /** Absolute paths, with `/`. */
  readonly baseline: string;
  readonly file: string;
  readonly known: KnownProblems;
}

/** What a baseline knew of a file; plain data that can come from another thread. */
export interface BaselineUse {
  readonly baseline: string;
  /** The path of the file as the baseline knows it, where it has another one now. */
  readonly former: string | undefined;
  /** How many problems of the file it knows that are not there any more. */
  readonly gone: number;
}

/** How baselines read the disk. */
export const baselineFiles: BaselineFiles = { ...fileReader, isThere: existsSync };

/** Says that a baseline cannot be used; what it governs is not checked. */
export function complainOfBaseline(
  { path, reason }: BaselineError,
  { folder }: Environment,
  complaints: Complaints,
): void {
  const name = reportedName(folder, path);
  if (reason === undefined) complaints.say('baselineMissing', { path: name });
  else complaints.say('baselineInvalid', { path: name, reason });
}

/**
 * How many problems each baseline knows that are not there any more: those of checked files, and of files that are gone.
 * @param uses of all checked files
 */
export async function goneProblems(uses: readonly BaselineUse[]): Promise<ReadonlyMap<string, number>> {
  const baselines = new Baselines(baselineFiles);
  const former = new Set(uses.map((use) => use.former));
  const counts = new Map<string, number>();
  for (const { baseline, gone } of uses) {
    let count = counts.get(baseline);
    if (count === undefined) {
      const { files } = await baselines.at(baseline);
      const lost = files.filter(([path]) => !former.has(path) && !existsSync(path));
      count = lost.reduce((sum, [, size]) => sum + size, 0);
    }
    counts.set(baseline, count + gone);
  }
  return counts;
}

/** A baseline that another run writes at each attempt is left to that run. */
const ATTEMPTS = 3;

/** Gathers what `--update-baseline` takes down, and writes it when all notices are checked. */
export class BaselineUpdate {
  readonly #entries = new Map<string, BaselineEntry[]>();

  add(entry: BaselineEntry): void {
    const entries = this.#entries.get(entry.baseline);
    if (entries) entries.push(entry);
    else this.#entries.set(entry.baseline, [entry]);
  }

  /** Writes all of them, and no file that is not a baseline. @returns those that were written, and how many problems each knows */
  write(environment: Environment, complaints: Complaints): { readonly name: string; readonly count: number }[] {
    return [...this.#entries].flatMap(([path, entries]) => {
      const name = reportedName(environment.folder, path);
      try {
        return [{ name, count: writeEntries(path, entries) }];
      } catch (error) {
        if (error instanceof BaselineError) complainOfBaseline(error, environment, complaints);
        else complaints.say('writeFailed', { path: name, reason: refusalReason(error) });
        return [];
      }
    });
  }
}

/** @returns how many problems the baseline knows then @throws {BaselineError} and what the file system says */
function writeEntries(path: string, entries: readonly BaselineEntry[]): number {
  makeFolder(dirname(path));
  for (let attempt = 1; ; attempt++) {
    const seen = statSync(path, { throwIfNoEntry: false }) && readRegularFile(path);
    const baseline = seen && seen.length > 0 ? parseBaseline(seen.toString('utf8'), path) : Baseline.empty(path);
    for (const { file, known } of entries) baseline.update(file, known);
    // A file that was renamed is known under its new name by now.
    for (const [file] of baseline.files) if (!existsSync(file)) baseline.update(file, {});
    try {
      writeAtomically(path, baseline.write(), seen);
      return baseline.size;
    } catch (error) {
      if (attempt === ATTEMPTS || !isRefusal(error) || error.code !== 'ECHANGED') throw error;
    }
  }
}
