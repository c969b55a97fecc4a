import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';

test('where the word lists are missing, each command says so in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-broken-'));
  try {
    cpSync('dist', join(folder, 'dist'), {
      recursive: true,
      filter: (path) => basename(path) === 'dist' || /^cli[\w-]*\.js$/.test(basename(path)),
    });
    const file = join(folder, 'a.notice.md');
    writeFileSync(file, 'Officer (261001)\n\nGrade: G15\n');
    for (const args of [
      ['check', file],
      ['check', '--jobs', '2', file, file],
      ['export', '--to', 'json', file],
    ]) {
      const [command, ...rest] = args as [string, ...string[]];
      const run = (...more: string[]) =>
        spawnSync(process.execPath, [join(folder, 'dist/cli.js'), command, ...more, ...rest], { encoding: 'utf8' });
      const { status, stderr } = run();
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^vacancy-notice: \S+\.dawg: The word list cannot be read \(.+\)\. .+ install it again\.\n$/,
      );
      assert.match(run('--lang', 'fr').stderr, /^vacancy-notice: \S+\.dawg : la liste de mots ne peut être lue .+\n$/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
