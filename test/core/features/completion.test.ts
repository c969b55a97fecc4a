import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { complete } from '../../../server/core/features/completion/index.ts';
import { checkNotice } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

const TODAY = { year: 2026, month: 3, day: 2 };
const SAMPLE = sampleNotice('energy-analyst.notice.md')[0]!.text;

/** Completes at `|` and gives the texts after accepting each suggestion, the cursor's line only. */
function completed(marked: string, path = 'x.notice.md'): string[] {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const result = checkNotice([{ path, text }]);
  const source = result.notice.sources[0]!;
  return complete(result, source, offset, TODAY).map(({ insert, start, end = offset }) => {
    const after = text.slice(0, start) + insert + text.slice(end);
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return after
      .slice(
        lineStart,
        lineStart +
          (text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset)) -
          lineStart +
          insert.length +
          start -
          end,
      )
      .trimEnd();
  });
}

/** The sample with a line replaced; `|` marks the cursor. */
function edited(line: string | RegExp, by: string): string {
  assert.ok(typeof line === 'string' ? SAMPLE.includes(line) : line.test(SAMPLE), String(line));
  return SAMPLE.replace(line, by);
}

suite('completion', () => {
  test('labels of missing fields come with the value that the other edition tells, in this edition’s form', () => {
    const [first] = completed(edited(/^\*\*Date de retrait.*\n/m, '|\n'));
    assert.equal(first, 'Date de retrait : 19-nov.-2026');
    const salary = completed(edited(/^\*\*Salaire.*\n/m, '**Sal|\n'));
    assert.match(salary[0]!, /^\*\*Salaire \(Base de paie\) :\*\* 6.713,06Euro \(EUR\) Mensuelle$/);
    assert.ok(!completed(edited(/^\*\*Date de retrait.*\n/m, '|\n')).some((one) => one.startsWith('Horaire')));
  });

  test('values of a field: the other edition’s first, then the scale', () => {
    const grades = completed(edited(/^\*\*Grade :\*\*.*$|^\*\*Grade.:\*\*.*$/m, '**Grade :** |'));
    assert.equal(grades[0], '**Grade :** NATO Grade G15');
    assert.ok(grades.includes('**Grade :** NATO Grade G15-G17'));
    assert.ok(!grades.includes('**Grade :** NATO Grade G17-G15'));
    const clearances = completed(edited(/^\*\*Clearance Level:\*\*.*$/m, '**Clearance Level:** N|'));
    assert.ok(clearances.includes('**Clearance Level:** NC'));
    const deadlines = completed(edited(/^\*\*Application Deadline:\*\*.*$/m, '**Application Deadline:** |'));
    assert.equal(deadlines[0], '**Application Deadline:** 19-Nov-2026');
    assert.ok(deadlines.includes('**Application Deadline:** 31-Aug-2026'));
  });

  test('headings that are missing, in the style of the others, with their lead-ins', () => {
    const found = completed(edited(/^## 4\. STRUCTURE ET LIAISONS$/m, '|'));
    assert.ok(found.includes('## 4. STRUCTURE ET LIAISONS'), found.join('\n'));
    assert.ok(!found.some((one) => one.includes('1. RÉSUMÉ')));
    const typed = completed(edited(/^## 4\. STRUCTURE ET LIAISONS$/m, '## 4|'));
    assert.ok(typed.includes('## 4. STRUCTURE ET LIAISONS'), typed.join('\n'));
  });

  test('subsections and accountabilities where they belong, those of the other edition first', () => {
    const found = completed(edited(/^### Gestion de l'information$/m, '### |'));
    assert.equal(found[0], "### Gestion de l'information");
    const desirable = completed(edited(/^### DESIRABLE$/m, '### |'));
    assert.equal(desirable[0], '### DESIRABLE\n\nThe following would be considered an advantage:\n\n-');
  });

  test('competencies: names that are not there yet, the other edition’s first, then the level', () => {
    const names = completed(edited(/^- Travail en équipe.*$/m, '- |'));
    assert.equal(names[0], '- Travail en équipe :');
    assert.ok(names.includes('- Flexibilité :'));
    assert.ok(!names.includes("- Recherche de l'excellence :"));
    const levels = completed(edited(/^- Travail en équipe.*$/m, '- Travail en équipe :|'));
    assert.equal(levels[0], '- Travail en équipe : sollicite des contributions et encourage les autres ;');
    assert.equal(
      completed(edited(/^- Teamwork.*$/m, '- Teamwork:|'))[0],
      '- Teamwork: Solicits inputs and encourages others;',
    );
  });

  test('language levels: numeral and label together, in the edition’s language', () => {
    const english = completed(
      edited('V ("Advanced") in one', 'V| in one').replace('(English/French): V|', '(English/French): V|'),
    );
    assert.ok(
      english.some((one) => one.includes('V ("Advanced") in one')),
      english.join('\n'),
    );
    const french = completed(SAMPLE.replace(/niveau de compétence V \(«.avancé.»\)/, 'niveau de compétence |'));
    assert.ok(
      french.some((one) => one.includes('compétence V (« avancé »)')),
      french.join('\n'),
    );
  });

  test('language levels: the one that the other edition has in this place comes first', () => {
    const first = (from: string, to: string) => completed(SAMPLE.replace(from, to))[0]!;
    assert.match(first('(English/French): V ("Advanced")', '(English/French): |'), /French\): V \("Advanced"\)/);
    assert.match(first('in one; II ("Elementary")', 'in one; |'), /in one; II \("Elementary"\)/);
  });

  test('suppressions: what a comment may say, and the rules', () => {
    assert.ok(completed(`<!-- |\n${SAMPLE}`).includes('<!-- vacancy-notice-disable-next-line'));
    assert.ok(
      completed(`<!-- vacancy-notice-disable-file sal|\n${SAMPLE}`).includes(
        '<!-- vacancy-notice-disable-file salary-mismatch',
      ),
    );
    assert.ok(
      completed(`<!-- vacancy-notice-disable-file salary-scale |\n${SAMPLE}`).some((one) =>
        one.endsWith('salary-scale salary-mismatch'),
      ),
    );
    assert.deepEqual(completed(`<!-- vacancy-notice-disable-file salary-scale -- a reason |\n${SAMPLE}`), []);
  });

  test('in running text nothing is proposed', () => {
    assert.deepEqual(
      completed(edited('The Energy and Critical Resources Division', 'The Energy| and Critical Resources Division')),
      [],
    );
  });

  test('nothing is proposed where a paragraph is begun, in any section or below the header', () => {
    for (const typed of ['In|', 'Initiative|', 'Essential|', 'experience in |']) {
      for (const heading of ['## 1. SUMMARY', '## 4. INTERRELATIONSHIPS', '**Description**']) {
        const text = SAMPLE.replace(`${heading}\n`, `${heading}\n\n${typed}\n`);
        assert.deepEqual(completed(text), [], `${typed} below ${heading}`);
      }
    }
  });

  test('on an empty line the standard paragraphs that the section lacks, in the edition’s language', () => {
    const found = completed(edited(/^Le siège de l'OTAN à Bruxelles.*$/m, '|'));
    assert.ok(found.includes('[[À TRADUIRE : Environnement sans tabac]]'), found.join('\n'));
    assert.ok(!found.some((one) => /NATO|\[\[TO /.test(one)));
  });

  test('in an empty file the labels are proposed', () => {
    assert.ok(completed('|').includes('Primary Location:'));
  });

  test('at every offset of a notice there is an answer', () => {
    const result = checkNotice([{ path: 'x.notice.md', text: SAMPLE }]);
    for (let offset = 0; offset <= SAMPLE.length; offset += 7) {
      for (const { start, end = offset } of complete(result, result.notice.sources[0]!, offset, TODAY)) {
        assert.ok(0 <= start && start <= offset && offset <= end && end <= SAMPLE.length);
      }
    }
  });
});
