import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, type TestContext, test } from 'node:test';
import { CLEAN, ENGLISH, FRENCH, places, plant, Sandbox } from './support.ts';

/** A salary that differs between the editions: one error on line 166. */
const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const SALARY = '166:30 error salary-mismatch';

describe('exit codes', () => {
  const box = (t: TestContext) => new Sandbox(t, { 'clean.notice.md': CLEAN, 'wrong.notice.md': WRONG });

  test('0: nothing at or above --fail-on', (t) => {
    const sandbox = box(t);
    assert.equal(sandbox.check('clean.notice.md').status, 0);
    assert.equal(sandbox.check('wrong.notice.md', '--fail-on', 'never').status, 0);
    assert.equal(sandbox.check('wrong.notice.md', '--rule', 'salary-mismatch=warning').status, 0);
    assert.equal(sandbox.check('wrong.notice.md', '--rule', 'values=warning').status, 0);
    assert.equal(sandbox.check('wrong.notice.md', '--rule=salary-mismatch=off', '--fail-on=warning').status, 0);
  });

  test('1: something is', (t) => {
    const sandbox = box(t);
    assert.equal(sandbox.check('wrong.notice.md').status, 1);
    assert.equal(
      sandbox.check('wrong.notice.md', '--rule', 'salary-mismatch=warning', '--fail-on', 'warning').status,
      1,
    );
  });

  test('2: a path that is not there; the rest is still checked', (t) => {
    const sandbox = box(t);
    const { status, stdout, stderr } = sandbox.check('none.md', 'wrong.notice.md', '--format', 'json');
    assert.equal(status, 2);
    assert.equal(stderr, 'none.md: This file or folder does not exist.\n');
    assert.deepEqual(places(JSON.parse(stdout)), [`wrong.notice.md:${SALARY}`]);
  });

  test('2: a folder or pattern without notices', (t) => {
    const sandbox = box(t);
    sandbox.write('empty/readme.md', '# Nothing');
    const { status, stdout, stderr } = sandbox.check('empty', 'x*.md', '--format', 'json');
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(stdout).files, []);
    assert.match(stderr, /^empty: This folder contains no notices\..*\nx\*\.md: No file matches this pattern\.\n$/);
  });

  test('2: a file that cannot be opened', { skip: process.platform === 'win32' && 'links need rights there' }, (t) => {
    const sandbox = box(t);
    symlinkSync('loop.notice.md', sandbox.path('loop.notice.md'));
    const { status, stdout, stderr } = sandbox.check('clean.notice.md', 'loop.notice.md');
    assert.deepEqual([status, stdout], [2, '1 file checked: no problems.\n']);
    assert.equal(stderr, 'loop.notice.md: This cannot be opened (it is a link that leads back to itself).\n');
  });
});

const asRoot = process.getuid?.() === 0 && 'root may read every file';
test('what may not be read', { skip: asRoot || (process.platform === 'win32' && 'modes mean nothing there') }, (t) => {
  const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'b.notice.md': CLEAN, 'in/c.notice.md': CLEAN });
  for (const name of ['b.notice.md', 'in']) chmodSync(sandbox.path(name), 0);
  const { status, stdout, stderr } = sandbox.check();
  chmodSync(sandbox.path('in'), 0o755);
  assert.deepEqual([status, stdout], [2, '1 file checked: no problems.\n']);
  const message = 'This cannot be opened (you have no permission to do so).';
  assert.equal(stderr, `in: ${message}\nb.notice.md: ${message}\n`);
});

