import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { unifiedDiff } from '../../server/cli/output/diff.ts';
import fc from '../support/fast-check.ts';

/** Applies a unified diff as `patch` does, checking every line that it names. */
function patch(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  let previous = '';
  for (const line of diff.match(/[^\n]*\n/g) ?? []) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$/.exec(line);
    if (hunk) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1;
      result.push(...lines.slice(at, start));
      at = start;
      assert.equal(result.length, hunk[4] === '0' ? Number(hunk[3]) : Number(hunk[3]) - 1);
    } else if (/^[ -]/.test(line) && !line.startsWith('--- ')) {
      const own = lines[at++]!;
      assert.equal(own.replace(/\n$/, ''), line.slice(1, -1));
      if (line.startsWith(' ')) result.push(own);
    } else if (line.startsWith('+') && !line.startsWith('+++ ')) result.push(line.slice(1));
    else if (line.startsWith('\\') && previous.startsWith('+')) result.push(result.pop()!.slice(0, -1));
    previous = line;
  }
  return [...result, ...lines.slice(at)].join('');
}

describe('a unified diff', () => {
  test('names a file outside the folder as git does', () => {
    assert.match(unifiedDiff('/home/me/x.md', 'a\n', 'b\n'), /^--- a\/home\/me\/x\.md\n\+\+\+ b\/home\/me\/x\.md\n/);
  });

  test('reads as others write it', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    assert.equal(
      unifiedDiff('x.md', before, before.replace('e', 'E')),
      '--- a/x.md\n+++ b/x.md\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n',
    );
    assert.equal(unifiedDiff('x.md', before, before), '');
    assert.match(unifiedDiff('x y.md', 'a', 'b'), /^--- a\/x y\.md\t\n\+\+\+ b\/x y\.md\t\n/);
  });

  test('says where the last line has no end', () => {
    const diff = unifiedDiff('x', 'a\nb', 'a\nb\n');
    assert.equal(diff, '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n');
  });

  test('insertion and deletion at the ends', () => {
    for (const [before, after] of [
      ['', 'a\n'],
      ['a\n', ''],
      ['b\n', 'a\nb\n'],
      ['a\nb\n', 'b\n'],
      ['a\n', 'a\nb'],
    ] as const) {
      assert.equal(patch(before, unifiedDiff('x', before, after)), after);
    }
  });

  test('leads from any text to any other', () => {
    const line = fc.constantFrom('', 'a', 'b', 'c', 'a\r');
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
      .map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(patch(before, unifiedDiff('x', before, after)), after);
      }),
    );
  });

  test('of very long texts is made, which a quadratic search would not be', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index}`);
    const changed = lines.map((text, index) => (index % 3 === 0 ? `${text}.` : text));
    assert.match(unifiedDiff('x', lines.join('\n'), changed.join('\n')), /^\+line 49998\.$/m);
    const all = lines.map((text) => `${text}!`).join('\n');
    assert.match(unifiedDiff('x', lines.join('\n'), all), /^\+line 49999!$/m);
  });
});
