import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Input } from '../../../server/core/parse/model.ts';
import { readProfile } from '../../../server/core/profile/load.ts';
import { applyFix, checkNotice, describe as inShort } from '../../support/check.ts';

const label = (en: string, fr: string) => ({ en, fr });
const { value: profile } = readProfile(
  JSON.stringify({
    name: 'mill',
    description: label('Description', 'Texte'),
    fields: [
      { id: 'ref', kind: 'reference', label: label('Reference', 'Référence') },
      { id: 'post', kind: 'reference', label: label('Post', 'Poste') },
      { id: 'grade', kind: 'reference', label: label('Grade', 'Classe') },
      { id: 'date', kind: 'deadline', label: label('Deadline', 'Date limite') },
    ],
  }),
  'mill.json',
);

/** The English text with its only problem mended, a missing field; no problem is left then. */
function withMissingField(inputs: readonly Input[]): string {
  const { problems } = checkNotice(inputs, { profile: profile! });
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['field-missing'],
    problems.map(inShort).join('\n'),
  );
  const mended = applyFix(problems[0]!, inputs);
  assert.deepEqual(checkNotice(mended, { profile: profile! }).problems.map(inShort), []);
  return mended[0]!.text;
}

type Table = (labels: readonly string[], values: readonly string[]) => string;
const rows = (labels: readonly string[], row: (label: string, i: number) => string, between = '\n') =>
  labels.map(row).join(between);

/** A header as Markdown and HTML have it in tables. */
const TABLES: Readonly<Record<string, Table>> = {
  'a row for each field': (l, v) => `| Item | Value |\n|---|---|\n${rows(l, (a, i) => `| ${a} | ${v[i]} |`)}`,
  'bold labels with a colon': (l, v) => `| | |\n|---|---|\n${rows(l, (a, i) => `| **${a}:** | ${v[i]} |`)}`,
  'the first field as the head': (l, v) => rows(l, (a, i) => `| ${a} | ${v[i]} |${i === 0 ? '\n|---|---|' : ''}`),
  'no bars at the ends': (l, v) => rows(l, (a, i) => `${a} | ${v[i]}${i === 0 ? '\n---|---' : ''}`),
  'labels above their values': (l, v) => `| ${l.join(' | ')} |\n|${'---|'.repeat(l.length)}\n| ${v.join(' | ')} |`,
  'HTML, a row a line': (l, v) => `<table>\n${rows(l, (a, i) => `  <tr><th>${a}</th><td>${v[i]}</td></tr>`)}\n</table>`,
  'HTML, a cell a line': (l, v) =>
    `<table>\n${rows(l, (a, i) => `<tr>\n<td>${a}</td>\n<td>${v[i]}</td>\n</tr>`)}\n</table>`,
  'HTML on one line': (l, v) => `<table>${rows(l, (a, i) => `<tr><td>${a}</td><td>${v[i]}</td></tr>`, '')}</table>`,
  'HTML, labels above their values': (l, v) =>
    `<table>\n<tr>${rows(l, (a) => `<th>${a}</th>`, '')}</tr>\n<tr>${rows(v, (a) => `<td>${a}</td>`, '')}</tr>\n</table>`,
};

const EN = [
  ['Reference', 'Post', 'Grade', 'Deadline'],
  ['AB-12', 'MM-04', 'B3', '4 May 2026'],
] as const;
const FR = [
  ['Référence', 'Poste', 'Classe', 'Date limite'],
  ['AB-12', 'MM-04', 'B3', '4 mai 2026'],
] as const;

