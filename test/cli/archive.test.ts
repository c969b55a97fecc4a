import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { CLEAN, ENGLISH, FRENCH, places, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const SALARY = '166:30 error salary-mismatch';

describe('--baseline', () => {
  test('what it knows is not reported again, however the lines move', (t) => {
    const sandbox = new Sandbox(t, { 'a/x.notice.md': WRONG });
    const written = sandbox.check('--update-baseline', '--baseline', 'known.json');
    assert.equal(written.status, 0);
    assert.equal(written.stdout, '1 file checked: no problems.\n');
    assert.equal(written.stderr, 'known.json: 1 problem is known now and will not be reported again.\n');
    assert.deepEqual(Object.keys(JSON.parse(sandbox.read('known.json')).files), ['a/x.notice.md']);
    sandbox.write('a/x.notice.md', `\n<!-- new -->\n\n${WRONG.replaceAll('\n', '\r\n')}`);
    assert.equal(sandbox.check('--baseline', 'known.json').status, 0);
    // From another folder as well.
    assert.equal(sandbox.run(['check', '--baseline', '../known.json'], { folder: 'a' }).status, 0);
    assert.equal(sandbox.check().status, 1);
  });

  test('what is new is reported', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
    sandbox.check('--update-baseline', '--baseline', 'known.json');
    sandbox.write('x.notice.md', WRONG.replace('6\u00a0731,06Euro', '6\u00a0732,06Euro'));
    assert.deepEqual(places(sandbox.report('--baseline', 'known.json')), [`x.notice.md:${SALARY}`]);
  });

  test('an update forgets what is mended, and keeps what was not looked at', (t) => {
    const sandbox = new Sandbox(t, {
      'x.notice.md': WRONG,
      'y.notice.md': WRONG,
      '.vacancy-notice.json': '{ "baseline": "known.json" }',
    });
    sandbox.check('--update-baseline');
    sandbox.write('x.notice.md', CLEAN);
    sandbox.check('--update-baseline', 'x.notice.md');
    assert.deepEqual(Object.keys(JSON.parse(sandbox.read('known.json')).files), ['y.notice.md']);
    assert.equal(sandbox.check().status, 0);
  });

  test('one that is not there, is none, or is not named', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG, 'none.json': '[]' });
    for (const [args, message] of [
      [['--baseline', 'lost.json'], /^lost\.json: This baseline does not exist\./],
      [['--baseline', 'none.json'], /^none\.json: This file is not a baseline/],
      [['--update-baseline'], /^Which baseline\?/],
    ] as const) {
      const { status, stderr } = sandbox.check(...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });
});

describe('a baseline after changes', () => {
  const known = (sandbox: Sandbox) => {
    sandbox.check('--update-baseline', '--baseline', 'known.json');
  };
  const found = (sandbox: Sandbox, ...args: string[]) => places(sandbox.report('--baseline', 'known.json', ...args));

  test('another word of the paragraph brings nothing back, a second problem like it is new', (t) => {
    const spaced = plant(CLEAN, 'It has a staff', 'It has  a staff');
    const sandbox = new Sandbox(t, { 'x.notice.md': spaced });
    known(sandbox);
    const [line] = spaced.match(/^.*It has {2}a staff.*$/m)!;
    const words = line!.split(' ');
    const edited = spaced.replace(line!, [`Indeed ${words[0]!.toLowerCase()}`, ...words.slice(1)].join(' '));
    assert.notEqual(edited, spaced);
    sandbox.write('x.notice.md', edited);
    assert.deepEqual(found(sandbox), []);
    sandbox.write('x.notice.md', plant(edited, 'Every six months', 'Every six  months'));
    assert.equal(found(sandbox).length, 1);
  });

  test('what covers a whole paragraph stays known while a word in its middle changes', (t) => {
    const more =
      '\n\nThe harbour master keeps the register of all vessels that have called at the port since it was opened in spring.';
    const text = plant(CLEAN, 'Every six months', `Every six months`);
    const at = text.indexOf('\n\n', text.indexOf('It has a staff'));
    const sandbox = new Sandbox(t, { 'x.notice.md': text.slice(0, at) + more + text.slice(at) });
    assert.equal(places(sandbox.report()).filter((place) => place.includes('counterpart-missing')).length, 1);
    known(sandbox);
    const changed = more.replace('vessels', 'ships');
    sandbox.write('x.notice.md', text.slice(0, at) + changed + text.slice(at));
    assert.deepEqual(found(sandbox), []);
  });

  test('a notice that was renamed keeps what is known of it; a copy has it all new', (t) => {
    const sandbox = new Sandbox(t, { 'old/x.notice.md': WRONG });
    known(sandbox);
    sandbox.write('new/y.notice.md', WRONG);
    assert.deepEqual(found(sandbox), [`new/y.notice.md:${SALARY}`]);
    rmSync(sandbox.path('old'), { recursive: true });
    const { status, stderr } = sandbox.check('--baseline', 'known.json');
    assert.deepEqual([status, stderr], [0, '']);
    known(sandbox);
    assert.deepEqual(Object.keys(JSON.parse(sandbox.read('known.json')).files), ['new/y.notice.md']);
  });

  test('what is gone is said, and goes from the baseline when it is updated', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG, 'y.notice.md': WRONG, 'z.notice.md': CLEAN });
    known(sandbox);
    sandbox.write('x.notice.md', CLEAN);
    assert.equal(
      sandbox.check('--baseline', 'known.json').stderr,
      'known.json: 1 problem that it knows does not exist any more; --update-baseline removes it.\n',
    );
    rmSync(sandbox.path('y.notice.md'));
    const { status, stderr } = sandbox.check('--baseline', 'known.json', '--jobs', '2');
    assert.equal(status, 0);
    assert.match(stderr, /^known\.json: 2 problems that it knows do not exist any more;/);
    // A part of the notices, or of the rules, does not tell.
    for (const args of [['--shard', '1/2'], ['--quiet'], ['--rule', 'salary-mismatch=off']])
      assert.equal(sandbox.check('--baseline', 'known.json', ...args).stderr, '');
    known(sandbox);
    assert.deepEqual(JSON.parse(sandbox.read('known.json')).files, {});
  });

  test('one of an earlier version is understood', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
    known(sandbox);
    sandbox.write('known.json', sandbox.read('known.json').replace(/(?<="[0-9a-f]{16}):[0-9a-f:]+/g, ''));
    assert.deepEqual(found(sandbox), []);
  });
});

