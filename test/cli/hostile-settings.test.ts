import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLEAN, plant, Sandbox } from './support.ts';

/** Each of these once kept a run busy for hours; a test that is not over in time fails by itself. */
describe('settings of a stranger', { timeout: 60_000 }, () => {
  test('files that extend the same file twice, again and again', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'c30.json': '{"rules": {"spacing": "off"}}' });
    for (let i = 0; i < 30; i++) {
      const next = `"c${i + 1}.json"`;
      sandbox.write(i === 0 ? '.vacancy-notice.json' : `c${i}.json`, `{"extends": [${next}, ${next}]}`);
    }
    const { status, stderr } = sandbox.check();
    assert.deepEqual([status, stderr], [0, '']);
  });

  test('of files that extend one file, the nearer one still wins', (t) => {
    const sandbox = new Sandbox(t, {
      'a.notice.md': plant(CLEAN, 'It has a staff of 64', 'It has  a staff of 64'),
      '.vacancy-notice.json': '{"extends": ["b.json", "c.json"]}',
      'b.json': '{"extends": "base.json", "rules": {"spacing": "error"}}',
      'c.json': '{"extends": "base.json"}',
      'base.json': '{"rules": {"spacing": "off"}}',
    });
    assert.equal(sandbox.report().summary.errors, 0);
    sandbox.write('.vacancy-notice.json', '{"extends": ["c.json", "b.json"]}');
    assert.equal(sandbox.report().summary.errors, 1);
  });

  test('patterns that go back and forth in a name', (t) => {
    const sandbox = new Sandbox(t, {
      [`${'a'.repeat(60)}!/a.notice.md`]: CLEAN,
      '.vacancy-notice.json': `{"exclude": ["${'*a'.repeat(20)}*b"]}`,
      '.gitignore': `${'*a'.repeat(20)}*b\n`,
    });
    assert.match(sandbox.check().stdout, /^1 file checked/);
    sandbox.write('.vacancy-notice.json', `{"exclude": ["${'*a'.repeat(20)}[b]"]}`);
    const { status, stderr } = sandbox.check();
    assert.equal(status, 2);
    assert.match(stderr, /^\.vacancy-notice\.json:1:14: exclude: The pattern ".*" is too complicated/);
  });

  test('more patterns, or a larger file, than anybody writes', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    sandbox.write(
      '.vacancy-notice.json',
      JSON.stringify({ exclude: Array.from({ length: 20_000 }, (_, i) => `x${i}/**`) }),
    );
    assert.match(sandbox.check().stderr, /exclude: There are more than 1000 patterns/);
    sandbox.write('.vacancy-notice.json', `{${' '.repeat(1_100_000)}}`);
    assert.match(sandbox.check().stderr, /^\.vacancy-notice\.json: This file is larger than 1 MB/);
  });
});
