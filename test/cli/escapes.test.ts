import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { CLEAN, plant, Sandbox } from './support.ts';

/** A heading that would clear the screen, in files whose names would give commands to a terminal, to GitHub and to Azure. */
const HOSTILE = plant(
  plant(CLEAN, '## 1. SUMMARY', '## 1. SUMM\u001b[2JARRY\u009b1m\u202e'),
  'It has a staff of 64',
  'It has  a staff ##[x] of 64',
);
const NAMES = [
  'esc\u001b]0;title\u0007.notice.md',
  '::error::pwned.notice.md',
  'd\n::add-mask::x/a.notice.md',
  '##vso[task.x]y.notice.md',
];

const windows = process.platform === 'win32' && 'such names are not possible there';
describe('nothing of a name or text drives a terminal or a log', { skip: windows }, () => {
  for (const format of [
    'pretty',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
    'unix',
    'markdown',
  ]) {
    test(format, (t) => {
      const sandbox = new Sandbox(t, Object.fromEntries(NAMES.map((name) => [name, HOSTILE])));
      sandbox.write('d\n::add-mask::x/.vacancy-notice.json', '{"colour": 1}');
      const { stdout, stderr } = sandbox.run(['check', '--format', format], { environment: { NO_COLOR: '1' } });
      assertHarmless(stderr);
      // What the format itself is made of are commands.
      assertHarmless(format === 'github' ? stdout.replace(/^::(?:error|warning|notice) [^:]*::/gm, '') : stdout);
      assert.ok(stdout.length > 500);
      if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) assert.ok(JSON.parse(stdout));
    });
  }

  test('the names of a patch, which git takes all the same', (t) => {
    const sandbox = new Sandbox(t, { [NAMES[0]!]: plant(CLEAN, 'It has a staff of 64', 'It has  a staff of 64') });
    const { stdout } = sandbox.check('--diff');
    assertHarmless(stdout);
    const git = (args: string[], input = '') =>
      spawnSync('git', args, { cwd: sandbox.folder, input, encoding: 'utf8' });
    git(['init', '-q']);
    assert.equal(git(['apply', '-'], stdout).stderr, '');
    assert.equal(sandbox.read(NAMES[0]!), CLEAN);
  });
});

function assertHarmless(text: string): void {
  const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|^\s*::|##(?:vso)?\[/m.exec(text);
  assert.equal(found && JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 30)), null);
}
