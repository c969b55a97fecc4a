import { folderOf, relativeTo, resolveFrom } from '../files/paths.ts';
import type { Problem } from '../model/problem.ts';
import type { Localized } from '../model/rule.ts';
import { fingerprints, looseFingerprints } from './fingerprint.ts';

/**
 * Known problems of one file: for each rule the fingerprints, sorted. Each is the exact one and the two loose ones of
 * {@link looseFingerprints}, with `:` between them.
 */
export type KnownProblems = Readonly<Record<string, readonly string[]>>;

/** What the file of a baseline holds: known problems by the path of their file, relative to the baseline's folder. */
interface BaselineContent {
  readonly version: 1;
  readonly files: Readonly<Record<string, KnownProblems>>;
}

/** What has become of a file since the baseline was written. */
export interface Comparison {
  /** The problems that the baseline does not know. */
  readonly unknown: readonly Problem[];
  /** How many of those that it knows are not there any more. */
  readonly gone: number;
}

/**
 * Problems that were there when a baseline was written; they are not reported again, however the lines move, and also where another
 * word of their paragraph has changed or their file has another name now.
 */
export class Baseline {
  readonly #folder: string;
  readonly #files: Map<string, KnownProblems>;
  /** The files that know a problem, by its exact fingerprint. */
  #owners: Map<string, string[]> | undefined;

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
    const files = Object.entries(read(text).files).map(([name, known]) => [name.normalize(), known] as const);
    return new Baseline(folderOf(path), new Map(files));
  }

  /**
   * Compares a file's problems with those that are known of it.
   * @param file its absolute path, with `/`
   * @param problems all that it has, by position
   * @param known the path under which it is known: its own, or one of {@link formerPaths}
   * @param isOff whether a rule is switched off, so that its problems are not gone but only not looked for
   */
  compare(
    file: string,
    problems: readonly Problem[],
    known = file,
    isOff: (rule: string) => boolean = () => false,
  ): Comparison {
    const entries = this.#files.get(this.#key(known));
    if (!entries) return { unknown: problems, gone: 0 };
    return compare(Object.fromEntries(Object.entries(entries).filter(([rule]) => !isOff(rule))), problems);
  }

  /**
   * The files that one may have been before it was renamed, judged by their problems, the likeliest first. Empty for a file that is
   * known itself. It is for the caller to see whether they are gone.
   * @returns absolute paths, with `/`
   */
  formerPaths(file: string, problems: readonly Problem[]): readonly string[] {
    if (problems.length === 0 || this.#files.has(this.#key(file))) return [];
    const owners = (this.#owners ??= ownersOf(this.#files));
    const shared = new Map<string, number>();
    for (const print of new Set(fingerprints(problems))) {
      for (const name of owners.get(print) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    return [...shared]
      .filter(([name, count]) => 2 * count >= sizeOf(this.#files.get(name)!))
      .sort(([, a], [, b]) => b - a)
      .map(([name]) => resolveFrom(this.#folder, name));
  }

  /** Takes down what a file has, in place of what was known of it. */
  update(file: string, known: KnownProblems): void {
    if (Object.keys(known).length > 0) this.#files.set(this.#key(file), known);
    else this.#files.delete(this.#key(file));
  }

  /** The absolute paths, with `/`, of all files of which problems are known, with the number of these. */
  get files(): readonly (readonly [string, number])[] {
    return [...this.#files].map(([name, known]) => [resolveFrom(this.#folder, name), sizeOf(known)]);
  }

  /** How many problems are known. */
  get size(): number {
    return [...this.#files.values()].reduce((sum, known) => sum + sizeOf(known), 0);
  }

  /** The text of the baseline's file: sorted, one problem a line, so that its changes are read and merged with ease. */
  write(): string {
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ version: 1, files } satisfies BaselineContent, null, 2)}\n`;
  }

  /** macOS may give names in another Unicode form than other systems. */
  #key(file: string): string {
    return (relativeTo(this.#folder, file) ?? file).normalize();
  }
}

function compare(known: KnownProblems, problems: readonly Problem[]): Comparison {
  const entries = new Map(Object.entries(known).map(([rule, own]) => [rule, own.map((entry) => entry.split(':'))]));
  const exact = new Map([...entries].map(([rule, own]) => [rule, new Set(own.map(([print]) => print!))]));
  const prints = fingerprints(problems);
  const found = new Set(problems.map(({ rule }, i) => `${rule} ${prints[i]}`));
  const left = problems.filter(({ rule }, i) => !exact.get(rule)?.has(prints[i]!));
  // Each that is known stands for one problem only: a second one like it is new.
  const free = new Map<string, string[]>();
  for (const [rule, own] of entries) {
    for (const [print, ...loose] of own) {
      if (found.has(`${rule} ${print}`)) continue;
      for (const one of new Set(loose)) push(free, `${rule} ${one}`, print!);
    }
  }
  const taken = new Set<string>();
  const unknown = left.filter((problem) => {
    for (const loose of looseFingerprints(problem)) {
      const print = free.get(`${problem.rule} ${loose}`)?.find((one) => !taken.has(`${problem.rule} ${one}`));
      if (print === undefined) continue;
      taken.add(`${problem.rule} ${print}`);
      return false;
    }
    return true;
  });
  return { unknown, gone: sizeOf(known) - (problems.length - unknown.length) };
}

function ownersOf(files: ReadonlyMap<string, KnownProblems>): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [name, known] of files) {
    for (const entry of Object.values(known).flat()) push(owners, entry.split(':', 1)[0]!, name);
  }
  return owners;
}

function push<Key>(lists: Map<Key, string[]>, key: Key, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function sizeOf(known: KnownProblems): number {
  return Object.values(known).reduce((sum, { length }) => sum + length, 0);
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
  version: { en: '"version" is not 1', fr: '« version » n’est pas 1' },
  keys: {
    en: 'it has other keys than "version" and "files"',
    fr: 'il a d’autres clés que « version » et « files »',
  },
  files: {
    en: '"files" does not list fingerprints by file and rule',
    fr: '« files » n’énumère pas des empreintes par fichier et par règle',
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
  problems.forEach((problem, index) => {
    const { rule, tags } = problem;
    if (tags.includes('never-silenced')) return;
    (known[rule] ??= []).push([prints[index]!, ...looseFingerprints(problem)].join(':'));
  });
  return Object.fromEntries(
    Object.keys(known)
      .sort()
      .map((rule) => [rule, known[rule]!.sort()]),
  );
}
