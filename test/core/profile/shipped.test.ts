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
