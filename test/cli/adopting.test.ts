import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { load } from 'js-yaml';
import { CLEAN, plant, type Run, Sandbox } from './support.ts';

/** What other repositories take from this one: the GitHub Action, the pre-commit hook. */

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, object>>;
  readonly runs: { readonly using: string; readonly main: string };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const read = <Value>(file: string) => load(readFileSync(file, 'utf8')) as Value;

const ACTION = read<Action>('action.yml');
const [HOOK, ...OTHER_HOOKS] = read<readonly Hook[]>('.pre-commit-hooks.yaml');
const STEPS = Object.values(read<Workflow>('.github/workflows/ci.yml').jobs).flatMap(({ steps }) => steps);

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');

/** What a step of a workflow leaves behind. */
interface ActionRun extends Run {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the action as GitHub does, in the folder of the repository that uses it. */
function runAction(sandbox: Sandbox, inputs: Readonly<Record<string, string>>, main = ACTION.runs.main): ActionRun {
  for (const name of Object.keys(inputs)) assert.ok(name in ACTION.inputs, `the action has no input ${name}`);
  const given = Object.entries(ACTION.inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? input.default,
  ]);
  const [output, summary] = ['output.txt', 'summary.md'].map((name) => join(sandbox.outside, name)) as [string, string];
  for (const file of [output, summary]) writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(main)], {
    cwd: sandbox.folder,
    env: {
      ...process.env,
      LC_ALL: 'C',
      FORCE_COLOR: '0',
      GITHUB_WORKSPACE: sandbox.folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: sandbox.outside,
      ...Object.fromEntries(given),
    },
    encoding: 'utf8',
  });
  const outputs = readFileSync(output, 'utf8').trimEnd().split('\n');
  assert.deepEqual(readdirSync(sandbox.outside).sort(), ['output.txt', 'summary.md']);
  return {
    status,
    stdout,
    stderr,
    summary: readFileSync(summary, 'utf8'),
    outputs: Object.fromEntries(outputs.map((line) => line.split('=', 2))),
  };
}

describe('the GitHub Action', () => {
  test('needs no Node of the user’s, no install and no build', () => {
    assert.match(ACTION.runs.using, /^node\d+$/);
    assert.ok(existsSync(ACTION.runs.main));
  });

  test('checks every notice of the repository, and fails where there is an error', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'b/c.notice.md': WRONG });
    const { status, stdout, summary, outputs } = runAction(sandbox, {});
    assert.equal(status, 1);
    // A log for people, and what GitHub shows beside the lines.
    assert.match(stdout, /^b\/c\.notice\.md:166:30 error salary-mismatch\n/);
    assert.match(stdout, /\n::group::Annotations\n::error file=b\/c\.notice\.md,line=166,/);
    assert.match(summary, /^## Vacancy notices\n\n2 files checked: 1 error\.\n\n### b\/c/);
    assert.deepEqual(Object.keys(outputs).sort(), Object.keys(ACTION.outputs).sort());
    assert.deepEqual([outputs.files, outputs.errors, outputs.warnings], ['2', '1', '0']);
    sandbox.write('b/c.notice.md', CLEAN);
    assert.equal(runAction(sandbox, {}).status, 0);
  });

  test('takes paths with spaces, patterns, arguments in quotes and a working directory', (t) => {
    const sandbox = new Sandbox(t, { 'a b.notice.md': WRONG, 'b.md': WRONG, 'in/c.md': WRONG, 'in/d/e.md': WRONG });
    const files = (inputs: Readonly<Record<string, string>>) =>
      [...runAction(sandbox, inputs).stdout.matchAll(/^::(\w+) file=([^,]+)/gm)].map(
        ([, level, file]) => `${level} ${file}`,
      );
    assert.deepEqual(files({ paths: 'a b.notice.md\nb.md\n' }), ['error a b.notice.md', 'error b.md']);
    assert.deepEqual(files({ paths: '**/*.md' }).length, 4);
    // Paths are from the checkout, whatever folder it runs in.
    assert.deepEqual(files({ paths: '*.md', 'working-directory': 'in' }), ['error in/c.md']);
    assert.deepEqual(files({ paths: 'in/*.md', arguments: '--rule "salary-mismatch=warning"' }), ['warning in/c.md']);
    const sarif = { arguments: "--fail-on never --format sarif --output 'o ut.sarif'" };
    assert.equal(runAction(sandbox, sarif).status, 0);
    assert.equal(JSON.parse(sandbox.read('o ut.sarif')).runs[0].results.length, 1);
  });

  test('says in the pull request that something could not be checked', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    const { status, stdout, stderr } = runAction(sandbox, { paths: 'nothing.md' });
    assert.equal(status, 2);
    assert.match(stdout, /^::error title=vacancy-notice::Not everything could be checked\./m);
    assert.match(stderr, /^nothing\.md: /);
  });

  test('prints a patch where one is asked for', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': plant(CLEAN, 'It has a staff', 'It has  a staff') });
    assert.match(runAction(sandbox, { arguments: '--diff' }).stdout, /^--- a\/a\.notice\.md\n/);
  });
});

