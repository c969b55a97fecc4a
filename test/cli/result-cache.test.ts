import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { describe, type TestContext, test } from 'node:test';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const FOLDER = '.vacancy-notice-cache';
const FILES = {
  'x.notice.md': WRONG,
  'clean.notice.md': CLEAN,
  'pair/p.en.notice.md': ENGLISH,
  'pair/p.fr.notice.md': FRENCH,
  'bytes.notice.md': new Uint8Array([0xff, 0xfe, 0, 0xff]),
};

/** Notices that were checked with a cache. */
function prepare(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = FILES) {
  const sandbox = new Sandbox(t, files);
  const first = sandbox.check('--cache');
  const entries = () => readdirSync(sandbox.path(FOLDER)).filter((name) => name.endsWith('.json'));
  /** Changes what the cache keeps, so that it is seen when it is used. */
  const mark = () => {
    for (const name of entries()) {
      const entry = JSON.parse(sandbox.read(`${FOLDER}/${name}`));
      for (const file of entry.outcome.files) file.pieces = [`kept ${file.name}\n`];
      sandbox.write(`${FOLDER}/${name}`, JSON.stringify(entry));
    }
  };
  /** The notices whose results come from the cache. */
  const kept = (...args: readonly string[]) =>
    [...sandbox.check('--cache', ...args).stdout.matchAll(/^kept (.*)$/gm)].map(([, name]) => name!).sort();
  return { sandbox, first, entries, mark, kept };
}

const ALL = Object.keys(FILES).sort();

