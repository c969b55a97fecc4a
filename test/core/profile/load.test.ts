import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { DataError } from '../../../server/core/profile/data-file.ts';
import { readConfiguration, readProfile } from '../../../server/core/profile/load.ts';

const nato = readFileSync('schemas/profiles/nato-is.json', 'utf8');

/** The errors in short: `line:column at | reason`. */
const short = (errors: readonly DataError[] | undefined, language: 'en' | 'fr' = 'en') =>
  (errors ?? []).map(({ line, column, at, reason }) => `${line}:${column} ${at} | ${reason[language]}`);

const configuration = (text: string, language?: 'en' | 'fr') =>
  short(readConfiguration(text, 'c.json').errors, language);

describe('what is read', () => {
  test('a profile', () => {
    const { value, errors } = readProfile(nato, 'p.json');
    assert.equal(errors, undefined);
    assert.equal(value?.fields.length, 7);
    assert.deepEqual(value?.fields[0]?.label.fr, { text: 'Emplacement principal', variants: [], superseded: [] });
  });

  test('comments, trailing commas, a byte order mark', () => {
    const { value } = readConfiguration(
      '\ufeff// ours\n{ /* no: "profile": "generic" */ "profile": "nato-is", "rules": { "spacing": "off", }, }',
      'c.json',
    );
    assert.deepEqual(value, { profile: 'nato-is', rules: { spacing: 'off' } });
  });

  test('a key that stands twice in an object, at any depth', () => {
    assert.deepEqual(configuration('{ "rules": { "spacing": "off",\n "spacing": "error" } }'), [
      '2:2  | "spacing" is given twice here, and only one of them would count. Remove the other one.',
    ]);
    assert.deepEqual(configuration('{ "baseline": "a", "rules": {} }'), []);
  });

  test('a value of another type than any that is possible', () => {
    assert.deepEqual(configuration('{ "profile": 3 }'), [
      '1:14 profile | This must be text in quotes, but is a number.',
    ]);
  });
});

describe('what is wrong in a configuration', () => {
  for (const [text, en, fr] of [
    [
      '{\n  "rule": {}\n}',
      '2:3 rule | Unknown key "rule". Did you mean "rules"?',
      '2:3 rule | Clé inconnue « rule ». Vouliez-vous dire « rules » ?',
    ],
    [
      '{ "colour": "blue" }',
      '1:3 colour | Unknown key "colour". Known here: $schema, extends, profile, frenchSpacing, rules, overrides, words, include, exclude, terms, approved, baseline.',
      '1:3 colour | Clé inconnue « colour ». Clés connues ici : $schema, extends, profile, frenchSpacing, rules, overrides, words, include, exclude, terms, approved, baseline.',
    ],
    [
      '{ "rules": {\n  "french-spacng": "off" } }',
      '2:3 rules.french-spacng | Unknown key "french-spacng". Did you mean "french-spacing"?',
      '2:3 rules.french-spacng | Clé inconnue « french-spacng ». Vouliez-vous dire « french-spacing » ?',
    ],
    [
      '{ "rules": { "spacing": "warn" } }',
      '1:25 rules.spacing | "warn" is not allowed here. Did you mean "warning"? Allowed: off, hint, info, warning, error.',
      "1:25 rules.spacing | « warn » n'est pas admis ici. Vouliez-vous dire « warning » ? Valeurs admises : off, hint, info, warning, error.",
    ],
    [
      '{ "include": "*.md" }',
      '1:14 include | This must be a list in [ ], but is text in quotes.',
      '1:14 include | Il faut ici une liste entre [ ], et non un texte entre guillemets.',
    ],
    [
      '{ "extends": ["a.json", 2] }',
      '1:25 extends[1] | This must be text in quotes, but is a number.',
      '1:25 extends[1] | Il faut ici un texte entre guillemets, et non un nombre.',
    ],
    [
      '{ "extends": true }',
      '1:14 extends | This must be text in quotes or a list in [ ], but is true or false.',
      '1:14 extends | Il faut ici un texte entre guillemets ou une liste entre [ ], et non true ou false.',
    ],
    [
      '{ "baseline": "" }',
      '1:15 baseline | This must not be empty.',
      '1:15 baseline | Ce texte ne doit pas être vide.',
    ],
    [
      '[]',
      '1:1  | This must be an object in { }, but is a list in [ ].',
      '1:1  | Il faut ici un objet entre { }, et non une liste entre [ ].',
    ],
    [
      '',
      '1:1  | This must be an object in { }, but is nothing.',
      '1:1  | Il faut ici un objet entre { }, et non rien.',
    ],
    ['{ "profile": "generic"\n  "rules": {} }', '2:3  | A comma is missing here.', '2:3  | Il manque ici une virgule.'],
    [
      '{ "profile": generic }',
      '1:14  | This is not JSON: text must stand in double quotes.',
      "1:14  | Ceci n'est pas du JSON : un texte se met entre guillemets droits doubles.",
    ],
  ] as const) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(configuration(text), [en]);
      assert.deepEqual(configuration(text, 'fr'), [fr]);
    });
  }

  test('the path is that of the file, and all errors come in their order', () => {
    const { errors } = readConfiguration('{ "rules": 1,\n "b": 2,\n "exclude": 3 }', 'folder/c.json');
    assert.deepEqual(
      errors?.map(({ path, line, at }) => [path, line, at]),
      [
        ['folder/c.json', 1, 'rules'],
        ['folder/c.json', 2, 'b'],
        ['folder/c.json', 3, 'exclude'],
      ],
    );
  });

  test('any text gives errors, never an exception', () => {
    for (const text of [
      '[',
      '{',
      '"',
      '\\',
      '{"a":',
      'null',
      '0',
      '\0',
      '{"__proto__": {"rules": 1}}',
      '['.repeat(100_000),
    ]) {
      const { errors } = readConfiguration(text, 'c.json');
      assert.ok(errors && errors.length > 0, text.slice(0, 20));
      for (const { line, column, reason } of errors) assert.ok(line >= 1 && column >= 1 && reason.en && reason.fr);
    }
  });

  test('every prefix of a profile is an error with a place', () => {
    for (let length = 0; length < nato.length - 3; length += 499) {
      assert.ok(readProfile(nato.slice(0, length), 'p.json').errors?.length, String(length));
    }
  });
});

