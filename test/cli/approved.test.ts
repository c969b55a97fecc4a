import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rowKey, writeReview } from '../../server/core/review/review.ts';
import { textOf } from '../../server/core/text/source.ts';
import { readApproved } from '../../server/lsp/approved.ts';
import { checkNotice } from '../support/check.ts';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

const LATE_IN_ENGLISH = plant(CLEAN, 'have worked for at least', 'have worked abroad for at least');
const noGit = spawnSync('git', ['--version']).status !== 0 && 'git is not there';

function git(sandbox: Sandbox, ...args: string[]): void {
  const settings = ['user.name=me', 'user.email=me@example.org', 'commit.gpgsign=false'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { status, stderr } = spawnSync('git', [...options, ...args], { cwd: sandbox.folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** A folder in which a version of the notices was approved, and what has come since is committed. */
function approvedFolder(t: ConstructorParameters<typeof Sandbox>[0], files: Readonly<Record<string, string>>): Sandbox {
  const sandbox = new Sandbox(t, { '.vacancy-notice.json': '{ "approved": "v1" }', ...files });
  git(sandbox, 'init', '-q', '-b', 'main');
  git(sandbox, 'add', '.');
  git(sandbox, 'commit', '-q', '-m', 'approved');
  git(sandbox, 'tag', 'v1');
  return sandbox;
}

/** Where a change lacks its translation. */
function stale(sandbox: Sandbox, ...args: string[]): string[] {
  return sandbox
    .report(...args)
    .files.flatMap(({ path, problems }) =>
      problems.filter(({ rule }) => rule === 'counterpart-stale').map(({ start }) => `${path}:${start.line}`),
    );
}

/** The review file of somebody who has looked through the row with a text. */
function reviewOf(notice: string, text: string): string {
  const { notice: read, alignment } = checkNotice([{ path: 'a.notice.md', text: notice }]);
  const block = read.editions[0]!.blocks.find(({ content }) => textOf(content).includes(text))!;
  const { en, fr } = alignment.beadOf(block)!;
  return writeReview(new Map([[rowKey(en, fr), 'translated']]));
}

describe('the approved version', { skip: noGit }, () => {
  test('is what every notice is compared with, whatever was committed since, in threads too', (t) => {
    const sandbox = approvedFolder(t, {
      'a.notice.md': CLEAN,
      'b.notice.md': CLEAN,
      'p.en.notice.md': ENGLISH,
      'p.fr.notice.md': FRENCH,
    });
    assert.deepEqual(stale(sandbox), []);
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    sandbox.write('p.fr.notice.md', plant(FRENCH, 'a été créée en 2024', 'a été créée à La Haye en 2024'));
    git(sandbox, 'commit', '-q', '-a', '-m', 'late');
    sandbox.write('new.notice.md', CLEAN);
    const late = ['a.notice.md:36', 'p.fr.notice.md:23'];
    assert.deepEqual(stale(sandbox), late);
    assert.deepEqual(stale(sandbox, '--jobs', '2'), late);
    // All notices are checked, not only those that have changed.
    assert.equal(sandbox.report().files.length, 5);
    // What is asked for comes before what is configured.
    assert.deepEqual(stale(sandbox, '--since', 'HEAD'), []);
    assert.match(sandbox.check('--print-config', 'a.notice.md').stdout, /"approved": "v1"/);
    assert.match(sandbox.check('a.notice.md').stdout, /This text was changed since v1, but its counterpart/);
    assert.match(sandbox.check('a.notice.md', '--lang', 'fr').stdout, /Ce passage a été modifié depuis v1, mais pas/);
  });

  test('is what the language server compares with in editors that do not ask git themselves', async (t) => {
    const sandbox = approvedFolder(t, { 'a.notice.md': CLEAN });
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    git(sandbox, 'commit', '-q', '-a', '-m', 'late');
    sandbox.write('new.notice.md', CLEAN);
    const read = (name: string, revision?: string) =>
      readApproved(pathToFileURL(join(sandbox.folder, name)).href, revision);
    assert.deepEqual(await read('a.notice.md', 'v1'), { revision: 'v1', text: CLEAN });
    assert.deepEqual(await read('new.notice.md', 'v1'), { revision: 'v1', text: undefined });
    assert.deepEqual(await read('a.notice.md', 'v2'), { revision: 'v2', isUnknown: true });
    assert.equal(await read('a.notice.md'), undefined);
  });

  test('what somebody has looked through is told no more, until one of its texts changes again', (t) => {
    const sandbox = approvedFolder(t, { 'a.notice.md': CLEAN });
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    sandbox.write('a.notice.review', reviewOf(LATE_IN_ENGLISH, 'have worked abroad'));
    assert.deepEqual(stale(sandbox), []);
    assert.deepEqual(stale(sandbox, '--since', 'v1'), []);
    sandbox.write('a.notice.md', plant(LATE_IN_ENGLISH, 'worked abroad', 'worked overseas'));
    assert.deepEqual(stale(sandbox), ['a.notice.md:36']);
  });

  test('--cache forgets nothing of it', (t) => {
    const sandbox = approvedFolder(t, { 'a.notice.md': CLEAN });
    const all = ['--cache', '--fail-on', 'info'];
    assert.equal(sandbox.check(...all).status, 0);
    sandbox.write('a.notice.md', LATE_IN_ENGLISH);
    for (let i = 0; i < 2; i++) assert.equal(sandbox.check(...all).status, 1);
    sandbox.write('a.notice.review', reviewOf(LATE_IN_ENGLISH, 'have worked abroad'));
    assert.equal(sandbox.check(...all).status, 0);
  });

  test('that is not there is an error of the configuration, where it says so', (t) => {
    const sandbox = approvedFolder(t, { 'a.notice.md': CLEAN });
    sandbox.write('.vacancy-notice.json', '{\n  "approved": "v2"\n}\n');
    const { status, stderr } = sandbox.check();
    assert.equal(status, 2);
    assert.match(stderr, /\.vacancy-notice\.json:2:15: approved: There is no revision "v2" in this repository\./);
    assert.match(sandbox.check('--lang', 'fr').stderr, /approved : La révision « v2 » n’existe pas dans ce dépôt\./);
    sandbox.write('.vacancy-notice.json', '{ "approved": "--output=x" }');
    assert.match(sandbox.check().stderr, /approved/);
  });

  test('outside of a repository is an error too', (t) => {
    const sandbox = new Sandbox(t, { '.vacancy-notice.json': '{ "approved": "v1" }', 'a.notice.md': CLEAN });
    const { status, stderr } = sandbox.check();
    assert.equal(status, 2);
    assert.match(stderr, /approved: .* is not in a git repository/);
  });
});
