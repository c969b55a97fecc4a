/**
 * Measures what speed means to a user and prints one table: `npm run bench [-- --quick] [-- --peers]`. All figures are taken in one run
 * and given as ratios where the machine matters, since machines differ and are noisy. `--peers` measures rumdl and
 * markdownlint-cli2 beside it, when they are installed (`npm install --no-save rumdl markdownlint-cli2`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLargeNotice, makeNotice, writeCorpus } from './corpus.mts';
import { env, median, percentile, type Run, runNode, runProgram, startNode } from './process.mts';
import { Table } from './table.mts';
import { measureTyping, type ServerCommand } from './typing.mts';

const quick = process.argv.includes('--quick');
const withPeers = process.argv.includes('--peers');
/** Rounds of what takes a moment, and of what takes long. */
const ROUNDS = quick ? 5 : 7;
const LONG_ROUNDS = quick ? 1 : 3;
const MANY = quick ? 200 : 1000;
const LARGE_MEGABYTES = quick ? [1, 10] : [5, 50];
const EDITS = quick ? 100 : 400;
const READING_MS = 3000;
const CLI = path.resolve('dist/cli.js');
/** Reads and decodes every file of a folder: what no checker can be faster than. */
const READ = `const f=require('node:fs'),p=require('node:path');for(const n of f.readdirSync(process.argv[1]))f.readFileSync(p.join(process.argv[1],n),'utf8')`;

const SERVER: ServerCommand = {
  command: process.execPath,
  args: [CLI, 'lsp', '--stdio'],
  languageId: 'vacancy-notice',
};

/** The budgets (ms) for an edit of a 30 KB notice: once and half of what rumdl's language server took, 1.2 and 0.6 times for p99. */
const EDIT_BUDGETS = [
  { share: 0.5, must: 6.8, target: 3.4, peer: 6.8 },
  { share: 0.99, must: 10.4, target: 5.2, peer: 8.7 },
] as const;

