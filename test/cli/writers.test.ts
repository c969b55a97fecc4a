import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { ApprovedVersions } from '../../server/cli/files/approved.ts';
import { fileReader } from '../../server/cli/files/file-reader.ts';
import { Checker } from '../../server/cli/run/checker.ts';
import { Configurations } from '../../server/core/configuration/index.ts';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

const SLIPPED = plant(CLEAN, 'It has a staff of 64', 'It has  a staff of 64');
const SAVED = '\nA line that the writer saved meanwhile.\n';
const noLinks = process.platform === 'win32' && 'there are none';

/** Mends files while somebody saves: `save` is called whenever a check of them begins. */
async function fixWhile(sandbox: Sandbox, names: readonly string[], save: () => void) {
  const checker = new Checker({
    configurations: new Configurations(fileReader),
    mode: 'fix',
    today: undefined,
    approved: new ApprovedVersions(sandbox.folder),
    stdin: undefined,
    call: (run) => {
      save();
      return run();
    },
  });
  const [first, ...others] = names.map((name) => ({ path: sandbox.path(name), name }));
  return checker.check([first!, ...others]);
}

describe('what is saved while --fix runs stays', () => {
  test('and the file is mended all the same', async (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED });
    let saves = 0;
    const { failures } = await fixWhile(sandbox, ['a.notice.md'], () => {
      if (saves++ === 0) appendFileSync(sandbox.path('a.notice.md'), SAVED);
    });
    assert.deepEqual(failures, []);
    assert.equal(sandbox.read('a.notice.md'), CLEAN + SAVED);
  });

  test('in the second file of a pair too', async (t) => {
    const slipped = plant(ENGLISH, '**Schedule:** Full', '**Schedule:**  Full');
    const sandbox = new Sandbox(t, {
      'p.en.notice.md': slipped,
      'p.fr.notice.md': plant(FRENCH, 'Temps plein', 'Temps  plein'),
    });
    let saves = 0;
    await fixWhile(sandbox, ['p.en.notice.md', 'p.fr.notice.md'], () => {
      if (saves++ === 0) appendFileSync(sandbox.path('p.fr.notice.md'), SAVED);
    });
    assert.deepEqual([sandbox.read('p.en.notice.md'), sandbox.read('p.fr.notice.md')], [ENGLISH, FRENCH + SAVED]);
  });

  test('and a file that is saved again and again is left alone, which is said', async (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED });
    let saves = 0;
    const { failures, fixed } = await fixWhile(sandbox, ['a.notice.md'], () => {
      saves++;
      appendFileSync(sandbox.path('a.notice.md'), SAVED);
    });
    assert.deepEqual(
      failures.map(({ kind, error }) => [kind, (error as NodeJS.ErrnoException).code]),
      [['write', 'ECHANGED']],
    );
    assert.equal(fixed, 0);
    assert.equal(sandbox.read('a.notice.md'), SLIPPED + SAVED.repeat(saves));
    assert.deepEqual(readdirSync(sandbox.folder), ['a.notice.md']);
  });
});

test('a notice whose name is as long as a name can be is mended', (t) => {
  const name = `${'x'.repeat(245)}.notice.md`;
  const sandbox = new Sandbox(t, { [name]: SLIPPED });
  assert.equal(sandbox.check('--fix').status, 0);
  assert.equal(sandbox.read(name), CLEAN);
});

test('what is new is made whole or not at all, and takes no name that something has', { skip: noLinks }, (t) => {
  const sandbox = new Sandbox(t, {});
  symlinkSync('nowhere', sandbox.path('p.fr.notice.md'));
  const answers = ['--title-en', 'Officer', '--number', '261001', '--grade', 'G15', '--deadline', '2026-12-01'];
  const { status, stderr } = sandbox.run(['new', 'p.en.notice.md', ...answers]);
  assert.deepEqual(
    [status, stderr],
    [2, 'vacancy-notice: p.fr.notice.md cannot be written (something else has this name).\n'],
  );
  assert.deepEqual(readdirSync(sandbox.folder), ['p.fr.notice.md']);
});

test('an interrupted run leaves no temporary file, and each notice whole', { skip: noLinks }, async (t) => {
  const names = Array.from({ length: 60 }, (_, i) => `${i}.notice.md`);
  const sandbox = new Sandbox(t, Object.fromEntries(names.map((name) => [name, SLIPPED])));
  for (const args of [
    ['--jobs', '1'],
    ['--jobs', '2'],
  ]) {
    for (const name of names) sandbox.write(name, SLIPPED);
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', '--fix', '--output', 'r.json', ...args], {
      cwd: sandbox.folder,
    });
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
    while (names.every((name) => sandbox.read(name) === SLIPPED)) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGTERM');
    assert.equal(await ended, 143, args.join(' '));
    for (const name of names) assert.ok([SLIPPED, CLEAN].includes(sandbox.read(name)));
    assert.ok(
      names.some((name) => sandbox.read(name) === SLIPPED),
      'the run was over before it was told to stop',
    );
    assert.deepEqual(
      readdirSync(sandbox.folder).filter((name) => !names.includes(name)),
      [],
    );
  }
});

