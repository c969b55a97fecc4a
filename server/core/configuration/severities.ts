import type { Profile } from '../../../schemas/profile.ts';
import type { RuleSeverity, Severities } from '../model/problem.ts';
import { RULES } from '../rules/index.ts';

/**
 * The severities that hold for a notice.
 * @param partial a file of it is there but is no text: that its edition is missing must not be said as well
 */
export function severitiesOf(
  { profile, rules }: { readonly profile: Profile; readonly rules: Severities },
  partial: boolean,
): Severities {
  const severities = { ...effectiveSeverities(profile.rules, rules) };
  if (partial) for (const { name, needs } of RULES) if (needs?.includes('every-file')) severities[name] = 'off';
  return severities;
}

/** As {@link mergedSeverities}, with the rules off that are off unless somebody asks for them. */
export function effectiveSeverities(...layers: readonly (Severities | undefined)[]): Severities {
  return { ...OFF_BY_DEFAULT, ...mergedSeverities(...layers) };
}

/**
 * Severities by rule from severities by rule or family, the later ones over the earlier. Said together, what a rule has comes before
 * what its family has; what is said for one edition leaves the other one as it was.
 */
export function mergedSeverities(...layers: readonly (Severities | undefined)[]): Severities {
  const merged: Record<string, RuleSeverity> = {};
  for (const layer of layers) {
    if (!layer) continue;
    for (const { name, family, isOptIn } of RULES) {
      const before = isOptIn ? merged[name] : over(merged[name], layer[family]);
      const severity = over(before, layer[name]);
      if (severity !== undefined) merged[name] = severity;
    }
  }
  return merged;
}

const OFF_BY_DEFAULT: Severities = Object.fromEntries(
  RULES.flatMap(({ name, isOptIn }) => (isOptIn ? [[name, 'off']] : [])),
);

function over(before: RuleSeverity | undefined, now: RuleSeverity | undefined): RuleSeverity | undefined {
  if (typeof now !== 'object') return now ?? before;
  return { ...(typeof before === 'string' ? { en: before, fr: before } : before), ...now };
}
