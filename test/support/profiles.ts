import assert from 'node:assert/strict';
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

const TEST_PROFILES: Readonly<Record<string, Profile>> = {
  'nato-is-with-texts': {
    ...nato,
    clauses: nato.clauses.map((clause) => ({ ...clause, ...(TEXTS[clause.id] && { text: TEXTS[clause.id]! }) })),
  },
};

/** A built-in profile or one that only tests use; always the same object. */
export function profileNamed(name: string): Profile {
  const profile = builtInProfile(name) ?? TEST_PROFILES[name];
  assert.ok(profile, `no profile is called ${name}`);
  return profile;
}
