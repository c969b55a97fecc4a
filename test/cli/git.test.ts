import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
const LATE_IN_ENGLISH = plant(CLEAN, 'have worked for at least', 'have worked abroad for at least');
const STALE = 'info a.notice.md:36 against a.notice.md:189';

const noGit = spawnSync('git', ['--version']).status !== 0 && 'git is not there';

function git(sandbox: Sandbox, ...args: string[]): string {
  return gitIn(sandbox, '.', ...args);
}

function gitIn(sandbox: Sandbox, folder: string, ...args: string[]): string {
  const settings = ['user.name=me', 'user.email=me@example.org', 'commit.gpgsign=false', 'protocol.file.allow=always'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { status, stdout, stderr } = spawnSync('git', [...options, ...args], {
    cwd: sandbox.path(folder),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** Commits all that is there, into a new repository where there is none. */
function commit(sandbox: Sandbox, folder = '.'): void {
  if (!existsSync(sandbox.path(`${folder}/.git`))) gitIn(sandbox, folder, 'init', '-q', '-b', 'main');
  gitIn(sandbox, folder, 'add', '.');
  gitIn(sandbox, folder, 'commit', '-q', '-m', 'a commit');
}

/** The files that a check with these arguments reports on. */
function checked(sandbox: Sandbox, ...args: string[]): string[] {
  return sandbox.report(...args).files.map(({ path }) => path);
}

/** Where a change lacks its translation. */
function stale(sandbox: Sandbox, ...args: string[]): string[] {
  return sandbox.report(...args).files.flatMap(({ path, problems }) =>
    problems
      .filter(({ rule }) => rule === 'counterpart-stale')
      .map(({ severity, start, related: [counterpart] }) => {
        return `${severity} ${path}:${start.line} against ${counterpart!.path}:${counterpart!.start.line}`;
      }),
  );
}

describe('--since', { skip: noGit }, () => {
  test('only notices that differ from the revision', (t) => {
    const sandbox = new Sandbox(t, {
      'old.notice.md': CLEAN,
      'é x.notice.md': CLEAN,
      'in/p.en.notice.md': ENGLISH,
      'in/p.fr.notice.md': FRENCH,
    });
    commit(sandbox);
    const paths = (...args: string[]) => checked(sandbox, '--since', 'HEAD', ...args);
    assert.deepEqual(paths(), []);
    assert.equal(sandbox.check('--since', 'HEAD').status, 0);
    sandbox.write('é x.notice.md', WRONG);
    sandbox.write('new.notice.md', CLEAN);
    sandbox.write('in/p.fr.notice.md', `${FRENCH}\n`);
    assert.deepEqual(paths(), ['in/p.en.notice.md', 'in/p.fr.notice.md', 'new.notice.md', 'é x.notice.md']);
    assert.deepEqual(paths('in'), ['in/p.en.notice.md', 'in/p.fr.notice.md']);
    const inside = sandbox.run(['check', '--since', 'HEAD', '--format', 'json'], { folder: 'in' });
    assert.equal(JSON.parse(inside.stdout).files.length, 2);
  });

  test('a change that the other edition did not follow is told, in a file and in a pair', (t) => {
    const sandbox = new Sandbox(t, {
      'a.notice.md': CLEAN,
      'in/p.en.notice.md': ENGLISH,
      'in/p.fr.notice.md': `\ufeff${FRENCH}`,
    });
    commit(sandbox);
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    sandbox.write('in/p.fr.notice.md', plant(FRENCH, 'a été créée en 2024', 'a été créée à La Haye en 2024'));
    const late = [STALE, 'info in/p.fr.notice.md:23 against in/p.en.notice.md:23'];
    assert.deepEqual(stale(sandbox, '--since', 'HEAD'), late);
    // Committed, it is a change since the revision before.
    git(sandbox, 'commit', '-q', '-a', '-m', 'second');
    assert.deepEqual(stale(sandbox, '--since', 'HEAD'), []);
    assert.deepEqual(stale(sandbox, '--since', 'HEAD~1'), late);
    sandbox.write(
      'a.notice.md',
      plant(LATE_IN_ENGLISH, "quatre ans à l'analyse", "quatre ans à l'étranger à l'analyse"),
    );
    sandbox.write('in/p.en.notice.md', plant(ENGLISH, 'was set up in 2024', 'was set up in The Hague in 2024'));
    assert.deepEqual(stale(sandbox, '--since', 'HEAD~1'), []);
  });

  test('not what the revision has got since the branch left it', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'b.notice.md': CLEAN });
    commit(sandbox);
    git(sandbox, 'checkout', '-q', '-b', 'mine');
    sandbox.write('b.notice.md', LATE_IN_ENGLISH);
    commit(sandbox);
    git(sandbox, 'checkout', '-q', 'main');
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    commit(sandbox);
    git(sandbox, 'checkout', '-q', 'mine');
    assert.deepEqual(checked(sandbox, '--since', 'main'), ['b.notice.md']);
    assert.deepEqual(stale(sandbox, '--since', 'main'), ['info b.notice.md:36 against b.notice.md:189']);
  });

  test('a notice that was renamed and edited is compared with what it was, in threads too', (t) => {
    const sandbox = new Sandbox(t, { 'before.notice.md': CLEAN, 'other.notice.md': CLEAN });
    commit(sandbox);
    git(sandbox, 'mv', 'before.notice.md', 'a.notice.md');
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    sandbox.write('other.notice.md', `${CLEAN}\n`);
    git(sandbox, 'add', '.');
    for (const jobs of ['1', '2']) assert.deepEqual(stale(sandbox, '--since', 'HEAD', '--jobs', jobs), [STALE]);
  });

  test('half of a pair that was deleted', (t) => {
    const sandbox = new Sandbox(t, { 'p.en.notice.md': ENGLISH, 'p.fr.notice.md': FRENCH });
    commit(sandbox);
    rmSync(sandbox.path('p.fr.notice.md'));
    const [file] = sandbox.report('--since', 'HEAD').files;
    assert.deepEqual(
      file?.problems.map(({ rule }) => rule),
      ['edition-missing'],
    );
  });

  test('a file in another repository than the current folder', (t) => {
    const sandbox = new Sandbox(t, { 'here/x.txt': '', 'there/a.notice.md': CLEAN, 'there/b.notice.md': CLEAN });
    commit(sandbox, 'here');
    commit(sandbox, 'there');
    sandbox.write('there/a.notice.md', WRONG);
    const { stdout } = sandbox.run(['check', '--since', 'HEAD', '--format', 'unix', '../there'], { folder: 'here' });
    assert.match(stdout, /^[^\n]*there\/a\.notice\.md:166:30: [^\n]* \[error\/salary-mismatch\]\n$/);
  });

  test('a submodule is compared with the commit that its superproject recorded', (t) => {
    const sandbox = new Sandbox(t, {
      'origin/a.notice.md': CLEAN,
      'origin/b.notice.md': CLEAN,
      'top/c.notice.md': CLEAN,
    });
    commit(sandbox, 'origin');
    commit(sandbox, 'top');
    gitIn(sandbox, 'top', 'submodule', '--quiet', 'add', '../origin', 'sub');
    commit(sandbox, 'top');
    const check = (revision: string) =>
      sandbox.run(['check', '--since', revision, '--format', 'unix'], { folder: 'top' }).stdout.match(/^[^:\n]+/gm) ??
      [];
    assert.deepEqual(check('HEAD'), []);
    sandbox.write('top/sub/a.notice.md', WRONG);
    assert.deepEqual(check('HEAD'), ['sub/a.notice.md']);
    commit(sandbox, 'top/sub');
    commit(sandbox, 'top');
    assert.deepEqual(check('HEAD'), []);
    assert.deepEqual(check('HEAD~1'), ['sub/a.notice.md']);
    // Before it was added, all of it is new.
    sandbox.write('top/sub/b.notice.md', WRONG);
    assert.deepEqual(check('HEAD~2'), ['sub/a.notice.md', 'sub/b.notice.md']);
  });

  test('a shallow clone is explained', (t) => {
    const sandbox = new Sandbox(t, { 'origin/a.notice.md': CLEAN });
    commit(sandbox, 'origin');
    sandbox.write('origin/a.notice.md', WRONG);
    commit(sandbox, 'origin');
    git(sandbox, 'clone', '-q', '--depth', '1', `file://${sandbox.path('origin')}`, 'clone');
    const run = (revision: string) => sandbox.run(['check', '--since', revision], { folder: 'clone' });
    assert.match(run('HEAD~1').stderr, /^vacancy-notice: This is a shallow clone: .*fetch-depth: 0/);
    assert.equal(run('HEAD~1').status, 2);
    // The revision is there, but not where the branch left it.
    gitIn(sandbox, 'origin', 'checkout', '-q', '-b', 'mine', 'HEAD~1');
    sandbox.write('origin/b.notice.md', CLEAN);
    commit(sandbox, 'origin');
    gitIn(sandbox, 'clone', 'fetch', '-q', '--depth', '1', 'origin', 'mine:mine');
    assert.match(run('mine').stderr, /shallow clone/);
  });

  test('a revision or repository that is not there', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    const outside = sandbox.check('--since', 'HEAD', '--output', 'r.json');
    assert.equal(outside.status, 2);
    assert.match(outside.stderr, /^vacancy-notice: .* is not in a git repository/);
    git(sandbox, 'init', '-q');
    assert.equal(sandbox.check('--since', '--output=x').status, 2);
    const unknown = sandbox.check('--since', 'nope');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /^vacancy-notice: There is no revision "nope" in this repository\./);
    assert.deepEqual(readdirSync(sandbox.folder).sort(), ['.git', 'a.notice.md']);
  });
});

