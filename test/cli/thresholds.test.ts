import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLEAN, plant, Sandbox } from './support.ts';

/** One error, one warning, one info, one hint. */
const MIXED = plant(
  plant(plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro'), 'It has a staff', 'It has  a staff'),
  'Every six months',
  'Every every six months',
);

describe('--quiet', () => {
  test('reports errors only, in every form', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': MIXED });
    assert.ok(sandbox.report().summary.hints > 0);
    const { summary, files } = sandbox.report('--quiet');
    assert.deepEqual([summary.errors, summary.warnings, summary.hints], [1, 0, 0]);
    assert.equal(files[0]!.problems.length, 1);
    const { stdout, status } = sandbox.check('--quiet');
    assert.equal(status, 1);
    assert.match(stdout, /salary-mismatch/);
    assert.match(stdout, /1 file checked: 1 error\.\n$/);
  });

  test('says nothing where there is no error', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': MIXED });
    const quiet = sandbox.check('--quiet', '--rule', 'salary-mismatch=info');
    assert.deepEqual(quiet, { status: 0, stdout: '', stderr: '' });
  });

  test('changes nothing about success or failure, and says so', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': MIXED });
    const { status, stdout, stderr } = sandbox.check(
      '--quiet',
      '--fail-on',
      'warning',
      '--rule',
      'salary-mismatch=off',
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^1 problem that --quiet does not show makes this run fail \(--fail-on warning\)\.\n$/);
  });
});

describe('--fail-on and --max-warnings', () => {
  test('the severity from which on a run fails', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': plant(CLEAN, 'It has a staff', 'It has  a staff') });
    const status = (severity: string, failOn: string) =>
      sandbox.check('--rule', `spacing=${severity}`, '--fail-on', failOn).status;
    assert.deepEqual(
      ['error', 'warning', 'info', 'never'].map((failOn) => status('error', failOn)),
      [1, 1, 1, 0],
    );
    assert.deepEqual(
      ['error', 'warning', 'info', 'never'].map((failOn) => status('warning', failOn)),
      [0, 1, 1, 0],
    );
    assert.deepEqual(
      ['error', 'warning', 'info', 'never'].map((failOn) => status('info', failOn)),
      [0, 0, 1, 0],
    );
    assert.deepEqual(
      ['error', 'warning', 'info', 'never'].map((failOn) => status('hint', failOn)),
      [0, 0, 0, 0],
    );
  });

  test('more warnings than are allowed, also those that are not shown', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': plant(CLEAN, 'It has a staff', 'It has  a staff') });
    const run = (most: string, ...args: string[]) =>
      sandbox.check('--rule', 'spacing=warning', '--max-warnings', most, ...args);
    assert.deepEqual([run('1').status, run('1').stderr], [0, '']);
    assert.equal(run('0').status, 1);
    assert.equal(run('0', '--quiet').stderr, 'There is 1 warning; --max-warnings allows 0.\n');
    assert.equal(run('0', '--fail-on', 'never').status, 1);
    assert.equal(run('few').status, 2);
    assert.match(run('few').stderr, /"few" is not a number of warnings/);
  });
});

describe('--statistics', () => {
  test('counts by rule, the most frequent one first, in place of the problems', (t) => {
    const sandbox = new Sandbox(t, {
      'a.notice.md': MIXED,
      'b.notice.md': plant(CLEAN, 'It has a staff', 'It has  a staff'),
    });
    const { stdout, status } = sandbox.check('--statistics');
    assert.equal(status, 1);
    const [first, ...rest] = stdout.split('\n');
    assert.match(first!, /^2 {2}spacing +hint +2 safely fixable$/);
    assert.match(rest[0]!, /^1 {2}[\w-]+ +(?:error|warning)$/);
    assert.match(stdout, /\n\n2 files checked: /);
    assert.doesNotMatch(stdout, /notice\.md:/);
  });

  test('not in a form that has no place for it', (t) => {
    const { status, stderr } = new Sandbox(t).check('--statistics', '--format', 'junit');
    assert.equal(status, 2);
    assert.match(stderr, /--statistics/);
  });
});
