import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ProfileInput } from '../../../schemas/profile.ts';
import { readProfile } from '../../../server/core/profile/load.ts';
import { applyFix, checkNotice, describe } from '../../support/check.ts';

function profileOf(input: ProfileInput) {
  const { value, errors } = readProfile(JSON.stringify(input), 'p.json');
  assert.deepEqual(errors, undefined);
  return value!;
}

const pair = (en: string, fr: string) => [
  { path: 'a.en.md', text: en },
  { path: 'a.fr.md', text: fr },
];

const problems = (profile: ProfileInput, en: string, fr: string) =>
  checkNotice(pair(en, fr), { profile: profileOf(profile) }).problems;
const rules = (...args: Parameters<typeof problems>) =>
  problems(...args).map(({ rule, span }) => `${rule} ${span.source.path.slice(2, 4)}`);

suite('a vacancy number of any pattern', () => {
  const profile: ProfileInput = {
    name: 'tower',
    vacancyNumber: { pattern: 'VN-\\d{3}/\\d{4}', example: 'VN-104/2027' },
    fields: [{ id: 'place', label: { en: 'Place', fr: 'Lieu' } }],
  };
  const notice = (title: string, label: string) => `${title}\n\n${label}: Upper Tower\n\nThe tower has nine bells.\n`;
  const en = (title: string) => notice(title, 'Place');
  const fr = (title: string) => notice(title, 'Lieu ').replace('The tower has nine bells.', 'La tour a neuf cloches.');

  for (const [name, english, french, expected] of [
    ['behind the name', 'Bell-ringer (VN-104/2027)', 'Sonneuse ou sonneur (VN-104/2027)', []],
    ['before the name', 'VN-104/2027 – Bell-ringer', 'VN-104/2027 – Sonneuse ou sonneur', []],
    ['different', 'Bell-ringer VN-104/2027', 'Sonneuse ou sonneur VN-105/2027', ['title-number fr']],
    ['missing', 'Bell-ringer VN-104/2027', 'Sonneuse ou sonneur', ['title-number fr']],
  ] as const) {
    test(name, () => assert.deepEqual(rules(profile, en(english), fr(french)), expected));
  }

  test('is added where the other edition has it', () => {
    const texts = pair(en('VN-104/2027 – Bell-ringer'), fr('Sonneuse ou sonneur'));
    const [problem] = checkNotice(texts, { profile: profileOf(profile) }).problems;
    assert.equal(applyFix(problem!, texts)[1]!.text.split('\n')[0], 'VN-104/2027 – Sonneuse ou sonneur');
    assert.match(problem!.message('en'), /VN-104\/2027/);
  });

  test('needs digits or a pattern', () => {
    const { errors } = readProfile(JSON.stringify({ name: 'x', vacancyNumber: {} }), 'p.json');
    assert.match(errors![0]!.reason.en, /Say what the number is like/);
  });
});

suite('headings above the fields', () => {
  const profile: ProfileInput = {
    name: 'tower',
    openings: [{ en: 'General Information', fr: 'Informations générales' }],
    fields: [
      { id: 'place', label: { en: 'Place', fr: 'Lieu' }, required: false },
      { id: 'pay', label: { en: 'Pay', fr: 'Traitement' }, required: false },
    ],
  };
  const en = (...lines: string[]) => `Bell-ringer\n\n${lines.join('\n\n')}\n\nThe tower has nine bells.\n`;
  const fr = (...lines: string[]) => `Sonneuse ou sonneur\n\n${lines.join('\n\n')}\n\nLa tour a neuf cloches.\n`;
  const [EN, FR] = ['General Information', 'Informations générales'];

  for (const [name, english, french, expected] of [
    ['in both editions', [EN, 'Place: Tower'], [FR, 'Lieu : Tour'], []],
    ['in one edition', [EN, 'Place: Tower'], ['Lieu : Tour'], ['field-missing fr']],
    ['in the other language', [EN, 'Place: Tower'], [EN, 'Lieu : Tour'], ['field-label fr']],
    ['misspelt', [EN, 'Place: Tower'], ['Informations génerales', 'Lieu : Tour'], ['field-label fr']],
    ['an optional field in one edition', ['Place: Tower', 'Pay: good'], ['Lieu : Tour'], ['field-missing fr']],
    ['an optional field in neither', ['Place: Tower'], ['Lieu : Tour'], []],
  ] as const) {
    test(name, () => assert.deepEqual(rules(profile, en(...english), fr(...french)), expected));
  }

  test('are inserted below the title', () => {
    const texts = pair(en(EN!, 'Place: Tower'), fr('Lieu : Tour'));
    const [problem] = checkNotice(texts, { profile: profileOf(profile) }).problems;
    assert.match(applyFix(problem!, texts)[1]!.text, /^Sonneuse ou sonneur\n\nInformations générales\n\nLieu : Tour/);
  });
});

suite('the form of numbers and of pay, by language', () => {
  const swiss: ProfileInput = {
    name: 'lake',
    form: 'free',
    numbers: { en: '1’234.5', fr: '1’234.5' },
  };
  const text = (language: 'en' | 'fr', number: string) =>
    language === 'en' ? `The archive holds ${number} files.\n` : `Les archives comptent ${number} dossiers.\n`;

  test('the profile’s own form is right in both languages', () => {
    assert.deepEqual(rules(swiss, text('en', '12’500'), text('fr', '12’500')), []);
    assert.deepEqual(rules(swiss, 'It weighs 3.5 kg.\n', 'Il pèse 3.5 kg.\n'), []);
  });

  test('another form is written anew', () => {
    const texts = pair(text('en', '12’500'), text('fr', '12\u00a0500'));
    const found = checkNotice(texts, { profile: profileOf(swiss) }).problems;
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['french-number'],
      found.map(describe).join('\n'),
    );
    assert.equal(applyFix(found[0]!, texts)[1]!.text, text('fr', '12’500'));
  });

  const paid: ProfileInput = {
    name: 'hill',
    fields: [{ id: 'pay', kind: 'salary', label: { en: 'Pay', fr: 'Traitement' } }],
    salary: {
      currencies: [{ code: 'CAD', symbols: ['$'] }],
      periods: [{ id: 'hourly', names: { en: ['per hour'], fr: ['par heure'] } }],
      form: { en: '{symbol}{amount} {period}', fr: '{amount} {symbol} {period}' },
      decimals: 'two',
    },
  };
  const notice = (language: 'en' | 'fr', pay: string) =>
    language === 'en' ? `Baker\n\nPay: ${pay}\n\nYou bake.\n` : `Boulangère\n\nTraitement : ${pay}\n\nVous cuisez.\n`;

  test('a form of its own for each language', () => {
    assert.deepEqual(rules(paid, notice('en', '$21.50 per hour'), notice('fr', '21,50 $ par heure')), []);
    const texts = pair(notice('en', '$21.50 per hour'), notice('fr', '21.50 $ par heure'));
    const [found] = checkNotice(texts, { profile: profileOf(paid) }).problems;
    assert.equal(found?.rule, 'salary-format');
    assert.equal(applyFix(found!, texts)[1]!.text, notice('fr', '21,50 $ par heure'));
  });

  test('cents are kept where the profile shows none', () => {
    const whole = { ...paid, salary: { ...paid.salary, form: undefined, decimals: 'none' as const } };
    const found = problems(whole, notice('en', '$1,021.50 per hour'), notice('fr', '1,021.50 $ par heure'));
    const fix = found.find(({ rule }) => rule === 'salary-format')?.fixes()[0];
    assert.equal(fix?.edits[0]?.text, '1\u00a0021,50');
  });
});
