import type { ConfiguredSeverity } from '../model/problem.ts';
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
  return { ...profile.rules, ...rules, ...(partial && { 'edition-missing': 'off' }) };
}
