import assert from 'node:assert/strict';
import { configurationSchema } from '../../schemas/configuration.ts';
import type { Profile } from '../../schemas/profile.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';

/** Texts of our sample notices for standard paragraphs of nato-is, which gives none: for the rules that compare with a profile's text. */
const TEXTS: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  'non-smoking': {
    en: 'NATO Headquarters in Brussels is a non-smoking site.',
    fr: "Le siège de l'OTAN à Bruxelles est un site sans tabac.",
  },
};

const nato = builtInProfile('nato-is');

/** Terms of the house, as a configuration gives them. */
const { terms } = configurationSchema.parse({
  terms: [
    {
      id: 'young',
      avoid: { en: 'young', fr: 'jeune' },
      use: { en: 'early-career', fr: 'en début de carrière' },
      except: { en: 'Young Professionals Programme' },
    },
    {
      id: 'native',
      avoid: { en: 'native speaker', fr: 'locuteur natif' },
      use: { en: 'proficient speaker', fr: 'personne qui maîtrise la langue' },
    },
    { id: 'secondment', en: ['secondment', 'seconded'], fr: 'détaché' },
    { id: 'duty-station', en: 'duty station', fr: "lieu d'affectation", avoid: { en: ['work place', 'workplace'] } },
    { id: 'council', en: 'Council', fr: 'Conseil' },
    { id: 'clearance', en: 'clearance', fr: 'habilitation' },
    { id: 'security', en: 'security clearance', fr: 'habilitation de sécurité' },
    { id: 'diversity', en: ['diversity', 'diverse'], fr: 'diversité', required: true, in: 'additional' },
  ],
});

interface TestProfile {
  readonly extends: 'nato-is' | 'generic';
  readonly own: Partial<Profile>;
}

const TEST_PROFILES: Readonly<Record<string, TestProfile>> = {
  'nato-is-with-terms': { extends: 'nato-is', own: { terms: terms! } },
  france: { extends: 'generic', own: { frenchSpacing: 'france' } },
  'house-words': { extends: 'generic', own: { words: { en: ['Budjet'] } } },
  'nato-is-with-texts': {
    extends: 'nato-is',
    own: {
      clauses: nato.clauses.map((clause) => ({ ...clause, ...(TEXTS[clause.id] && { text: TEXTS[clause.id]! }) })),
    },
  },
};

const PROFILES = new Map(
  Object.entries(TEST_PROFILES).map(([name, { extends: base, own }]) => [name, { ...builtInProfile(base), ...own }]),
);

/** A built-in profile or one that only tests use; always the same object. */
export function profileNamed(name: string): Profile {
  const profile = builtInProfile(name) ?? PROFILES.get(name);
  assert.ok(profile, `no profile is called ${name}`);
  return profile;
}

/** The same profile as a maintainer writes it into a file. */
export function profileFile(name: string): string {
  const { extends: base, own } = TEST_PROFILES[name] ?? { extends: name, own: {} };
  return JSON.stringify({ extends: base, ...own });
}
