import { type CheckOptions, check } from '../../core/check.ts';
import type { Configuration, Configurations } from '../../core/configuration/index.ts';
import { severitiesOf } from '../../core/configuration/severities.ts';
import { decode, encode } from '../../core/files/bytes.ts';
import { isRefusal } from '../../core/files/refusals.ts';
import { fixAll } from '../../core/fix-all.ts';
import type { Problem, Severities } from '../../core/model/problem.ts';
import type { CalendarDate } from '../../core/model/rule.ts';
import type { Input } from '../../core/parse/model.ts';
import { CheckMemory } from '../../core/parse/recall/memory.ts';
import { fileUnreadableProblems } from '../../core/rules/meta/file-unreadable.ts';
import { internalErrorProblem } from '../../core/rules/meta/internal-error.ts';
import { fileSource } from '../../core/text/source.ts';
import { tokenize } from '../../core/text/tokenize.ts';
import { readDictionaries } from '../../words/read.ts';
import type { Call } from '../cache/v8-options.ts';
import type { ApprovedVersions } from '../files/approved.ts';
import type { NoticeFile, NoticeFiles } from '../files/notice-files.ts';
import { isText, type ReadFile, readNotice, type TextFile } from '../files/read.ts';
import { reviewOf } from '../files/review.ts';
import { writeAtomically } from '../files/write.ts';
import { corePath } from '../options/environment.ts';
import type { FileReport } from '../output/formats/format.ts';

/** What a run does with each notice. */
export interface CheckerOptions {
  readonly configurations: Configurations;
  /** `fix` writes what is mended; `diff` mends to show, and reports what stands in the files. */
  readonly mode: 'report' | 'fix' | 'diff';
  readonly today: CalendarDate | undefined;
  /** Where changes are asked for, what git has of a file; both take absolute paths. */
  readonly repository?:
    | {
        /** Its text at the revision that is compared with. */
        textBefore(path: string): string | undefined;
        /** What is to be committed of it, where the file itself holds something else. */
        stagedContent(path: string): Uint8Array | undefined;
      }
    | undefined;
  /** What notices were where their configuration says which version counts as approved. */
  readonly approved: ApprovedVersions;
  /** What the standard input held, under the path of a file that is not read. With it, no file is written. */
  readonly stdin: { readonly path: string; readonly file: ReadFile } | undefined;
  /** How the check itself is called. */
  readonly call: Call;
}

/** A file that could not be opened or written. */
export interface Failure {
  readonly kind: 'read' | 'write';
  readonly file: NoticeFile;
  readonly error: unknown;
}

/** What became of a notice. */
export interface CheckedFiles {
  /** The files that could be opened, in the notice's order. */
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  /** The baseline that the configuration names: an absolute path, with `/`. */
  readonly baseline: string | undefined;
  readonly severities: Severities;
  /** Problems that `--fix` has mended. */
  readonly fixed: number;
}

type Checked = Pick<FileReport, 'name' | 'problems'> & { readonly after: string };

/** A longer text (UTF-16 units) is not an ordinary notice, and would fill the memory. */
const LONGEST_REMEMBERED = 500_000;

/** A file that is saved at each attempt to mend it is left to its writer. */
const ATTEMPTS = 3;

/** Reads and checks notices one after the other. Throws for nothing but a configuration that cannot be used. */
export class Checker {
  readonly #options: CheckerOptions;
  /** Most lines of an archive are in many of its notices. The first notice has no memory, since it may be the only one. */
  #memory: CheckMemory | undefined;

  constructor(options: CheckerOptions) {
    this.#options = options;
  }

  /** @throws {ConfigurationError} */
  async check(notice: NoticeFiles): Promise<CheckedFiles> {
    const configuration = await this.#options.configurations.forFile(corePath(notice[0].path));
    for (let attempt = 1; ; attempt++) {
      const checked = this.#checkOnce(notice, configuration, await this.#approvedTexts(notice, configuration));
      // What somebody saved while it was being checked is read and mended anew.
      if (attempt === ATTEMPTS || !checked.failures.some(isChange)) return checked;
    }
  }

