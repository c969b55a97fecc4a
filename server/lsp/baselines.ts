import { URI } from 'vscode-uri';
import { ConfigurationError } from '../core/configuration/error.ts';
import type { Configuration } from '../core/configuration/index.ts';
import type { Problem } from '../core/model/problem.ts';
import type { MessageArguments } from '../core/model/rule.ts';
import { Baseline, InvalidBaseline } from '../core/silencing/baseline.ts';
import { say } from './messages.ts';

/** The baselines that configurations name, each read when the first notice needs it. */
export class Baselines {
  readonly #read = new Map<string, Promise<Baseline>>();

  /**
   * @param readText gives a file's text by its URI, undefined where there is none
   * @param isThere whether a file exists, by its URI
   * @param fail called for each baseline that cannot be used, with the URI of a notice that it is for
   */
  constructor(
    readonly readText: (uri: string) => Promise<string | undefined>,
    readonly isThere: (uri: string) => Promise<boolean>,
    readonly fail: (error: ConfigurationError, uri: string) => void,
  ) {}

  /** Leaves out what the baseline knows of each file, as the command line does. @param problems of one notice, by file and position */
  async unknown(configuration: Configuration, problems: readonly Problem[]): Promise<readonly Problem[]> {
    if (configuration.baseline === undefined || problems.length === 0) return problems;
    const uris = [...new Set(problems.map(({ span }) => span.source.path))];
    const known = await this.#known(configuration, configuration.baseline, uris[0]!);
    const unknown: Problem[] = [];
    for (const uri of uris) {
      const own = problems.filter(({ span }) => span.source.path === uri);
      const { path } = URI.parse(uri);
      const former = await this.#formerPath(known.formerPaths(path, own), uri);
      unknown.push(...known.compare(path, own, former).unknown);
    }
    return unknown;
  }

  /** The first path at which there is no file any more. */
  async #formerPath(paths: readonly string[], uri: string): Promise<string | undefined> {
    for (const path of paths) {
      if (!(await this.isThere(URI.parse(uri).with({ path, query: '', fragment: '' }).toString()))) return path;
    }
    return undefined;
  }

  /** Forgets all, for when a baseline may have changed. */
  forget(): void {
    this.#read.clear();
  }

  #known(configuration: Configuration, path: string, notice: string): Promise<Baseline> {
    const uri = URI.parse(notice).with({ path, query: '', fragment: '' }).toString();
    let known = this.#read.get(uri);
    if (!known) {
      known = this.#readNow(configuration, path, uri).catch((error) => {
        if (!(error instanceof ConfigurationError)) throw error;
        this.fail(error, notice);
        // It knows nothing: writers see all that there is.
        return Baseline.empty(path);
      });
      this.#read.set(uri, known);
    }
    return known;
  }

  /** @throws {ConfigurationError} */
  async #readNow({ file = '' }: Configuration, path: string, uri: string): Promise<Baseline> {
    const text = await this.readText(uri);
    if (text === undefined) throw failure(file, 'baselineMissing', { path });
    try {
      return Baseline.parse(text, path);
    } catch (error) {
      if (!(error instanceof InvalidBaseline)) throw error;
      throw failure(path, 'baselineInvalid', { reason: error.reason });
    }
  }
}

function failure(file: string, key: 'baselineMissing' | 'baselineInvalid', args: MessageArguments): ConfigurationError {
  return new ConfigurationError([{ file, position: undefined, message: (language) => say(language, key, args) }]);
}
