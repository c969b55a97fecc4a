import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ProfileInput } from '../../../schemas/profile.ts';
import { readProfile } from '../../../server/core/profile/load.ts';
import { checkNotice, describe as inShort } from '../../support/check.ts';

function profileOf(input: unknown) {
  const { value, errors } = readProfile(JSON.stringify(input), 'p.json');
  assert.deepEqual(errors, undefined);
  return value!;
}

const faults = (input: unknown) =>
  (readProfile(JSON.stringify(input), 'p.json').errors ?? []).map(({ at, reason }) => `${at}: ${reason.en}`);

const label = (en: string, fr: string) => ({ en, fr });

/** The header of an office that was invented for this test: no numbered title, labels and values of all kinds. */
const OFFICE: ProfileInput = {
  name: 'river-office',
  openings: [{ en: 'General Information', fr: 'Informations générales' }],
  fields: [
    {
      id: 'number',
      kind: 'reference',
      label: label('Vacancy number', 'Avis numéro'),
      pattern: '^\\d{4}/\\d{4}$',
      example: '1081/2026',
    },
    { id: 'posted', kind: 'date', label: label('Posted date', 'Date de publication') },
    { id: 'closing', kind: 'deadline', label: label('Deadline to apply', 'Date limite pour postuler') },
    { id: 'grade', kind: 'grade', label: label('Grade', 'Grade') },
    { id: 'pay', kind: 'salary', label: label('Salary range', 'Échelle salariale') },
    { id: 'term', kind: 'duration', label: label('Duration of contract', 'Durée du contrat') },
    { id: 'posts', kind: 'count', label: label('Number of posts', 'Nombre de postes') },
    {
      id: 'tongues',
      kind: 'languages',
      label: label('Language requirements', 'Exigences linguistiques'),
      values: [
        { en: 'Bilingual imperative', fr: 'Bilingue à nomination impérative' },
        { en: 'English essential', fr: 'Anglais essentiel' },
      ],
    },
    { id: 'second', kind: 'deadline', label: label('Second deadline', 'Seconde date limite'), required: false },
  ],
  grades: {
    between: '/',
    categories: [
      { id: 'b', title: 'Administration', grades: ['B1', 'B2', 'B3'] },
      { id: 'a', title: 'Policy', grades: ['A1', 'A2'] },
    ],
  },
  salary: { currencies: [{ code: 'CAD', symbols: ['$'] }] },
  languageLevels: ['A', 'B', 'C', 'E', 'P'].map((numeral) => ({ numeral })),
  dates: { en: ['d MMMM yyyy', 'dd-MMM-yyyy'], fr: ['d MMMM yyyy', 'EEEE d MMMM yyyy'] },
  sections: [
    { id: 'role', heading: label('Your role', 'Votre rôle') },
    { id: 'team', heading: label('Your team', 'Votre équipe'), required: false },
  ],
  sectionOrder: 'any',
};

const VALUES = {
  number: ['1081/2026', '1081/2026'],
  posted: ['27-Jan-2026', '27 janvier 2026'],
  closing: ['17 February 2026, 23:59 Eastern Time', 'mardi 17 février 2026, 23 h 59, heure de l’Est'],
  grade: ['B1/B2', 'B1/B2'],
  pay: ['$72,345 to $78,112', '72 345 $ à 78 112 $'],
  term: ['two years', '24 mois'],
  posts: ['3', 'trois'],
  tongues: ['Bilingual imperative BBB/CBC', 'Bilingue à nomination impérative BBB/CBC'],
  second: ['1 March 2026', '1er mars 2026'],
} as const;

type Id = keyof typeof VALUES;

/** The notice with other values for some fields. */
function notice(changed: Partial<Record<Id, readonly [string, string]>> = {}, profile = OFFICE) {
  const edition = (language: 'en' | 'fr') => {
    const at = language === 'en' ? 0 : 1;
    const fields = profile.fields!.map(({ id, label: both }) => {
      return `${(both as Record<string, string>)[language]}\n${(changed[id as Id] ?? VALUES[id as Id])[at]}`;
    });
    const head = ['Clerk of the River', 'Commis aux rivières'][at];
    const opening = ['General Information', 'Informations générales'][at];
    const body = [
      'Your role\n\nYou keep the files of the river.',
      'Votre rôle\n\nVous tenez les dossiers de la rivière.',
    ][at];
    return [head, opening, ...fields, body].join('\n\n');
  };
  return [
    { path: 'a.en.md', text: `${edition('en')}\n` },
    { path: 'a.fr.md', text: `${edition('fr')}\n` },
  ];
}

const problems = (changed?: Partial<Record<Id, readonly [string, string]>>) =>
  checkNotice(notice(changed), { profile: profileOf(OFFICE) }).problems;

