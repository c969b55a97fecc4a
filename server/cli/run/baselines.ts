import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRefusal, refusalReason } from '../../core/files/refusals.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Localized } from '../../core/model/rule.ts';
import { Baseline, InvalidBaseline, type KnownProblems } from '../../core/silencing/baseline.ts';
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

  /** Leaves out what is known. @throws {BaselineError} */
  unknown(baseline: string, file: string, problems: readonly Problem[]): readonly Problem[] {
    let known = this.#read.get(baseline);
    if (!known) {
      known = read(baseline);
      this.#read.set(baseline, known);
    }
    if (known instanceof BaselineError) throw known;
    return known.unknown(file, problems);
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