describe('what is wrong in a profile', () => {
  /** The profile with one piece of its text replaced, the errors, and the line of the replacement. */
  const broken = (from: string, to: string) => {
    const at = nato.indexOf(from);
    assert.ok(at >= 0 && nato.indexOf(from, at + 1) < 0, `${from} does not stand once`);
    const text = nato.replace(from, () => to);
    return { errors: short(readProfile(text, 'p.json').errors), line: text.slice(0, at).split('\n').length };
  };
  for (const [name, from, to, at, reason] of [
    [
      'a key misspelt',
      '"label": { "en": "Schedule"',
      '"lable": { "en": "Schedule"',
      'fields[2].lable',
      /^Unknown key "lable"\. Did you mean "label"\?$/,
    ],
    [
      'a key deep inside',
      '"superseded": ["Location"]',
      '"supersede": ["Location"]',
      'fields[0].label.en.supersede',
      /Did you mean "superseded"/,
    ],
    ['an empty wording', '"fr": "Horaire"', '"fr": ""', 'fields[2].label.fr', /must not be empty/],
    [
      'a wrong type',
      '"en": { "text": "SUMMARY", "variants": ["POST CONTEXT"] }',
      '"en": 1',
      'sections[0].heading.en',
      /text in quotes or an object/,
    ],
    ['a kind that is not known', '"kind": "salary"', '"kind": "salery"', 'fields[4].kind', /Did you mean "salary"/],
    [
      'a date that is none',
      '"from": "2026-01-12"',
      '"from": "2026-02-30"',
      'salary.tables[3].from',
      /not a date of the calendar/,
    ],
    [
      'a number that is none',
      '"amount": 8887.53',
      '"amount": "8,887.53"',
      'salary.tables[1].amounts.20.amount',
      /must be a number, but is text/,
    ],
    [
      'an amount that is negative',
      '"amount": 8887.53',
      '"amount": -1',
      'salary.tables[1].amounts.20.amount',
      /must be more than 0/,
    ],
    ['eleven months', '["Jan"], ', '', 'months.en', /exactly 12 entries/],
    [
      'a grade twice',
      '[13, 16, 18, 19, 21]',
      '[13, 16, 18, 19, 20]',
      'grades.categories[1].grades[4]',
      /Grade 20 already has a place/,
    ],
    [
      'grades out of order',
      '[13, 16, 18, 19, 21]',
      '[16, 13, 18, 19, 21]',
      'grades.categories[1].grades[1]',
      /Grade 13 stands after 16/,
    ],
    ['a numeral twice', '"numeral": "III"', '"numeral": "II"', 'languageLevels[2].numeral', /stands twice/],
    [
      'a label of two fields',
      '"fr": "Date de retrait"',
      '"fr": "HORAIRE"',
      'fields[3].label.fr',
      /already stands for "schedule"/,
    ],
    [
      'an unknown section',
      '"section": "preamble"',
      '"section": "preambule"',
      'clauses[0].section',
      /There is no section "preambule"/,
    ],
    ['a pattern that is none', '"pattern": "^', '"pattern": "(^', 'fields[0].pattern', /not a regular expression/],
    [
      'a rule that is none',
      '"frenchSpacing": "france"',
      '"frenchSpacing": "france", "rules": { "spaceing": "off" }',
      'rules.spaceing',
      /Did you mean "spacing"/,
    ],
  ] as const) {
    test(name, () => {
      const { errors, line } = broken(from, to);
      assert.equal(errors.length, 1, errors.join('\n'));
      const [place, text] = errors[0]!.split(' | ') as [string, string];
      assert.equal(place.replace(/^\d+:\d+ /, ''), at);
      assert.match(text, reason);
      // A replacement may be made of the lines that follow.
      assert.ok(Math.abs(Number(place.split(':')[0]) - line) <= 1, `${place}, but the line is ${line}`);
    });
  }

  test('a key that is missing is reported on what lacks it', () => {
    const text = nato.replace(/"name": "nato-is",\s*/, '');
    assert.deepEqual(short(readProfile(text, 'p.json').errors), ['1:1 name | "name" is missing.']);
  });
});

test('of many mistakes a hundred are told, and how many more there are', () => {
  const rules = Array.from({ length: 20_000 }, (_, i) => `\n"no-rule-${i}": "off"`);
  const began = process.cpuUsage();
  const errors = configuration(`{ "rules": {${rules.join(',')}} }`, 'fr');
  assert.equal(errors.length, 101);
  assert.equal(errors[0], '2:1 rules.no-rule-0 | Clé inconnue « no-rule-0 ».');
  assert.match(errors.at(-1)!, /\| Autres erreurs dans ce fichier, non énumérées ici : 19900\.$/);
  assert.ok(process.cpuUsage(began).user < 2_000_000);
});

test('of mistakes of many kinds as well', () => {
  const patterns = Array.from({ length: 150 }, (_, i) => i);
  const errors = configuration(`{ "include": [${patterns.join()}] }`);
  assert.equal(errors.length, 101);
  assert.match(errors.at(-1)!, /\| More mistakes in this file, not listed here: 50\.$/);
});