describe('--cache', () => {
  test('gives the same report as a run without it, at first and from then on', (t) => {
    const { sandbox, first, mark, kept } = prepare(t);
    const expected = sandbox.check();
    assert.equal(expected.status, 1);
    assert.deepEqual(first, expected);
    assert.deepEqual(sandbox.check('--cache'), expected);
    assert.deepEqual(sandbox.check('--cache', '--jobs', '2'), expected);
    mark();
    assert.deepEqual(kept(), ALL);
    assert.deepEqual(kept('--jobs', '2'), ALL);
    assert.deepEqual(kept('--fail-on', 'never', 'pair'), ['pair/p.en.notice.md', 'pair/p.fr.notice.md']);
  });

  test('checks again what has changed: a notice, or the other file of its pair', (t) => {
    const { sandbox, mark, kept } = prepare(t);
    mark();
    sandbox.write('x.notice.md', `${WRONG}\n`);
    sandbox.write('pair/p.fr.notice.md', `${FRENCH}\n`);
    assert.deepEqual(kept(), ['bytes.notice.md', 'clean.notice.md']);
    sandbox.write('x.notice.md', CLEAN);
    assert.deepEqual(sandbox.check('--cache', 'x.notice.md'), sandbox.check('x.notice.md'));
  });

  test('checks all again under other options', (t) => {
    const { mark, kept } = prepare(t);
    mark();
    for (const args of [
      ['--lang', 'fr'],
      ['--rule', 'salary-mismatch=warning'],
      ['--profile', 'generic'],
      ['--today', '2030-01-01'],
      ['--format', 'github'],
    ]) {
      assert.deepEqual(kept(...args), [], args.join(' '));
    }
  });

  test('checks again where configuration, profile or baseline have changed', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
    const configure = (rules: string) =>
      sandbox.write('.vacancy-notice.json', `{ "baseline": "known.json", "rules": { ${rules} } }`);
    const agree = () => assert.deepEqual(sandbox.check('--cache'), sandbox.check());
    sandbox.check('--update-baseline', '--baseline', 'empty.json', '--rule', 'salary-mismatch=off');
    sandbox.write('known.json', sandbox.read('empty.json'));
    configure('');
    agree();
    assert.equal(sandbox.check('--cache').status, 1);
    configure('"salary-mismatch": "warning"');
    agree();
    assert.equal(sandbox.check('--cache').status, 0);
    configure('');
    sandbox.check('--update-baseline');
    agree();
    assert.equal(sandbox.check('--cache').status, 0);
    sandbox.write('known.json', 'none');
    agree();
    assert.equal(sandbox.check('--cache').status, 2);
    sandbox.write('.vacancy-notice.json', '{');
    agree();
    assert.equal(sandbox.check('--cache').status, 2);
  });

  test('takes a broken entry for none', (t) => {
    const { sandbox, first, entries } = prepare(t);
    for (const content of ['', 'null', '{}', '{"key":', '\u0000\u0001']) {
      for (const name of entries()) sandbox.write(`${FOLDER}/${name}`, content);
      assert.deepEqual(sandbox.check('--cache'), first);
    }
  });

  test('keeps nothing that depends on more than the notice', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
    for (const args of [['--diff'], ['--fix'], ['--update-baseline', '--baseline', 'known.json']]) {
      sandbox.check('--cache', ...args);
      assert.equal(readdirSync(sandbox.folder).includes(FOLDER), false, args.join(' '));
    }
  });

  test('lies where it is wanted, and out of git', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
    sandbox.check('--cache', '--cache-location', 'a/b');
    assert.equal(sandbox.read('a/b/.gitignore'), '*\n');
    assert.equal(readdirSync(sandbox.path('a/b')).length, 3);
  });

  test('says that it cannot be kept there, before anything is checked', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG, a: 'a file' });
    const { status, stdout, stderr } = sandbox.check('--cache', '--cache-location', 'a');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, /^vacancy-notice: a: The results cannot be kept there \(.+\)\. Name another folder/);
    const alone = sandbox.check('--cache-location', 'b');
    assert.equal(alone.status, 2);
    assert.match(alone.stderr, /--cache-location.*--cache/);
  });

  test('is kept in no folder that holds anything else', (t) => {
    const sandbox = new Sandbox(t, { 'notices/x.notice.md': WRONG, 'notices/.gitignore': 'x' });
    const lastMonth = Date.now() / 1000 - 31 * 86_400;
    utimesSync(sandbox.path('notices/x.notice.md'), lastMonth, lastMonth);
    utimesSync(sandbox.path('notices/.gitignore'), lastMonth, lastMonth);
    const { status, stderr } = sandbox.check('--cache', '--cache-location', 'notices');
    assert.equal(status, 2);
    assert.match(stderr, /^vacancy-notice: notices: The results cannot be kept there \(it holds other files\)/);
    assert.deepEqual(readdirSync(sandbox.path('notices')).sort(), ['.gitignore', 'x.notice.md']);
    assert.equal(sandbox.read('notices/.gitignore'), 'x');
    const files = () => readdirSync(sandbox.path('empty')).length;
    sandbox.write('empty/x', '');
    rmSync(sandbox.path('empty/x'));
    assert.equal(sandbox.check('--cache', '--cache-location', 'empty', 'notices').status, 1);
    assert.equal(files(), 3);
    sandbox.write('empty/mine.txt', '');
    utimesSync(sandbox.path('empty/mine.txt'), lastMonth, lastMonth);
    utimesSync(sandbox.path('empty/CACHEDIR.TAG'), lastMonth, lastMonth);
    sandbox.check('--cache', '--cache-location', 'empty', 'notices');
    assert.equal(files(), 4, 'only its own files are removed');
  });

  test('forgets after a month', (t) => {
    const { sandbox, entries } = prepare(t, { 'x.notice.md': WRONG });
    const [old] = entries();
    const age = (name: string, days: number) => {
      const time = Date.now() / 1000 - days * 86_400;
      utimesSync(sandbox.path(`${FOLDER}/${name}`), time, time);
    };
    sandbox.write('y.notice.md', CLEAN);
    age(old!, 31);
    sandbox.check('--cache', 'y.notice.md');
    assert.ok(entries().includes(old!), 'it is looked through once a day');
    age('CACHEDIR.TAG', 2);
    sandbox.check('--cache', 'y.notice.md');
    assert.equal(entries().includes(old!), false);
    assert.equal(entries().length, 1);
    assert.ok(Date.now() - statSync(sandbox.path(`${FOLDER}/CACHEDIR.TAG`)).mtimeMs < 60_000);
  });
});