describe('what is checked', () => {
  test('a file that is named, whatever it is called', (t) => {
    const sandbox = new Sandbox(t, { 'vacancy.text': WRONG });
    assert.deepEqual(places(sandbox.report('vacancy.text')), [`vacancy.text:${SALARY}`]);
  });

  test('without a name, every notice below the current folder, in the order of names', (t) => {
    const sandbox = new Sandbox(t, {
      'b.notice.md': CLEAN,
      'a/z.notice.txt': CLEAN,
      'a/b/y.notice': WRONG,
      'B.notice.md': CLEAN,
      'a/notes.md': '# No notice',
      'node_modules/x/x.notice.md': CLEAN,
    });
    const { files, summary } = sandbox.report();
    assert.deepEqual(
      files.map(({ path }) => path),
      ['B.notice.md', 'a/b/y.notice', 'a/z.notice.txt', 'b.notice.md'],
    );
    assert.deepEqual(summary, { files: 4, errors: 1, warnings: 0, infos: 0, hints: 0, fixable: 0 });
  });

  test('patterns; each file once, however often it is named', (t) => {
    const sandbox = new Sandbox(t, { 'x/a.txt': CLEAN, 'x/b.txt': CLEAN, 'x/c.md': CLEAN, 'x/d.notice.md': CLEAN });
    const paths = (...args: string[]) => sandbox.report(...args).files.map(({ path }) => path);
    assert.deepEqual(paths('x/*.txt', 'x/a.txt', './x/b.txt'), ['x/a.txt', 'x/b.txt']);
    assert.deepEqual(paths('**/*'), ['x/d.notice.md']);
    assert.deepEqual(paths('x/{a,c}.*'), ['x/a.txt', 'x/c.md']);
  });

  test('names outside the current folder are absolute', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'in/b.notice.md': CLEAN });
    const { stdout } = sandbox.run(['check', '..', '--format', 'json'], { folder: 'in' });
    const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths, [sandbox.path('a.notice.md').replaceAll('\\', '/'), 'b.notice.md']);
  });

  test('.gitignore, in every folder up to the top of the repository', (t) => {
    const sandbox = new Sandbox(t, {
      '.gitignore': 'old/\n*.notice.txt\n',
      'in/.gitignore': '!kept.notice.txt\n/local.notice.md\n',
      'a.notice.md': CLEAN,
      'a.notice.txt': CLEAN,
      'old/b.notice.md': CLEAN,
      'in/kept.notice.txt': CLEAN,
      'in/local.notice.md': CLEAN,
      'in/c.notice.md': CLEAN,
    });
    mkdirSync(sandbox.path('.git'));
    const paths = (folder: string) =>
      JSON.parse(sandbox.run(['check', '--format', 'json'], { folder }).stdout).files.map(
        ({ path }: { path: string }) => path,
      );
    assert.deepEqual(paths('.'), ['a.notice.md', 'in/c.notice.md', 'in/kept.notice.txt']);
    assert.deepEqual(paths('in'), ['c.notice.md', 'kept.notice.txt']);
    // What is named is wanted.
    assert.equal(sandbox.report('old/b.notice.md').files.length, 1);
  });

  test('a folder that is left out as a whole is told from an empty one', (t) => {
    const sandbox = new Sandbox(t, { '.gitignore': '*.notice.md', 'a.notice.md': CLEAN });
    assert.match(sandbox.check().stderr, /excluded by "exclude" or by \.gitignore/);
  });

  test('links to folders are not followed', {
    skip: process.platform === 'win32' && 'links need rights there',
  }, (t) => {
    const sandbox = new Sandbox(t, { 'a/a.notice.md': CLEAN });
    symlinkSync('..', sandbox.path('a/loop'));
    assert.deepEqual(sandbox.report().files.length, 1);
  });
});

describe('pairs', () => {
  const pair = { 'post.en.notice.md': ENGLISH, 'post.fr.notice.md': FRENCH };

  test('either file stands for both', (t) => {
    const sandbox = new Sandbox(t, pair);
    for (const args of [['post.fr.notice.md'], ['post.en.notice.md'], [], ['post.fr.notice.md', 'post.en.notice.md']]) {
      const { files, summary } = sandbox.report(...args);
      assert.deepEqual(
        files,
        Object.keys(pair).map((path) => ({ path, problems: [] })),
      );
      assert.equal(summary.files, 2);
    }
  });

  test('NAME.en.md and NAME.fr.md where they are named', (t) => {
    const sandbox = new Sandbox(t, { 'x/post.en.md': ENGLISH, 'x/post.fr.md': FRENCH });
    assert.deepEqual(places(sandbox.report('x/post.en.md')), []);
  });

  test('each problem in its file, the counterpart as related place in the other', (t) => {
    const french = plant(FRENCH, 'Euro (EUR) Mensuelle', 'Euro (EUR) Annuelle');
    const sandbox = new Sandbox(t, { ...pair, 'post.fr.notice.md': french });
    const { files } = sandbox.report();
    const problems = files.flatMap((file) => file.problems.map((problem) => ({ ...problem, path: file.path })));
    assert.ok(problems.length > 0);
    for (const { path, related } of problems) assert.notEqual(related[0]?.path, path);
  });

  test('names that stand between the two in the order change nothing', (t) => {
    const sandbox = new Sandbox(t, { ...pair, 'post.f.notice.md': CLEAN });
    const paths = sandbox.report().files.map(({ path }) => path);
    assert.deepEqual(paths, ['post.en.notice.md', 'post.f.notice.md', 'post.fr.notice.md']);
  });

  test('one that is no text: the other one is not called incomplete', (t) => {
    const sandbox = new Sandbox(t, { ...pair, 'post.fr.notice.md': Uint8Array.of(0xff, 0xfe, 0x41, 0) });
    const found = places(sandbox.report());
    assert.deepEqual(
      found.filter((place) => !place.startsWith('post.en')),
      ['post.fr.notice.md:1:1 error file-unreadable'],
    );
    assert.ok(!found.some((place) => place.includes('edition-missing')));
  });
});

test('what is no UTF-8 text is in the report, at 1:1', (t) => {
  const sandbox = new Sandbox(t, {
    'a.notice.md': CLEAN,
    'b.notice.md': Uint8Array.of(0x41, 0, 0x42),
    'c.notice.md': Uint8Array.of(0xe9),
  });
  const { status, stderr } = sandbox.check();
  assert.deepEqual([status, stderr], [1, '']);
  assert.deepEqual(places(sandbox.report()), [
    'b.notice.md:1:1 error file-unreadable',
    'c.notice.md:1:1 error file-unreadable',
  ]);
  assert.equal(sandbox.check('--rule', 'file-unreadable=off').status, 0);
});

