// Builds what ships (dist/*.js) and, on request, what only developers run (dist/**/*.mjs).
//
//   node esbuild.mjs              what ships
//   node esbuild.mjs --if-stale   the same, but only when a source is newer than the output
//   node esbuild.mjs --tests      test/**/*.test.ts
//   node esbuild.mjs --editor     VS Code for the tests and for `npm start`
//   node esbuild.mjs --tools      schemas/generate.ts, the benchmarks and the fuzzer

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));

/** What runs in a browser is one file each; VS Code 1.91 has this one. */
const inBrowser = {
  format: 'iife',
  platform: 'browser',
  target: 'chrome122',
  mainFields: ['browser', 'module', 'main'],
};

/** The webview's script, with the style sheet that it imports beside it. */
const forPage = { ...inBrowser, loader: { '.css': 'css' } };

/** VS Code loads extensions as CommonJS, also on the web. */
const forWebClient = { ...inBrowser, format: 'cjs' };

/** What ships. An entry that is not written yet is left out. */
const bundles = [
  { entry: 'server/cli/start.ts', outfile: 'dist/cli.js', banner: '#!/usr/bin/env node' },
  { entry: 'server/cli/main.ts', outfile: 'dist/cli-main.js', name: 'cli', kept: true },
  { entry: 'server/cli/action.ts', outfile: 'dist/action.js' },
  { entry: 'server/lsp/editor.ts', outfile: 'dist/server.js', external: ['./web/server.js'] },
  { entry: 'client/extension.ts', outfile: 'dist/client.js', external: ['vscode'] },
  { entry: 'client/preview/webview/main.ts', outfile: 'dist/preview.js', browser: forPage },
  { entry: 'client/browser.ts', outfile: 'dist/web/client.js', external: ['vscode'], browser: forWebClient },
  { entry: 'server/lsp/browser.ts', outfile: 'dist/web/server.js', browser: inBrowser },
];

const tools = [
  'schemas/generate.ts',
  'server/words/generate.ts',
  'test/bench/bench.mts',
  'test/bench/editor.mts',
  'test/bench/on-top.mts',
  'test/bench/align-accuracy.mts',
  'test/bench/force-accuracy.mts',
  'test/bench/hostile.mts',
  'test/bench/sentences.mts',
  'test/fuzz/fuzz.mts',
];

/** Programs that start VS Code. */
const editor = ['start', 'prepare', 'electron', 'pictures', 'host/launcher'].map((name) => `test/editor/${name}.ts`);

/** What the bundles are made from; a change in it makes them stale. */
const sources = ['server', 'schemas', 'client', 'esbuild.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  // The exported page holds its style sheet.
  loader: { '.css': 'text' },
  // Its main file is UMD, whose inner `require` no bundler can follow and whose names Node's ESM loader cannot see.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
};

export async function build() {
  // The outputs carry the time at which the build began, so that an edit made meanwhile leaves them stale.
  const began = new Date();
  const inputs = await Promise.all(
    bundles.filter(({ entry }) => existsSync(join(root, entry))).map((b) => bundle(b, began)),
  );
  writeAtomically(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(inputs.flat()), began);
  // The word lists are read as they are, with the notice that their licences ask for.
  for (const name of ['en.dawg', 'fr.dawg', 'NOTICE.md']) {
    writeAtomically(join(root, 'dist/words', name), readFileSync(join(root, 'server/words', name)), began);
  }
  writeAtomically(join(root, 'dist/practice.notice.md'), practiceNotice(), began);
}

/** What the practice notice has otherwise than the sample that it is made from: deadlines that never pass, and three slips to mend. */
const PRACTICE = [
  ['19-Nov-2026', 'Ongoing'],
  ['19-nov.-2026', 'En cours'],
  ['6\u00a0713,06Euro', '6\u00a0731,06Euro'],
  ['## 1. RÉSUMÉ', '## 1. RESUME'],
  ['Direct reports: N/a', 'Direct reports:  N/a'],
];

function practiceNotice() {
  return PRACTICE.reduce(
    (text, [right, wrong]) => {
      if (!text.includes(right)) throw new Error(`The sample for the practice notice has no “${right}” any more`);
      return text.replace(right, wrong);
    },
    readFileSync(join(root, 'test/notices/energy-analyst.notice.md'), 'utf8'),
  );
}

/**
 * One CommonJS file, which starts faster than ESM. Each `import('./x.ts')` in it makes one more file beside it, loaded
 * when the import is reached: that is how heavy parts stay out of the start-up. (CommonJS has no top-level await, so the
 * import stands in a function.) Such a file carries its own copy of
 * what it imports, so a lazy module should be a leaf that is handed its data, not one that imports shared state.
 */
