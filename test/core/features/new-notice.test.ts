import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noticeTexts } from '../../../server/core/features/new-notice.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { checkNotice, describe } from '../../support/check.ts';

const POST = {
  titles: { en: 'Officer, Harbours', fr: 'Administratrice/Administrateur (ports)' },
  number: '261001',
  grade: 'G15-G17',
  deadline: { year: 2026, month: 6, day: 30 },
};

suite('a new notice', () => {
  const profile = builtInProfile('nato-is')!;
  const files = {
    'a bilingual file': noticeTexts(POST, profile, false).map((text) => ({ path: 'x.notice.md', text })),
    'a file pair': noticeTexts(POST, profile, true).map((text, i) => ({
      path: `x.${i === 0 ? 'en' : 'fr'}.notice.md`,
      text,
    })),
  };
  for (const [form, inputs] of Object.entries(files)) {
    test(`as ${form} lacks only what is still to be written`, () => {
      const { problems, notice } = checkNotice(inputs);
      assert.deepEqual(
        notice.editions.map(({ sections, fields }) => [sections.length, fields.length]),
        [
          [8, 7],
          [8, 7],
        ],
      );
      const other = problems.filter(
        ({ rule, severity }) => severity !== 'info' && severity !== 'hint' && rule !== 'placeholder-left',
      );
      const allowed = [
        'language-level-missing',
        'clause-missing',
        'twin-grade-note',
        'contract-mismatch',
        'competency-unknown',
      ];
      assert.deepEqual(other.filter(({ rule }) => !allowed.includes(rule)).map(describe), []);
      assert.ok(problems.some(({ rule }) => rule === 'placeholder-left'));
    });
  }
  test('fills in what follows from grade and deadline', () => {
    const [text] = noticeTexts(POST, profile, false);
    for (const line of [
      '# Officer, Harbours - 261001',
      '**Application Deadline:** 30-Jun-2026',
      '**Grade:** NATO Grade G15-G17',
      '**Salary (Pay Basis):** 6,713.06Euro (EUR) Monthly',
    ]) {
      assert.ok(text!.includes(`${line}\n`), line);
    }
    assert.match(text!, /Date de retrait\u00a0:\*\* 30-juin-2026\n/);
  });
});
