import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { check } from '../../../server/core/check.ts';
import type { Input } from '../../../server/core/parse/model.ts';
import { readDictionaries } from '../../../server/words/read.ts';
import { describe } from '../../support/check.ts';
import { NO_SHARED, NOTICES, sampleNotice, sampleNotices, seeds } from '../../support/notices.ts';
import { drafted } from '../../support/under-profiles.ts';

const REAL = seeds();

function problemsOf(inputs: readonly Input[], profile: ReturnType<typeof drafted>['profile']) {
  return check(inputs, { profile, dictionaries: readDictionaries() }).problems;
}

/** Each notice checked under the profile that was drafted from all of them. */
function problemsIn(notices: readonly (readonly Input[])[]): readonly string[] {
  const { profile } = drafted(notices);
  return notices.flatMap((inputs) => problemsOf(inputs, profile).map(describe));
}

suite('notices with a banner, labels with and without colons, and a line that closes the header', () => {
  const samples = sampleNotices();

  test('our five are clean under the profile that is drafted from them', () => {
    assert.equal(samples.length, 5);
    assert.deepEqual(problemsIn(samples), []);
  });

  test('the profile has what the notices have', () => {
    const { found, profile, text } = drafted(samples);
    assert.deepEqual([found.fields, found.sections], [7, 8]);
    assert.deepEqual(
      profile.sections.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.equal(profile.description?.en.text, 'Description');
    assert.deepEqual(profile.vacancyNumber?.digits, 6);
    assert.match(
      text,
      /in 5 of 5 notices\n\s*\{ "numeral": "V", "labels": \{ "en": \["Advanced"\], "fr": \["avancé"\] \} \}/,
    );
    assert.ok(profile.competencies.some(({ name }) => name.en.text === 'Teamwork'));
  });

  for (const missing of [0, 1, 2, 3, 4]) {
    test(`four of them are clean as well, without ${samples[missing]![0]!.path}`, () => {
      assert.deepEqual(problemsIn(samples.filter((_, i) => i !== missing)), []);
    });
  }

  test('slips are found under it', () => {
    const { profile } = drafted(samples);
    const inputs = sampleNotice('energy-analyst.notice.md');
    for (const [from, to, rule] of [
      ['19-nov.-2026', '18-nov.-2026', 'deadline-mismatch'],
      ['## 4. STRUCTURE ET LIAISONS', '## 4. STRUCTURE ET LIASONS', 'section-heading'],
      ['**Grade:** NATO Grade G15', '**Grade:** NATO Grade G16', 'grade-mismatch'],
      ['V («\u00a0avancé\u00a0»)', 'IV («\u00a0avancé\u00a0»)', 'language-level'],
      ['Clearance Level:** NS', 'Clearance Level:** NC', 'clearance-mismatch'],
    ] as const) {
      const slipped = inputs.map(({ path, text }) => ({ path, text: text.replace(from, to) }));
      assert.notDeepEqual(slipped, inputs, from);
      const rules = problemsOf(slipped, profile).map((one) => one.rule);
      assert.ok(
        rules.some((one) => one.startsWith(rule)),
        `${to}: ${rules.join()}`,
      );
    }
  });

  test('with the real ones beside them, only what is real is reported', {
    skip: REAL ? false : NO_SHARED,
  }, () => {
    const real = REAL!;
    const { profile } = drafted([...samples, ...real]);
    for (const inputs of samples) assert.deepEqual(problemsOf(inputs, profile).map(describe), []);
    // The form of the header, the sections and their lists is known: what is left are words and marks.
    const rules = new Set(real.flatMap((inputs) => problemsOf(inputs, profile)).map(({ rule }) => rule));
    for (const rule of ['field-missing', 'field-label', 'section-missing', 'section-order', 'counterpart-missing'])
      assert.ok(!rules.has(rule), rule);
  });
});

/** Five notices of a sample's form: its two texts with other words in some places. */
function five(sample: string, replacements: readonly (readonly [string, string, ...string[]])[]) {
  const read = (language: string) => readFileSync(`${NOTICES}/${sample}.${language}.md`, 'utf8');
  return [0, 1, 2, 3, 4].map((i): readonly Input[] =>
    ['en', 'fr'].map((language) => {
      let text = read(language);
      for (const [from, ...to] of replacements) text = text.replaceAll(from, to[i % to.length]!);
      return { path: `n${i}.${language}.md`, text };
    }),
  );
}

const FORMS = {
  'a federal poster': five('canada-federal/map-editor', [
    ['Map Editor', 'Map Editor', 'Editor of River Maps', 'Road Surveyor', 'Forest Surveyor', 'Night Editor'],
    [
      'Éditrice ou éditeur de cartes',
      'Éditrice ou éditeur de cartes',
      'Édition des cartes de rivières',
      'Arpentage des routes',
      'Arpentage des forêts',
      'Édition de nuit',
    ],
    ['014201', '014201', '014202', '014203', '014204', '014205'],
    ['EC-04 or EC-05', 'EC-04 or EC-05', 'EC-02', 'EC-05 or EC-06', 'EC-03', 'EC-04'],
    ['EC-04 ou EC-05', 'EC-04 ou EC-05', 'EC-02', 'EC-05 ou EC-06', 'EC-03', 'EC-04'],
    ['BBB/CBC', 'BBB/CBC', 'BBB/BBB', 'CBC/CBC', 'BBB/BBB', 'CCC/CCC'],
  ]),
  'labels above their values': five('council-of-europe/heritage-adviser', [
    ['Heritage Adviser', 'Heritage Adviser', 'Keeper of Tunnels', 'Gate Inspector', 'Mason', 'Painter of Railings'],
    [
      'Conseillère ou conseiller en patrimoine',
      'Conseillère ou conseiller en patrimoine',
      'Garde des tunnels',
      'Inspection des portes',
      'Maçonnerie',
      'Peinture des garde-corps',
    ],
    ['1234/2026', '1234/2026', '1235/2026', '1236/2026', '1240/2026', '1251/2026'],
    ['B3/B4', 'B3/B4', 'B2', 'A1/A2', 'B4', 'C1'],
  ]),
  'a posting with levels in words': five('united-nations/seed-officer', [
    ['Seed Bank Officer', 'Seed Bank Officer', 'Soil Officer', 'Water Officer', 'Forest Officer', 'Night Officer'],
    [
      'Spécialiste des banques de semences',
      'Spécialiste des banques de semences',
      'Spécialiste des sols',
      'Spécialiste de l’eau',
      'Spécialiste des forêts',
      'Spécialiste de nuit',
    ],
    ['P-4', 'P-4', 'P-3', 'P-5', 'P-2', 'P-4'],
  ]),
};

suite('five notices of the form of another sample', () => {
  for (const [form, notices] of Object.entries(FORMS)) {
    test(`are clean under the profile that is drafted from them: ${form}`, () => {
      const { found } = drafted(notices);
      assert.ok(found.fields >= 4, `${found.fields}`);
      assert.deepEqual(problemsIn(notices), []);
    });
  }
});

/** An office that was invented: some notices in one file and some in two, levels in words, grades with steps, nothing numbered. */
const OFFICE = [
  [
    'Lamp Keeper',
    'Garde de phare',
    'L3, step 2',
    'L3, échelon 2',
    'Monday, 4 May 2026',
    'lundi 4 mai 2026',
    'very good knowledge',
    'très bonne connaissance',
    'basic knowledge',
    'connaissance élémentaire',
  ],
  [
    'Rope Maker',
    'Cordière ou cordier',
    'L2, step 1',
    'L2, échelon 1',
    'Friday, 5 June 2026',
    'vendredi 5 juin 2026',
    'good knowledge',
    'bonne connaissance',
    'basic knowledge',
    'connaissance élémentaire',
  ],
  [
    'Pilot',
    'Pilote',
    'L5, step 1',
    'L5, échelon 1',
    'Monday, 7 September 2026',
    'lundi 7 septembre 2026',
    'very good knowledge',
    'très bonne connaissance',
    'good knowledge',
    'bonne connaissance',
  ],
  [
    'Cook',
    'Cuisinière ou cuisinier',
    'L2, step 3',
    'L2, échelon 3',
    'Tuesday, 10 November 2026',
    'mardi 10 novembre 2026',
    'good knowledge',
    'bonne connaissance',
    'basic knowledge',
    'connaissance élémentaire',
  ],
  [
    'Clerk',
    'Commis',
    'L4, step 2',
    'L4, échelon 2',
    'Thursday, 3 December 2026',
    'jeudi 3 décembre 2026',
    'very good knowledge',
    'très bonne connaissance',
    'good knowledge',
    'bonne connaissance',
  ],
].map(([en, fr, grade, classe, date, jour, one, une, other, autre], i): readonly Input[] => {
  const english = `HARBOUR OFFICE\n\n${en}\n\nPlace: North Pier\nGrade: ${grade}\nApply by: ${date}\nDuration: ${i + 1} years\n\nThe work\n\nThe person keeps the harbour in order in all weather.\n\nWhat we ask for\n\n- ${one} of English;\n- ${other} of French;\n- a head for heights.\n\nHow to apply\n\nSend a letter to the harbour master, with the names of two people who know your work.\n`;
  const french = `OFFICE DU PORT\n\n${fr}\n\nLieu : Jetée du Nord\nClasse : ${classe}\nDate limite : ${jour}\nDurée : ${i + 1} ans\n\nLe travail\n\nLa personne tient le port en ordre par tous les temps.\n\nCe qu’il nous faut\n\n- une ${une} de l’anglais ;\n- une ${autre} du français ;\n- ne pas avoir le vertige.\n\nCandidature\n\nEnvoyez une lettre à la capitainerie, avec les noms de deux personnes qui connaissent votre travail.\n`;
  if (i % 2 === 0) return [{ path: `n${i}.notice.txt`, text: `${english}\n\n${french}` }];
  return [
    { path: `n${i}.en.txt`, text: english },
    { path: `n${i}.fr.txt`, text: french },
  ];
});

suite('five notices of an invented office, in one file and in two', () => {
  test('are clean under the profile that is drafted from them', () => assert.deepEqual(problemsIn(OFFICE), []));

  test('levels in words and steps are found', () => {
    const { profile, text } = drafted(OFFICE);
    assert.deepEqual(profile.languageLevels.map(({ labels }) => labels.en[0]).sort(), [
      'basic knowledge',
      'good knowledge',
      'very good knowledge',
    ]);
    assert.deepEqual(profile.languageLevels.map(({ labels }) => labels.fr[0]).sort(), [
      'bonne connaissance',
      'connaissance élémentaire',
      'très bonne connaissance',
    ]);
    assert.equal(profile.fields.find(({ id }) => id === 'grade')?.kind, 'grade');
    assert.match(text, /"grades": \["L2", "L3", "L4", "L5"\]/);
    assert.deepEqual(profile.dates?.fr, ['EEEE d MMMM yyyy']);
  });

  for (const [from, to, rule] of [
    ['L2, échelon 1', 'L2, échelon 2', 'grade-mismatch'],
    ['une bonne connaissance de l’anglais', 'une très bonne connaissance de l’anglais', 'language-level-mismatch'],
    ['vendredi 5 juin', 'vendredi 12 juin', 'deadline-mismatch'],
    ['Durée : 2 ans', 'Durée : 3 ans', 'field-mismatch'],
    ['Candidature\n\n', '', 'section-missing'],
  ] as const) {
    test(`under it a slip is found: ${to || 'a heading that is missing'}`, () => {
      const { profile } = drafted(OFFICE);
      const slipped = OFFICE[1]!.map(({ path, text }) => ({ path, text: text.replace(from, to) }));
      assert.notDeepEqual(slipped, OFFICE[1]);
      const rules = problemsOf(slipped, profile).map((one) => one.rule);
      assert.ok(rules.includes(rule), rules.join());
    });
  }
});