describe('--staged', { skip: noGit }, () => {
  test('what is to be committed, as it is to be committed', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'b.notice.md': CLEAN });
    git(sandbox, 'init', '-q');
    assert.deepEqual(checked(sandbox, '--staged'), []);
    git(sandbox, 'add', 'a.notice.md');
    assert.deepEqual(checked(sandbox, '--staged'), ['a.notice.md']);
    commit(sandbox);
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    assert.deepEqual(checked(sandbox, '--staged'), []);
    git(sandbox, 'add', 'a.notice.md');
    assert.deepEqual(stale(sandbox, '--staged'), [STALE]);
    // Mended on disk, but not in what is to be committed.
    sandbox.write('a.notice.md', CLEAN);
    assert.deepEqual(stale(sandbox, '--staged'), [STALE]);
  });

  test('--fix does not mix what is staged with what is not', (t) => {
    const spaced = plant(CLEAN, 'It has a staff', 'It has  a staff');
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    commit(sandbox);
    sandbox.write('a.notice.md', spaced);
    git(sandbox, 'add', '.');
    sandbox.write('a.notice.md', `${spaced}\n`);
    const refused = sandbox.check('--staged', '--fix');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^vacancy-notice: a\.notice\.md: Only part of the changes is staged/);
    git(sandbox, 'add', '.');
    assert.equal(sandbox.check('--staged', '--fix').status, 0);
    assert.equal(sandbox.read('a.notice.md'), `${CLEAN}\n`);
  });

  test('not together with --since', (t) => {
    const { status, stderr } = new Sandbox(t).check('--staged', '--since', 'HEAD');
    assert.equal(status, 2);
    assert.match(stderr, /--since and --staged/);
  });
});