async function bundle(
  { entry, outfile, name = basename(outfile, '.js'), external = [], banner, browser, kept = false },
  began,
) {
  const { build } = await import('esbuild');
  const lazy = new Map();
  const inputs = [];
  const lazyImports = {
    name: 'lazy-imports',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = relative(root, resolve(resolveDir, path));
        const out = `${name}-${basename(file, '.ts')}.js`;
        const other = lazy.get(out);
        if (other && other !== file) throw new Error(`${other} and ${file} would both be ${out}: rename one`);
        lazy.set(out, file);
        return { path: `./${out}`, external: true };
      });
    },
  };
  const compile = async (from, to, top) => {
    const { outputFiles, metafile } = await build({
      ...common,
      entryPoints: [from],
      outfile: to,
      ...(browser ?? { format: 'cjs' }),
      minify: true,
      legalComments: 'none',
      external,
      // Without this esbuild keeps `import()`, and Node would start its ESM loader for it.
      supported: { 'dynamic-import': false, ...literalRegExps },
      banner: top ? { js: top } : {},
      plugins: [...(browser ? [] : [lazyImports]), parsedProfiles],
      write: false,
      metafile: true,
    });
    inputs.push(...Object.keys(metafile.inputs));
    for (const { path, contents, text } of outputFiles) {
      writeAtomically(path, kept && path.endsWith('.js') ? forCodeCache(text) : contents, began);
    }
  };
  await compile(entry, outfile, banner);
  // A Map can grow while it is walked: a lazy file's own lazy imports come next.
  for (const [out, file] of lazy) await compile(file, join('dist', out));
  return inputs;
}

/** What a package holds of another one, under the same licence, without saying so in its own. */
const HELD = { 'vscode-uri': { name: 'path-browserify', copyright: 'Copyright 2018 James Halliday' } };

/** The licences of all packages that the bundles hold parts of, as these ask for. */
function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const notices = [...folders].flatMap((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((one) => /^(?:licen[cs]e|copying)\b/i.test(one));
    if (!file) throw new Error(`${folder} has no file with its licence`);
    const text = `${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
    const notice = `${name} ${version} (${license})\n\n${text}`;
    const held = HELD[name];
    if (!held) return notice;
    return [notice, `${held.name} (${license}), in ${name}\n\n${text.replace(/^Copyright .*$/m, held.copyright)}`];
  });
  return `Vacancy Notice contains parts of these packages.\n\n${notices.sort().join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/**
 * What server/cli/cache/code-cache.ts loads: pure ASCII, which is read fastest (esbuild leaves other characters in regular expressions),
 * with 18 characters at its end that tell its content from any other.
 */
function forCodeCache(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('A character that is not ASCII needs no backslash before it');
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${ascii}//${createHash('sha256').update(ascii).digest('hex').slice(0, 16)}`;
}

/** esbuild makes `new RegExp('\\p{L}', 'u')` of each such literal, to be compiled anew whenever a function comes to it. */
const literalRegExps = { 'regexp-unicode-property-escapes': true };

/** Profiles are large, and JavaScript reads a string of JSON faster than the same data as an object literal. */
const parsedProfiles = {
  name: 'parsed-profiles',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]schemas[\\/].*\.json$/ }, ({ path }) => {
      const json = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});` };
    });
  },
};

/** Two commands may build at once, and neither must run the other's half-written file. */
function writeAtomically(path, contents, time) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  utimesSync(temporary, time, time);
  renameSync(temporary, path);
}

/** Builds the tests whose path contains one of `filters` (all without filters); returns the built files. */
export async function buildTests(filters = []) {
  const entries = walk('test')
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)))
    .sort();
  return buildModules(entries);
}

/** What the tests of the editor need beside themselves: the programs that start VS Code, and the suites that run inside it. */
export async function buildEditor() {
  const { build } = await import('esbuild');
  await Promise.all([
    buildModules(editor),
    build({
      ...common,
      entryPoints: ['test/editor/suite/index.ts'],
      outfile: 'dist/test-editor/index.js',
      format: 'cjs',
      external: ['vscode', 'mocha', 'playwright-core'],
    }),
  ]);
}

export async function buildTools() {
  return buildModules(tools.filter((entry) => existsSync(join(root, entry))));
}

/** ESM with code splitting: what only developers run, where the time to build matters more than the time to start. */
async function buildModules(entryPoints) {
  if (entryPoints.length === 0) return [];
  const { build } = await import('esbuild');
  await build({
    ...common,
    entryPoints,
    outdir: 'dist',
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[hash]',
    format: 'esm',
    splitting: true,
    packages: 'external',
  });
  pruneChunks();
  return entryPoints.map((entry) => join('dist', entry.replace(/\.m?ts$/, '.mjs')));
}

/** Chunks are named by content, so old ones pile up; another run may still be using the recent ones. */
function pruneChunks() {
  const chunks = join(root, 'dist/chunks');
  if (!existsSync(chunks)) return;
  for (const name of readdirSync(chunks)) {
    const path = join(chunks, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 3_600_000) rmSync(path, { force: true });
  }
}

function isStale() {
  const outputs = bundles.filter(({ entry }) => existsSync(join(root, entry)));
  const oldest = Math.min(...outputs.map(({ outfile }) => modified(outfile)));
  // Folders count as well: their time is all that tells of a deleted file.
  return sources.some((source) => [source, ...walk(source, true)].some((path) => modified(path) > oldest));
}

const modified = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function walk(path, folders = false) {
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const child = join(path, entry.name);
    if (!entry.isDirectory()) return [child];
    return folders ? [child, ...walk(child, true)] : walk(child);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv.includes('--tests')) await buildTests();
    else if (process.argv.includes('--editor')) await buildEditor();
    else if (process.argv.includes('--tools')) await buildTools();
    else if (!process.argv.includes('--if-stale') || isStale()) await build();
  } catch (error) {
    // esbuild has already written its own errors.
    if (error.code === 'ERR_MODULE_NOT_FOUND')
      console.error('Run `npm install` first: the packages to build with are missing.');
    else if (!error.errors) console.error(error);
    process.exitCode = 1;
  }
}
