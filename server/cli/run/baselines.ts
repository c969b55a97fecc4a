import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRefusal, refusalReason } from '../../core/files/refusals.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Localized } from '../../core/model/rule.ts';
import { Baseline, type Comparison, InvalidBaseline, type KnownProblems } from '../../core/silencing/baseline.ts';
import { fileReader } from '../files/file-reader.ts';
import { readRegularFile } from '../files/read.ts';
import { makeFolder, writeAtomically } from '../files/write.ts';
import type { MessageKey } from '../messages.ts';
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

/** A baseline that cannot be used; what it governs is not checked. */
export class BaselineError extends Error {
  readonly key: MessageKey;
  readonly path: string;
  readonly reason: string | Localized;

  constructor(key: MessageKey, path: string, reason: string | Localized = '') {
    super(path);
    this.key = key;
    this.path = path;
    this.reason = reason;
  }
}

/** The baselines of a run, each read when the first notice needs it. */
export class Baselines {
  readonly #read = new Map<string, Baseline | BaselineError>();

  /** Compares a file's problems with those that are known of it, or of a file that is gone and was this one. @throws {BaselineError} */
  compare(
    baseline: string,
    file: string,
    problems: readonly Problem[],
    isOff: (rule: string) => boolean,
  ): Comparison & { readonly use: BaselineUse } {
    const known = this.#get(baseline);
    const former = known.formerPaths(file, problems).find((path) => !existsSync(path));
    const comparison = known.compare(file, problems, former, isOff);
    return { ...comparison, use: { baseline, former, gone: comparison.gone } };
  }

  /**
   * How many problems each baseline knows that are not there any more: those of checked files, and of files that are gone.
   * @param uses of all checked files
   */
  gone(uses: readonly BaselineUse[]): ReadonlyMap<string, number> {
    const former = new Set(uses.map((use) => use.former));
    const counts = new Map<string, number>();
    for (const { baseline, gone } of uses) {
      let count = counts.get(baseline);
      if (count === undefined) {
        const lost = this.#get(baseline).files.filter(([path]) => !former.has(path) && !existsSync(path));
        count = lost.reduce((sum, [, size]) => sum + size, 0);
      }
      counts.set(baseline, count + gone);
    }
    return counts;
  }

  #get(baseline: string): Baseline {
    let known = this.#read.get(baseline);
    if (!known) {
      known = read(baseline);
      this.#read.set(baseline, known);
    }
    if (known instanceof BaselineError) throw known;
    return known;
  }
}

function read(path: string): Baseline | BaselineError {
  try {
    const text = fileReader.readFile(path) as string | undefined;
    return text === undefined ? new BaselineError('baselineMissing', path) : Baseline.parse(text, path);
  } catch (error) {
    return invalid(path, error);
  }
}

function invalid(path: string, error: unknown): BaselineError {
  return new BaselineError(
    'baselineInvalid',
    path,
    error instanceof InvalidBaseline ? error.reason : refusalReason(error),
  );
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
  write({ folder }: Environment, complaints: Complaints): { readonly name: string; readonly count: number }[] {
    return [...this.#entries].flatMap(([path, entries]) => {
      const name = reportedName(folder, path);
      try {
        return [{ name, count: writeEntries(path, entries) }];
      } catch (error) {
        if (error instanceof BaselineError) complaints.say(error.key, { path: name, reason: error.reason });
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
    const baseline = seen && seen.length > 0 ? parse(seen.toString('utf8'), path) : Baseline.empty(path);
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

/** @throws {BaselineError} */
function parse(text: string, path: string): Baseline {
  try {
    return Baseline.parse(text, path);
  } catch (error) {
    throw invalid(path, error);
  }
}
