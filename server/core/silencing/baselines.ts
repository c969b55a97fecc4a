import type { Reader } from '../configuration/reader.ts';
import { refusalReason } from '../files/refusals.ts';
import type { Problem } from '../model/problem.ts';
import type { Localized } from '../model/rule.ts';
import { Baseline, type Comparison, InvalidBaseline } from './baseline.ts';

/** A baseline that cannot be used. */
export class BaselineError extends Error {
  readonly path: string;
  /** Why what is there is not a baseline; undefined where nothing is there. */
  readonly reason: string | Localized | undefined;

  /** @param path the baseline's own, absolute, with `/` */
  constructor(path: string, reason: string | Localized | undefined) {
    super(path);
    this.path = path;
    this.reason = reason;
  }
}

/** Reads a baseline's text. @throws {BaselineError} */
export function parseBaseline(text: string, path: string): Baseline {
  try {
    return Baseline.parse(text, path);
  } catch (error) {
    if (error instanceof InvalidBaseline) throw new BaselineError(path, error.reason);
    throw error;
  }
}

/** What baselines have to know of files. Paths are absolute, with `/`. */
export interface BaselineFiles extends Reader {
  isThere(path: string): boolean | Promise<boolean>;
}

/** The baselines that configurations name, each read when the first notice needs it. */
export class Baselines {
  readonly #files: BaselineFiles;
  readonly #read = new Map<string, Promise<Baseline>>();

  constructor(files: BaselineFiles) {
    this.#files = files;
  }

  /** @param path absolute, with `/` @throws {BaselineError} */
  at(path: string): Promise<Baseline> {
    let baseline = this.#read.get(path);
    if (!baseline) this.#read.set(path, (baseline = this.#readNow(path)));
    return baseline;
  }

  /**
   * Compares a file's problems with those that are known of it, or of a file that is gone and was this one.
   * @param file its absolute path, with `/`
   * @param problems all that it has, by position
   * @returns also the path under which the baseline knows the file, where it has another one now
   * @throws {BaselineError}
   */
  async compare(
    path: string,
    file: string,
    problems: readonly Problem[],
    isOff?: (rule: string) => boolean,
  ): Promise<Comparison & { readonly former: string | undefined }> {
    const baseline = await this.at(path);
    const former = await this.#firstGone(baseline.formerPaths(file, problems));
    return { ...baseline.compare(file, problems, former, isOff), former };
  }

  /** Forgets all, for when a baseline may have changed. */
  forget(): void {
    this.#read.clear();
  }

  async #firstGone(paths: readonly string[]): Promise<string | undefined> {
    for (const path of paths) if (!(await this.#files.isThere(path))) return path;
    return undefined;
  }

  async #readNow(path: string): Promise<Baseline> {
    let text: string | undefined;
    try {
      text = await this.#files.readFile(path);
    } catch (error) {
      throw new BaselineError(path, refusalReason(error));
    }
    if (text === undefined) throw new BaselineError(path, undefined);
    return parseBaseline(text, path);
  }
}