describe('the pre-commit hook', () => {
  test('runs the command that the package installs', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
    assert.deepEqual(OTHER_HOOKS, []);
    assert.equal(HOOK!.language, 'node');
    assert.ok(HOOK!.entry.split(' ')[0]! in bin);
  });

  test('checks the notices among the files of a commit', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, 'b.notice.txt': CLEAN, 'c.notice': CLEAN, 'd.md': WRONG });
    const pattern = new RegExp(HOOK!.files);
    const names = ['a.notice.md', 'b.notice.txt', 'c.notice', 'd.md', 'x.notice.md.bak'].filter((name) =>
      pattern.test(name),
    );
    assert.deepEqual(names, ['a.notice.md', 'b.notice.txt', 'c.notice']);
    const { status, stdout } = sandbox.run([...HOOK!.entry.split(' ').slice(1), ...HOOK!.args, ...names]);
    assert.equal(status, 1);
    assert.match(stdout, /^a\.notice\.md:166:30 error salary-mismatch\n/m);
    assert.match(stdout, /3 files checked/);
  });

  test('leaves out what is excluded, and takes no file for an option', (t) => {
    const sandbox = new Sandbox(t, {
      '.vacancy-notice.json': '{ "exclude": ["old"] }',
      'old/a.notice.md': WRONG,
      '--fix.notice.md': CLEAN,
    });
    const command = [...HOOK!.entry.split(' ').slice(1), ...HOOK!.args];
    assert.equal(sandbox.run([...command, 'old/a.notice.md', '--fix.notice.md']).status, 0);
  });
});

describe('what the README tells to write', () => {
  const readme = readFileSync('README.md', 'utf8');
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({
    language,
    text: text!,
  }));
  const block = (language: string, start: string) => {
    const found = blocks.find((one) => one.language === language && one.text.startsWith(start));
    assert.ok(found, `README.md has no block that begins with ${start}`);
    return found.text;
  };

  test('an archive is taken over: its problems are known, new ones are reported', (t) => {
    const [, ...args] = block('sh', 'vacancy-notice check archive').trim().split(' ');
    const configuration = block('jsonc', '{\n  "profile"');
    const { baseline } = JSON.parse(configuration.replace(/\/\/.*/g, '')) as { baseline: string };
    assert.ok(args.includes(baseline));
    const sandbox = new Sandbox(t, { 'archive/2024/a.notice.md': WRONG, 'archive/2025/b.notice.md': CLEAN });
    assert.equal(sandbox.run(args).status, 0);
    sandbox.write('.vacancy-notice.json', configuration);
    assert.deepEqual(sandbox.check(), { status: 0, stdout: '2 files checked: no problems.\n', stderr: '' });
    sandbox.write('notices/c.notice.md', WRONG);
    assert.equal(sandbox.check().status, 1);
  });

  test('the workflow gives the action inputs that it has, the hook is ours', () => {
    const [, step] = load(block('yaml', '- uses: actions/checkout')) as readonly Step[];
    assert.deepEqual(
      Object.keys(step!.with!).filter((name) => !(name in ACTION.inputs)),
      [],
    );
    const [repository] = load(block('yaml', '- repo:')) as readonly { readonly hooks: readonly Hook[] }[];
    assert.deepEqual(
      repository!.hooks.map(({ id }) => id),
      [HOOK!.id],
    );
  });
});

test('our own workflow uses both, on the sample notices, which pass', (t) => {
  const used = STEPS.find(({ uses }) => uses === './');
  assert.deepEqual(
    Object.keys(used!.with!).filter((name) => !(name in ACTION.inputs)),
    [],
  );
  const { paths, arguments: more } = used!.with!;
  assert.equal(paths, 'test/notices');
  const { status, stdout } = new Sandbox(t).run(['check', resolve(paths), ...more!.split(' ')]);
  assert.equal(status, 0, stdout);
  const hook = STEPS.find(({ run }) => run?.includes('pre-commit'));
  assert.match(hook!.run!, new RegExp(`try-repo \\. ${HOOK!.id} .*--files test/notices/\\*`));
});
