import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { checkNotice, describe as inShort } from '../../support/check.ts';

const FOLDER = 'test/notices';

/** The sample pair of a profile, with one slip in the French edition. */
function pair(profile: string, from = '', to = '') {
  const files = readdirSync(`${FOLDER}/${profile}`).sort();
  return files.map((path) => {
    const text = readFileSync(`${FOLDER}/${profile}/${path}`, 'utf8');
    if (from !== '' && path.includes('.fr.')) assert.ok(text.includes(from), from);
    return { path, text: path.includes('.fr.') ? text.replace(from, to) : text };
  });
}

/** What a slip in the French edition is reported as; more than one where the slip is two in one. */
const SLIPS = {
  'canada-federal': [
    ['000077', '000777', 'field-mismatch'],
    ['EC-05', 'EC-06', 'grade-mismatch'],
    ['94 112', '94 212', 'salary-mismatch'],
    ['14 mai', '15 mai', 'deadline-mismatch'],
    ['heure du Pacifique', 'heure de l’Est', 'deadline-mismatch'],
    ['BBB/CBC', 'BBB/BBB', 'field-mismatch'],
    ['impérative BBB', 'impérative BBZ', 'field-value'],
    ['Bilingue à nomination impérative BBB/CBC', 'Anglais essentiel', 'field-mismatch'],
    ['Qualifications essentielles', 'Critères de mérite', 'section-heading'],
  ],
  'council-of-europe': [
    ['1234/2026', '1243/2026', 'field-mismatch'],
    ['1234/2026', '1234-2026', 'field-value'],
    ['27-janv.-2026', '27-Jan-2026', 'field-value'],
    ['27-janv.-2026', '28-janv.-2026', 'field-mismatch'],
    ['17-févr.-2026', '18-févr.-2026', 'deadline-mismatch'],
    ['17-févr.-2026', '17-Feb-2026', 'deadline-invalid'],
    ['B3/B4', 'B4/B5', 'grade-mismatch'],
    ['externe (international)', 'externe (local)', 'field-mismatch'],
    ['Votre équipe', 'Votre equipe', 'section-heading'],
  ],
  'united-nations': [
    ['P-4', 'P-5', 'grade-mismatch'],
    ['3 juin', '4 juin', 'deadline-mismatch'],
    ['## Langues', '## Langue', 'section-heading'],
    ['sept années', 'six années', 'number-mismatch'],
    ['- Vérifie chaque printemps lesquelles poussent encore.\n', '', 'counterpart-missing'],
  ],
} as const;

for (const [name, slips] of Object.entries(SLIPS)) {
  describe(name, () => {
    const profile = builtInProfile(name)!;

    test('a notice of its form is clean', () => {
      assert.deepEqual(checkNotice(pair(name), { profile }).problems.map(inShort), []);
    });

    for (const [from, to, rule] of slips) {
      test(`${from} made ${to || 'nothing'} is ${rule}`, () => {
        // A misspelt heading is a misspelt word as well.
        const found = checkNotice(pair(name, from, to), { profile }).problems.filter(
          (one) => one.rule !== 'misspelling',
        );
        assert.deepEqual([...new Set(found.map((one) => one.rule))], [rule], found.map(inShort).join('\n'));
      });
    }
  });
}

describe('united-nations: the words of required and desirable criteria', () => {
  const text = (
    title: string,
    level: string,
    [heading, required, desirable]: readonly string[],
    lines: readonly string[],
  ) =>
    `# ${title}\n\n**${level}** P-4\n\n## ${heading}\n\n### ${required}\n\n${lines[0]}\n\n### ${desirable}\n\n${lines[1]}\n`;
  const check = (en: readonly string[], fr: readonly string[]) =>
    checkNotice(
      [
        { path: 'a.en.md', text: text('Botanist', 'Level:', ['Education', 'Required', 'Desirable'], en) },
        { path: 'a.fr.md', text: text('Botaniste', 'Classe :', ['Formation', 'Exigé', 'Souhaitable'], fr) },
      ],
      { profile: builtInProfile('united-nations') },
    ).problems.map(({ rule, span }) => `${rule} ${span.source.path}`);
  const EN = ['A degree in botany is required.', 'A second degree is desirable.'] as const;
  const FR = ['Un diplôme de botanique est exigé.', 'Un second diplôme est souhaitable.'] as const;

  test('are right in their own lists', () => assert.deepEqual(check(EN, FR), []));

  test('are slips in the other one', () => {
    assert.deepEqual(
      check(['A degree in botany is desirable.', EN[1]], ['Un diplôme de botanique est souhaitable.', FR[1]]),
      ['term-avoided a.en.md', 'term-avoided a.fr.md'],
    );
    assert.deepEqual(check([EN[0], 'A second degree is required.'], [FR[0], 'Un second diplôme est exigé.']), [
      'term-avoided a.en.md',
      'term-avoided a.fr.md',
    ]);
  });
});
