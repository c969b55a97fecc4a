import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FileEdit, Problem } from '../../../server/core/model/problem.ts';
import { type FileSource, fileSource } from '../../../server/core/text/source.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import { applyEdits, insertedText, isFixable, safeFixes } from '../../../server/core/writing/edits.ts';
import fc from '../../support/fast-check.ts';

const sourceOf = (text: string): FileSource => fileSource('a.md', text, tokenize(text));
const edit = (source: FileSource, start: number, end: number, text: string): FileEdit => ({
  span: { source, start, end },
  text,
});

function problem(source: FileSource, ...fixes: { safe: boolean; edits: FileEdit[] }[]): Problem {
  const title = () => 'title';
  return {
    rule: 'spacing',
    tags: [],
    severity: 'hint',
    message: title,
    span: { source, start: 0, end: 0 },
    related: [],
    fixes: () => fixes.map((fix) => ({ ...fix, title })),
  };
}

describe('applying edits', () => {
  test('in any order; the rest stays', () => {
    const source = sourceOf('one two three');
    const edits = [edit(source, 8, 13, 'drei'), edit(source, 0, 3, 'eins'), edit(source, 4, 4, 'und ')];
    assert.equal(applyEdits(source.text, edits), 'eins und two drei');
  });

  test('inserted lines end as the file ends its lines', () => {
    const source = sourceOf('one\r\ntwo\r\n');
    assert.equal(applyEdits(source.text, [edit(source, 5, 5, 'a\nb\r\n')]), 'one\r\na\r\nb\r\ntwo\r\n');
    assert.equal(insertedText(edit(source, 5, 5, 'a\n')), 'a\r\n');
    assert.equal(insertedText(edit(sourceOf('one\ntwo\r\n'), 0, 0, 'a\n')), 'a\n');
  });

  test('a text with only one line', () => {
    assert.equal(applyEdits('one', [edit(sourceOf('one'), 3, 3, '\ntwo')]), 'one\ntwo');
  });
});

describe('choosing safe fixes', () => {
  const source = sourceOf('abcdefgh');
  const safe = (...edits: FileEdit[]) => problem(source, { safe: true, edits });
  const chosen = (...problems: Problem[]) =>
    safeFixes(problems).map(({ edits }) => edits.map(({ text }) => text).join());

  test('the first of two that overlap', () => {
    assert.deepEqual(
      chosen(safe(edit(source, 2, 5, 'x')), safe(edit(source, 4, 6, 'y')), safe(edit(source, 0, 2, 'z'))),
      ['x', 'z'],
    );
  });

  test('whole or not at all', () => {
    const both = safe(edit(source, 0, 1, 'p'), edit(source, 3, 4, 'q'));
    assert.deepEqual(chosen(safe(edit(source, 3, 5, 'x')), both, safe(edit(source, 0, 1, 'y'))), ['x', 'y']);
  });

  test('replacements may touch, insertions may not', () => {
    assert.deepEqual(chosen(safe(edit(source, 0, 2, 'x')), safe(edit(source, 2, 4, 'y'))), ['x', 'y']);
    assert.deepEqual(chosen(safe(edit(source, 2, 2, 'x')), safe(edit(source, 2, 2, 'y'))), ['x']);
    assert.deepEqual(chosen(safe(edit(source, 0, 2, 'x')), safe(edit(source, 2, 2, 'y'))), ['x']);
  });

  test('other files do not stand in the way', () => {
    const other = sourceOf('abcdefgh');
    assert.deepEqual(
      chosen(safe(edit(source, 0, 2, 'x')), problem(other, { safe: true, edits: [edit(other, 0, 2, 'y')] })),
      ['x', 'y'],
    );
  });

  test('an unsafe fix is passed over for a safe one', () => {
    const two = problem(
      source,
      { safe: false, edits: [edit(source, 0, 1, 'u')] },
      { safe: true, edits: [edit(source, 0, 1, 's')] },
    );
    const none = problem(source, { safe: false, edits: [edit(source, 4, 5, 'u')] });
    assert.deepEqual(chosen(two, none), ['s']);
    assert.deepEqual([isFixable(two), isFixable(none)], [true, false]);
  });

  test('never two that overlap', () => {
    const range = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const edits = safeFixes(ranges.map(([start, end]) => safe(edit(source, start, end, '-')))).flatMap(
          (fix) => fix.edits,
        );
        const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
        for (let i = 1; i < sorted.length; i++) assert.ok(sorted[i - 1]!.end <= sorted[i]!.start);
      }),
    );
  });
});