const table = new Table();
const folder = mkdtempSync(path.join(tmpdir(), 'vacancy-notice-bench-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
table.print(`medians of ${ROUNDS} rounds, ${LONG_ROUNDS} of what takes long`);

async function measure(): Promise<void> {
  measureArchives();
  measureParts();
  measureLargeFiles();
  await measureEditing();
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.vsix'))) {
    const size = statSync(path.join('dist', file)).size;
    table.row('VSIX, for Node and for the web, MB', (size / 1e6).toFixed(2), '1.5', '0.9');
  }
}

function measureArchives(): void {
  const one = writeCorpus(path.join(folder, '1'), 1);
  const start = rounds(ROUNDS, { node: () => startNode(['-e', '0']), one: () => startNode(check(one)) });
  table.row('cold start, one notice, × `node -e 0`', ratio(start.one, start.node), '4', '2.5');

  const tenth = writeCorpus(path.join(folder, 'tenth'), MANY / 10);
  const all = writeCorpus(path.join(folder, 'all'), MANY);
  const name = `${MANY.toLocaleString('en')} notices`;
  const many = rounds(LONG_ROUNDS, {
    read: () => runNode(['-e', READ, all]),
    tenth: () => runNode([...check(tenth), '--jobs', '1']),
    usual: () => runNode(check(all)),
    serial: () => runNode([...check(all), '--jobs', '1']),
    threads: () => runNode([...check(all), '--jobs', '2']),
    ...peers(all),
  });
  table.row(`${name}, s`, seconds(many.usual).toFixed(2));
  table.row(`${name}, with two threads, s`, seconds(many.threads).toFixed(2));
  table.row(`${name}, × reading and decoding`, ratio(many.usual, many.read));
  for (const [key, runs] of Object.entries(many)) {
    if (!key.startsWith('peer ')) continue;
    const budgets = key.includes('rumdl') ? ['5', '2.5'] : ['0.15', '0.08'];
    table.row(`${name}, × ${key.slice(5)} in the same rounds`, ratio(many.usual, runs), ...budgets);
  }
  table.row(`${name}, one thread, ms CPU a notice`, ((cpu(many.serial) / MANY) * 1000).toFixed(1));
  const net = (runs: readonly Run[]): number => seconds(runs) - seconds(start.one);
  table.row(
    `growth from ${MANY / 10} to ${name}, net of start (exponent)`,
    Math.log10(net(many.serial) / net(many.tenth)).toFixed(2),
    '1.05',
  );
  table.row(`peak memory at ${name}, one thread, MB`, peak(many.serial), '220', '140');
  table.row(`peak memory at ${name}, two threads, MB`, peak(many.threads), '220', '140');
  measureUnchanged(name, all);
  if (!quick) {
    const tenThousand = writeCorpus(path.join(folder, '10000'), 10_000);
    table.row('peak memory at 10,000 notices, MB', peak([runNode(check(tenThousand))]), '220', '140');
  }
}

/** What a second run takes when both keep their results. */
function measureUnchanged(name: string, all: string): void {
  const rumdl = nativeRumdl();
  const kept = (tool: string) => path.join(folder, 'kept', tool);
  const commands: Record<string, () => Run> = {
    ours: () => runNode([...check(all), '--cache', '--cache-location', kept('ours')]),
  };
  if (rumdl) commands.rumdl = () => runProgram(rumdl, ['check', '--cache-dir', kept('rumdl'), all]);
  rounds(1, commands);
  const runs = rounds(LONG_ROUNDS, commands);
  table.row(`${name}, unchanged since the last run, with --cache, s`, seconds(runs.ours!).toFixed(2));
  if (runs.rumdl)
    table.row('the same, × rumdl native with its cache in the same rounds', ratio(runs.ours!, runs.rumdl));
}

/** The budgets (ms) for what a part of the check takes on top of the rest: of a notice that is checked the first time, and of a keystroke. */
const PARTS = { sentences: { cold: 3, keystroke: 0.5 }, language: { cold: 4, keystroke: 0.3 } } as const;

/** What sentences and language take on top of the rest, in a process that has warmed up. */
function measureParts(): void {
  const runs = Array.from({ length: LONG_ROUNDS }, () => {
    const { stdout } = spawnSync(process.execPath, [path.resolve('dist/test/bench/on-top.mjs')], {
      env,
      encoding: 'utf8',
    });
    return JSON.parse(stdout) as Record<'cold' | 'keystroke', Record<string, number>>;
  });
  for (const [part, budgets] of Object.entries(PARTS)) {
    for (const [what, name] of [
      ['keystroke', 'a keystroke'],
      ['cold', 'a notice checked the first time'],
    ] as const) {
      const onTop = median(runs.map((run) => run[what][part]!));
      table.row(`${part}: on top, ${name}, 30 KB, ms CPU`, onTop.toFixed(2), `${budgets[what]}`);
    }
  }
}

function measureLargeFiles(): void {
  const large = LARGE_MEGABYTES.map((megabytes) => {
    const file = path.join(folder, `${megabytes}mb.notice.md`);
    writeFileSync(file, makeLargeNotice(megabytes * 1e6));
    const run = runNode(check(file));
    table.row(`one ${megabytes} MB notice, s`, run.seconds.toFixed(2));
    return run;
  });
  table.row(
    `CPU growth from ${LARGE_MEGABYTES.join(' MB to ')} MB (exponent)`,
    Math.log10(large[1]!.cpuSeconds / large[0]!.cpuSeconds).toFixed(2),
    '1.2',
    '1.1',
  );
}

async function measureEditing(): Promise<void> {
  const notice = makeNotice(0);
  const rumdl = nativeRumdl();
  const peer = rumdl === undefined ? undefined : { command: rumdl, args: ['server'], languageId: 'markdown' };
  const measured: { readonly ours: readonly number[]; readonly theirs: readonly number[] | undefined }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await measureTyping(SERVER, notice, EDITS, READING_MS);
    // It hangs now and then: such a round does not count.
    const theirs = peer && (await measureTyping(peer, notice, EDITS, READING_MS).catch(() => undefined));
    measured.push({ ours, theirs });
  }
  for (const { share, must, target, peer: reference } of EDIT_BUDGETS) {
    const name = `edit → diagnostics, 30 KB notice, p${share * 100}`;
    table.row(
      `${name} ms`,
      median(measured.map(({ ours }) => percentile(ours, share))).toFixed(1),
      `${must}`,
      `${target}`,
    );
    const ratios = measured.flatMap(({ ours, theirs }) =>
      theirs ? [percentile(ours, share) / percentile(theirs, share)] : [],
    );
    if (ratios.length === 0) continue;
    const budgets = [must / reference, target / reference].map((budget) => budget.toFixed(2));
    table.row(`${name}, × rumdl's server in the same rounds`, median(ratios).toFixed(2), ...budgets);
  }
  // The server is still cold for one who types at once.
  const atOnce = await measureTyping(SERVER, notice, EDITS, 0);
  for (const { share } of EDIT_BUDGETS) {
    table.row(`the same, typed as soon as it is open, p${share * 100} ms`, percentile(atOnce, share).toFixed(1));
  }
  const large = await measureTyping(SERVER, makeLargeNotice(5e6), quick ? 5 : 20, READING_MS);
  table.row('edit → diagnostics, 5 MB notice, p50 ms', percentile(large, 0.5).toFixed(0), '300', '100');
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
  const found: Record<string, () => Run> = {};
  const rumdl = nativeRumdl();
  if (rumdl) found['peer rumdl native'] = () => runProgram(rumdl, ['check', '--no-cache', target]);
  const lint = 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs';
  if (withPeers && existsSync(lint)) found['peer markdownlint-cli2'] = () => startNode([lint, `${target}/*.md`]);
  return found;
}

function nativeRumdl(): string | undefined {
  const packages = 'node_modules/@rumdl';
  if (!withPeers || !existsSync(packages)) return undefined;
  return readdirSync(packages)
    .map((name) => path.resolve(packages, name, 'rumdl'))
    .find(existsSync);
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
