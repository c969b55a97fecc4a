import { ConfigurationError } from '../../core/configuration/error.ts';
import { Configurations } from '../../core/configuration/index.ts';
import type { Severities } from '../../core/model/problem.ts';
import { RULES } from '../../core/rules/index.ts';
import { knownProblems } from '../../core/silencing/baseline.ts';
import { BaselineError, Baselines } from '../../core/silencing/baselines.ts';
import type { ResultCache } from '../cache/result-cache.ts';
import { callPlainly } from '../cache/v8-options.ts';
import { ApprovedVersions } from '../files/approved.ts';
import { fileReader } from '../files/file-reader.ts';
import type { Changes } from '../files/git.ts';
import type { NoticeFiles } from '../files/notice-files.ts';
import type { CheckRequest } from '../options/check-options.ts';
import { corePath, type Environment } from '../options/environment.ts';
import type { FileReport, Format } from '../output/formats/format.ts';
import { type FormatRequest, loadFormat } from '../output/formats/index.ts';
import { writeFile } from '../output/report.ts';
import { type BaselineEntry, type BaselineUse, baselineFiles, complainOfBaseline } from './baselines.ts';
import { Checker, type CheckerOptions } from './checker.ts';
import { Complaints } from './complaints.ts';
import type { NoticeOutcome } from './outcome.ts';

/** The configurations of a run: what the request names, else what is found. */
export function configurationsOf({ config, profile, rules }: CheckRequest): Configurations {
  return new Configurations(fileReader, { file: config && corePath(config), profile, rules });
}

/** Checks notices and writes their part of each report; the same in every thread. */
export class NoticeRunner {
  readonly formats: readonly Format[];
  readonly #request: CheckRequest;
  readonly #checker: Checker;
  readonly #environment: Environment;
  readonly #cache: ResultCache | undefined;
  readonly #baselines = new Baselines(baselineFiles);
  #hasChecked = false;

  private constructor(
    request: CheckRequest,
    checker: Checker,
    formats: readonly Format[],
    environment: Environment,
    cache: ResultCache | undefined,
  ) {
    this.#request = request;
    this.#checker = checker;
    this.formats = formats;
    this.#environment = environment;
    this.#cache = cache;
  }

  static async create(
    request: CheckRequest,
    formats: readonly FormatRequest[],
    environment: Environment,
    configurations: Configurations,
    {
      call = callPlainly,
      stdin,
      changes,
    }: Partial<Pick<CheckerOptions, 'call' | 'stdin'>> & { changes?: Changes | undefined } = {},
  ): Promise<NoticeRunner> {
    const loaded: Format[] = [];
    for (const format of formats) loaded.push(await loadFormat(format, RULES));
    const { mode, today } = request;
    const git = changes && (await import('../files/git.ts'));
    const repository = git && {
      textBefore: (path: string) => git.textBefore(changes, path),
      stagedContent: (path: string) => git.stagedContent(changes, path),
    };
    const approved = new ApprovedVersions(environment.folder);
    const checker = new Checker({ configurations, mode, today, repository, approved, stdin, call });
    let cache: ResultCache | undefined;
    if (request.cache !== undefined) {
      const { ResultCache } = await import('../cache/result-cache.ts');
      cache = new ResultCache(request.cache, request, formats, environment, configurations, approved);
    }
    return new NoticeRunner(request, checker, loaded, environment, cache);
  }

  /** Whether a notice was checked in this thread. */
  get hasChecked(): boolean {
    return this.#hasChecked;
  }

  async run(notice: NoticeFiles): Promise<NoticeOutcome> {
    const check = () => this.#check(notice);
    return this.#cache ? this.#cache.outcome(notice, check) : check();
  }

  async #check(notice: NoticeFiles): Promise<NoticeOutcome> {
    const texts: string[] = [];
    const complaints = new Complaints(this.#environment, (text) => texts.push(text));
    const nothing = { files: [], complaints: texts, fixed: 0, known: [], uses: [] };
    const unchecked = { ...nothing, skipped: notice.map(({ name }) => name), left: notice.length };
    try {
      const { files, failures, baseline, severities, fixed } = await this.#checker.check(notice);
      for (const { kind, file, error } of failures) {
        complaints.path(file.path, error, kind === 'read' ? 'pathUnreadable' : 'writeFailed');
      }
      const skipped = failures.filter(({ kind }) => kind === 'read').map(({ file }) => file.name);
      const { reports, known, uses } = await this.#compare(
        files,
        this.#request.baseline ?? baseline,
        severities,
        complaints,
      );
      const written = reports.map((file) => writeFile(file, this.formats, this.#request.quiet));
      this.#hasChecked ||= written.length > 0;
      return { ...nothing, files: written, skipped, left: 0, fixed, known, uses };
    } catch (error) {
      if (error instanceof ConfigurationError) complaints.configuration(error);
      else if (error instanceof BaselineError) complainOfBaseline(error, this.#environment, complaints);
      else throw error;
      return unchecked;
    }
  }

  /** Leaves out what the baseline knows; when it is being updated, all that is found becomes known. */
  async #compare(
    files: readonly FileReport[],
    baseline: string | undefined,
    severities: Severities,
    complaints: Complaints,
  ) {
    const isOff = (rule: string) => severities[rule] === 'off';
    const known: BaselineEntry[] = [];
    const uses: BaselineUse[] = [];
    if (baseline === undefined) {
      if (this.#request.updateBaseline) complaints.say('baselineUnnamed');
      return { reports: files, known, uses };
    }
    const reports: FileReport[] = [];
    for (const report of files) {
      const file = corePath(report.path);
      if (this.#request.updateBaseline) {
        known.push({ baseline, file, known: knownProblems(report.problems) });
        const problems = report.problems.filter(({ tags }) => tags.includes('never-silenced'));
        reports.push({ ...report, problems });
      } else {
        const { unknown, former, gone } = await this.#baselines.compare(baseline, file, report.problems, isOff);
        uses.push({ baseline, former, gone });
        reports.push({ ...report, problems: unknown });
      }
    }
    return { reports, known, uses };
  }
}
