// The checks of the house itself. They stand among the tests so that one command runs all and one line counts all.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

function node(args: string[], cwd = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function succeeds(...args: string[]) {
  const { status, output } = node(args);
  if (status !== 0) assert.fail(output);
}

const biome = 'node_modules/@biomejs/biome/bin/biome';

test('types', () => {
  succeeds('node_modules/typescript/bin/tsc');
  succeeds('node_modules/typescript/bin/tsc', '-p', 'client/preview/webview');
});

test('lint and format', () => succeeds(biome, 'ci', '--error-on-warnings', '--colors=off'));

test('the lint keeps the core pure', () => {
  const banned = ['node:fs', 'fs', 'vscode', 'vscode-languageserver/node', '../cli/main.ts', '../../client/main.ts'];
  const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-'));
  try {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(name, join(folder, name));
    const write = (path: string, module: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `import * as it from '${module}';\n\nexport const all = it;\n`);
    };
    banned.forEach((module, index) => {
      write(`server/core/banned${index}.ts`, module);
    });
    write('server/core/allowed.ts', './rule.ts');
    write('server/cli/allowed.ts', 'node:fs');
    const { status, output } = node([resolve(biome), 'lint', '--colors=off'], folder);
    assert.equal(status, 1, output);
    const reported = new Set(output.match(/\b\w+\.ts(?=:\d+:\d+ lint)/g));
    assert.deepEqual(
      [...reported].sort(),
      banned.map((_, index) => `banned${index}.ts`),
      output,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const noGenerator = !existsSync('schemas/generate.ts') && 'schemas/generate.ts is not written yet';
test('the JSON Schemas are those of the zod schemas', { skip: noGenerator }, () => {
  succeeds('esbuild.mjs', '--tools');
  succeeds('dist/schemas/generate.mjs', '--check');
});
