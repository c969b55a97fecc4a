import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkNotice } from '../support/check.ts';

test('the practice notice has one problem to think about and two to be fixed, and its deadline never passes', () => {
  const text = readFileSync('dist/practice.notice.md', 'utf8');
  const today = { year: 2099, month: 1, day: 1 };
  const { problems } = checkNotice([{ path: 'practice.notice.md', text }], { today });
  assert.deepEqual(
    problems.map(({ rule, fixes }) => [rule, fixes().some(({ safe }) => safe)]),
    [
      ['spacing', true],
      ['salary-mismatch', false],
      ['section-heading', true],
    ],
  );
});
