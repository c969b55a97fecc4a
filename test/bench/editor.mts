/**
 * Measures what a writer waits for inside a real VS Code, with the packaged extension, and prints a table: `npm run bench:editor`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from '../editor/prepare.ts';
import { runInEditor } from '../editor/run.ts';
import { machine, percentile } from './process.mts';

const ROUNDS = 3;

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
rmSync(folder, { recursive: true });

const timesOf = (wanted: string): number[] =>
  measured.filter(({ name }) => name === wanted).flatMap(({ times }) => times);
const milliseconds = (name: string, share: number): string => percentile(timesOf(name), share).toFixed(0);
console.log(`\n${machine()}; ${ROUNDS} starts of VS Code\n`);
console.log('| | measured | must | target |\n|---|---|---|---|');
console.log(`| activation of the extension, ms | ${milliseconds('activation', 0.5)} | 100 | 50 |`);
for (const [share, must, target] of [
  [0.5, '50', '16'],
  [0.99, '', ''],
] as const) {
  const name = `30 KB notice, p${share * 100} ms`;
  console.log(
    `| keystroke → VS Code tells the extension, ${name} | ${milliseconds('keystroke to extension', share)} | | |`,
  );
  console.log(
    `| keystroke → preview updated, ${name} | ${milliseconds('keystroke to preview', share)} | ${must} | ${target} |`,
  );
}
