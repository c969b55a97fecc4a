import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const EXCLUDING = '{ "exclude": ["archive/2019/**"] }';

describe('--force-exclude', () => {
  test('leaves out what is excluded, also where it is named', (t) => {
    const sandbox = new Sandbox(t, {
      '.vacancy-notice.json': EXCLUDING,
      '.gitignore': 'drafts/\n',
      'archive/2019/a.notice.md': WRONG,
      'drafts/deep/b.notice.md': WRONG,
      'c.notice.md': CLEAN,
    });
    const named = ['archive/2019/a.notice.md', 'drafts/deep/b.notice.md', 'c.notice.md'];
    assert.equal(sandbox.check(...named).status, 1);
    const { status, stdout } = sandbox.check('--force-exclude', '--', ...named);
    assert.deepEqual([status, stdout], [0, '1 file checked: no problems.\n']);
    // A hook may be given such files only.
    assert.deepEqual(sandbox.check('--force-exclude', named[0]!), {
      status: 0,
      stdout: '0 files checked.\n',
      stderr: '',
    });
  });

  test('also where the configuration of a folder below says nothing of it', (t) => {
    const sandbox = new Sandbox(t, {
      '.vacancy-notice.json': EXCLUDING,
      'archive/2019/.vacancy-notice.json': '{}',
      'archive/2019/a.notice.md': WRONG,
    });
    assert.equal(sandbox.check('--force-exclude', 'archive/2019/a.notice.md').status, 0);
  });
});

test('files that a pattern names but a configuration excludes are said to be excluded', (t) => {
  const sandbox = new Sandbox(t, {
    '.vacancy-notice.json': EXCLUDING,
    'archive/2019/a.notice.md': WRONG,
    'archive/2020/c.md': CLEAN,
  });
  for (const pattern of ['archive/2019/*.md', 'archive/**/a*.md', 'archive/2019/*']) {
    const { status, stderr } = sandbox.check(pattern);
    assert.equal(status, 2);
    assert.equal(
      stderr,
      `${pattern}: Every file that matches this pattern is excluded by "exclude" or by .gitignore.\n`,
    );
  }
  assert.equal(sandbox.check('archive/*.txt').stderr, 'archive/*.txt: No file matches this pattern.\n');
});

test('--list-files prints what would be checked, and checks nothing', (t) => {
  const sandbox = new Sandbox(t, {
    '.vacancy-notice.json': EXCLUDING,
    'archive/2019/a.notice.md': WRONG,
    'b c.notice.md': WRONG,
    'p.en.notice.md': ENGLISH,
    'p.fr.notice.md': FRENCH,
  });
  const list = (...args: string[]) => sandbox.check('--list-files', ...args);
  assert.deepEqual(list(), { status: 0, stdout: 'b c.notice.md\np.en.notice.md\np.fr.notice.md\n', stderr: '' });
  assert.equal(list('p.fr.notice.md').stdout, 'p.en.notice.md\np.fr.notice.md\n');
  assert.equal(list('--shard', '2/2').stdout, 'p.en.notice.md\np.fr.notice.md\n');
  assert.equal(list('nothing.md').status, 2);
  assert.equal(list('--fix').status, 2);
});

test('--print-config shows what holds for a notice', (t) => {
  const sandbox = new Sandbox(t, {
    '.vacancy-notice.json': '{ "extends": "base.json", "rules": { "spacing": "error" }, "exclude": ["old"] }',
    'base.json': '{ "profile": "generic", "rules": { "spacing": "off", "french-spacing": "off" } }',
    'a.notice.md': CLEAN,
    'old/b.notice.md': CLEAN,
  });
  const print = (...args: string[]) => sandbox.check('--print-config', ...args);
  const { profile, rules, configuration, included } = JSON.parse(print('a.notice.md').stdout);
  assert.deepEqual([profile, rules.spacing, rules['french-spacing'], included], ['generic', 'error', 'off', true]);
  assert.ok(Object.keys(rules).length > 50);
  assert.deepEqual(
    configuration.map((path: string) => path.slice(path.lastIndexOf('/') + 1)),
    ['.vacancy-notice.json', 'base.json'],
  );
  assert.equal(JSON.parse(print('old/b.notice.md').stdout).included, false);
  assert.equal(JSON.parse(print('a.notice.md', '--rule', 'spacing=hint').stdout).rules.spacing, 'hint');
  assert.equal(print('a.notice.md', 'b').status, 2);
  sandbox.write('base.json', '{ "rule": {} }');
  assert.match(print('a.notice.md').stderr, /^base\.json:1:3: rule: Unknown key "rule"/);
});

test('a file whose name begins like an option is one after --', (t) => {
  const sandbox = new Sandbox(t, { '--output=x.notice.md': WRONG });
  const { status, stdout } = sandbox.check('--format', 'unix', '--', '--output=x.notice.md');
  assert.equal(status, 1);
  assert.match(stdout, /^--output=x\.notice\.md:166:30: /);
});

test('an output below a place where no folder can be made is refused at once', {
  skip: process.platform !== 'linux' && 'only Linux has /proc',
}, (t) => {
  const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
  const { status, stderr } = sandbox.check('--output', '/proc/nowhere/r.json');
  assert.equal(status, 2);
  assert.match(stderr, /^vacancy-notice: \/proc\/nowhere\/r\.json: The report cannot be written there/);
});
