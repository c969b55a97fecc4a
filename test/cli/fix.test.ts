import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

/** Two doubled spaces and a lost space before a French colon: three problems with a safe fix. */
const SLIPPED = plant(
  plant(plant(CLEAN, 'It has a staff of 64', 'It has  a staff of 64'), 'Every six months', 'Every six  months'),
  'Salaire (Base de paie)\u00a0:',
  'Salaire (Base de paie):',
);

describe('--fix', () => {
  test('mends what is safe, and a second run finds nothing more', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED, 'b.notice.md': CLEAN });
    assert.equal(sandbox.report().summary.fixable, 3);
    const { status, stdout } = sandbox.check('--fix');
    assert.equal(status, 0);
    assert.match(stdout, /2 files checked: no problems; 3 problems fixed\.\n$/);
    const mended = sandbox.read('a.notice.md');
    assert.equal(mended.replace(/[\u00a0\u202f]/g, ' '), CLEAN.replace(/[\u00a0\u202f]/g, ' '));
    assert.equal(sandbox.report('--fix').summary.fixable, 0);
    assert.equal(sandbox.read('a.notice.md'), mended);
    assert.equal(sandbox.read('b.notice.md'), CLEAN);
    assert.deepEqual(readdirSync(sandbox.folder), ['a.notice.md', 'b.notice.md']);
  });

  test('keeps byte order mark and line ends', (t) => {
    const text = `\ufeff${SLIPPED.replaceAll('\n', '\r\n')}`;
    const sandbox = new Sandbox(t, { 'a.notice.md': text });
    sandbox.check('--fix');
    const mended = sandbox.read('a.notice.md');
    assert.ok(mended.startsWith('\ufeff') && !mended.startsWith('\ufeff\ufeff'));
    assert.equal(mended.split('\r\n').length, text.split('\n').length);
    assert.equal(mended.split('\n').length, text.split('\n').length);
    assert.notEqual(mended, text);
  });

  test('columns do not count the byte order mark', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED, 'b.notice.md': `\ufeff${SLIPPED}` });
    const [a, b] = sandbox.report().files;
    assert.deepEqual(
      b!.problems.map(({ start }) => start),
      a!.problems.map(({ start }) => start),
    );
  });

  test('keeps the mode, and links', { skip: process.platform === 'win32' && 'there are none' }, (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED, 'real/b.txt': SLIPPED });
    chmodSync(sandbox.path('a.notice.md'), 0o640);
    symlinkSync('real/b.txt', sandbox.path('b.notice.md'));
    sandbox.check('--fix');
    assert.equal(statSync(sandbox.path('a.notice.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(sandbox.path('b.notice.md')).isSymbolicLink());
    assert.equal(sandbox.read('real/b.txt'), sandbox.read('a.notice.md'));
  });

  test('a pair: each file for itself', (t) => {
    const slipped = plant(FRENCH, 'Temps plein', 'Temps  plein');
    const sandbox = new Sandbox(t, { 'p.en.notice.md': ENGLISH, 'p.fr.notice.md': slipped });
    sandbox.check('--fix', 'p.en.notice.md');
    assert.deepEqual([sandbox.read('p.en.notice.md'), sandbox.read('p.fr.notice.md')], [ENGLISH, FRENCH]);
  });

  const windows = process.platform === 'win32' && 'paths have another limit there';
  test('what cannot be written is said, and reported as it is', { skip: windows }, (t) => {
    const sandbox = new Sandbox(t, { 'short.notice.md': CLEAN });
    // A folder with such a path that the file which the new text is first written to would have one of more than 4,095 bytes.
    const room = 4095 - sandbox.path('x/.vacancy-notice.json').length;
    const name = `${`${'x'.repeat(99)}/`.repeat(Math.floor(room / 100))}${'x'.repeat(room % 100)}x/a.notice.md`;
    sandbox.write(name, SLIPPED);
    const { status, stdout, stderr } = sandbox.check('--fix', '--format', 'json');
    assert.equal(status, 2);
    assert.match(
      stderr,
      /a\.notice\.md: This cannot be written \(its name is too long\)\. The file was not changed\.\n$/,
    );
    assert.equal(JSON.parse(stdout).summary.fixable, 3);
    assert.equal(sandbox.read(name), SLIPPED);
  });

  const asRoot = process.getuid?.() === 0 && 'root may write every file';
  test('a file that may only be read stays as it is', { skip: asRoot }, (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED });
    chmodSync(sandbox.path('a.notice.md'), 0o444);
    const { status, stderr } = sandbox.check('--fix');
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'a.notice.md: This cannot be written (you have no permission to do so). The file was not changed.\n',
    );
    assert.equal(sandbox.read('a.notice.md'), SLIPPED);
  });

  test('of the standard input: the mended text on stdout, the report in a file', (t) => {
    const sandbox = new Sandbox(t, { 'p.fr.notice.md': plant(FRENCH, 'Temps plein', 'Temps  plein') });
    const args = ['check', '--stdin', '--fix', '--format', 'json', '--output', 'r.json'];
    const { status, stdout } = sandbox.run(args, { input: `\ufeff${SLIPPED}` });
    assert.equal(status, 0);
    assert.equal(stdout.replace(/[\u00a0\u202f]/g, ' '), `\ufeff${CLEAN.replace(/[\u00a0\u202f]/g, ' ')}`);
    assert.equal(JSON.parse(sandbox.read('r.json')).summary.fixable, 0);
    const before = sandbox.read('p.fr.notice.md');
    const pair = sandbox.run(['check', '--stdin', '--fix', '--stdin-name', 'p.en.notice.md'], { input: ENGLISH });
    assert.deepEqual([pair.stdout, sandbox.read('p.fr.notice.md')], [ENGLISH, before]);
  });
});

describe('--diff', () => {
  const hasGit = spawnSync('git', ['--version']).status === 0;

  test('prints a patch that git apply takes, and changes nothing', { skip: !hasGit && 'git is not there' }, (t) => {
    const files = {
      'a.notice.md': SLIPPED,
      'b é.notice.md': `\ufeff${SLIPPED.replaceAll('\n', '\r\n').trimEnd()}`,
      'in/c.notice.txt': SLIPPED,
      'd.notice.md': CLEAN,
    };
    const sandbox = new Sandbox(t, files);
    mkdirSync(sandbox.path('x'));
    const { status, stdout, stderr } = sandbox.check('--diff');
    assert.deepEqual([status, stderr], [0, '']);
    for (const [name, text] of Object.entries(files)) assert.equal(sandbox.read(name), text);
    assert.ok(!stdout.includes('d.notice.md'));
    sandbox.write('fix.patch', stdout);
    const git = (...args: string[]) => spawnSync('git', args, { cwd: sandbox.folder, encoding: 'utf8' });
    git('init', '-q');
    const applied = git('-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', 'fix.patch');
    assert.equal(applied.stderr, '');
    const patched = Object.keys(files).map((name) => readFileSync(sandbox.path(name), 'utf8'));
    for (const [name, text] of Object.entries(files)) sandbox.write(name, text);
    sandbox.check('--fix');
    assert.deepEqual(
      patched,
      Object.keys(files).map((name) => sandbox.read(name)),
    );
  });

  test('the report beside it is of the files as they are', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED });
    assert.match(
      sandbox.check('--diff', '--format', 'json', '--output', 'r.json').stdout,
      /^--- a\/a\.notice\.md\n\+\+\+ b\//,
    );
    assert.equal(JSON.parse(sandbox.read('r.json')).summary.fixable, 3);
  });
});
