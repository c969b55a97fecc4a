import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { Sandbox } from './support.ts';

/** Five notices of an office that was invented. */
const OFFICE = 'test/notices/lake-office';

/** A folder with these notices, each text changed, and what `init` said there. */
function initialized(t: TestContext, change: (text: string, name: string) => string = (text) => text) {
  const sandbox = new Sandbox(t);
  for (const name of readdirSync(OFFICE).filter((file) => file.endsWith('.md'))) {
    sandbox.write(`lake/${name}`, change(readFileSync(join(OFFICE, name), 'utf8'), name));
  }
  return { sandbox, ...sandbox.run(['init', 'lake']) };
}

/** What is reported on the notices, as `rule severity file message`. */
function problemsIn(sandbox: Sandbox): readonly string[] {
  const { stdout } = sandbox.run(['check', 'lake', '--format', 'json']);
  const { files } = JSON.parse(stdout) as {
    files: { path: string; problems: { rule: string; severity: string; message: string }[] }[];
  };
  assert.equal(files.length, 10);
  return files.flatMap(({ path, problems }) =>
    problems.map((one) => `${one.rule} ${one.severity} ${path} ${one.message}`),
  );
}

/** The notices as they come out of Word: labels on lines of their own, numbered headings in capitals, no marks. */
function asPlainText(text: string): string {
  let section = 0;
  return text
    .replace(/^# /gm, '')
    .replace(/^\*\*(.*?)\s?:\*\* (.*)$/gm, '$1\n\n$2')
    .replace(/^## (.*)$/gm, (_line, heading: string) => `${++section}. ${heading.toUpperCase()}`)
    .replace(/^### (.*)$/gm, (_line, heading: string) => heading.toUpperCase());
}

describe('init', () => {
  test('drafts a profile under which the notices that it comes from are clean', (t) => {
    const { sandbox, stdout, status } = initialized(t);
    assert.equal(status, 0);
    assert.match(stdout, /both languages: 5\nFound: 7 fields, 4 sections, 2 standard paragraphs\n/);
    assert.deepEqual(problemsIn(sandbox), []);
  });

  test('the same of plain text, with labels and values on lines of their own', (t) => {
    const { sandbox, stdout } = initialized(t, asPlainText);
    assert.match(stdout, /Found: 7 fields, 4 sections, 2 standard paragraphs\n/);
    assert.deepEqual(problemsIn(sandbox), []);
  });

  test('says of each entry in how many notices it was seen', (t) => {
    const { sandbox } = initialized(t, (text, name) =>
      name.startsWith('archivist') ? text.replace(/^\*\*(?:NoticeFiles|Unité).*\n\n/m, '') : text,
    );
    const profile = sandbox.read('lake/lake.notice-profile.json');
    assert.match(profile, /\/\/ in 4 of 5 notices\n\s*\{\s*"id": "unit"[^/]*"required": false/);
    assert.match(profile, /\/\/ in 5 of 5 notices\n\s*\{\s*"id": "duties"/);
    assert.match(profile, /"grades": \["B2", "B4"\]/);
  });

  for (const [what, file, from, to, rule] of [
    ['a reference', 'archivist.fr.md', 'LO-2026-016', 'LO-2026-061', 'field-mismatch error'],
    ['a date', 'water-chemist.fr.md', '20 mars', '21 mars', 'deadline-mismatch error'],
    ['an amount', 'harbour-master.fr.md', '9 400', '9 040', 'salary-mismatch error'],
    ['a grade', 'boat-builder.fr.md', ' C2', ' C3', 'grade-mismatch error'],
    ['a term', 'translator.fr.md', 'Temps partiel', 'Temps plein', 'field-mismatch error'],
    ['a heading', 'translator.fr.md', '## Attributions', '## Atributions', 'section-heading warning'],
    ['a standard paragraph', 'translator.en.md', 'two referees', 'three referees', 'clause-wording warning'],
    ['a word of the list', 'translator.en.md', 'a degree', 'a young person with a degree', 'term-avoided warning'],
  ] as const) {
    test(`the profile finds a slip in ${what}`, (t) => {
      const { sandbox } = initialized(t);
      const text = sandbox.read(`lake/${file}`);
      assert.ok(text.includes(from));
      sandbox.write(`lake/${file}`, text.replace(from, to));
      const found = problemsIn(sandbox);
      assert.ok(
        found.some((one) => one.startsWith(`${rule} lake/${file}`)),
        found.join('\n'),
      );
    });
  }

  test('writes over nothing', (t) => {
    const { status, stderr } = initialized(t).sandbox.run(['init', 'lake']);
    assert.deepEqual(
      [status, stderr],
      [2, 'vacancy-notice: lake/.vacancy-notice.json already exists. Nothing was written.\n'],
    );
  });

  test('says what is wrong with the command line, and where there is nothing to learn from', (t) => {
    const sandbox = new Sandbox(t, {
      'empty/one.md': '# One edition\n\nThe text of a post that has one edition only.\n',
    });
    assert.match(sandbox.run(['init']).stderr, /Name the one folder/);
    assert.match(sandbox.run(['init', 'empty']).stderr, /no notice with both languages/);
    assert.match(sandbox.run(['init', 'lost']).stderr, /cannot be opened/);
    assert.deepEqual(readdirSync(sandbox.path('empty')), ['one.md']);
  });
});
