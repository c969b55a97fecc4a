import { ConfigurationError, Configurations } from '../core/configuration/index.ts';
import { RULES } from '../core/rules/index.ts';
import type { CheckRequest } from './check-options.ts';
import { Checker, type CheckerOptions } from './checker.ts';
import { Complaints } from './complaints.ts';
import { corePath, type Environment } from './environment.ts';
import { fileReader } from './file-reader.ts';
import type { Format } from './formats/format.ts';
import { type FormatRequest, loadFormat } from './formats/index.ts';
import { type WrittenFile, writeFile } from './report.ts';
import type { Unit } from './select.ts';

/** What became of a unit, as plain data that can come from another thread. */
export interface UnitOutcome {
  readonly files: readonly WrittenFile[];
  /** Names of files that are in no report. */
  readonly skipped: readonly string[];
  readonly complaints: readonly string[];
  /** Files that are not checked because of their configuration. */
  readonly left: number;
  /** Problems that `--fix` has mended. */
  readonly fixed: number;
}

/** The configurations of a run: what the request names, else what is found. */
export function configurationsOf({ config, profile, rules }: CheckRequest): Configurations {
  return new Configurations(fileReader, { file: config && corePath(config), profile, rules });
}

/** Checks units and writes their part of each report; the same in every thread. */
export class UnitRunner {
  readonly formats: readonly Format[];
  readonly #checker: Checker;
  readonly #environment: Environment;

  private constructor(checker: Checker, formats: readonly Format[], environment: Environment) {
    this.#checker = checker;
    this.formats = formats;
    this.#environment = environment;
  }

  static async create(
    request: CheckRequest,
    formats: readonly FormatRequest[],
    environment: Environment,
    configurations: Configurations,
    stdin?: CheckerOptions['stdin'],
  ): Promise<UnitRunner> {
    const loaded: Format[] = [];
    for (const format of formats) loaded.push(await loadFormat(format, RULES));
    const checker = new Checker({ configurations, mode: request.mode, today: request.today, stdin });
    return new UnitRunner(checker, loaded, environment);
  }

  async run(unit: Unit): Promise<UnitOutcome> {
    const texts: string[] = [];
    const complaints = new Complaints(this.#environment, (text) => texts.push(text));
    try {
      const { files, failures, fixed } = await this.#checker.check(unit);
      for (const { kind, file, error } of failures) {
        complaints.path(file.path, error, kind === 'read' ? 'pathUnreadable' : 'writeFailed');
      }
      const skipped = failures.filter(({ kind }) => kind === 'read').map(({ file }) => file.name);
      const written = files.map((file) => writeFile(file, this.formats));
      return { files: written, skipped, complaints: texts, left: 0, fixed };
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      complaints.configuration(error);
      return { files: [], skipped: unit.map(({ name }) => name), complaints: texts, left: unit.length, fixed: 0 };
    }
  }
}