  #checkOnce(
    notice: NoticeFiles,
    configuration: Configuration,
    approved: ReadonlyMap<string, string> | undefined,
  ): CheckedFiles {
    const failures: Failure[] = [];
    const files = notice.flatMap((file): ReadFile[] => {
      try {
        return [this.#read(file)];
      } catch (error) {
        failures.push({ kind: 'read', file, error });
        return [];
      }
    });
    const texts = files.filter(isText);
    const options = {
      ...this.#checkOptions(configuration, texts.length < notice.length),
      ...this.#compared(texts, approved, configuration.approved?.revision),
      memory: texts.every(({ text }) => text.length <= LONGEST_REMEMBERED) ? this.#memory : undefined,
    };
    let fixed = 0;
    let checked: readonly Checked[] = [];
    try {
      if (texts.length > 0) [checked, fixed] = this.#options.call(() => this.#checkTexts(texts, options, failures));
    } catch (error) {
      // The check guards its rules itself; this is for the rest, so that one notice cannot end a run over thousands.
      checked = texts.map((file) => failed(file, error));
    }
    this.#memory ??= new CheckMemory();
    const reports = files.map((file) => reportOf(file, checked, options));
    return { files: reports, failures, baseline: configuration.baseline, severities: options.severities, fixed };
  }

  #read(file: NoticeFile): ReadFile {
    const { repository, stdin } = this.#options;
    if (stdin?.path === file.path) return stdin.file;
    const staged = repository?.stagedContent(file.path);
    return staged ? { ...file, bytes: staged, ...decode(staged) } : readNotice(file);
  }

  #checkOptions(configuration: Configuration, partial: boolean): CheckOptions & { severities: Severities } {
    const severities = severitiesOf(configuration, partial);
    return {
      profile: configuration.profile,
      severities,
      today: this.#options.today,
      dictionaries: readDictionaries(),
    };
  }

  /** The files of a notice as they were approved, by path, where a configuration says which version was and they have changed since. */
  async #approvedTexts(
    notice: NoticeFiles,
    configuration: Configuration,
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const { repository, approved } = this.#options;
    // What is asked for comes before what is configured.
    if (repository || !configuration.approved || !(await approved.isChanged(notice, configuration))) return undefined;
    const texts = new Map<string, string>();
    for (const { path } of notice) {
      const text = await approved.textOf(path, configuration.approved);
      if (text !== undefined) texts.set(path, text);
    }
    return texts;
  }

  /** The notice as it was, those of its files that were there, and what was noted of its rows since. */
  #compared(
    texts: readonly TextFile[],
    approved: ReadonlyMap<string, string> | undefined,
    revision: string | undefined,
  ): Pick<CheckOptions, 'previous' | 'comparedWith' | 'review'> {
    const { repository } = this.#options;
    const [first] = texts;
    if (!first || (!repository && !approved)) return {};
    const previous = texts.flatMap(({ path, name }) => {
      const text = repository ? repository.textBefore(path) : approved?.get(path);
      return text === undefined ? [] : [{ path: name, text }];
    });
    return { previous, comparedWith: approved && revision, review: reviewOf(first.path) };
  }

  #checkTexts(texts: readonly TextFile[], options: CheckOptions, failures: Failure[]): [readonly Checked[], number] {
    const { mode, stdin } = this.#options;
    const inputs = texts.map(inputOf);
    if (mode === 'report') return [byFile(inputs, check(inputs, options).problems), 0];
    const { inputs: mended, fixed, result } = fixAll(inputs, options);
    if (mode === 'diff') return [byFile(mended, check(inputs, options).problems), 0];
    const written = stdin ? [] : write(texts, mended);
    failures.push(...written);
    if (written.length === 0) return [byFile(mended, result.problems), fixed];
    // What could not be written is reported as it is.
    const actual = texts
      .map((file) => this.#read(file))
      .filter(isText)
      .map(inputOf);
    return [byFile(actual, check(actual, options).problems), 0];
  }
}

function inputOf({ name, text }: TextFile): Input {
  return { path: name, text };
}

function byFile(inputs: readonly Input[], problems: readonly Problem[]): Checked[] {
  return inputs.map(({ path, text }) => ({
    name: path,
    problems: inputs.length === 1 ? problems : problems.filter(({ span }) => span.source.path === path),
    after: text,
  }));
}

function failed({ name, text }: TextFile, error: unknown): Checked {
  const source = fileSource(name, text, tokenize(''));
  return { name, problems: [internalErrorProblem(undefined, error, source)], after: text };
}

function isChange({ kind, error }: Failure): boolean {
  return kind === 'write' && isRefusal(error) && error.code === 'ECHANGED';
}

function write(texts: readonly TextFile[], mended: readonly Input[]): Failure[] {
  return texts.flatMap((file, index): Failure[] => {
    const { text } = mended[index]!;
    if (text === file.text) return [];
    try {
      writeAtomically(file.path, encode(text, file.bom), file.bytes);
      return [];
    } catch (error) {
      return [{ kind: 'write', file, error }];
    }
  });
}

function reportOf(file: ReadFile, checked: readonly Checked[], options: { severities: Severities }): FileReport {
  if (isText(file)) {
    const { name, problems, after } = checked.find((one) => one.name === file.name)!;
    const mark = file.bom ? '\ufeff' : '';
    return { path: file.path, name, problems, before: mark + file.text, after: mark + after };
  }
  const problems = fileUnreadableProblems(file.name, file.undecodable, options.severities);
  return { path: file.path, name: file.name, problems, before: '', after: '' };
}
