import { isFixable } from '../../core/writing/edits.ts';
import type { UnitOutcome, WrittenFile } from '../run/outcome.ts';
import { COUNT_OF, type FileReport, type Format, type Summary } from './formats/format.ts';
import type { Sink } from './sinks.ts';

/** Writes a file's part of all reports. */
export function writeFile(report: FileReport, formats: readonly Format[]): WrittenFile {
  const counts = { ...emptySummary(), files: 1 };
  for (const problem of report.problems) {
    counts[COUNT_OF[problem.severity]]++;
    if (isFixable(problem)) counts.fixable++;
  }
  return { name: report.name, pieces: formats.map((format) => format.file(report)), counts };
}

export function emptySummary(): Summary {
  return { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, fixed: 0 };
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
  #next = 0;

  /** @param names of all files that will be added or skipped, in the order of the report */
  constructor(sinks: readonly Sink[], names: readonly string[]) {
    this.#sinks = sinks;
    this.#names = names;
    this.#started = sinks.map(() => false);
    for (const { format, output } of sinks) output.write(format.begin());
  }

  get summary(): Readonly<Summary> {
    return this.#summary;
  }

  /** Puts in the files of a unit; those that it skipped are in no report. */
  take({ files, skipped, fixed }: Pick<UnitOutcome, 'files' | 'skipped' | 'fixed'>): void {
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

  #write({ pieces, counts }: WrittenFile): void {
    for (const key of Object.keys(counts) as (keyof Summary)[]) this.#summary[key] += counts[key];
    this.#sinks.forEach(({ format, output }, index) => {
      const piece = pieces[index]!;
      if (piece === '') return;
      output.write(this.#started[index] ? format.separator + piece : piece);
      this.#started[index] = true;
    });
  }
}
