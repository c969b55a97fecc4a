import type { Configurations } from '../core/configuration/index.ts';
import { severitiesOf } from '../core/configuration/severities.ts';
import { RULES } from '../core/rules/index.ts';
import { corePath } from './options/environment.ts';

/**
 * What holds for a notice, as JSON: the files that say so, the profile, and the severity of every rule.
 * @param file an absolute path
 * @param isExcluded whether a check of its folder leaves it out
 * @throws {ConfigurationError}
 */
export async function effectiveConfiguration(
  file: string,
  configurations: Configurations,
  isExcluded: boolean,
): Promise<string> {
  const path = corePath(file);
  const configuration = await configurations.forFile(path);
  const severities = severitiesOf(configuration, false);
  const { files, profile, approved, baseline } = configuration;
  const settings = {
    file: path,
    configuration: files,
    included: configuration.includes(path) && !isExcluded,
    profile: profile.name,
    frenchSpacing: profile.frenchSpacing,
    approved: approved?.revision ?? null,
    baseline: baseline ?? null,
    rules: Object.fromEntries(RULES.map(({ name, severity }) => [name, severities[name] ?? severity])),
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
