import type { Profile } from '../../../schemas/profile.ts';
import { idsIn } from '../../../schemas/profile-checks.ts';
import { termFaults } from '../../../schemas/term-checks.ts';
import type { Term } from '../../../schemas/terms.ts';
import { ConfigurationError } from './error.ts';
import { issue, type Layer } from './layers.ts';

/**
 * The terms of a profile and of configurations: one with the id of another takes its place.
 * @param layers the configuration files by precedence, the last one first
 * @throws {ConfigurationError} where a term names a place that the profile does not have
 */
export function termsOf(profile: Profile, layers: readonly Layer[]): Term[] {
  const saying = layers.filter(({ content }) => content.terms);
  if (saying.length === 0) return profile.terms;
  const known = idsIn(profile);
  for (const { content, file, positionOf } of saying) {
    const faults = [...termFaults(content.terms!, known)];
    if (faults.length === 0) continue;
    throw new ConfigurationError(
      faults.map(({ path, reason }) => issue(file, positionOf('terms', ...path), withPlace(path, reason))),
    );
  }
  const terms = new Map(profile.terms.map((term) => [term.id, term]));
  for (const { content } of saying.toReversed()) for (const term of content.terms!) terms.set(term.id, term);
  return [...terms.values()];
}

function withPlace([index, ...keys]: readonly (string | number)[], { en, fr }: { en: string; fr: string }) {
  const at = `terms[${index}]${keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`;
  return { en: `${at}: ${en}`, fr: `${at} : ${fr}` };
}
