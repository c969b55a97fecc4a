// Builds what ships and the tests, then runs them: `node test/run.mjs [--verbose] [PART-OF-A-PATH …]`.
// The tests run in the project's folder, so they name their files from there (`test/notices/…`).

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { build, buildEditor, buildTests } from '../esbuild.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const verbose = process.argv.includes('--verbose');
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const passed = [];
const failed = [];
const skipped = [];

let files = [];
try {
  [files] = await Promise.all([buildTests(filters), build()]);
  if (files.length === 0) fail('the run', `no test file has ${filters.join(' or ')} in its path`);
} catch (error) {
  // esbuild has already written its own errors.
  fail('the build', error.errors ? 'see above' : error);
}
const inEditor = files.filter((file) => file.startsWith(join('dist', 'test', 'editor')));
const others = files.filter((file) => !inEditor.includes(file));
const editorIsReady = inEditor.length > 0 && (await prepareEditor());

// The test processes inherit both: stack traces that name the sources, and a start that is three times faster than one
// that reads certificates, which no test needs.
process.execArgv.push('--enable-source-maps');
delete process.env.NODE_EXTRA_CA_CERTS;

// Those that start VS Code come last: they keep the machine busy, and others measure.
if (others.length > 0) await runTests(others, availableParallelism());
// One VS Code with its browser has use for all of a small machine; two of them wait for each other.
if (editorIsReady) await runTests(inEditor, 1);

for (const { name, reason } of skipped) {
  console.log(`skipped: ${name} (${reason})`);
  // Such a test excuses itself where the reference material is absent; here it is present.
  if (/\bshared\b/.test(reason) && existsSync(join('..', 'shared'))) fail(name, 'skipped although ../shared exists');
}
if (passed.length + failed.length === 0) fail('the run', 'no test ran');
if (skipped.length > 0) console.log(`${skipped.length} skipped`);
// The last line, in the form that CI reads.
console.log(`${passed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Sets up VS Code once for all tests that need it, and where its progress is seen. */
async function prepareEditor() {
  try {
    await buildEditor();
    const { prepare } = await import('../dist/test/editor/prepare.mjs');
    await prepare();
    return true;
  } catch (error) {
    fail('the tests in VS Code', error.errors ? 'see above' : error.message);
    return false;
  }
}

async function runTests(files, concurrency) {
  // The limit ends what hangs; a busy machine takes several times as long as a quiet one, and suites that are named may be long ones.
  const events = run({ files, concurrency, timeout: process.env.VACANCY_NOTICE_SUITES ? 3_600_000 : 900_000 });
  // Attached first, since reading the events below starts the flow.
  if (verbose) events.pipe(new spec()).pipe(process.stdout);
  /** For each file, the names of the tests that enclose the current one, by depth. */
  const paths = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      const path = paths.get(data.file) ?? [];
      path.length = data.nesting;
      paths.set(data.file, [...path, data.name]);
    } else if (type === 'test:pass' || type === 'test:fail') {
      record(type === 'test:pass', data, paths.get(data.file)?.slice(0, data.nesting) ?? []);
    } else if ((type === 'test:stdout' || type === 'test:stderr') && !verbose) {
      process.stderr.write(data.message);
    }
  }
}

function record(ok, data, parents) {
  const isFile = data.nesting === 0 && data.file === resolve(data.name);
  const name = [sourceOf(data.file), ...(isFile ? [] : [...parents, data.name])].join(' › ');
  const excuse = [data.skip, data.todo].find((value) => value !== undefined && value !== false);
  const error = data.details.error;
  if (excuse !== undefined) {
    skipped.push({ name, reason: typeof excuse === 'string' ? excuse : data.skip ? 'no reason given' : 'to do' });
  } else if (!ok) {
    // What failed inside has been reported by itself.
    if (error?.failureType !== 'subtestsFailed') fail(name, error?.cause ?? error);
  } else if (isFile) {
    // Node passes a file without tests.
    fail(name, 'holds no test');
  } else if (data.details.type !== 'suite') {
    passed.push(name);
  }
}

function fail(name, error) {
  failed.push(name);
  const text = typeof error === 'string' ? error : (error?.stack ?? inspect(error));
  const lines = text.split('\n').filter((line) => !/^ +at .*\bnode:/.test(line));
  console.log([`✖ ${name}`, ...lines].join('\n    '));
}

/** Node names the built file, or the source where it follows the source map. */
function sourceOf(file) {
  return relative('.', file).replace(/^dist[\\/](.*)\.mjs$/, '$1.ts');
}
