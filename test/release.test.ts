// A release, made from a copy of the sources and published nowhere.

import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, suite, test } from 'node:test';
import { load } from 'js-yaml';
import { lacks } from './support/debian.ts';
import { blocksOf } from './support/guide.ts';

const VERSION = '97.5.3';
const NAME = 'vacancy-notice';

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly main: string };
}

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly run?: string }[]; readonly strategy?: Matrix }
    >
  >;
}

interface Matrix {
  readonly matrix: Readonly<Record<string, readonly (string | number)[]>>;
}

const workflow = (name: string) => load(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;

const noGit =
  (spawnSync('git', ['--version']).status !== 0 && 'git is not there') ||
  (!existsSync('.git') && 'this is not a git checkout');

suite('a release', { skip: noGit }, () => {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'vacancy-notice-release-')));
  after(() => rmSync(folder, { recursive: true }));
  const [sources, origin, checkout] = ['sources', 'origin.git', 'checkout'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const identity = { GIT_AUTHOR_NAME: 'me', GIT_AUTHOR_EMAIL: 'me@example.org' };
  const env = {
    ...process.env,
    ...identity,
    GIT_COMMITTER_NAME: 'me',
    GIT_COMMITTER_EMAIL: 'me@example.org',
    GIT_CONFIG_GLOBAL: join(folder, 'none'),
  };
  const run = (cwd: string, program: string, ...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  const succeed = (cwd: string, program: string, ...args: string[]): string => {
    const { status, stdout, stderr } = run(cwd, program, ...args);
    assert.equal(status, 0, `${program} ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout.trim();
  };
  /** Runs the step that the README tells to write, from a checkout of the version that it names, as GitHub does. */
  const stepOfReadme = (cwd: string) => {
    const [workflowSteps] = blocksOf(join(sources, 'README.md'), 'yaml');
    const step = (load(workflowSteps!) as Step[]).find(({ uses }) => uses.startsWith(`${NAME}/`))!;
    assert.equal(step.uses, `${NAME}/${NAME}@v${VERSION}`);
    const { inputs, runs } = load(readFileSync(join(checkout, 'action.yml'), 'utf8')) as Action;
    const given = Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      step.with[name] ?? input.default,
    ]);
    const [output, summary] = ['output.txt', 'summary.md'].map((name) => join(folder, name)) as [string, string];
    for (const file of [output, summary]) writeFileSync(file, '');
    const github = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: cwd, RUNNER_TEMP: folder };
    const { status, stdout } = spawnSync(process.execPath, [join(checkout, runs.main)], {
      cwd,
      env: { ...env, ...github, ...Object.fromEntries(given) },
      encoding: 'utf8',
    });
    return { status, stdout, outputs: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
  };
  const release = (...args: string[]) => run(sources, process.execPath, '.ci/release.mjs', ...args);

  test('begins with a version and a changelog', () => {
    const tracked = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    for (const file of tracked.stdout.split('\0').filter((name) => name && existsSync(name))) {
      mkdirSync(dirname(join(sources, file)), { recursive: true });
      cpSync(file, join(sources, file));
    }
    succeed(sources, 'git', 'init', '-q', '-b', 'main');
    succeed(sources, 'git', 'add', '.');
    succeed(sources, 'git', 'commit', '-q', '-m', 'all');
    symlinkSync(resolve('node_modules'), join(sources, 'node_modules'), 'junction');
    // A link is not the folder that .gitignore names.
    writeFileSync(join(sources, '.git/info/exclude'), 'node_modules\n');

    assert.match(release('prepare', '0.0.1').stderr, /^The version is \d/);
    assert.match(release('prepare', 'new').stderr, /^"new" is not a version/);
    const { status, stderr } = release('prepare', VERSION);
    assert.equal(status, 0, stderr);
    const read = (name: string) => readFileSync(join(sources, name), 'utf8');
    assert.equal(JSON.parse(read('package.json')).version, VERSION);
    assert.equal(JSON.parse(read('package-lock.json')).packages[''].version, VERSION);
    assert.match(read('CHANGELOG.md'), /^## \[Unreleased\]\n\n## \[97\.5\.3\] - \d{4}-\d\d-\d\d\n\n### /m);
    assert.match(read('README.md'), /vacancy-notice@v97\.5\.3\n[\s\S]*rev: v97\.5\.3\n/);
    assert.equal(succeed(sources, 'git', 'log', '-1', '--format=%s'), `Release ${VERSION}`);
    assert.equal(succeed(sources, 'git', 'status', '--porcelain'), '');
    assert.match(release('prepare', '98.0.0').stderr, /nothing to release/);
  });

  test('tags what was built, beside the branch', () => {
    assert.match(release('tag', VERSION).stderr, /Build first/);
    succeed(sources, process.execPath, 'esbuild.mjs');
    const before = succeed(sources, 'git', 'rev-parse', 'HEAD');
    const { status, stderr } = release('tag', VERSION);
    assert.equal(status, 0, stderr);
    assert.equal(succeed(sources, 'git', 'rev-parse', 'HEAD'), before);
    assert.equal(succeed(sources, 'git', 'rev-parse', `v${VERSION}^{commit}^`), before);
    assert.equal(
      succeed(sources, 'git', 'rev-parse', 'v97'),
      succeed(sources, 'git', 'rev-parse', `v${VERSION}^{commit}`),
    );
    assert.equal(succeed(sources, 'git', 'status', '--porcelain'), '');
  });

  test('runs from a checkout of its tag: the action at once, the hook and npm without a build', () => {
    succeed(folder, 'git', 'clone', '-q', '--depth', '1', '--branch', `v${VERSION}`, `file://${sources}`, checkout);
    assert.ok(!existsSync(join(checkout, 'node_modules')));
    const [{ files }] = JSON.parse(succeed(sources, 'npm', 'pack', '--json', '--dry-run')) as [
      { files: { path: string }[] },
    ];
    assert.deepEqual(
      files.filter(({ path }) => !existsSync(join(checkout, path))),
      [],
    );
    const user = join(folder, 'user');
    cpSync('test/notices', join(user, 'notices'), { recursive: true });
    const { status, stdout, outputs, summary } = stepOfReadme(user);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /\d files checked/);
    assert.match(outputs, /^errors=0$/m);
    assert.match(summary, /^## /);
    const sample = join(user, 'notices/energy-analyst.notice.md');
    const right = readFileSync(sample, 'utf8');
    writeFileSync(sample, right.replace('6\u00a0713,06Euro', '6\u00a0731,06Euro'));
    const wrong = stepOfReadme(user);
    assert.equal(wrong.status, 1, wrong.stdout);
    assert.match(wrong.stdout, /^::error file=notices\/energy-analyst\.notice\.md,line=\d+,/m);
    assert.match(wrong.outputs, /^errors=1$/m);
    writeFileSync(sample, right);
    // As pre-commit installs a hook.
    succeed(
      checkout,
      'npm',
      'install',
      '--include=dev',
      '--include=prod',
      '--ignore-prepublish',
      '--no-save',
      '--offline',
    );
    assert.ok(!existsSync(join(checkout, 'node_modules/esbuild')));
    const archive = succeed(checkout, 'npm', 'pack').split('\n').at(-1)!;
    succeed(
      folder,
      'npm',
      'install',
      '--global',
      '--prefix',
      join(folder, 'global'),
      '--offline',
      join(checkout, archive),
    );
    const bin = process.platform === 'win32' ? 'global/vacancy-notice.cmd' : 'global/bin/vacancy-notice';
    const version = spawnSync(join(folder, bin), ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(version.stdout, `${VERSION}\n`);
  });

  test('runs as the hook of pre-commit, as the README tells to write it', {
    skip: lacks('pre-commit', 'pre-commit'),
  }, () => {
    const [, hook] = blocksOf(join(sources, 'README.md'), 'yaml');
    const [home, user] = ['home', 'committer'].map((name) => join(folder, name)) as [string, string];
    mkdirSync(home);
    mkdirSync(user);
    const [{ repo }] = load(hook!) as [{ repo: string }];
    const instead = `[url "file://${sources}"]\n\tinsteadOf = ${repo}\n[safe]\n\tdirectory = *\n`;
    writeFileSync(join(home, '.gitconfig'), instead);
    writeFileSync(join(user, '.pre-commit-config.yaml'), `repos:\n${hook}`);
    const right = readFileSync('test/notices/energy-analyst.notice.md', 'utf8');
    writeFileSync(join(user, 'a.notice.md'), right.replace('6\u00a0713,06Euro', '6\u00a0731,06Euro'));
    const { GIT_CONFIG_GLOBAL: _, ...others } = env;
    const commit = () =>
      spawnSync('pre-commit', ['run', '--all-files', '--color', 'never'], {
        cwd: user,
        env: { ...others, HOME: home, PRE_COMMIT_HOME: join(folder, 'pre-commit'), npm_config_offline: 'true' },
        encoding: 'utf8',
      });
    succeed(user, 'git', 'init', '-q');
    succeed(user, 'git', 'add', '.');
    const refused = commit();
    assert.equal(refused.status, 1, refused.stdout + refused.stderr);
    assert.match(refused.stdout, /a\.notice\.md[\s\S]*salary-mismatch/);
    writeFileSync(join(user, 'a.notice.md'), right);
    succeed(user, 'git', 'add', '.');
    const taken = commit();
    assert.equal(taken.status, 0, taken.stdout + taken.stderr);
  });

  test('stays within the sizes that its users load', () => {
    const packed = join(folder, 'packed');
    mkdirSync(packed);
    const sizes = () => run(sources, process.execPath, '.ci/sizes.mjs', packed);
    assert.match(sizes().stderr, /Package first/);
    succeed(sources, 'npm', 'pack', '--pack-destination', packed);
    // The extension itself is weighed where it is packaged for its tests.
    writeFileSync(join(packed, 'small.vsix'), '');
    const { status, stdout, stderr } = sizes();
    assert.equal(status, 0, stderr);
    assert.match(stdout, /\.tgz: [\d.]+ MB of /);
    writeFileSync(join(packed, 'large.vsix'), Buffer.alloc(1_500_001));
    assert.deepEqual([sizes().status, /large\.vsix.*too large/.test(sizes().stderr)], [1, true]);
  });

  test('is published by commands that a dry run shows and a real one runs, in this order', {
    skip: process.platform === 'win32' && 'the programs are shell scripts',
  }, () => {
    assert.match(release('publish', VERSION).stderr, /Package first/);
    for (const file of ['vacancy-notice.vsix', `vacancy-notice-${VERSION}.tgz`])
      writeFileSync(join(sources, 'dist', file), '');
    const dry = release('publish', VERSION, '--dry-run');
    assert.equal(dry.status, 0, dry.stderr);
    const shown = dry.stdout.match(/^\$ .*/gm)!.map((line) => line.split(' ').slice(1, 3).join(' '));
    assert.deepEqual(shown, ['git push', 'npm publish', 'npx vsce', 'npx --yes', 'gh release']);

    succeed(folder, 'git', 'init', '-q', '--bare', origin);
    succeed(sources, 'git', 'remote', 'add', 'origin', origin);
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    for (const name of ['npm', 'npx', 'gh']) {
      writeFileSync(join(programs, name), `#!/bin/sh\nprintf '%s\\n' "${name} $1 $2 $3" >>"${folder}/ran.txt"\n`);
      chmodSync(join(programs, name), 0o755);
    }
    const real = spawnSync(process.execPath, ['.ci/release.mjs', 'publish', VERSION], {
      cwd: sources,
      env: { ...env, PATH: `${programs}:${process.env.PATH}` },
      encoding: 'utf8',
    });
    assert.equal(real.status, 0, real.stderr);
    assert.deepEqual(readFileSync(join(folder, 'ran.txt'), 'utf8').trim().split('\n'), [
      `npm publish dist/vacancy-notice-${VERSION}.tgz --provenance`,
      'npx vsce publish --packagePath',
      'npx --yes ovsx@1.4.0 publish',
      `gh release create v${VERSION}`,
    ]);
    assert.deepEqual(succeed(origin, 'git', 'for-each-ref', '--format=%(refname:short)').split('\n'), [
      'main',
      'v97',
      `v${VERSION}`,
    ]);
  });
});

test('the workflow of a release runs these steps in this order', () => {
  const steps = workflow('release').jobs.release!.steps.flatMap(({ run }) => run ?? []);
  const called = steps.flatMap((run) => /\.ci\/run|npm run package|release\.mjs \w+/.exec(run)?.[0] ?? []);
  assert.deepEqual(called, [
    '.ci/run',
    'release.mjs prepare',
    'npm run package',
    'release.mjs tag',
    'release.mjs publish',
  ]);
  assert.match(steps.at(-1)!, / \$DRY_RUN$/);
});

test('workflows run the actions of others at the commits that were looked at', () => {
  for (const name of ['ci', 'release']) {
    const used = Object.values(workflow(name).jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    assert.deepEqual(
      used.filter((action) => action !== './' && !/@[\da-f]{40}$/.test(action)),
      [],
    );
    assert.ok(used.length > 2);
  }
});

test('CI covers each Node that is supported, on each system', () => {
  const { test: all, portable } = workflow('ci').jobs;
  assert.deepEqual(all!.strategy!.matrix.node, [20, 22, 24]);
  assert.deepEqual(portable!.strategy!.matrix.node, [20, 22, 24]);
  assert.deepEqual(portable!.strategy!.matrix.os, ['macos-latest', 'windows-latest']);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(engines.node, '>=20');
});
