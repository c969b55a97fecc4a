import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { CLEAN, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');
/** Command files of npm are run by the shell there. */
const shell = process.platform === 'win32';

/** As a user has it who installs the package in an empty folder: no other package, no network, nothing of VS Code. */
test('the npm package', async (t) => {
  const sandbox = new Sandbox(t, { 'user/a.notice.md': WRONG, 'user/b.notice.md': CLEAN });
  const folder = sandbox.path('user');
  const { NODE_PATH: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
  const outside = Object.entries(inherited).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  const env = { ...Object.fromEntries(outside), LC_ALL: 'C', npm_config_cache: sandbox.path('cache') };
  const run = (command: string, args: readonly string[], cwd = folder): SpawnSyncReturns<string> =>
    spawnSync(command, args, { cwd, env, encoding: 'utf8', shell, input: '' });

  // No script of ours runs meanwhile: pre-commit takes all that npm prints here for the file's name.
  const packed = run('npm', ['pack', '--json', '--pack-destination', sandbox.folder], '.');
  assert.equal(packed.status, 0, packed.stderr);
  const [{ filename, files }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
  const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', `../${filename}`]);
  assert.equal(installed.status, 0, installed.stderr);
  const command = `${folder}/node_modules/.bin/vacancy-notice`;

  await t.test('holds what it runs and what its user reads', () => {
    const names = files.map(({ path }) => path);
    for (const name of [
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'dist/THIRD-PARTY-NOTICES.txt',
      'schemas/configuration.schema.json',
      'dist/cli.js',
    ])
      assert.ok(names.includes(name), name);
    const known =
      /^(?:[^/]+|schemas\/\w+\.schema\.json|dist\/(?:(?:cli|server)(?:-[\w-]+)?\.js|words\/\w+\.(?:dawg|md)|THIRD-PARTY-NOTICES\.txt))$/;
    assert.deepEqual(
      names.filter((name) => !known.test(name)),
      [],
    );
  });

  await t.test('installs nothing else', () => {
    assert.deepEqual(
      readdirSync(`${folder}/node_modules`).filter((name) => !name.startsWith('.')),
      ['vacancy-notice'],
    );
  });

  await t.test('check, in one thread and in two, in each format', () => {
    for (const args of [[], ['--jobs', '2'], ['--format', 'sarif'], ['--format', 'junit']]) {
      const { status, stdout, stderr } = run(command, ['check', ...args]);
      assert.deepEqual([status, stderr], [1, ''], args.join(' '));
      assert.match(stdout, /salary-mismatch/);
    }
  });

  await t.test('a configuration of one’s own', () => {
    sandbox.write('user/.vacancy-notice.json', '{ "exclude": ["a.*"], "rules": { "salary-mismatch": "warning" } }');
    const { status, stdout } = run(command, ['check']);
    assert.deepEqual([status, stdout], [0, '1 file checked: no problems.\n']);
  });

  await t.test('explain, new, export, version', () => {
    assert.match(run(command, ['explain', 'salary-mismatch']).stdout, /^salary-mismatch\n/);
    const post = ['--title-en', 'Officer', '--number', '261001', '--grade', 'G15', '--deadline', '2026-12-01'];
    assert.equal(run(command, ['new', 'c.notice.md', ...post]).stdout, 'c.notice.md was created.\n');
    assert.match(sandbox.read('user/c.notice.md'), /^# Officer - 261001$/m);
    assert.match(run(command, ['export', 'b.notice.md', '--to', 'html']).stdout, /^<!doctype html>/);
    assert.match(run(command, ['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  await t.test('lsp --stdio', async () => {
    const child = spawn(command, ['lsp', '--stdio'], { cwd: folder, env, shell, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    try {
      const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
        processId: process.pid,
        rootUri: pathToFileURL(folder).href,
        capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      });
      assert.ok('diagnosticProvider' in capabilities);
      await connection.sendNotification('initialized', {});
      const uri = pathToFileURL(`${folder}/a.notice.md`).href;
      const { items } = await connection.sendRequest<{ items: { code: string; severity: number }[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      assert.equal(items.find(({ code }) => code === 'salary-mismatch')?.severity, 2);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      child.kill();
      connection.dispose();
    }
  });
});
