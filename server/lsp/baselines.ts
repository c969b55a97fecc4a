import { URI } from 'vscode-uri';
import { Baseline } from '../core/baseline.ts';
import type { Configuration } from '../core/configuration/index.ts';
import type { Problem } from '../core/problem.ts';

/** The baselines that configurations name, each read when the first notice needs it. */
export class Baselines {
  readonly #read = new Map<string, Promise<Baseline>>();

  /** @param readText gives a file's text by its URI, undefined where there is none */
  constructor(readonly readText: (uri: string) => Promise<string | undefined>) {}

  /** Leaves out what the baseline knows of each file, as the command line does. @param problems of one notice, by file and position */
  async unknown({ baseline }: Configuration, problems: readonly Problem[]): Promise<readonly Problem[]> {
    if (baseline === undefined || problems.length === 0) return problems;
    const uris = [...new Set(problems.map(({ span }) => span.source.path))];
    const first = URI.parse(uris[0]!);
    const known = await this.#known(baseline, first.with({ path: baseline, query: '', fragment: '' }).toString());
    return uris.flatMap((uri) => {
      const own = problems.filter(({ span }) => span.source.path === uri);
      return known.unknown(URI.parse(uri).path, own);
    });
  }

  /** Forgets all, for when a baseline may have changed. */
  forget(): void {
    this.#read.clear();
  }

  #known(path: string, uri: string): Promise<Baseline> {
    let known = this.#read.get(uri);
    if (!known) this.#read.set(uri, (known = this.#readNow(path, uri)));
    return known;
  }

  /** One that is not there or is none knows nothing: the command line complains of it, and writers see all that there is. */
  async #readNow(path: string, uri: string): Promise<Baseline> {
    try {
      const text = await this.readText(uri);
      return text === undefined ? Baseline.empty(path) : Baseline.parse(text, path);
    } catch {
      return Baseline.empty(path);
    }
  }
}
