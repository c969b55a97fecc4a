import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import { RULES } from '../../server/core/rules/index.ts';
import { LANGUAGES } from '../../server/core/text/language.ts';
import { checkNotice } from '../support/check.ts';
import { sampleNotice } from '../support/notices.ts';
import { profileNamed } from '../support/profiles.ts';

const NOTICE = (twice: string) => `VACANCY NOTIFICATION/AVIS DE VACANCE

Analyst (260001)

1. SUMMARY

The analyst runs the programme of the office.
${twice}The analyst reports on the program every month.
`;

suite('messages that count', () => {
  test('one time is no “1 times”', () => {
    const said = (twice: string) =>
      checkNotice([{ path: 'a.notice.md', text: NOTICE(twice) }])
        .problems.filter(({ rule }) => rule === 'spelling-variant')
        .map(({ message }) => message('en'));
    assert.deepEqual(said(''), ['“program” is written “programme” elsewhere in the edition. Keep one spelling.']);
    assert.deepEqual(said('The programme is new.\n'), [
      '“program” is written “programme” elsewhere in the edition (2 times). Keep one spelling.',
    ]);
  });

  for (const { name, messages } of RULES) {
    for (const language of LANGUAGES) {
      const texts = messages[language];
      const counting = Object.keys(texts).filter((key) => /\{count\} (?:times|fois)/.test(texts[key]!));
      if (counting.length === 0) continue;
      test(`${name} has words for one, ${language}`, () => {
        for (const key of counting) assert.doesNotMatch(texts[`${key}One`] ?? '{count}', /\{count\}/, key);
      });
    }
  }
});

test('missing language levels are asked for as the profile has them', () => {
  const inputs = sampleNotice('energy-analyst.notice.md').map(({ path, text }) => ({
    path,
    text: text
      .replace('(English/French): V ("Advanced") in one; II ("Elementary") in the other.', '(English/French).')
      .replace(
        /le niveau de compétence V \(.*\) dans l'une des deux langues officielles de l'OTAN \(anglais\/français\),.*$/m,
        "les niveaux requis dans les langues officielles de l'OTAN (anglais/français).",
      ),
  }));
  const nato = profileNamed('nato-is');
  const scale = (levels: readonly (readonly [string, string, string])[]) => ({
    ...nato,
    languageLevels: levels.map(([numeral, en, fr]) => ({
      ...nato.languageLevels[0]!,
      numeral,
      labels: { en: en === '' ? [] : [en], fr: fr === '' ? [] : [fr] },
    })),
  });
  const asked = (profile: typeof nato, language: 'en' | 'fr') =>
    checkNotice(inputs, { profile })
      .problems.filter(({ rule }) => rule === 'language-level-missing')
      .map(
        ({ message }) =>
          /(?:for each: |these: |ces niveaux\u00a0: |ceux-ci\u00a0: )(.*)\.$/.exec(message(language))?.[1],
      );
  assert.deepEqual(
    asked(
      scale([
        ['B2', '', ''],
        ['C1', '', ''],
      ]),
      'en',
    ),
    ['B2, C1', 'B2, C1'],
  );
  assert.deepEqual(asked(scale([['good', 'fluent command', 'maîtrise parfaite']]), 'fr'), [
    'fluent command',
    'maîtrise parfaite',
  ]);
  assert.deepEqual(asked(scale([['V', 'Advanced', 'avancé']]), 'en'), ['V ("Advanced")', 'V («\u00a0avancé\u00a0»)']);
});
