import type { Profile } from '../../../schemas/profile.ts';
import { folderOf, resolveFrom } from '../files/paths.ts';
import type { Localized } from '../model/rule.ts';
import { BUILT_IN_PROFILES, builtInData, builtInProfile } from '../profile/index.ts';
import type { BaseProfile } from '../profile/load.ts';
import { nearest } from '../text/nearest.ts';
import { ConfigurationError } from './error.ts';
import { issue, type Layer, readText } from './layers.ts';
import type { Reader } from './reader.ts';

/** The profile where nothing names one. */
/** Checked with where no configuration says otherwise. */
export const DEFAULT_PROFILE = 'nato-is';

const messages = {
  missing: {
    en: 'profile: The profile "{name}" does not exist, neither built in ({names}) nor as a file ({path}).',
    fr: 'profile : le profil « {name} » n’existe pas, ni intégré ({names}) ni comme fichier ({path}).',
  },
  missingNear: {
    en: 'profile: The profile "{name}" does not exist, neither built in ({names}) nor as a file ({path}). Did you mean "{near}"?',
    fr: 'profile : le profil « {name} » n’existe pas, ni intégré ({names}) ni comme fichier ({path}). Vouliez-vous dire « {near} » ?',
  },
  baseMissing: {
    en: 'extends: The profile "{name}" does not exist, neither built in ({names}) nor as a file ({path}). Correct the name, or the path, which is relative to this file.',
    fr: 'extends : le profil « {name} » n’existe pas, ni intégré ({names}) ni comme fichier ({path}). Corrigez le nom, ou le chemin, qui part de ce fichier-ci.',
  },
  baseCycle: {
    en: 'extends: This profile extends itself ({chain}). Remove one of these links.',
    fr: 'extends : ce profil se prolonge lui-même ({chain}). Supprimez l’un de ces liens.',
  },
} as const;

/**
 * The profile that a configuration or the caller names: a built-in one by its name, or a file.
 * @param override a built-in name or an absolute path, which comes before the configuration's
 * @param layer the configuration file that names a profile, relative to itself
 * @throws {ConfigurationError} where there is none, or it is wrong
 */
export async function findProfile(
  override: string | undefined,
  layer: Layer | undefined,
  reader: Reader,
): Promise<Profile> {
  const name = override ?? layer?.content.profile ?? DEFAULT_PROFILE;
  const builtIn = builtInProfile(name);
  if (builtIn) return builtIn;
  const folder = override === undefined && layer ? folderOf(layer.file) : '';
  const path = resolveFrom(folder, name);
  const text = await readText(path, reader);
  if (text === undefined) throw notFound(name, path, override === undefined ? layer : undefined);
  const { parseProfile } = await import('./read.ts');
  const bases = await basesOf(text, path, reader, []);
  const { value, issues } = parseProfile(text, path, bases);
  if (issues) throw new ConfigurationError(issues);
  return value;
}

/**
 * What a profile extends, and what that extends, the first one first. A profile to which two ways lead comes once.
 * @param chain the files that led here by `extends`, the first one first
 * @param known what was found before
 */
async function basesOf(
  text: string,
  file: string,
  reader: Reader,
  chain: readonly string[],
  known = new Set<string>(),
): Promise<readonly BaseProfile[]> {
  const { extendsOf } = await import('./read.ts');
  const { names, positionOf } = extendsOf(text, file);
  const links = [...chain, file];
  const bases: BaseProfile[] = [];
  for (const [index, name] of names.entries()) {
    const path = resolveFrom(folderOf(file), name);
    const fail = (message: Localized, args: Readonly<Record<string, string>>) =>
      new ConfigurationError([issue(file, positionOf(index), message, args)]);
    if (links.includes(path)) {
      throw fail(messages.baseCycle, { chain: [...links, path].map((one) => one.split('/').at(-1)!).join(' → ') });
    }
    const data = builtInData(name);
    const key = data ? name : path;
    if (known.has(key)) continue;
    known.add(key);
    if (data) {
      bases.push({ data });
      continue;
    }
    const baseText = await readText(path, reader);
    if (baseText === undefined) {
      throw fail(messages.baseMissing, { name, path, names: BUILT_IN_PROFILES.join(', ') });
    }
    bases.push(...(await basesOf(baseText, path, reader, links, known)), { path, text: baseText });
  }
  return bases;
}

function notFound(written: string, path: string, layer: Layer | undefined): ConfigurationError {
  const name = layer ? written : written.slice(written.lastIndexOf('/') + 1);
  const near = nearest(name, BUILT_IN_PROFILES) ?? '';
  const args = { name, path, names: BUILT_IN_PROFILES.join(', '), near };
  const message = near ? messages.missingNear : messages.missing;
  return new ConfigurationError([issue(layer?.file ?? path, layer?.positionOf('profile'), message, args)]);
}