describe('fields of all kinds', () => {
  test('what both editions say is the same, and the form is read', () => {
    const { problems: found, notice: read } = checkNotice(notice(), { profile: profileOf(OFFICE) });
    assert.deepEqual(found.map(inShort), []);
    for (const edition of read.editions) {
      assert.deepEqual(
        edition.fields.map(({ id }) => id),
        Object.keys(VALUES),
      );
      assert.equal(edition.sections[0]?.id, 'role');
      assert.equal(edition.title?.edition.language, edition.language);
    }
  });

  for (const [id, en, fr, rule] of [
    ['number', '1081/2026', '1082/2026', 'field-mismatch'],
    ['posted', '27-Jan-2026', '28 janvier 2026', 'field-mismatch'],
    ['closing', '17 February 2026', '18 février 2026', 'deadline-mismatch'],
    ['closing', '17 February 2026, 23:59', '17 février 2026, 12 h 00', 'deadline-mismatch'],
    [
      'closing',
      '17 February 2026, 23:59 Eastern Time',
      '17 février 2026, 23 h 59, heure du Pacifique',
      'deadline-mismatch',
    ],
    ['second', '1 March 2026', '2 mars 2026', 'field-mismatch'],
    ['grade', 'B2', 'B3', 'grade-mismatch'],
    ['pay', '$72,345 to $78,112', '72 345 $ à 79 112 $', 'salary-mismatch'],
    ['pay', '$72,345 to $78,112', '72 435 $ à 78 112 $', 'salary-mismatch'],
    ['term', 'two years', '18 mois', 'field-mismatch'],
    ['posts', '3', 'quatre', 'field-mismatch'],
    ['tongues', 'Bilingual imperative BBB/CBC', 'Bilingue à nomination impérative CBC/CBC', 'field-mismatch'],
    ['tongues', 'English essential', 'Bilingue à nomination impérative', 'field-mismatch'],
  ] as const) {
    test(`${id}: ${en} is not ${fr}`, () => {
      const found = problems({ [id]: [en, fr] });
      assert.deepEqual(
        found.map((one) => `${one.rule} ${one.severity} ${one.span.source.path}`),
        [`${rule} error a.fr.md`],
      );
    });
  }

  for (const [id, en, fr, rule] of [
    ['number', '81/2026', '81/2026', 'field-value'],
    ['posted', 'soon', 'bientôt', 'field-value'],
    ['grade', 'B7', 'B7', 'grade-invalid'],
    ['tongues', 'Bilingual imperative BBX', 'Bilingue à nomination impérative BBX', 'field-value'],
    ['posts', 'some', 'quelques', 'field-value'],
  ] as const) {
    test(`${id}: ${en} is not of its kind`, () => {
      assert.deepEqual(
        problems({ [id]: [en, fr] }).map((one) => `${one.rule} ${one.span.source.path}`),
        [`${rule} a.en.md`, `${rule} a.fr.md`],
      );
    });
  }

  test('a date in the other language, or another form, is written anew in the form of the profile', () => {
    const [found] = problems({ posted: ['27 January 2026', '27-Jan-2026'] });
    assert.deepEqual(
      [found?.rule, found?.severity, found?.fixes()[0]?.edits[0]?.text],
      ['field-value', 'warning', '27 janvier 2026'],
    );
  });

  test('amounts keep their decimals, and dates their form, where the profile says nothing of either', () => {
    const { dates, ...free } = OFFICE;
    const changed = {
      posted: ['January 27, 2026', 'le 27 janvier 2026'],
      second: ['2026-03-01', '1er mars 2026'],
    } as const;
    const found = checkNotice(notice(changed), { profile: profileOf(free) }).problems;
    assert.deepEqual(found.map(inShort), []);
  });
});

