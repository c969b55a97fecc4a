import type { Profile } from '../../../schemas/profile.ts';
import { isNoticeName } from '../files/names.ts';
import { folderOf, resolveFrom } from '../files/paths.ts';
import type { Severities } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import type { Position } from '../text/source.ts';
import { CONFIGURATION_NAME, type Layer, loadLayers, readText } from './layers.ts';
import { type OverrideLayer, overridesOf } from './overrides.ts';
import { findProfile } from './profiles.ts';
import type { Reader } from './reader.ts';
import { mergedSeverities } from './severities.ts';
import { termsOf } from './terms.ts';

/** What a caller asks for that comes before what the files say. */
export interface Overrides {
  /** A configuration file that is used for every notice; none is looked for. */
  readonly file?: string | undefined;
  /** A built-in profile's name or the absolute path of a profile. */
  readonly profile?: string | undefined;
  readonly rules?: Severities | undefined;
}

/** What holds for a notice, or for the notices of a folder. */
export interface Configuration {
  /** The file that it was read from; undefined where there is none. */
  readonly file: string | undefined;
  /** That file and those that it extends, by precedence. */
  readonly files: readonly string[];
  readonly profile: Profile;
  /** By rule. */
  readonly rules: Severities;
  /** The revision that counts as approved, and where it says so. */
  readonly approved: Approved | undefined;
  /** The absolute path of the baseline, which may not exist. */
  readonly baseline: string | undefined;
  /** Whether a walk takes the file up: it is a notice by its name, or `include` says so. */
  includes(path: string): boolean;
  /** Whether a walk passes over the file or folder because of `exclude`. */
  excludes(path: string): boolean;
}

/** A revision that a configuration names. */
export interface Approved {
  /** A tag, branch or commit, which may not exist. */
  readonly revision: string;
  /** The configuration file, by its absolute path, and the place in it. */
  readonly file: string;
  readonly position: Position;
}

/** The configuration files that hold for a folder, by precedence, the last one first. */
interface Found {
  readonly file: string | undefined;
  readonly layers: readonly { readonly layer: Layer; readonly overrides: readonly OverrideLayer[] }[];
}

/**
 * Finds and reads configurations: for each notice the nearest `.vacancy-notice.json` upwards from it, with what that one
 * extends. Each folder is looked up once and each file read once, until {@link forget}.
 */
export class Configurations {
  readonly #reader: Reader;
  readonly #overrides: Overrides;
  readonly #folders = new Map<string, Promise<Found>>();
  readonly #files = new Map<string, Promise<Found>>();
  readonly #configurations = new Map<string, Promise<Configuration>>();
  readonly #profiles = new Map<string, Promise<Profile>>();

  constructor(reader: Reader, overrides: Overrides = {}) {
    this.#reader = reader;
    this.#overrides = overrides;
  }

  /** @param path the absolute path of a notice @throws {ConfigurationError} */
  async forFile(path: string): Promise<Configuration> {
    const { layers, file } = await this.#layersFor(folderOf(path));
    const holding = layers.flatMap(({ overrides }) => overrides).map((override) => override.holdsFor(path));
    return this.#load(file, layers, holding);
  }

  /** @param folder an absolute path @throws {ConfigurationError} */
  async forFolder(folder: string): Promise<Configuration> {
    const { layers, file } = await this.#layersFor(folder);
    return this.#load(file, layers, []);
  }

  /** Forgets what was read, for when a configuration or profile has changed. */
  forget(): void {
    this.#folders.clear();
    this.#files.clear();
    this.#configurations.clear();
    this.#profiles.clear();
  }

  #layersFor(folder: string): Promise<Found> {
    return memoized(this.#folders, folder, () => this.#find(folder));
  }

  async #find(folder: string): Promise<Found> {
    if (this.#overrides.file !== undefined) return this.#read(this.#overrides.file);
    const file = resolveFrom(folder, CONFIGURATION_NAME);
    if ((await readText(file, this.#reader)) !== undefined) return this.#read(file);
    const parent = folderOf(folder);
    return parent === folder ? { file: undefined, layers: [] } : this.#layersFor(parent);
  }

  #read(file: string): Promise<Found> {
    return memoized(this.#files, file, async () => {
      const layers = await loadLayers(file, this.#reader);
      const own = layers.map(async (layer) => ({ layer, overrides: await overridesOf(layer) }));
      return { file, layers: await Promise.all(own) };
    });
  }

  /** @param holding which of all overrides hold, in the order of the layers */
  #load(file: string | undefined, found: Found['layers'], holding: readonly boolean[]): Promise<Configuration> {
    const key = `${file ?? ''}\n${holding.map(Number).join('')}`;
    return memoized(this.#configurations, key, () => {
      let at = 0;
      const layers = found.flatMap(({ layer, overrides }) => {
        const held = overrides.filter(() => holding[at++]).map((override) => override.layer);
        return [...held.reverse(), layer];
      });
      return this.#combine(file, layers);
    });
  }

  /** @param layers the configuration files by precedence, the last one first */
  async #combine(file: string | undefined, layers: readonly Layer[]): Promise<Configuration> {
    const last = <Key extends keyof Layer['content']>(key: Key) =>
      layers.find(({ content }) => content[key] !== undefined);
    const rules = mergedSeverities(...layers.map(({ content }) => content.rules).reverse(), this.#overrides.rules);
    const baseline = last('baseline');
    const approved = last('approved');
    const patterns = [last('include'), last('exclude')] as const;
    const globs = patterns.some(Boolean) ? await import('../files/globs.ts') : undefined;
    const [include, exclude] = patterns;
    return {
      file,
      files: [...new Set(layers.map((layer) => layer.file))],
      profile: await this.#profile(layers),
      rules,
      approved: approved && {
        revision: approved.content.approved!,
        file: approved.file,
        position: approved.positionOf('approved'),
      },
      baseline: baseline && resolveFrom(folderOf(baseline.file), baseline.content.baseline!),
      includes: include ? globs!.filesMatcher(folderOf(include.file), include.content.include!) : isNoticeName,
      excludes: exclude ? globs!.excludeMatcher(folderOf(exclude.file), exclude.content.exclude!) : () => false,
    };
  }

  /** The profile that the layers name, with what else they say of it. The same object where they say the same. */
  async #profile(layers: readonly Layer[]): Promise<Profile> {
    const named = layers.find(({ content }) => content.profile !== undefined);
    const name = `${named?.file}\n${named?.content.profile}`;
    const profile = await memoized(this.#profiles, name, () => {
      return findProfile(this.#overrides.profile, named, this.#reader);
    });
    const spacing = layers.find(({ content }) => content.frenchSpacing)?.content.frenchSpacing ?? profile.frenchSpacing;
    const terms = termsOf(profile, layers);
    const words = acceptedWords(profile, layers);
    if (spacing === profile.frenchSpacing && terms === profile.terms && words === profile.words) return profile;
    return memoized(this.#profiles, JSON.stringify([name, spacing, terms, words]), async () => {
      return { ...profile, frenchSpacing: spacing, terms, words };
    });
  }
}

/** The words of the profile and those that configuration files add. */
function acceptedWords(profile: Profile, layers: readonly Layer[]): Profile['words'] {
  const added = layers.flatMap(({ content }) => content.words ?? []);
  if (added.length === 0) return profile.words;
  const of = (language: Language) => [profile.words, ...added].flatMap((words) => words[language] ?? []);
  return { en: of('en'), fr: of('fr') };
}

/** A promise that was refused stays: the same file is wrong for every notice below it. */
function memoized<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
