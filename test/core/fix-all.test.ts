import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll } from '../../server/core/fix-all.ts';
import { problemOf } from '../../server/core/model/report.ts';
import type { Report, Rule } from '../../server/core/model/rule.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { type FileSpan, fileSource, span } from '../../server/core/text/source.ts';
import { tokenize } from '../../server/core/text/tokenize.ts';
import { isFixable } from '../../server/core/writing/edits.ts';
import { sampleNotices } from '../support/notices.ts';

const profile = builtInProfile('nato-is');

/** Few lines, and none that shows its language: each heading that is put into that of the edition changes which one that is. */
const UNDECIDED =
  '-202\nGrade\n1 RÉSUMÉ\nDescription\nGrade\net\nACQUIS ESSENTIELS\nESSENTIAL\nGrade\nDescription \u0301';

test('safe fixes that undo one another are left to the writer, and nothing is changed or counted', () => {
  const inputs = [{ path: 'a.notice.md', text: UNDECIDED }];
  const { inputs: mended, fixed, result, looped } = fixAll(inputs, { profile });
  assert.deepEqual([mended[0]!.text, fixed, looped], [UNDECIDED, 0, true]);
  const heading = result.problems.find(({ rule }) => rule === 'section-heading');
  assert.deepEqual(
    heading?.fixes().map(({ safe }) => safe),
    [false],
  );
  assert.ok(!result.problems.some(isFixable));
});

test('what else is wrong beside them is mended', () => {
  const inputs = [{ path: 'a.notice.md', text: `${UNDECIDED}\nA line with  two spaces.` }];
  const { inputs: mended, fixed } = fixAll(inputs, { profile });
  assert.equal(mended[0]!.text, `${UNDECIDED}\nA line with two spaces.`);
  assert.equal(fixed, 1);
});

test('of a sample notice nothing is fixable after one run', () => {
  for (const inputs of sampleNotices()) {
    const { inputs: mended, looped } = fixAll(inputs, { profile });
    const again = fixAll(mended, { profile });
    assert.deepEqual([looped, again.fixed, again.inputs], [false, 0, mended]);
  }
});

const source = fileSource('a.notice.md', 'one\r\ntwo', tokenize('one\r\ntwo'));
const rule = { name: 'test', severity: 'warning', messages: { en: {}, fr: {} } } as unknown as Rule;
const fixesOf = (...edits: [start: number, end: number, text: string][]) => {
  const fixes = () => [
    { title: 'x', safe: true, edits: edits.map(([start, end, text]) => ({ span: span(source, start, end), text })) },
  ];
  const reported: Report<string, FileSpan> = { message: 'x', span: span(source, 0, 1), fixes };
  return problemOf(rule, reported, undefined, (place) => place)
    .fixes()
    .map((fix) => fix.edits.map(({ text }) => text));
};

test('a fix that changes nothing does not exist, line ends aside', () => {
  assert.deepEqual(fixesOf([0, 3, 'one']), []);
  assert.deepEqual(fixesOf([0, 8, 'one\ntwo']), []);
  assert.deepEqual(fixesOf([0, 3, 'one'], [5, 8, 'three']), [['three']]);
  assert.deepEqual(fixesOf([3, 3, '']), []);
});

test('nor does one whose place is out of bounds; a problem there is shown in bounds', () => {
  assert.deepEqual(fixesOf([5, 9, 'x']), []);
  assert.deepEqual(fixesOf([3, 2, 'x']), []);
  const spanOf = (start: number, end: number) =>
    problemOf(rule, { message: 'x', span: span(source, start, end) }, undefined, (place) => place).span;
  assert.deepEqual(
    [spanOf(2, 1), spanOf(-1, 99)].map(({ start, end }) => [start, end]),
    [
      [2, 2],
      [0, 8],
    ],
  );
});
