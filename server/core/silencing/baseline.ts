import { folderOf, relativeTo } from '../files/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { Localized } from '../model/rule.ts';
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

  /** @throws {InvalidBaseline} */
  static parse(text: string, path: string): Baseline {
    return new Baseline(folderOf(path), new Map(Object.entries(read(text).files)));
  }

  /** The problems of a file that are new. @param file its absolute path, with `/` @param problems all that it has, by position */
  unknown(file: string, problems: readonly Problem[]): readonly Problem[] {
    const known = this.#files.get(this.#key(file));
    if (!known || problems.length === 0) return problems;
    const prints = fingerprints(problems);
    const sets = new Map(Object.entries(known).map(([rule, own]) => [rule, new Set(own)]));
    return problems.filter(({ rule }, index) => !sets.get(rule)?.has(prints[index]!));
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

/** What is wrong with the text of a baseline; nothing of the text is in it, which may be another program's secret. */
export class InvalidBaseline extends Error {
  readonly reason: Localized;

  constructor(reason: Localized) {
    super(reason.en);
    this.reason = reason;
  }
}

const REASONS = {
  json: { en: 'it is not JSON', fr: 'ce n’est pas du JSON' },
  version: { en: '"version" is not 1', fr: '« version » n’est pas 1' },
  keys: {
    en: 'it has other keys than "version" and "files"',
    fr: 'il a d’autres clés que « version » et « files »',
  },
  files: {
    en: '"files" does not list fingerprints by file and rule',
    fr: '« files » n’énumère pas des empreintes par fichier et par règle',
  },
} as const;

function read(text: string): BaselineContent {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InvalidBaseline(REASONS.json);
  }
  if (!isObject(content) || content.version !== 1) throw new InvalidBaseline(REASONS.version);
  if (Object.keys(content).some((key) => key !== 'version' && key !== 'files')) throw new InvalidBaseline(REASONS.keys);
  const { files } = content;
  if (!isObject(files) || !Object.values(files).every(isKnown)) throw new InvalidBaseline(REASONS.files);
  return { version: 1, files: files as BaselineContent['files'] };
}

function isKnown(value: unknown): value is KnownProblems {
  const areStrings = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  return isObject(value) && Object.values(value).every(areStrings);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