describe('standard input', () => {
  test('is checked, with the pair and the configuration of its name', (t) => {
    const sandbox = new Sandbox(t, {
      '.vacancy-notice.json': '{ "rules": { "salary-mismatch": "warning" } }',
      'post.fr.notice.md': plant(FRENCH, 'Euro (EUR) Mensuelle', 'Euro (EUR) Annuelle'),
    });
    const args = ['check', '--stdin', '--stdin-name', 'post.en.notice.md', '--format', 'json'];
    const { stdout, status } = sandbox.run(args, { input: ENGLISH });
    const found = places(JSON.parse(stdout)).filter((place) => place.includes('salary-mismatch'));
    assert.equal(found.length, 1);
    assert.match(found[0]!, /^post\.\w\w\.notice\.md:\S+ warning/);
    assert.equal(status, 0);
  });

  test('has a name of its own without --stdin-name', (t) => {
    const { stdout } = new Sandbox(t).run(['check', '--stdin', '--format', 'json'], { input: `\ufeff${WRONG}` });
    assert.deepEqual(places(JSON.parse(stdout)), [`stdin.notice.md:${SALARY}`]);
  });

  test('that is no text', (t) => {
    const sandbox = new Sandbox(t);
    const input = Uint8Array.of(0x41, 0, 0x42);
    assert.equal(sandbox.run(['check', '--stdin'], { input }).status, 1);
    const { status, stdout, stderr } = sandbox.run(['check', '--stdin', '--fix'], { input });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /not text in UTF-8/);
  });
});

describe('configuration', () => {
  test('is found upwards from each file', (t) => {
    const sandbox = new Sandbox(t, {
      '.vacancy-notice.json': '// all\n{ "rules": { "salary-mismatch": "info" } }',
      'a/.vacancy-notice.json': '{ "extends": "../.vacancy-notice.json", "exclude": ["old"] }',
      'b/.vacancy-notice.json': '{ "include": ["*.txt"] }',
      'a/x.notice.md': WRONG,
      'a/old/x.notice.md': WRONG,
      'b/x.notice.md': WRONG,
      'b/x.txt': WRONG,
      'x.notice.md': WRONG,
    });
    assert.deepEqual(places(sandbox.report()), [
      'a/x.notice.md:166:30 info salary-mismatch',
      `b/x.txt:${SALARY}`,
      'x.notice.md:166:30 info salary-mismatch',
    ]);
  });

  test('a folder in its place is called one', (t) => {
    const sandbox = new Sandbox(t, { 'x.notice.md': WRONG });
    const { status, stderr } = sandbox.check('--config', '.', '--lang', 'fr');
    assert.equal(status, 2);
    assert.match(stderr, /Ce fichier ne peut être ouvert \(c’est un dossier\)\./);
  });

  test('--config, --profile and --rule come before it', (t) => {
    const sandbox = new Sandbox(t, {
      '.vacancy-notice.json': '{ "rules": { "salary-mismatch": "info" } }',
      'other.json': '{ "rules": { "salary-mismatch": "hint" } }',
      'x.notice.md': WRONG,
    });
    const severity = (...args: string[]) => sandbox.report(...args).files[0]!.problems[0]?.severity;
    assert.equal(severity(), 'info');
    assert.equal(severity('--config', 'other.json'), 'hint');
    assert.equal(severity('--config', 'other.json', '--rule', 'salary-mismatch=warning'), 'warning');
    assert.match(
      sandbox.check('--profile', 'nato-si').stderr,
      /profile "nato-si" does not exist.*Did you mean "nato-is"\?/,
    );
  });

  test('that cannot be used: file, line and key are named; what it governs is not checked, the rest is', (t) => {
    const sandbox = new Sandbox(t, {
      'bad/.vacancy-notice.json': '{\n  "rules": { "salary-mismtch": "off" }\n}',
      'bad/x.notice.md': WRONG,
      'bad/y/z.notice.md': WRONG,
      'good.notice.md': WRONG,
    });
    const { status, stdout, stderr } = sandbox.check('--format', 'json');
    assert.equal(status, 2);
    assert.match(stderr, /^bad\/\.vacancy-notice\.json:2:14: rules\.salary-mismtch: .*\n2 files are not checked/);
    assert.equal(stderr.split('\n').length, 3);
    assert.deepEqual(places(JSON.parse(stdout)), [`good.notice.md:${SALARY}`]);
  });

  test('one that is named and not there', (t) => {
    const { status, stderr } = new Sandbox(t, { 'x.notice.md': CLEAN }).check('--config', 'none.json');
    assert.equal(status, 2);
    assert.match(stderr, /^none\.json: This configuration file does not exist\.\n/);
  });
});