describe('many notices', () => {
  const files = Object.fromEntries(
    Array.from({ length: 41 }, (_, index) => [
      `n${String(index).padStart(2, '0')}.notice.md`,
      index % 5 === 0 ? WRONG : CLEAN,
    ]),
  );

  test('--jobs: the same report, whatever the number of threads', (t) => {
    const sandbox = new Sandbox(t, {
      ...files,
      'p.en.notice.md': ENGLISH,
      'p.fr.notice.md': FRENCH,
      'bad/.vacancy-notice.json': '{',
      'bad/x.notice.md': CLEAN,
    });
    for (const format of ['json', 'pretty', 'sarif', 'junit', 'github']) {
      const [one, three] = ['1', '3'].map((jobs) => sandbox.check('--format', format, '--jobs', jobs));
      assert.deepEqual(three, one);
      assert.equal(one!.status, 2);
    }
    assert.deepEqual(sandbox.check('--fix', '--jobs', '2').status, 2);
  });

  test('--shard: every notice in one part, pairs together', (t) => {
    const sandbox = new Sandbox(t, { ...files, 'p.en.notice.md': ENGLISH, 'p.fr.notice.md': FRENCH });
    const parts = ['1/3', '2/3', '3/3'].map((shard) => sandbox.report('--shard', shard).files.map(({ path }) => path));
    assert.deepEqual(parts.flat().sort(), [...Object.keys(files), 'p.en.notice.md', 'p.fr.notice.md'].sort());
    for (const part of parts) assert.ok(part.length >= 14);
    assert.equal(parts.filter((part) => part.some((path) => path.startsWith('p.'))).length, 1);
    assert.equal(sandbox.check('--shard', '99/99').status, 0);
  });

  test('several reports at once', (t) => {
    const sandbox = new Sandbox(t, files);
    const { status, stdout } = sandbox.check(
      ...[
        '--format',
        'github',
        '--format',
        'json',
        '--output',
        'out/r.json',
        '--output',
        'r.sarif',
        '--format',
        'junit',
        '--output',
        'r.xml',
      ],
    );
    assert.equal(status, 1);
    assert.equal(stdout.match(/^::error /gm)?.length, 9);
    assert.equal(JSON.parse(sandbox.read('out/r.json')).summary.errors, 9);
    assert.equal(JSON.parse(sandbox.read('r.sarif')).runs[0].results.length, 9);
    assert.equal(sandbox.read('r.xml').match(/<failure /g)?.length, 9);
    assert.ok(!readdirSync(sandbox.folder).some((name) => name.endsWith('.tmp')));
  });
});

describe('--watch', () => {
  function watch(t: TestContext, ...args: readonly string[]) {
    const sandbox = new Sandbox(t, { 'a.notice.md': WRONG });
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', '--watch', '--format', 'github', ...args], {
      cwd: sandbox.folder,
      env: { ...process.env, LC_ALL: 'C' },
    });
    t.after(() => child.kill());
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    const until = async (pattern: RegExp) => {
      while (!pattern.test(text)) await once(child.stdout, 'data', { signal: AbortSignal.timeout(20_000) });
    };
    return { sandbox, child, until, printed: () => text };
  }

  test('checks again after a change, until Ctrl+C', async (t) => {
    const { sandbox, child, until } = watch(t);
    await until(/line=166/);
    sandbox.write('b.notice.md', `\n${WRONG}`);
    await until(/b\.notice\.md,line=167/);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    assert.deepEqual(await ended, [null, 'SIGINT']);
  });

  test('takes what it writes itself for no change', async (t) => {
    const { sandbox, until, printed } = watch(t, '--format', 'json', '--output', 'report.json', '--cache');
    await until(/line=166/);
    // A second run would have come by now.
    await new Promise((later) => setTimeout(later, 1000));
    sandbox.write('b.notice.md', `\n${WRONG}`);
    await until(/b\.notice\.md,line=167/);
    assert.equal(printed().match(/a\.notice\.md,line=166/g)?.length, 2);
  });
});
