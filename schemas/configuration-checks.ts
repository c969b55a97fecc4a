import type { Configuration } from './configuration.ts';
import type { DataFault } from './data-fault.ts';
import { termFaults } from './term-checks.ts';

/** What is wrong in a configuration that has the right form, and where; what concerns its profile is looked at with the profile. */
export function* configurationFaults({ overrides = [], terms = [] }: Configuration): Iterable<DataFault> {
  for (const [i, { files, edition, profile, frenchSpacing }] of overrides.entries()) {
    if (!files && !edition) {
      yield {
        path: ['overrides', i],
        reason: {
          en: 'This does not say for what it holds. Name "files" or an "edition"; what holds for all stands outside of "overrides".',
          fr: 'Ceci ne dit pas à quoi cela s\'applique. Indiquez "files" ou "edition" ; ce qui vaut pour tout se place hors de "overrides".',
        },
      };
    }
    for (const [key, value] of Object.entries({ profile, frenchSpacing })) {
      if (!edition || value === undefined) continue;
      yield {
        path: ['overrides', i, key],
        reason: {
          en: `"${key}" holds for both editions of a notice. Take it out, or take "edition" out.`,
          fr: `"${key}" vaut pour les deux versions d'un avis. Supprimez-le, ou supprimez "edition".`,
        },
      };
    }
  }
  for (const { path, reason } of termFaults(terms, undefined)) yield { path: ['terms', ...path], reason };
}
