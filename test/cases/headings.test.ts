import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { editionOf } from '../../server/core/model/notice.ts';
import { parse } from '../../server/core/parse/index.ts';
import { textOf } from '../../server/core/text/source.ts';
import { parseNotice } from '../support/outline.ts';
import { profileNamed } from '../support/profiles.ts';

/** The section ids and subsection headings of an English nato-is body. */
function headings(text: string): readonly string[] {
  const edition = editionOf(
    parseNotice([{ path: 'a.en.md', text: `Clerk (250318)\n\nGrade: NATO Grade G8\n\n${text}` }]),
    'en',
  )!;
  return edition.sections.map(({ id, heading }) => `${id} ${textOf(heading!.text)}`);
}

suite('a heading is read however it is written', () => {
  const forms: Readonly<Record<string, string>> = {
    plain: '7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS',
    Markdown: '## 7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS',
    'Markdown without a space': '##7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS',
    'Pandoc, escaped point': '7\\. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS',
    'Pandoc, with an identifier':
      '## 7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS {#principal-duties}',
    'Pandoc, with classes':
      '## 7\\. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS {#duties .unnumbered}',
    'Turndown, underlined':
      '7\\. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS\n-------------------',
    'Pandoc, underlined as a title':
      '7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS\n===================',
    HTML: '<h2>7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS</h2>',
    'HTML with attributes':
      '<h2 id="duties" class="x">7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS</h2>',
    'HTML in bold': '<p><strong>7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS</strong></p>',
    'bold over two lines': '**7. USEFUL INFORMATION REGARDING APPLICATION\nAND RECRUITMENT PROCESS**',
    'wrapped over two lines': '7. USEFUL INFORMATION REGARDING APPLICATION\nAND RECRUITMENT PROCESS',
    'Markdown wrapped over two lines': '## 7. USEFUL INFORMATION REGARDING APPLICATION\nAND RECRUITMENT PROCESS',
  };
  const [, expected] = headings(
    '1. SUMMARY\n\nWe keep letters.\n\n7. USEFUL INFORMATION REGARDING APPLICATION AND RECRUITMENT PROCESS\n\nWrite letters.\n',
  );
  assert.ok(expected?.endsWith('RECRUITMENT PROCESS'));
  for (const [form, heading] of Object.entries(forms)) {
    test(form, () => {
      const [, found] = headings(`1. SUMMARY\n\nWe keep letters.\n\n${heading}\n\nWrite letters.\n`);
      assert.equal(found?.replace('\n', ' '), expected);
    });
  }
});

suite('a posting without fixed form has the same headings', () => {
  const forms = {
    hash: '## Your tasks\n',
    underlined: 'Your tasks\n----------\n',
    HTML: '<h2>Your tasks</h2>\n',
    Pandoc: '## Your tasks {#tasks}\n',
  };
  for (const [form, heading] of Object.entries(forms)) {
    test(form, () => {
      const notice = parse(
        [{ path: 'a.en.md', text: `We look for a clerk.\n\n${heading}\nWrite the letters.\n` }],
        profileNamed('generic'),
      );
      assert.deepEqual(
        notice.editions[0]!.sections.map((section) => textOf(section.heading!.text)),
        ['Your tasks'],
      );
    });
  }
});

suite('fields are read however they are written', () => {
  const forms: Readonly<Record<string, string>> = {
    lines: 'Primary Location: Belgium-Brussels\nSchedule: Full-time\nGrade: NATO Grade G8\n',
    'a Markdown table':
      '| Field | Value |\n|---|---|\n| Primary Location | Belgium-Brussels |\n| Schedule | Full-time |\n| **Grade** | NATO Grade G8 |\n',
    'a Markdown table without a head':
      '| | |\n|:--|:--|\n| Primary Location: | Belgium-Brussels |\n| Schedule: | Full-time |\n| Grade: | NATO Grade G8 |\n',
    'an HTML table, a row a line':
      '<table>\n<tr><td>Primary Location</td><td>Belgium-Brussels</td></tr>\n<tr><td>Schedule</td><td>Full-time</td></tr>\n<tr><th>Grade</th><td class="x">NATO Grade G8</td></tr>\n</table>\n',
    'an HTML table, a cell a line':
      '<table>\n<tr>\n<td>Primary Location</td>\n<td>Belgium-Brussels</td>\n</tr>\n<tr>\n<td>Schedule</td>\n<td>Full-time</td>\n</tr>\n<tr>\n<td><b>Grade</b></td>\n<td>NATO Grade G8</td>\n</tr>\n</table>\n',
    'label and value on two lines': 'Primary Location\nBelgium-Brussels\nSchedule\nFull-time\nGrade\nNATO Grade G8\n',
    'label and value on two lines, apart':
      'Primary Location:\n\nBelgium-Brussels\n\nSchedule:\n\nFull-time\n\nGrade:\n\nNATO Grade G8\n',
    'a list of terms':
      '<dl>\n<dt>Primary Location</dt>\n<dd>Belgium-Brussels</dd>\n<dt>Schedule</dt>\n<dd>Full-time</dd>\n<dt>Grade</dt>\n<dd>NATO Grade G8</dd>\n</dl>\n',
  };
  for (const [form, header] of Object.entries(forms)) {
    test(form, () => {
      const edition = editionOf(
        parseNotice([{ path: 'a.en.md', text: `Clerk (250318)\n\n${header}\n1. SUMMARY\n\nWe keep letters.\n` }]),
        'en',
      )!;
      assert.equal(textOf(edition.title!.name), 'Clerk');
      assert.deepEqual(
        edition.fields.map(({ label, value }) => `${textOf(label)}=${textOf(value)}`),
        ['Primary Location=Belgium-Brussels', 'Schedule=Full-time', 'Grade=NATO Grade G8'],
      );
    });
  }
});

suite('front matter is not text', () => {
  for (const [name, text] of Object.entries({
    YAML: '---\ntitle: Clerk\n---\n',
    TOML: '+++\ntitle = "Clerk"\n[params]\nx = 1\n+++\n',
  })) {
    test(name, () => {
      const [edition] = parse(
        [{ path: 'a.en.md', text: `${text}\nWe look for a clerk.\n` }],
        profileNamed('generic'),
      ).editions;
      assert.deepEqual(
        edition!.blocks.map(({ content }) => textOf(content)),
        ['We look for a clerk.'],
      );
    });
  }
  test('text between two thematic breaks is', () => {
    const [edition] = parse(
      [{ path: 'a.en.md', text: '---\n\nWe look for a clerk.\n\n---\n' }],
      profileNamed('generic'),
    ).editions;
    assert.equal(edition!.blocks.length, 1);
  });
});
