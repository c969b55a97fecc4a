import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { codeCacheFolder } from '../../server/cli/cache/code-cache.ts';
import { CLEAN, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const CHECK = ['check', '--format', 'json'];
const FOLDER = 'cache/vacancy-notice/code';

/** A notice, a cache of its own, and what a run without a cache says of the notice. */
function prepare(t: TestContext) {
  const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
  const run = (...args: string[]) => sandbox.run(args, { environment: { XDG_CACHE_HOME: sandbox.path('cache') } });
  const environment = { NODE_DISABLE_COMPILE_CACHE: '1', XDG_CACHE_HOME: sandbox.path('cache') };
  const expected = sandbox.run(CHECK, { environment });
  assert.equal(expected.status, 1);
  const kept = () => {
    try {
      return readdirSync(sandbox.path(FOLDER)).sort();
    } catch {
      return [];
    }
  };
  const file = (stem: string) => sandbox.path(`${FOLDER}/${kept().find((name) => name.startsWith(stem))}`);
  assert.deepEqual(kept(), []);
  return { sandbox, run, expected, kept, file };
}

describe('compiled code is kept', () => {
  test('by the first run, and used from then on', (t) => {
    const { run, expected, kept, file } = prepare(t);
    assert.deepEqual(run(...CHECK), expected);
    assert.deepEqual(
      kept().map((name) => name.replace(/-[0-9a-f]{8}-[0-9a-f]+$/, '')),
      ['cli-check', 'cli-json', 'cli-main'],
    );
    const { mtimeMs } = statSync(file('cli-check'));
    assert.deepEqual(run(...CHECK), expected);
    assert.equal(statSync(file('cli-check')).mtimeMs, mtimeMs);
    assert.deepEqual(run(...CHECK, '--jobs', '2', 'x.notice.md'), expected);
  });

  test('by each installed version for itself', (t) => {
    const { sandbox, run, kept, file } = prepare(t);
    run(...CHECK);
    const before = kept();
    const { mtimeMs } = statSync(file('cli-check'));
    for (const name of readdirSync('dist')) {
      if (/^cli.*\.js$/.test(name)) cpSync(`dist/${name}`, sandbox.path(`other/${name}`));
    }
    cpSync('dist/words', sandbox.path('other/words'), { recursive: true });
    const environment = { ...process.env, XDG_CACHE_HOME: sandbox.path('cache') };
    spawnSync(process.execPath, [sandbox.path('other/cli.js'), ...CHECK, 'x.notice.md'], {
      cwd: sandbox.folder,
      env: { ...environment, NODE_DISABLE_COMPILE_CACHE: '' },
    });
    assert.equal(kept().length, 2 * before.length);
    assert.equal(statSync(sandbox.path(`${FOLDER}/${before[0]}`)).mtimeMs, mtimeMs);
  });

  test('for each set of V8’s options by itself: code compiled under others is turned down', (t) => {
    const { sandbox, run, kept } = prepare(t);
    run(...CHECK);
    const before = kept();
    const { mtimeMs } = statSync(sandbox.path(`${FOLDER}/${before[0]}`));
    const environment = { NODE_OPTIONS: '--max-old-space-size=512', XDG_CACHE_HOME: sandbox.path('cache') };
    sandbox.run(CHECK, { environment });
    assert.equal(kept().length, 2 * before.length);
    assert.equal(statSync(sandbox.path(`${FOLDER}/${before[0]}`)).mtimeMs, mtimeMs);
  });

  test('only when a notice was checked: what other runs call is little', (t) => {
    const { run, kept } = prepare(t);
    assert.equal(run(...CHECK, 'missing.md').status, 2);
    assert.equal(run('--help').status, 0);
    assert.deepEqual(kept(), []);
  });

  test('and what is broken is compiled and kept anew', (t) => {
    const { run, expected, file } = prepare(t);
    run(...CHECK);
    const path = file('cli-check');
    const good = readFileSync(path);
    const flipped = Buffer.from(good);
    flipped[good.length >> 2]! ^= 1;
    const stale = Buffer.from(good);
    stale.write('//0123456789abcdef');
    const broken = { flipped, stale, half: good.subarray(0, good.length >> 1), zeros: Buffer.alloc(good.length) };
    const garbage = { empty: Buffer.alloc(0), short: good.subarray(0, 20), text: Buffer.from('x'.repeat(9999)) };
    // What V8 itself turns down: code of another version.
    const foreign = Buffer.from(good);
    for (const half of [18, 18 + (good.length - 18) / 2]) foreign.writeUInt32LE(12345, half + 4);
    for (const [name, content] of Object.entries({ ...broken, ...garbage, foreign })) {
      writeFileSync(path, content);
      assert.deepEqual(run(...CHECK), expected, name);
      assert.equal(readFileSync(path).length > 100_000, true, name);
      assert.equal(readFileSync(path).equals(content), false, name);
    }
  });

  test('by several runs at once', async (t) => {
    const { sandbox, expected, kept } = prepare(t);
    const runs = Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, [resolve('dist/cli.js'), ...CHECK], {
        cwd: sandbox.folder,
        env: { ...process.env, LC_ALL: 'C', XDG_CACHE_HOME: sandbox.path('cache') },
      });
      let stdout = '';
      child.stdout.on('data', (chunk) => (stdout += chunk));
      const [status] = await once(child, 'close');
      return { status, stdout, stderr: '' };
    });
    for (const run of await Promise.all(runs)) assert.deepEqual(run, expected);
    assert.equal(kept().length, 3);
  });

  test('nowhere when the folder cannot be made', (t) => {
    const { sandbox, run, expected } = prepare(t);
    sandbox.write('cache', 'a file');
    assert.deepEqual(run(...CHECK), expected);
    assert.deepEqual(run(...CHECK), expected);
  });

  test('for a month', (t) => {
    const { sandbox, run, kept } = prepare(t);
    sandbox.write(`${FOLDER}/old`, 'x');
    sandbox.write(`${FOLDER}/young`, 'x');
    const lastMonth = Date.now() / 1000 - 31 * 86_400;
    utimesSync(sandbox.path(`${FOLDER}/old`), lastMonth, lastMonth);
    run(...CHECK);
    assert.equal(kept().includes('old'), false);
    assert.equal(kept().includes('young'), true);
  });
});

test('the cache lies where the system keeps the user’s caches', () => {
  assert.equal(codeCacheFolder({ HOME: '/home/ana' }, 'linux'), '/home/ana/.cache/vacancy-notice/code');
  assert.equal(codeCacheFolder({ HOME: '/home/ana' }, 'darwin'), '/home/ana/Library/Caches/vacancy-notice/code');
  assert.equal(codeCacheFolder({ LOCALAPPDATA: '/Local' }, 'win32'), '/Local/vacancy-notice/code');
  assert.equal(codeCacheFolder({ HOME: '/home/ana', XDG_CACHE_HOME: '/c' }, 'linux'), '/c/vacancy-notice/code');
  assert.equal(codeCacheFolder({}, 'linux'), undefined);
  assert.equal(codeCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), undefined);
  assert.equal(codeCacheFolder({ HOME: '/home/ana', NODE_DISABLE_COMPILE_CACHE: '1' }, 'linux'), undefined);
});
