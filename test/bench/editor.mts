/**
 * Measures what a writer waits for inside a real VS Code, with the packaged extension, and prints a table: `npm run bench:editor`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from '../editor/prepare.ts';
import { runInEditor } from '../editor/run.ts';
import { machine, median, percentile } from './process.mts';

const ROUNDS = 2;

const folder = mkdtempSync(path.join(tmpdir(), 'vacancy-notice-bench-'));
const figures = path.join(folder, 'figures');
await prepare();
for (let round = 1; round <= ROUNDS; round++) {
  console.error(`round ${round} of ${ROUNDS}`);
  const run = await runInEditor({ name: 'speed', suites: ['speed'], vsix: 'dist/vacancy-notice.vsix', figures });
  const failed = run.results.find(({ outcome }) => outcome === 'failed');
  if (failed ?? run.failure) throw new Error(failed?.error ?? run.failure);
}
const lines = readFileSync(figures, 'utf8').trimEnd().split('\n');
const measured: { name: string; times: number[] }[] = lines.map((line) => JSON.parse(line));
console.error(lines.filter((l) => !l.includes('keystroke')).join('\n'));
rmSync(folder, { recursive: true });

const timesOf = (wanted: string): number[] =>
  measured.filter(({ name }) => name === wanted).flatMap(({ times }) => times);
const preview = timesOf('keystroke to preview');
console.log(`\n${machine()}; ${ROUNDS} starts of VS Code\n`);
console.log('| | measured | must | target |\n|---|---|---|---|');
console.log(`| activation of the extension, ms | ${median(timesOf('activation')).toFixed(0)} | 100 | 50 |`);
console.log(`| keystroke → preview updated, 30 KB notice, p50 ms | ${percentile(preview, 0.5).toFixed(0)} | 50 | 16 |`);
console.log(`| keystroke → preview updated, 30 KB notice, p99 ms | ${percentile(preview, 0.99).toFixed(0)} | | |`);
