// The checks of the house itself. They stand among the tests so that one command runs all and one line counts all.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { ruleNames } from '../schemas/rule-names.ts';

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

test('the lint keeps the core pure, the client to the protocol, and imports from going in circles', () => {
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
    const inside = ['../server/core/check.ts', '../server/lsp/server.ts', '../server/cli/main.ts'];
    inside.forEach((module, index) => {
      write(`client/inside${index}.ts`, module);
    });
    const circle = ['circle0.ts', 'circle1.ts'];
    circle.forEach((name, index) => {
      const other = `./${circle[1 - index]}`;
      writeFileSync(join(folder, 'server/core', name), `import type { A } from '${other}';\n\nexport type B = A;\n`);
    });
    write('server/core/allowed.ts', './rule.ts');
    write('server/cli/allowed.ts', 'node:fs');
    write('client/allowed.ts', '../server/protocol/shared.ts');
    const { status, output } = node([resolve(biome), 'lint', '--colors=off'], folder);
    assert.equal(status, 1, output);
    const reported = new Set(output.match(/\b\w+\.ts(?=:\d+:\d+ lint)/g));
    const expected = [...banned.map((_, i) => `banned${i}.ts`), ...circle, ...inside.map((_, i) => `inside${i}.ts`)];
    assert.deepEqual([...reported].sort(), expected, output);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('only the rules name rules: whoever else has to know something of one asks for its tags and needs', () => {
  const files = ['server', 'client', 'schemas'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const others = files.filter((file) => file.endsWith('.ts') && !/core.rules|schemas.rule-names/.test(file));
  assert.ok(others.length > 200);
  const names = new RegExp(`'(?:${ruleNames.join('|')})'`, 'g');
  const named = others.flatMap((file) =>
    (readFileSync(file, 'utf8').match(names) ?? []).map((name) => `${file} ${name}`),
  );
  assert.deepEqual(named, []);
});

test('the JSON Schemas and the documentation of the rules are those that would be made', () => {
  succeeds('esbuild.mjs', '--tools');
  succeeds('dist/schemas/generate.mjs', '--check', '--all');
});

test('the lock file names every dependency, so that `npm ci` takes it', () => {
  const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = Object.entries(lock.packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !pathsFor(name, from).some((path) => path in lock.packages))
      .map((name) => `${name}, for ${from}`),
  );
  assert.deepEqual(missing, []);
});

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dependencies?: object; readonly optionalDependencies?: object }>
  >;
}

/** Where Node looks for a package from another one: beside it, and in all folders above. */
function pathsFor(name: string, from: string): readonly string[] {
  const parents = from.split('/node_modules/').map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
  return ['', ...parents].map((parent) => `${parent && `${parent}/`}node_modules/${name}`);
}
