import { folderOf, relativeTo } from '../files/paths.ts';
import type { Problem } from '../model/problem.ts';
import { fingerprints } from './fingerprint.ts';

/** Known problems of one file: for each rule the fingerprints, sorted. */
export type KnownProblems = Readonly<Record<string, readonly string[]>>;

/** What the file of a baseline holds: known problems by the path of their file, relative to the baseline's folder. */
interface BaselineContent {
  readonly version: 1;
  readonly files: Readonly<Record<string, KnownProblems>>;
}

/** Problems that were there when a baseline was written; they are not reported again, however the lines move. */
export class Baseline {
  readonly #folder: string;
  readonly #files: Map<string, KnownProblems>;

  private constructor(folder: string, files: Map<string, KnownProblems>) {
    this.#folder = folder;
    this.#files = files;
  }

  /** @param path the baseline's own, absolute, with `/` */
  static empty(path: string): Baseline {
    return new Baseline(folderOf(path), new Map());
  }

  /** @throws {Error} saying in English why the text is no baseline */
  static parse(text: string, path: string): Baseline {
    const content = JSON.parse(text) as Partial<BaselineContent> | null;
    if (content?.version !== 1 || typeof content.files !== 'object') throw new Error('version 1 was expected');
    return new Baseline(folderOf(path), new Map(Object.entries(content.files)));
  }

  /** The problems of a file that are new. @param file its absolute path, with `/` @param problems all that it has, by position */
  unknown(file: string, problems: readonly Problem[]): readonly Problem[] {
    const known = this.#files.get(this.#key(file));
    if (!known || problems.length === 0) return problems;
    const prints = fingerprints(problems);
    return problems.filter(({ rule }, index) => !known[rule]?.includes(prints[index]!));
  }

  /** Takes down what a file has, in place of what was known of it. */
  update(file: string, known: KnownProblems): void {
    if (Object.keys(known).length > 0) this.#files.set(this.#key(file), known);
    else this.#files.delete(this.#key(file));
  }

  /** How many problems are known. */
  get size(): number {
    return [...this.#files.values()]
      .flatMap((known) => Object.values(known))
      .reduce((sum, { length }) => sum + length, 0);
  }

  /** The text of the baseline's file: sorted, one problem a line, so that its changes are read and merged with ease. */
  write(): string {
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ version: 1, files } satisfies BaselineContent, null, 2)}\n`;
  }

  #key(file: string): string {
    return relativeTo(this.#folder, file) ?? file;
  }
}

/** What a baseline takes down of a file's problems. A failure of the program is never known. */
export function knownProblems(problems: readonly Problem[]): KnownProblems {
  const known: Record<string, string[]> = {};
  const prints = fingerprints(problems);
  problems.forEach(({ rule, tags }, index) => {
    if (!tags.includes('never-silenced')) (known[rule] ??= []).push(prints[index]!);
  });
  return Object.fromEntries(
    Object.keys(known)
      .sort()
      .map((rule) => [rule, known[rule]!.sort()]),
  );
}