describe('nothing that a profile says is ignored without a word', () => {
  for (const [name, input, expected] of [
    [
      'a scale without a field',
      { grades: { categories: [] } },
      /^grades: Nothing looks at this, because no field is of the kind "grade"/,
    ],
    [
      'a pattern that the kind does not look at',
      { fields: [{ id: 'a', label: label('A', 'B'), kind: 'date', pattern: 'x' }] },
      /^fields\[0\]\.pattern: A field of the kind "date" does not look at "pattern"/,
    ],
    [
      'a list without values',
      { fields: [{ id: 'a', label: label('A', 'B'), kind: 'term' }] },
      /^fields\[0\]: A field of the kind "term" needs "values"/,
    ],
    [
      'a pattern that can take hours',
      { fields: [{ id: 'a', label: label('A', 'B'), pattern: '^(a+)+$' }] },
      /^fields\[0\]\.pattern: "\^\(a\+\)\+\$" repeats a group/,
    ],
    [
      'the digits of a year in a number with a pattern',
      { vacancyNumber: { pattern: 'VN-\\d{3}', yearDigits: 2 } },
      /^vacancyNumber\.yearDigits: Nothing looks at "yearDigits" where the number has a "pattern"/,
    ],
    [
      'the digits of a year that no deadline is compared with',
      { vacancyNumber: { digits: 6, yearDigits: 2 } },
      /^vacancyNumber\.yearDigits: .*no field is of the kind "deadline"/,
    ],
    [
      'a pattern beside values that are all there are',
      { fields: [{ id: 'a', label: label('A', 'B'), kind: 'term', values: [label('x', 'y')], pattern: 'x' }] },
      /^fields\[0\]\.pattern: Nothing looks at "pattern" where only the listed/,
    ],
    [
      'an example of any text',
      { fields: [{ id: 'a', label: label('A', 'B'), example: 'x' }] },
      /^fields\[0\]\.example: Nothing shows this example/,
    ],
    [
      'an example that its own pattern denies',
      { fields: [{ id: 'a', label: label('A', 'B'), kind: 'reference', pattern: '^MO-\\d{2}$', example: 'MO-123' }] },
      /^fields\[0\]\.example: The example "MO-123" does not have the form/,
    ],
    [
      'an example that the pattern of its language denies',
      {
        fields: [
          {
            id: 'a',
            label: label('A', 'B'),
            pattern: { en: '^No \\d$', fr: '^N° \\d$' },
            example: { en: 'No 1', fr: 'No 1' },
          },
        ],
      },
      /^fields\[0\]\.example: The example "No 1" does not have the form/,
    ],
    [
      'a number that its own pattern denies',
      { vacancyNumber: { pattern: 'VN-\\d{3}', example: 'VN-12' } },
      /^vacancyNumber\.example: The example "VN-12" does not have the form/,
    ],
    [
      'two fields that say where the post is',
      {
        fields: [
          { id: 'a', label: label('A', 'B'), role: 'place' },
          { id: 'b', label: label('C', 'D'), role: 'place' },
        ],
      },
      /^fields\[1\]\.role: "a" has the role "place" already/,
    ],
    [
      'headings that stand in no section',
      { accountabilities: [{ id: 'a', heading: label('A', 'B') }] },
      /^accountabilities: .*"openSubsections": true/,
    ],
    [
      'a level in words without the words',
      {
        sections: [{ id: 'l', heading: label('L', 'L'), role: 'languages' }],
        languageLevels: [{ numeral: 'fluent', labels: { en: ['fluent'], fr: [] } }],
      },
      /^languageLevels\[0\]: "fluent" is a short name/,
    ],
    [
      'names of languages without levels',
      { languageNames: { en: label('English', 'anglais'), fr: label('French', 'français') } },
      /^languageNames: Nothing looks at these names/,
    ],
    [
      'a sign before labels of grades',
      {
        fields: [{ id: 'g', label: label('A', 'B'), kind: 'grade' }],
        grades: { symbol: 'G', categories: [{ id: 'G', title: 'G', grades: ['G1', 'G2'] }] },
      },
      /^grades\.symbol: Nothing looks at "symbol"/,
    ],
    [
      'other grades beside numbers',
      {
        fields: [{ id: 'g', label: label('A', 'B'), kind: 'grade' }],
        grades: { open: true, categories: [{ id: 'G', title: 'G', grades: [1, 2] }] },
      },
      /^grades\.open: Nothing looks at "open"/,
    ],
    [
      'a note on twin grades without grades',
      { twinNote: { section: 'preamble', keys: { en: ['x'], fr: ['y'] } } },
      /^twinNote: .*no "grades"/,
    ],
    [
      'a part of pay that means nothing',
      { fields: [{ id: 'p', label: label('A', 'B'), kind: 'salary' }], salary: { form: '{amout} {code}' } },
      /^salary\.form: "\{amout\}" means nothing/,
    ],
    [
      'a form of pay without the amount',
      { fields: [{ id: 'p', label: label('A', 'B'), kind: 'salary' }], salary: { form: '{code}' } },
      /^salary\.form: .*needs \{amount\}/,
    ],
    [
      'a minimum above the maximum',
      { fields: [{ id: 'p', label: label('A', 'B'), kind: 'salary' }], salary: { minimum: 9, maximum: 3 } },
      /^salary\.minimum: The minimum 9 is above the maximum 3/,
    ],
    [
      'a standard paragraph of some years, without the years',
      {
        clauses: [
          { id: 'c', title: 'C', section: 'preamble', presence: 'some-years', keys: { en: [['x']], fr: [['y']] } },
        ],
      },
      /^clauses\[0\]: "presence": "some-years" needs the "years"/,
    ],
    [
      'a subsection twice',
      {
        sections: [
          {
            id: 's',
            heading: label('S', 'T'),
            subsections: [
              { id: 'a', heading: label('A', 'B') },
              { id: 'a', heading: label('C', 'D') },
            ],
          },
        ],
      },
      /^sections\[0\]\.subsections\[1\]\.id: "a" stands twice/,
    ],
    [
      'a label that closes the header too',
      { fields: [{ id: 'a', label: label('Description', 'B') }], description: label('Description', 'Texte') },
      /^description\.en: "Description" already stands for "a"/,
    ],
    ['dates without a form', { dates: { en: [], fr: ['d MMMM'] } }, /^dates\.en: /],
    ['letters that are not of a date', { dates: { en: ['dd of MMMM'], fr: ['d MMMM'] } }, /^dates\.en\[0\]:/],
  ] as const) {
    test(name, () => {
      const found = faults({ name: 'x', ...input });
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, expected);
    });
  }
});

