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

const VERSION = '97.5.3';

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
    cpSync('test/notices', join(folder, 'user/notices'), { recursive: true });
    const action = spawnSync(process.execPath, [join(checkout, 'dist/action.js')], {
      cwd: join(folder, 'user'),
      env: { ...env, INPUT_PATHS: 'notices', 'INPUT_WORKING-DIRECTORY': '.', INPUT_ARGUMENTS: '--fail-on warning' },
      encoding: 'utf8',
    });
    assert.equal(action.status, 0, action.stdout + action.stderr);
    assert.match(action.stdout, /\d files checked/);
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

  test('stays within the sizes that its users load', () => {
    const [{ size, unpackedSize }] = JSON.parse(succeed(sources, 'npm', 'pack', '--json', '--dry-run')) as [
      { size: number; unpackedSize: number },
    ];
    assert.ok(size < 2_500_000, `the npm package: ${size} bytes`);
    assert.ok(unpackedSize < 8_000_000, `the npm package, unpacked: ${unpackedSize} bytes`);
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

test('CI covers each Node that is supported, on each system', () => {
  const { test: all, portable } = workflow('ci').jobs;
  assert.deepEqual(all!.strategy!.matrix.node, [20, 22, 24]);
  assert.deepEqual(portable!.strategy!.matrix.node, [20, 22, 24]);
  assert.deepEqual(portable!.strategy!.matrix.os, ['macos-latest', 'windows-latest']);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(engines.node, '>=20');
});
