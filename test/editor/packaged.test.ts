import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { command } from './host/command.ts';
import { testsOf } from './report.ts';
import { runInEditor } from './run.ts';

suite('the packaged extension', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-package-'));
  after(() => rmSync(folder, { recursive: true }));
  const vsix = join(folder, 'vacancy-notice.vsix');
  const vsce = 'node_modules/@vscode/vsce/vsce';
  await command(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix]);

  test('weighs less than 1.5 MB', () => assert.ok(statSync(vsix).size < 1_500_000));

  test('loads less than 100 KB where there is no notice', () => assert.ok(statSync('dist/client.js').size < 100_000));

  const files = (await command(process.execPath, [vsce, 'ls', '--no-dependencies'])).split('\n');

  test('holds what the editor loads', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:client|dist|schemas|syntaxes)\/[^"*]+\.\w+)"/g)].map(
      ([, path]) => path!,
    );
    const needed = [
      ...named.filter((path) => !path.startsWith('dist/cli')),
      'dist/client-language-client.js',
      'dist/server.js',
      'dist/web/server.js',
      'dist/preview.css',
      'dist/preview.js',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/words/NOTICE.md',
    ];
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );
  });

  test('names the makers of what it is bundled from', () => {
    const makers = new Set(
      [...readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').matchAll(/^(\S+) (?:\d+\.\d+\.\d+ )?\(/gm)].map(
        ([, name]) => name,
      ),
    );
    const bundled = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?:client|server|preview|web\b).*\.js\.map$/.test(name))
      .flatMap((name) => (JSON.parse(readFileSync(join('dist', name), 'utf8')) as { sources: string[] }).sources)
      .map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1])
      .filter((name) => name !== undefined);
    assert.ok(bundled.includes('vscode-languageclient') && bundled.includes('zod'));
    assert.deepEqual(
      [...new Set(bundled)].filter((name) => !makers.has(name)),
      [],
    );
  });

  test('holds nothing that only developers need', () => {
    assert.deepEqual(
      files.filter((file) => /\.(?:m?ts|mjs|map)$|^dist\/cli\b|^(?:test|server|node_modules)\//.test(file)),
      [],
    );
  });

  // Windows has no signals to kill the server with; on the web it is no process.
  const suites = process.platform === 'win32' ? ['writing'] : ['writing', 'server'];
  for (const one of testsOf(await runInEditor({ name: 'packaged', vsix, suites }))) test(...one);

  suite('on the web', async () => {
    for (const one of testsOf(await runInEditor({ name: 'web', vsix, onWeb: true }))) test(...one);
    // In a window of its own: all suites in one take a busy machine too long.
    const pasting = await runInEditor({ name: 'web-pasting', vsix, onWeb: true, suites: ['pasting'] });
    for (const one of testsOf(pasting)) test(...one);
  });
});