describe('a salary scale', () => {
  const FIELDS: ProfileInput['fields'] = [
    { id: 'grade', label: label('Grade', 'Classe'), kind: 'grade' },
    { id: 'pay', label: label('Pay', 'Salaire'), kind: 'salary' },
    { id: 'deadline', label: label('Apply by', 'Date limite'), kind: 'deadline' },
  ];
  const scale = (amounts: Readonly<Record<string, number>>, rest = {}) => ({
    name: 'x',
    fields: FIELDS,
    grades: { categories: [{ id: 'A', title: 'A', grades: ['A6', 'A7'] }] },
    salary: {
      currencies: [{ code: 'EUR' }],
      tables: [
        {
          year: 2026,
          from: '2026-01-01',
          to: '2026-12-31',
          currency: 'EUR',
          period: 'monthly' as const,
          amounts: Object.fromEntries(Object.entries(amounts).map(([grade, amount]) => [grade, { amount }])),
          ...rest,
        },
      ],
    },
  });

  test('is found by the labels of its grades', () => {
    const found = checkNotice(
      [
        { path: 'a.en.md', text: '# Miller\n\nGrade: A7\nPay: EUR 5,100 per month\nApply by: 4 May 2026\n' },
        { path: 'a.fr.md', text: '# Meunier\n\nClasse : A7\nSalaire : 5 100 EUR par mois\nDate limite : 4 mai 2026\n' },
      ],
      { profile: profileOf(scale({ A6: 4200, A7: 5200 })) },
    ).problems.filter(({ rule }) => rule === 'salary-scale');
    assert.equal(found.length, 1);
    assert.match(found[0]!.message('en'), /5,200/);
  });

  for (const [name, input, expected] of [
    ['an unknown grade', scale({ A6: 4200, A8: 5200 }), /amounts\.A8: The scale "grades" has no "A8"/],
    ['an end before the beginning', scale({ A6: 4200 }, { to: '2025-12-31' }), /before it begins/],
    ['places without a field', scale({ A6: 4200 }, { places: ['Rome'] }), /no field has "role": "place"/],
  ] as const) {
    test(`is told of: ${name}`, () => {
      const found = faults(input);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, expected);
    });
  }
});

describe('levels that are not Roman numerals', () => {
  const sections: ProfileInput['sections'] = [
    { id: 'needs', role: 'languages', heading: label('Languages', 'Langues') },
  ];
  const check = (languageLevels: ProfileInput['languageLevels'], en: string, fr: string) =>
    checkNotice(
      [
        { path: 'a.en.md', text: `# Clerk\n\n## Languages\n\n${en}\n` },
        { path: 'a.fr.md', text: `# Commis\n\n## Langues\n\n${fr}\n` },
      ],
      { profile: profileOf({ name: 'x', sections, languageLevels }) },
    ).problems.map(({ rule }) => rule);

  const cefr = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'].map((numeral) => ({ numeral }));
  const words = [
    { numeral: 'good', labels: { en: ['good knowledge'], fr: ['bonne connaissance'] } },
    { numeral: 'very-good', labels: { en: ['very good knowledge'], fr: ['très bonne connaissance'] } },
  ];

  test('codes', () => {
    assert.ok(
      check(cefr, 'English at level C1 is required.', 'L’anglais au niveau B2 est exigé.').includes(
        'language-level-mismatch',
      ),
    );
    assert.ok(
      !check(cefr, 'English at level C1 is required.', 'L’anglais au niveau C1 est exigé.').includes(
        'language-level-mismatch',
      ),
    );
  });

  test('words', () => {
    const wrong = check(
      words,
      'A very good knowledge of French is required.',
      'Une bonne connaissance du français est exigée.',
    );
    const right = check(
      words,
      'A very good knowledge of French is required.',
      'Une très bonne connaissance du français est exigée.',
    );
    assert.ok(wrong.includes('language-level-mismatch'));
    assert.ok(!right.includes('language-level-mismatch'));
  });
});
