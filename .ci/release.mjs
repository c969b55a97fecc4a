// Makes a release; .github/workflows/release.yml calls the steps in this order, each with the version:
//
//   node .ci/release.mjs prepare 0.2.0             writes the version and the changelog, and commits them
//   node .ci/release.mjs tag 0.2.0                 tags a commit that carries what was built: the action, the command, the server
//   node .ci/release.mjs publish 0.2.0 --dry-run   pushes and publishes; with --dry-run it only says what it would run

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files that name the version to use. */
const GUIDES = ['README.md'];

const [step, version, ...flags] = process.argv.slice(2);
const steps = { prepare, tag, publish };

try {
  if (!Object.hasOwn(steps, step ?? '')) fail(`Say which step: ${Object.keys(steps).join(', ')}.`);
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) fail(`"${version ?? ''}" is not a version such as 0.2.0.`);
  steps[step](version, flags.includes('--dry-run'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Writes nothing unless all is right. */
function prepare(version) {
  const manifest = readFileSync('package.json', 'utf8');
  const current = JSON.parse(manifest).version;
  if (compare(version, current) < 0) fail(`The version is ${current} already.`);
  if (git('tag', '--list', `v${version}`) !== '') fail(`The tag v${version} exists already.`);
  if (git('status', '--porcelain') !== '') fail('There are changes that are not committed.');
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const [heading, content] = sectionOf(changelog, 'Unreleased');
  if (content === '') fail('CHANGELOG.md says nothing under "Unreleased": there is nothing to release.');
  const today = new Date().toISOString().slice(0, 10);

  writeFileSync('package.json', manifest.replace(`"version": "${current}"`, `"version": "${version}"`));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  lock.version = version;
  lock.packages[''].version = version;
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  writeFileSync('CHANGELOG.md', changelog.replace(heading, `${heading}\n\n## [${version}] - ${today}`));
  for (const guide of GUIDES) {
    const text = readFileSync(guide, 'utf8');
    writeFileSync(guide, text.replace(/(?<=vacancy-notice@v|rev: v)\d+\.\d+\.\d+/g, version));
  }
  run('git', 'commit', '--quiet', '--all', '--message', `Release ${version}`);
}

/** Leaves work tree and index as they are: the tag's commit stands beside the branch. */
function tag(version) {
  const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-release-'));
  const environment = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  const inIndex = (...args) => output('git', args, { env: environment });
  try {
    if (!existsSync('dist/action.js')) fail('There is no dist/action.js. Build first.');
    if (output(process.execPath, ['dist/cli.js', '--version']) !== version)
      fail('dist/ is of another version. Build it anew.');
    // What npm's package holds and the action: nobody who installs the tag has to build it.
    const [{ files }] = JSON.parse(output('npm', ['pack', '--dry-run', '--json']));
    const built = files.map(({ path }) => path).filter((path) => path.startsWith('dist/'));
    inIndex('read-tree', 'HEAD');
    inIndex('add', '--force', '--', 'dist/action.js', ...built);
    inIndex('update-index', '--chmod=+x', 'dist/cli.js');
    // With development packages and scripts, whoever installs the tag would fetch and build all of them.
    const { devDependencies: _, scripts: __, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
    const blob = output('git', ['hash-object', '-w', '--stdin'], { input: `${JSON.stringify(manifest, null, 2)}\n` });
    inIndex('update-index', '--cacheinfo', `100644,${blob},package.json`);
    inIndex('rm', '--quiet', '--cached', 'package-lock.json');
    const message = `Version ${version}, with what was built of it`;
    const commit = output('git', ['commit-tree', inIndex('write-tree'), '-p', 'HEAD', '-m', message]);
    run('git', 'tag', '--annotate', `v${version}`, commit, '--message', `Version ${version}`);
    // Workflows that name the major version alone follow it.
    run('git', 'tag', '--force', majorTag(version), commit);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function publish(version, isDry) {
  const [, notes] = sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version);
  const [extension, archive] = ['dist/vacancy-notice.vsix', `dist/vacancy-notice-${version}.tgz`];
  for (const file of [extension, archive]) if (!existsSync(file)) fail(`There is no ${file}. Package first.`);
  const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
  const commands = [
    ['git', 'push', '--atomic', 'origin', branch, `v${version}`, `+refs/tags/${majorTag(version)}`],
    ['npm', 'publish', archive, '--provenance', '--access', 'public'],
    ['npx', 'vsce', 'publish', '--packagePath', extension],
    ['npx', '--yes', 'ovsx@1.4.0', 'publish', extension],
    ['gh', 'release', 'create', `v${version}`, extension, archive, '--title', version, '--notes', notes],
  ];
  // What has run need not run again where a later one fails: each can be repeated by hand.
  for (const [program, ...args] of commands) {
    console.log(
      `$ ${[program, ...args].map((word) => (/^[\w@/.:=+-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')}`,
    );
    if (!isDry) run(program, ...args);
  }
}

/** The heading line of a part of the changelog, and what stands below it. */
function sectionOf(changelog, name) {
  const [, heading, content] =
    new RegExp(`^(## \\[${name.replace(/\./g, '\\.')}\\].*)\\n((?:(?!## \\[).*\\n?)*)`, 'm').exec(changelog) ?? [];
  if (heading === undefined) fail(`CHANGELOG.md has no part "${name}".`);
  return [heading, content.trim()];
}

function majorTag(version) {
  return `v${version.split('.')[0]}`;
}

function compare(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}

function git(...args) {
  return output('git', args);
}

function run(program, ...args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (error || status !== 0) fail(`${program} ${args[0]} failed${error ? `: ${error.message}` : ''}.`);
}

function output(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (error || status !== 0) fail(`${program} ${args[0]} failed: ${error?.message ?? stderr}`);
  return stdout.trim();
}

function fail(message) {
  throw new Error(message);
}
