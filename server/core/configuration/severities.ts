import type { ConfiguredSeverity } from '../model/problem.ts';
import { RULES } from '../rules/index.ts';
import type { Configuration } from './index.ts';

export type Severities = Readonly<Record<string, ConfiguredSeverity>>;

/**
 * The severities that hold for a notice.
 * @param partial a file of it is there but is no text: that its edition is missing must not be said as well
 */
export function severitiesOf(
  { profile, rules }: Pick<Configuration, 'profile' | 'rules'>,
  partial: boolean,
): Severities {
  const severities: Record<string, ConfiguredSeverity> = { ...profile.rules, ...rules };
  if (partial) for (const { name, needs } of RULES) if (needs?.includes('every-file')) severities[name] = 'off';
  return severities;
}