describe('a missing field is inserted into the table in which the others stand', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    const english = (labels: readonly string[], values: readonly string[]) =>
      `# Miller\n\n${table(labels, values)}\n\nDescription\n\nThe mill grinds the barley.\n`;
    const french = {
      path: 'a.fr.md',
      text: `# Meunier\n\n${table(...FR).replaceAll(':**', ' :**')}\n\nTexte\n\nLe moulin moud l’orge.\n`,
    };
    for (const missing of [0, 1, 2, 3]) {
      test(`${name}: ${EN[0][missing]}`, () => {
        const without = (list: readonly string[]) => list.filter((_, i) => i !== missing);
        const inputs = [{ path: 'a.en.md', text: english(without(EN[0]), without(EN[1])) }, french];
        assert.equal(withMissingField(inputs), english(...EN));
      });
    }
  }

  for (const missing of ['Post', 'Reference']) {
    test(`between two fields of one row: ${missing}`, () => {
      const table =
        '| Reference | AB-12 | Post | MM-04 |\n|---|---|---|---|\n| Grade | B3 | | |\n| Deadline | 4 May 2026 |';
      const without = table
        .replace(missing === 'Post' ? ' Post | MM-04 |' : '| Reference | AB-12 ', '')
        .replace('|\n|---|---|---|---|\n| Grade | B3 | | |', '| Grade | B3 |\n|---|---|---|---|');
      const english = (header: string) => `# Miller\n\n${header}\n\nDescription\n\nThe mill grinds the barley.\n`;
      const inputs = [
        { path: 'a.en.md', text: english(without) },
        {
          path: 'a.fr.md',
          text: `# Meunier\n\n${TABLES['a row for each field']!(...FR)}\n\nTexte\n\nLe moulin moud l’orge.\n`,
        },
      ];
      assert.equal(withMissingField(inputs).replace(/\| +\|/g, '| |'), english(table));
    });
  }

  test('all missing ones at once, and the line that closes the header outside of the table', () => {
    const table = TABLES['a row for each field']!;
    const inputs = [
      { path: 'a.en.md', text: `# Miller\n\n${table(['Post'], ['MM-04'])}\n\nThe mill grinds the barley.\n` },
      { path: 'a.fr.md', text: `# Meunier\n\n${table(...FR)}\n\nTexte\n\nLe moulin moud l’orge.\n` },
    ];
    const [first] = checkNotice(inputs, { profile: profile! }).problems.filter(({ rule }) => rule === 'field-missing');
    const [mended] = applyFix(first!, inputs, 1);
    assert.equal(mended!.text, `# Miller\n\n${table(...EN)}\n\nDescription\n\nThe mill grinds the barley.\n`);
  });

  test('spaces behind the first row do not part it from its line of dashes', () => {
    const table = '| Reference | AB-12 |  \n|---|---|\n| Grade | B3 |\n| Deadline | 4 May 2026 |';
    const inputs = [
      { path: 'a.en.md', text: `# Miller\n\n${table}\n\nDescription\n\nThe mill grinds the barley.\n` },
      {
        path: 'a.fr.md',
        text: `# Meunier\n\n${TABLES['a row for each field']!(...FR)}\n\nTexte\n\nLe moulin moud l’orge.\n`,
      },
    ];
    const [first] = checkNotice(inputs, { profile: profile! }).problems.filter(({ rule }) => rule === 'field-missing');
    assert.match(applyFix(first!, inputs)[0]!.text, /\| {2}\n\|---\|---\|\n\| Post \| MM-04 \|\n\| Grade/);
  });

  test('a bar in a value does not part cells', () => {
    const { value: free } = readProfile(
      JSON.stringify({
        name: 'mill',
        fields: [
          { id: 'ref', kind: 'reference', label: label('Reference', 'Référence') },
          { id: 'code', kind: 'reference', label: label('Code', 'Code') },
        ],
      }),
      'mill.json',
    );
    const inputs = [
      { path: 'a.en.md', text: '# Miller\n\n| Reference | AB-12 |\n|---|---|\n\nThe mill grinds the barley.\n' },
      { path: 'a.fr.md', text: '# Meunier\n\nRéférence : AB-12\nCode : A|B\n\nLe moulin moud l’orge.\n' },
    ];
    const [first] = checkNotice(inputs, { profile: free! }).problems.filter(({ rule }) => rule === 'field-missing');
    assert.match(applyFix(first!, inputs)[0]!.text, /\n\| Code \| A\\\|B \|\n/);
  });
});
