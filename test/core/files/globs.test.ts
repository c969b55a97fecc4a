import assert from 'node:assert/strict';
import { test } from 'node:test';
import picomatch from 'picomatch';
import { excludeMatcher, filesMatcher, isTooComplicated } from '../../../server/core/files/globs.ts';

const PATTERNS = [
  'a.notice.md',
  '*.notice.md',
  '**/*.notice.md',
  'a/**',
  'a/**/b.md',
  '**',
  '*',
  '?.md',
  'a?c.md',
  '**/a/**/b/*.md',
  'a/*/b.md',
  '*.{md,txt}',
  '{a,b}/*.md',
  '[ab].md',
  '[!a].md',
  'a/{b/c,d}/*.md',
  '@(a|b).md',
  '!*.md',
  'a**b.md',
  '.hidden/**',
  '**/.x',
];
const PATHS = [
  'a.notice.md',
  'a/b.md',
  'a/x/b.md',
  'a/x/y/b.md',
  'b.md',
  'abc.md',
  'a',
  'a/b/c/d.md',
  'x/a/y/b/z.md',
  'a.md',
  'a.txt',
  'b/q.md',
  'a/d/e.md',
  'a/b/c/e.md',
  '.hidden/x.md',
  'x/.x',
  'axb.md',
];

test('patterns mean what they mean to picomatch', () => {
  for (const pattern of PATTERNS) {
    const expected = picomatch(pattern, { dot: true });
    const matches = filesMatcher('/w', [pattern]);
    const anyFile = pattern.slice(pattern.lastIndexOf('/') + 1).includes('.');
    for (const path of PATHS) {
      const wanted = expected(path) && (anyFile || path.includes('.notice'));
      assert.equal(matches(`/w/${path}`), wanted, `${pattern} ${path}`);
    }
  }
});

test('a folder that is left out takes all with it', () => {
  const excludes = excludeMatcher('/w', ['archive/', './old', '**/drafts']);
  const paths = ['archive', 'archive/a.md', 'old/x/y.md', 'x/drafts/a.md', 'drafts', 'archived/a.md', 'a.md'];
  assert.deepEqual(
    paths.map((path) => excludes(`/w/${path}`)),
    [true, true, true, true, true, false, false],
  );
  assert.ok(!excludes('/elsewhere/archive/a.md'));
});

test('any number of stars is answered at once; where brackets are beside them, a pattern can be too complicated', () => {
  const name = `${'a'.repeat(200)}!`;
  const stars = '*a'.repeat(60);
  assert.equal(excludeMatcher('/w', [`${stars}*b`])(`/w/${name}`), false);
  assert.equal(excludeMatcher('/w', [`${stars}*`])(`/w/${name}`), true);
  assert.equal(excludeMatcher('/w', [`${'**/a/'.repeat(50)}b`])(`/w/${'a/'.repeat(500)}c`), false);
  const complicated = ['*a*a*a*a*[b]', '+(a)+(a)+(a)+(a)b', '{*a*,*a*,x}', 'a'.repeat(501)];
  assert.deepEqual(complicated.map(isTooComplicated), [true, true, true, true]);
  assert.deepEqual(['*.{md,txt}', '**/*[ab]*', stars].map(isTooComplicated), [false, false, false]);
  assert.equal(excludeMatcher('/w', complicated)(`/w/${name}`), false);
});
