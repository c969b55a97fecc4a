import type { Profile } from '../../../schemas/profile.ts';
import { isNoticeName } from '../files/names.ts';
import { folderOf, resolveFrom } from '../files/paths.ts';
import type { ConfiguredSeverity } from '../model/problem.ts';
import { CONFIGURATION_NAME, type Layer, loadLayers, readText } from './layers.ts';
import { findProfile } from './profiles.ts';
import type { Reader } from './reader.ts';

/** What a caller asks for that comes before what the files say. */
export interface Overrides {
  /** A configuration file that is used for every notice; none is looked for. */
  readonly file?: string | undefined;
  /** A built-in profile's name or the absolute path of a profile. */
  readonly profile?: string | undefined;
  readonly rules?: Readonly<Record<string, ConfiguredSeverity>> | undefined;
}

/** What holds for the notices of a folder. */
export interface Configuration {
  /** The file that it was read from; undefined where there is none. */
  readonly file: string | undefined;
  readonly profile: Profile;
  readonly rules: Readonly<Record<string, ConfiguredSeverity>>;
  /** The absolute path of the baseline, which may not exist. */
  readonly baseline: string | undefined;
  /** Whether a walk takes the file up: it is a notice by its name, or `include` says so. */
  includes(path: string): boolean;
  /** Whether a walk passes over the file or folder because of `exclude`. */
  excludes(path: string): boolean;
}

/**
 * Finds and reads configurations: for each notice the nearest `.vacancy-notice.json` upwards from it, with what that one
 * extends. Each folder is looked up once and each file read once, until {@link forget}.
 */
export class Configurations {
  readonly #reader: Reader;
  readonly #overrides: Overrides;
  readonly #folders = new Map<string, Promise<Configuration>>();
  readonly #files = new Map<string, Promise<Configuration>>();

  constructor(reader: Reader, overrides: Overrides = {}) {
    this.#reader = reader;
    this.#overrides = overrides;
  }

  /** @param path the absolute path of a notice @throws {ConfigurationError} */
  forFile(path: string): Promise<Configuration> {
    return this.forFolder(folderOf(path));
  }

  /** @param folder an absolute path @throws {ConfigurationError} */
  forFolder(folder: string): Promise<Configuration> {
    return memoized(this.#folders, folder, () => this.#find(folder));
  }

  /** Forgets what was read, for when a configuration or profile has changed. */
  forget(): void {
    this.#folders.clear();
    this.#files.clear();
  }

  async #find(folder: string): Promise<Configuration> {
    if (this.#overrides.file !== undefined) return this.#load(this.#overrides.file);
    const file = resolveFrom(folder, CONFIGURATION_NAME);
    if ((await readText(file, this.#reader)) !== undefined) return this.#load(file);
    const parent = folderOf(folder);
    return parent === folder ? this.#load(undefined) : this.forFolder(parent);
  }

  #load(file: string | undefined): Promise<Configuration> {
    return memoized(this.#files, file ?? '', async () => {
      const layers = file === undefined ? [] : await loadLayers(file, this.#reader);
      return this.#combine(file, layers);
    });
  }

  /** @param layers the configuration files by precedence, the last one first */
  async #combine(file: string | undefined, layers: readonly Layer[]): Promise<Configuration> {
    const last = <Key extends keyof Layer['content']>(key: Key) =>
      layers.find(({ content }) => content[key] !== undefined);
    const rules = Object.assign({}, ...layers.map(({ content }) => content.rules).reverse(), this.#overrides.rules);
    const baseline = last('baseline');
    const patterns = [last('include'), last('exclude')] as const;
    const globs = patterns.some(Boolean) ? await import('../files/globs.ts') : undefined;
    const [include, exclude] = patterns;
    return {
      file,
      profile: await this.#profile(last('profile'), last('frenchSpacing')?.content.frenchSpacing),
      rules,
      baseline: baseline && resolveFrom(folderOf(baseline.file), baseline.content.baseline!),
      includes: include ? globs!.filesMatcher(folderOf(include.file), include.content.include!) : isNoticeName,
      excludes: exclude ? globs!.excludeMatcher(folderOf(exclude.file), exclude.content.exclude!) : () => false,
    };
  }

  async #profile(layer: Layer | undefined, frenchSpacing: Profile['frenchSpacing'] | undefined): Promise<Profile> {
    const profile = await findProfile(this.#overrides.profile, layer, this.#reader);
    return frenchSpacing && frenchSpacing !== profile.frenchSpacing ? { ...profile, frenchSpacing } : profile;
  }
}

/** A promise that was refused stays: the same file is wrong for every notice below it. */
function memoized<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