describe('--output', () => {
  const refused = [
    [
      'a notice',
      'a.notice.md',
      'a.notice.md: The report cannot be written there (it is a notice, which would be lost).',
    ],
    [
      'a notice of another name',
      'post.md',
      'post.md: The report cannot be written there (it is a notice, which would be lost).',
    ],
    [
      'a configuration',
      '.vacancy-notice.json',
      '.vacancy-notice.json: The report cannot be written there (it is a configuration, which would be lost).',
    ],
  ] as const;
  for (const [what, file, sentence] of refused) {
    test(`replaces not ${what}`, (t) => {
      const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'post.md': CLEAN, '.vacancy-notice.json': '{}' });
      const before = sandbox.read(file);
      for (const args of [
        ['check', 'a.notice.md', 'post.md'],
        ['export', 'post.md'],
      ]) {
        const { status, stderr } = sandbox.run([...args, '--output', file]);
        assert.equal(status, 2);
        assert.ok(stderr.includes(sentence), stderr);
        assert.equal(sandbox.read(file), before);
      }
    });
  }

  test('keeps a link, and what it leads to gets the report', { skip: noLinks }, (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'reports/r.json': 'old' });
    symlinkSync('reports/r.json', sandbox.path('r.json'));
    sandbox.check('--output', 'r.json');
    assert.ok(lstatSync(sandbox.path('r.json')).isSymbolicLink());
    assert.equal(JSON.parse(sandbox.read('reports/r.json')).version, 1);
  });

  const noFull = !existsSync('/dev/full') && 'there is no /dev/full';
  test('on a full disk: a sentence, and exit code 2', { skip: noFull }, (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    for (const command of [
      'check --output /dev/full',
      'check > /dev/full',
      'explain --all > /dev/full',
      'export a.notice.md > /dev/full',
    ]) {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `"${process.execPath}" "${resolve('dist/cli.js')}" ${command}`],
        {
          cwd: sandbox.folder,
          env: { ...process.env, LC_ALL: 'C' },
          encoding: 'utf8',
        },
      );
      assert.equal(status, 2, command);
      assert.match(
        stderr,
        /^(?:vacancy-notice: )?(?:stdout|\/dev\/full): The report cannot be written there \(the disk is full\)\.\n$/,
      );
    }
    assert.deepEqual(readdirSync(sandbox.folder), ['a.notice.md']);
  });
});

describe('--update-baseline', () => {
  const foreign = [
    'precious words\n',
    '{"name": "x"}',
    '{"version": 2, "files": {}}',
    '{"version": 1, "files": []}',
    '{"version": 1, "files": {}, "more": 1}',
  ];
  for (const content of foreign) {
    test(`leaves alone what is not a baseline: ${content.trim()}`, (t) => {
      const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED, 'precious.txt': content });
      const { status, stderr } = sandbox.check('--baseline', 'precious.txt', '--update-baseline');
      assert.equal(status, 2);
      assert.match(stderr, /^precious\.txt: This file is not a baseline \(.*\), so it is left as it is\./);
      assert.equal(sandbox.read('precious.txt'), content);
    });
  }

  test('fills an empty file, and keeps a link and the mode', { skip: noLinks }, (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED, 'real.json': '' });
    symlinkSync('real.json', sandbox.path('b.json'));
    const { mode } = statSync(sandbox.path('real.json'));
    assert.equal(sandbox.check('--baseline', 'b.json', '--update-baseline').status, 0);
    assert.ok(lstatSync(sandbox.path('b.json')).isSymbolicLink());
    assert.equal(statSync(sandbox.path('real.json')).mode, mode);
    assert.equal(sandbox.check('--baseline', 'b.json', '--fail-on', 'warning').status, 0);
  });
});

describe('a baseline of a wrong form is refused with a sentence that shows nothing of it', () => {
  const contents = {
    'a number for a list': '{"version":1,"files":{"a.notice.md":{"salary-scale":5}}}',
    'a list for the files': '{"version":1,"files":[]}',
    'no JSON': 'SECRET=aaa',
  };
  for (const [what, content] of Object.entries(contents)) {
    test(what, (t) => {
      const sandbox = new Sandbox(t, { 'a.notice.md': SLIPPED, 'b.json': content });
      const { status, stderr } = sandbox.check('--baseline', 'b.json');
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^b\.json: This file is not a baseline \([^)]+\), so it is left as it is\..*\n1 file is not checked/,
      );
      assert.ok(!stderr.includes('SECRET') && !stderr.includes('at '));
    });
  }
});

describe('what is not a file', { skip: noLinks }, () => {
  const PIPE = 'it is a pipe or a device, not a file';

  test('a link to itself is complained of, and the rest is checked', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    symlinkSync('self.notice.md', sandbox.path('self.notice.md'));
    const { status, stdout, stderr } = sandbox.check();
    assert.equal(status, 2);
    assert.match(stdout, /^1 file checked: no problems\.\n$/);
    assert.equal(stderr, 'self.notice.md: This cannot be opened (it is a link that leads back to itself).\n');
  });

  test('a pipe is not waited for', (t) => {
    const sandbox = new Sandbox(t, {
      'a.notice.md': CLEAN,
      'c/a.notice.md': CLEAN,
      'c/.vacancy-notice.json': '{"extends": "../p"}',
    });
    spawnSync('mkfifo', [sandbox.path('p')]);
    assert.match(sandbox.check('p', 'a.notice.md').stderr, new RegExp(`^p: This cannot be opened \\(${PIPE}\\)`));
    assert.match(sandbox.check('c').stderr, new RegExp(PIPE));
    assert.match(sandbox.check('--baseline', 'p', 'a.notice.md').stderr, new RegExp(PIPE));
    assert.match(sandbox.check('--baseline', 'p', '--update-baseline', 'a.notice.md').stderr, new RegExp(PIPE));
    assert.match(sandbox.check('--output', 'p', 'a.notice.md').stderr, /nobody reads it/);
  });
});
