import type { Profile } from '../../../schemas/profile.ts';
import { folderOf, resolveFrom } from '../files/paths.ts';
import { BUILT_IN_PROFILES, builtInProfile } from '../profile/index.ts';
import { nearest } from '../text/nearest.ts';
import { ConfigurationError } from './error.ts';
import type { Reader } from './index.ts';
import { issue, type Layer, readText } from './layers.ts';

/** The profile where nothing names one. */
const DEFAULT_PROFILE = 'nato-is';

const messages = {
  missing: {
    en: 'profile: There is no profile "{name}", neither built in ({names}) nor as a file ({path}).',
    fr: 'profile : le profil « {name} » n’existe pas, ni intégré ({names}) ni comme fichier ({path}).',
  },
  missingNear: {
    en: 'profile: There is no profile "{name}", neither built in ({names}) nor as a file ({path}). Did you mean "{near}"?',
    fr: 'profile : le profil « {name} » n’existe pas, ni intégré ({names}) ni comme fichier ({path}). Vouliez-vous dire « {near} » ?',
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
  const { value, issues } = parseProfile(text, path);
  if (issues) throw new ConfigurationError(issues);
  return value;
}

function notFound(written: string, path: string, layer: Layer | undefined): ConfigurationError {
  const name = layer ? written : written.slice(written.lastIndexOf('/') + 1);
  const near = nearest(name, BUILT_IN_PROFILES) ?? '';
  const args = { name, path, names: BUILT_IN_PROFILES.join(', '), near };
  const message = near ? messages.missingNear : messages.missing;
  return new ConfigurationError([issue(layer?.file ?? path, layer?.positionOf('profile'), message, args)]);
}
