import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusalReason } from '../../core/files/refusals.ts';
import type { Problem } from '../../core/model/problem.ts';
import { Baseline, type KnownProblems } from '../../core/silencing/baseline.ts';
import { fileReader } from '../files/file-reader.ts';
import { replaceFile } from '../files/write.ts';
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
  readonly reason: string;

  constructor(key: MessageKey, path: string, reason = '') {
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
    return new BaselineError('baselineInvalid', path, error instanceof Error ? error.message : String(error));
  }
}

/** Gathers what `--update-baseline` takes down, and writes it when all notices are checked. */
export class BaselineUpdate {
  readonly #baselines = new Map<string, Baseline>();

  add({ baseline, file, known }: BaselineEntry): void {
    let updated = this.#baselines.get(baseline);
    if (!updated) {
      const old = read(baseline);
      // What is no baseline any more is written anew.
      updated = old instanceof BaselineError ? Baseline.empty(baseline) : old;
      this.#baselines.set(baseline, updated);
    }
    updated.update(file, known);
  }

  /** Writes all of them. @returns those that were written, and how many problems each knows */
  write({ folder }: Environment, complaints: Complaints): { readonly name: string; readonly count: number }[] {
    return [...this.#baselines].flatMap(([path, baseline]) => {
      const name = reportedName(folder, path);
      try {
        mkdirSync(dirname(path), { recursive: true });
        replaceFile(path, baseline.write());
        return [{ name, count: baseline.size }];
      } catch (error) {
        complaints.say('writeFailed', { path: name, reason: refusalReason(error) });
        return [];
      }
    });
  }
}
