import { URI } from 'vscode-uri';
import { ConfigurationError } from '../core/configuration/error.ts';
import { type Configuration, Configurations } from '../core/configuration/index.ts';
import { DEFAULT_PROFILE } from '../core/configuration/profiles.ts';
import { IgnoreFiles } from '../core/files/ignore-files.ts';
import { folderOf } from '../core/files/paths.ts';
import type { Problem } from '../core/model/problem.ts';
import { builtInProfile } from '../core/profile/index.ts';
import { BaselineError, Baselines } from '../core/silencing/baselines.ts';
import type { Language } from '../core/text/language.ts';
import { say } from './messages.ts';

/** What holds for the files of one scheme and authority, such as one remote machine. The core knows their paths. */
interface Root {
  readonly configurations: Configurations;
  readonly ignoreFiles: IgnoreFiles;
  readonly baselines: Baselines;
}

/** The files that say how notices are checked: configurations, profiles, baselines, and what git leaves out. */
export class SettingFiles {
  readonly #roots = new Map<string, Root>();
  /** What was read, and what would have been: texts by URI, undefined where there was none. */
  readonly #read = new Map<string, string | undefined>();

  /**
   * @param textOf gives a file's text by its URI, undefined where there is none
   * @param isThere whether a file exists, by its URI
   * @param fail called for what cannot be used, with the URI of a notice that it is for
   */
  constructor(
    readonly textOf: (uri: string) => Promise<string | undefined>,
    readonly isThere: (uri: string) => Promise<boolean>,
    readonly fail: (error: ConfigurationError, uri: string) => void,
  ) {}

  /** Whether a file is or could be one of them. */
  has(uri: string): boolean {
    return this.#read.has(URI.parse(uri).toString());
  }

  /** Those that are not as they were read. */
  async changed(): Promise<readonly string[]> {
    const looks = [...this.#read].map(async ([uri, text]) => ((await this.textOf(uri)) === text ? [] : [uri]));
    return (await Promise.all(looks)).flat();
  }

  /** Forgets all, for when one of them may have changed. */
  forget(): void {
    for (const { configurations, ignoreFiles, baselines } of this.#roots.values()) {
      configurations.forget();
      ignoreFiles.forget();
      baselines.forget();
    }
  }

  /** The configuration that holds for a file. @throws {ConfigurationError} */
  configurationOf(uri: string): Promise<Configuration> {
    return this.#rootOf(uri).configurations.forFile(URI.parse(uri).path);
  }

  /** A broken configuration is reported in its own file; meanwhile the notices are checked as if there were none. */
  async configurationOrDefault(uri: string): Promise<Configuration> {
    try {
      return await this.configurationOf(uri);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      this.fail(error, uri);
      const never = () => false;
      return {
        file: undefined,
        files: [],
        profile: builtInProfile(DEFAULT_PROFILE),
        rules: {},
        approved: undefined,
        baseline: undefined,
        includes: never,
        excludes: never,
      };
    }
  }

  /** Whether `include`, `exclude` or git leave a file out when its folder is checked. */
  async leaveOut(uri: string): Promise<boolean> {
    const { path } = URI.parse(uri);
    const { file, includes, excludes } = await this.configurationOrDefault(uri);
    if (file !== undefined && (!includes(path) || excludes(path))) return true;
    return (await this.#rootOf(uri).ignoreFiles.forFolder(folderOf(path)))(path);
  }

  /**
   * Leaves out what the baseline knows of each file, as the command line does. One that cannot be used knows nothing: writers see all
   * that there is.
   * @param problems of one notice, by file and position
   */
  async unknown(configuration: Configuration, problems: readonly Problem[]): Promise<readonly Problem[]> {
    const [first] = problems;
    if (configuration.baseline === undefined || !first) return problems;
    const { baselines } = this.#rootOf(first.span.source.path);
    const unknown: Problem[] = [];
    try {
      for (const uri of new Set(problems.map(({ span }) => span.source.path))) {
        const own = problems.filter(({ span }) => span.source.path === uri);
        unknown.push(...(await baselines.compare(configuration.baseline, URI.parse(uri).path, own)).unknown);
      }
      return unknown;
    } catch (error) {
      if (!(error instanceof BaselineError)) throw error;
      this.fail(failureOf(error, configuration), first.span.source.path);
      return problems;
    }
  }

  #rootOf(uri: string): Root {
    const parsed = URI.parse(uri);
    const key = `${parsed.scheme}://${parsed.authority}`;
    let root = this.#roots.get(key);
    if (!root) {
      const uriOf = (path: string) => parsed.with({ path, query: '', fragment: '' }).toString();
      const files = {
        readFile: (path: string) => this.#readText(uriOf(path)),
        isThere: (path: string) => this.isThere(uriOf(path)),
      };
      root = {
        configurations: new Configurations(files),
        ignoreFiles: new IgnoreFiles(files),
        baselines: new Baselines(files),
      };
      this.#roots.set(key, root);
    }
    return root;
  }

  async #readText(uri: string): Promise<string | undefined> {
    const text = await this.textOf(uri);
    this.#read.set(uri, text);
    return text;
  }
}

/** A baseline that is missing is a mistake in the configuration that names it, any other one a mistake in its own file. */
function failureOf({ path, reason }: BaselineError, { file = '' }: Configuration): ConfigurationError {
  const issue =
    reason === undefined
      ? { file, message: (language: Language) => say(language, 'baselineMissing', { path }) }
      : { file: path, message: (language: Language) => say(language, 'baselineInvalid', { reason }) };
  return new ConfigurationError([{ ...issue, position: undefined }]);
}
