import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ProfileInput } from '../../../schemas/profile.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { readProfile } from '../../../server/core/profile/load.ts';
import { checkNotice } from '../../support/check.ts';

const { languageLevels, languageNames, competencies, contracts } = builtInProfile('nato-is');

/** Sections with ids of their own: only their roles tell what they are for. */
const water: ProfileInput = {
  name: 'water-office',
  languageLevels,
  ...(languageNames && { languageNames }),
  competencies,
  contracts,
  sections: [
    {
      id: 'tongues',
      number: 1,
      role: 'languages',
      heading: { en: 'LANGUAGES OF THE OFFICE', fr: 'LANGUES DU BUREAU' },
    },
    { id: 'strengths', number: 2, role: 'competencies', heading: { en: 'STRENGTHS', fr: 'ATOUTS' } },
    { id: 'terms', number: 3, role: 'contract', heading: { en: 'TERMS', fr: 'CONDITIONS' } },
  ],
};

function profileOf(input: ProfileInput) {
  const { value, errors } = readProfile(JSON.stringify(input), 'p.json');
  assert.deepEqual(errors, undefined);
  return value!;
}

const notice = (level: string, competency: string, years: string) => [
  {
    path: 'a.notice.md',
    text: `# Clerk

## 1. LANGUAGES OF THE OFFICE

- have at least level II ("Elementary") in one of the official languages (English/French).

## 2. STRENGTHS

- Initiative: Is decisive in a time-sensitive situation.

## 3. TERMS

The office offers a definite duration contract of three years.

# Commis

## 1. LANGUES DU BUREAU

- avoir au minimum le niveau ${level} dans l'une des langues officielles (anglais/français).

## 2. ATOUTS

- ${competency} : fait preuve de décision dans les situations où il faut agir sans attendre.

## 3. CONDITIONS

Le bureau offre un contrat d'une durée déterminée de ${years} ans.
`,
  },
];

const RIGHT = ['II (« élémentaire »)', 'Initiative', 'trois'] as const;

describe('sections are known by their role, whatever their id', () => {
  const profile = profileOf(water);
  const rules = (parts: readonly [string, string, string]) =>
    checkNotice(notice(...parts), { profile }).problems.map(({ rule }) => rule);

  for (const [name, parts, rule] of [
    ['languages', ['III (« intermédiaire »)', RIGHT[1], RIGHT[2]], 'language-level-mismatch'],
    ['competencies', [RIGHT[0], 'Empathie', RIGHT[2]], 'competency-mismatch'],
    ['contract', [RIGHT[0], RIGHT[1], 'quatre'], 'contract-mismatch'],
  ] as const) {
    test(name, () => {
      assert.ok(rules(parts).includes(rule), rules(parts).join());
      assert.ok(!rules(RIGHT).includes(rule));
    });
  }

  test('without kinds of contract, numbers there are compared as everywhere', () => {
    const plain = profileOf({ ...water, contracts: [] });
    const found = checkNotice(notice(RIGHT[0], RIGHT[1], 'quatre'), { profile: plain }).problems;
    assert.ok(found.some(({ rule }) => rule === 'number-mismatch'));
  });
});

describe('roles in a profile', () => {
  const errorsOf = (input: ProfileInput, language: 'en' | 'fr' = 'en') =>
    (readProfile(JSON.stringify(input), 'p.json').errors ?? []).map(({ at, reason }) => `${at} ${reason[language]}`);

  test('one place has a role', () => {
    const sections = [
      ...water.sections!,
      { id: 'more', number: 4, role: 'contract' as const, heading: { en: 'A', fr: 'B' } },
    ];
    assert.deepEqual(errorsOf({ ...water, sections }), [
      'sections[3].role "terms" has the role "contract" already. Only one section or subsection can have it.',
    ]);
  });

  test('a list that nothing looks at is reported', () => {
    const sections = water.sections!.filter(({ role }) => role !== 'competencies');
    assert.deepEqual(errorsOf({ ...water, sections }, 'fr'), [
      'competencies Rien ne consulte cette liste, car aucune section n\'a "role": "competencies". Ajoutez-le à la section où cela figure.',
    ]);
  });
});
