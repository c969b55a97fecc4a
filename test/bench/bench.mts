/**
 * Measures what speed means to a user and prints one table: `npm run bench [-- --quick] [-- --peers]`. All figures are taken in one run
 * and given as ratios where the machine matters, since machines differ and are noisy. `--peers` measures rumdl and
 * markdownlint-cli2 beside it, when they are installed (`npm install --no-save rumdl markdownlint-cli2`).
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLargeNotice, makeNotice, writeCorpus } from './corpus.mts';
import { machine, median, type Run, runNode, runProgram, startNode } from './process.mts';
import { measureTyping } from './typing.mts';

const quick = process.argv.includes('--quick');
/** Rounds of what takes a moment, and of what takes long. */
const ROUNDS = quick ? 5 : 7;
const LONG_ROUNDS = quick ? 1 : 3;
const MANY = quick ? 200 : 1000;
const LARGE_MEGABYTES = quick ? [1, 10] : [5, 50];
const READING_MS = 3000;
const CLI = path.resolve('dist/cli.js');
/** Reads and decodes every file of a folder: what no checker can be faster than. */
const READ = `const f=require('node:fs'),p=require('node:path');for(const n of f.readdirSync(process.argv[1]))f.readFileSync(p.join(process.argv[1],n),'utf8')`;

const rows: [string, string, string, string][] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'vacancy-notice-bench-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${machine()}; medians of ${ROUNDS} rounds, ${LONG_ROUNDS} of what takes long\n`);
console.log('| | measured | must | target |\n|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

async function measure(): Promise<void> {
  const one = writeCorpus(path.join(folder, '1'), 1);
  const start = rounds(ROUNDS, { node: () => startNode(['-e', '0']), one: () => startNode(check(one)) });
  row('cold start, one notice, × `node -e 0`', ratio(start.one, start.node), '2.2', '1.8');

  const tenth = writeCorpus(path.join(folder, 'tenth'), MANY / 10);
  const all = writeCorpus(path.join(folder, 'all'), MANY);
  const name = `${MANY.toLocaleString('en')} notices`;
  const many = rounds(LONG_ROUNDS, {
    read: () => runNode(['-e', READ, all]),
    tenth: () => runNode([...check(tenth), '--jobs', '1']),
    serial: () => runNode([...check(all), '--jobs', '1']),
    threads: () => runNode([...check(all), '--jobs', '2']),
    ...peers(all),
  });
  row(`${name}, two threads, s`, seconds(many.threads).toFixed(2));
  row(`${name}, × reading and decoding`, ratio(many.threads, many.read));
  for (const [key, runs] of Object.entries(many)) {
    if (!key.startsWith('peer ')) continue;
    const budgets = key.includes('rumdl') ? ['1.0', '0.4'] : [];
    row(`${name}, × ${key.slice(5)} in the same rounds`, ratio(many.threads, runs), ...budgets);
  }
  row(`${name}, one thread, ms CPU a notice`, ((cpu(many.serial) / MANY) * 1000).toFixed(1));
  const net = (runs: readonly Run[]): number => seconds(runs) - seconds(start.one);
  row(
    `growth from ${MANY / 10} to ${name}, net of start (exponent)`,
    Math.log10(net(many.serial) / net(many.tenth)).toFixed(2),
    '1.05',
  );
  row(`peak memory at ${name}, one thread, MB`, peak(many.serial), '200', '110');
  row(`peak memory at ${name}, two threads, MB`, peak(many.threads), '200', '110');
  if (!quick) {
    const tenThousand = writeCorpus(path.join(folder, '10000'), 10_000);
    row('peak memory at 10,000 notices, MB', peak([runNode(check(tenThousand))]), '200', '110');
  }

  const large = LARGE_MEGABYTES.map((megabytes) => {
    const file = path.join(folder, `${megabytes}mb.notice.md`);
    writeFileSync(file, makeLargeNotice(megabytes * 1e6));
    const run = runNode(check(file));
    row(`one ${megabytes} MB notice, s`, run.seconds.toFixed(2));
    return run;
  });
  row(
    `CPU growth from ${LARGE_MEGABYTES.join(' MB to ')} MB (exponent)`,
    Math.log10(large[1]!.cpuSeconds / large[0]!.cpuSeconds).toFixed(2),
    '1.2',
    '1.1',
  );

  // A writer reads what was opened; the server is still cold for one who types at once.
  for (const [when, readMs] of [
    ['', READING_MS],
    [', typed as soon as it is open', 0],
  ] as const) {
    const { p50, p99 } = await measureTyping(makeNotice(1), quick ? 100 : 400, readMs);
    const budgets =
      readMs > 0
        ? ([
            ['4', '1.5'],
            ['8', '4'],
          ] as const)
        : ([[], []] as const);
    row(`edit → diagnostics, 30 KB notice${when}, p50 ms`, p50.toFixed(2), ...budgets[0]);
    row(`edit → diagnostics, 30 KB notice${when}, p99 ms`, p99.toFixed(2), ...budgets[1]);
  }
  const big = await measureTyping(makeLargeNotice(5e6), quick ? 5 : 20, READING_MS);
  row('edit → diagnostics, 5 MB notice, p50 ms', big.p50.toFixed(0), '300', '100');
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.vsix'))) {
    const { statSync } = await import('node:fs');
    row('VSIX, MB', (statSync(path.join('dist', file)).size / 1e6).toFixed(2), '1', '0.6');
  }
}

function check(target: string): string[] {
  return [CLI, 'check', '--fail-on', 'never', '--quiet', '--format', 'json', target];
}

/** Runs each command once a round, in turn, so that a slow moment of the machine falls on all of them. */
function rounds<Name extends string>(count: number, commands: Readonly<Record<Name, () => Run>>): Record<Name, Run[]> {
  const names = Object.keys(commands) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Run[]>;
  for (let i = 0; i < count; i++) for (const name of names) results[name].push(commands[name]());
  return results;
}

function peers(target: string): Record<string, () => Run> {
  if (!process.argv.includes('--peers')) return {};
  const native = readdirSync('node_modules/@rumdl', { withFileTypes: true })
    .map(({ name }) => `node_modules/@rumdl/${name}/rumdl`)
    .find(existsSync);
  const found: Record<string, () => Run> = {};
  if (native) found['peer rumdl native'] = () => runProgram(native, ['check', '--no-cache', target]);
  const lint = 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs';
  if (existsSync(lint)) found['peer markdownlint-cli2'] = () => startNode([lint, `${target}/*.md`]);
  return found;
}

function row(what: string, measured: string, must = '', target = ''): void {
  rows.push([what, measured, must, target]);
  console.error(`${what}: ${measured}`);
}

function seconds(runs: readonly Run[]): number {
  return median(runs.map((run) => run.seconds));
}

function cpu(runs: readonly Run[]): number {
  return median(runs.map((run) => run.cpuSeconds));
}

function peak(runs: readonly Run[]): string {
  return Math.max(...runs.map((run) => run.peakMegabytes)).toFixed(0);
}

/** The median of the ratios round by round. */
function ratio(a: readonly Run[], b: readonly Run[]): string {
  return median(a.map((run, i) => run.seconds / b[i]!.seconds)).toFixed(2);
}
