import type { Problem, Severity } from '../../core/model/problem.ts';
import { isFixable } from '../../core/writing/edits.ts';
import type { NoticeOutcome, WrittenFile } from '../run/outcome.ts';
import {
  COUNT_OF,
  type FileReport,
  type Format,
  type RuleCount,
  type SeverityCounts,
  type Summary,
} from './formats/format.ts';
import type { Sink } from './sinks.ts';

/** Writes a file's part of all reports. @param quiet whether only errors are shown */
export function writeFile(report: FileReport, formats: readonly Format[], quiet: boolean): WrittenFile {
  const problems = quiet ? report.problems.filter(({ severity }) => severity === 'error') : report.problems;
  return {
    name: report.name,
    pieces: formats.map((format) => format.file({ ...report, problems })),
    counts: countsOf(problems),
    found: severityCounts(report.problems),
  };
}

function countsOf(problems: readonly Problem[]): Summary {
  const counts = { ...emptySummary(), ...severityCounts(problems), files: 1 };
  for (const problem of problems) {
    const { rule, severity } = problem;
    const fixable = isFixable(problem) ? 1 : 0;
    counts.fixable += fixable;
    counts.rules[rule] = added(counts.rules[rule], { severity, count: 1, fixable });
  }
  return counts;
}

function severityCounts(problems: readonly Problem[]): SeverityCounts {
  const counts = { errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { severity } of problems) counts[COUNT_OF[severity]]++;
  return counts;
}

const BY_GRAVITY: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function added(a: RuleCount | undefined, b: RuleCount): RuleCount {
  if (!a) return b;
  const severity = BY_GRAVITY.find((one) => one === a.severity || one === b.severity)!;
  return { severity, count: a.count + b.count, fixable: a.fixable + b.fixable };
}

function emptySummary(): Summary {
  return { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, fixed: 0, rules: {} };
}

/**
 * Puts the parts of all files into the reports, by name, in whatever order they come: a part waits only for those before it, so
 * that memory does not grow with the number of files.
 */
export class Reports {
  readonly #sinks: readonly Sink[];
  readonly #names: readonly string[];
  readonly #waiting = new Map<string, WrittenFile | undefined>();
  readonly #started: boolean[];
  readonly #summary = emptySummary();
  readonly #found = { ...severityCounts([]) };
  #next = 0;

  /** @param names of all files that will be added or skipped, in the order of the report */
  constructor(sinks: readonly Sink[], names: readonly string[]) {
    this.#sinks = sinks;
    this.#names = names;
    this.#started = sinks.map(() => false);
    for (const { format, output } of sinks) output.write(format.begin());
  }

  /** What was found so far, which is more than what a quiet run shows. */
  get found(): Readonly<SeverityCounts> {
    return this.#found;
  }

  /** Puts in the files of a notice; those that it skipped are in no report. */
  take({ files, skipped, fixed }: Pick<NoticeOutcome, 'files' | 'skipped' | 'fixed'>): void {
    for (const file of files) this.#waiting.set(file.name, file);
    for (const name of skipped) this.#waiting.set(name, undefined);
    this.#summary.fixed += fixed;
    this.#flush();
  }

  /** Ends all reports. @returns those that could not be written, by the name of their file */
  close(): { readonly name: string; readonly error: unknown }[] {
    return this.#sinks.flatMap(({ format, output, name }) => {
      try {
        output.write(format.end(this.#summary));
        output.close();
        return [];
      } catch (error) {
        return [{ name: name ?? 'stdout', error }];
      }
    });
  }

  #flush(): void {
    for (; this.#next < this.#names.length; this.#next++) {
      const name = this.#names[this.#next]!;
      if (!this.#waiting.has(name)) return;
      const file = this.#waiting.get(name);
      this.#waiting.delete(name);
      if (file) this.#write(file);
    }
  }

  #write({ pieces, counts: { rules, ...counts }, found }: WrittenFile): void {
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) this.#summary[key] += counts[key];
    for (const [rule, count] of Object.entries(rules))
      this.#summary.rules[rule] = added(this.#summary.rules[rule], count);
    for (const key of Object.keys(found) as (keyof SeverityCounts)[]) this.#found[key] += found[key];
    this.#sinks.forEach(({ format, output }, index) => {
      const part = pieces[index]!;
      const piece = part !== '' && format.merge ? format.merge(part) : part;
      if (piece === '') return;
      output.write(this.#started[index] ? format.separator + piece : piece);
      this.#started[index] = true;
    });
  }
}
