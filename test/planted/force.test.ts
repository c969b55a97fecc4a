import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import type { Problem } from '../../server/core/model/problem.ts';
import { textOf } from '../../server/core/text/source.ts';
import { checkNotice, describe } from '../support/check.ts';
import { profileNamed } from '../support/profiles.ts';

/** Limits and dates as both languages say them: each English form with each French one, alike and turned round. */

const EARLIEST = {
  en: [
    'no earlier than 4 May 2030',
    'not before 4 May 2030',
    'after 4 May 2030',
    'as of 4 May 2030',
    'not until 4 May 2030',
  ],
  fr: ['au plus tôt le 4 mai 2030', 'après le 4 mai 2030', 'à compter du 4 mai 2030', 'à partir du 4 mai 2030'],
};
const LATEST = {
  en: [
    'by 4 May 2030',
    'before 4 May 2030',
    'no later than 4 May 2030',
    'not later than 4 May 2030',
    'by 4 May 2030 at the latest',
    'at the latest by 4 May 2030',
    'on or before 4 May 2030',
    'until 4 May 2030',
    'up to 4 May 2030',
  ],
  fr: [
    'au plus tard le 4 mai 2030',
    'le 4 mai 2030 au plus tard',
    'avant le 4 mai 2030',
    'd’ici le 4 mai 2030',
    "d'ici au 4 mai 2030",
    'jusqu’au 4 mai 2030',
    'pour le 4 mai 2030',
  ],
};
const LEAST = {
  en: [
    'at least 5 years',
    'a minimum of 5 years',
    'a minimum 5 years',
    '5 years at least',
    '5 years minimum',
    'no less than 5 years',
    'not less than 5 years',
    '5 or more years',
    '5 years or more',
  ],
  fr: [
    'au moins cinq ans',
    'au minimum cinq ans',
    'un minimum de cinq ans',
    'cinq ans au moins',
    'cinq ans minimum',
    'cinq ans au minimum',
    'pas moins de cinq ans',
    'cinq ans ou plus',
    'cinq ans et plus',
  ],
};
const MOST = {
  en: [
    'at most 5 years',
    'up to 5 years',
    'a maximum of 5 years',
    '5 years at most',
    '5 years maximum',
    'no more than 5 years',
    'not more than 5 years',
    '5 years or less',
    'a period not exceeding 5 years',
  ],
  fr: [
    'au plus cinq ans',
    'au maximum cinq ans',
    'jusqu’à cinq ans',
    'un maximum de cinq ans',
    'cinq ans au plus',
    'cinq ans maximum',
    'cinq ans au maximum',
    'pas plus de cinq ans',
    'cinq ans ou moins',
    'une période ne dépassant pas cinq ans',
    'une période n’excédant pas cinq ans',
  ],
};

const DATED = {
  en: (words: string) => `Send the signed form to the office of the harbour ${words}.`,
  fr: (words: string) => `Envoyez le formulaire signé au bureau du port ${words}.`,
};
const LONG = {
  en: (words: string) => `The contract of the officer of the harbour covers ${words}.`,
  fr: (words: string) => `Le contrat de l’administrateur du port porte sur ${words}.`,
};

type Forms = typeof LONG;

function forceIn(en: string, fr: string, forms: Forms): readonly Problem[] {
  const inputs = [
    { path: 'a.en.md', text: `# Officer\n\n${forms.en(en)}\n` },
    { path: 'a.fr.md', text: `# Administrateur\n\n${forms.fr(fr)}\n` },
  ];
  const { problems } = checkNotice(inputs, { profile: profileNamed('generic') });
  return problems.filter(({ rule }) => rule === 'force-mismatch');
}

for (const [name, limit, forms] of [
  ['a last day', LATEST, DATED],
  ['a first day', EARLIEST, DATED],
  ['a least number', LEAST, LONG],
  ['a greatest number', MOST, LONG],
] as const) {
  suite(`${name} is the same however it is said`, () => {
    for (const en of limit.en)
      for (const fr of limit.fr) test(`${en}: ${fr}`, () => assert.deepEqual(forceIn(en, fr, forms).map(describe), []));
  });
}

suite('a plus sign makes a number the least one', () => {
  for (const fr of LEAST.fr) test(fr, () => assert.deepEqual(forceIn('5+ years', fr, LONG).map(describe), []));
});

test('a limit behind "and" belongs to what follows', () => {
  const en = 'the three quays and more than 20 boats';
  assert.deepEqual(forceIn(en, 'les trois quais et plus de 20 bateaux', LONG).map(describe), []);
  for (const number of ['20', 'vingt']) {
    const [turned] = forceIn('the quays and fewer than 20 boats', `les quais et plus de ${number} bateaux`, LONG);
    assert.match(textOf(turned!.span), /^plus de/);
  }
});

for (const [name, english, french, forms] of [
  ['a last day for a first one', LATEST, EARLIEST, DATED],
  ['a first day for a last one', EARLIEST, LATEST, DATED],
  ['a least number for a greatest one', LEAST, MOST, LONG],
  ['a greatest number for a least one', MOST, LEAST, LONG],
] as const) {
  suite(`${name} is a warning`, () => {
    for (const en of english.en)
      for (const fr of french.fr)
        test(`${en}: ${fr}`, () => {
          const found = forceIn(en, fr, forms);
          assert.deepEqual(
            found.map(({ severity }) => severity),
            ['warning'],
            found.map(describe).join('\n'),
          );
        });
  });
}
