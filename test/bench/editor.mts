/**
 * Measures what a writer waits for inside a real VS Code, with the packaged extension, and prints a table: `npm run bench:editor`, or with
 * fewer starts of VS Code, `npm run bench:editor -- --rounds 1`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare } from '../editor/prepare.ts';
import { runInEditor } from '../editor/run.ts';
import { percentile } from './process.mts';
import { Table } from './table.mts';

const given = process.argv.indexOf('--rounds');
const ROUNDS = given < 0 ? 3 : Number(process.argv[given + 1]);

const folder = mkdtempSync(path.join(tmpdir(), 'vacancy-notice-bench-'));
const figures = path.join(folder, 'figures');
const measured: { readonly name: string; readonly times: readonly number[] }[] = [];
try {
  await prepare();
  for (let round = 1; round <= ROUNDS; round++) {
    console.error(`round ${round} of ${ROUNDS}`);
    const run = await runInEditor({ name: 'speed', suites: ['speed'], vsix: 'dist/vacancy-notice.vsix', figures });
    const failed = run.results.find(({ outcome }) => outcome === 'failed');
    if (failed ?? run.failure) throw new Error(failed?.error ?? run.failure);
  }
  const lines = readFileSync(figures, 'utf8').trimEnd().split('\n');
  measured.push(...lines.map((line) => JSON.parse(line)));
} finally {
  rmSync(folder, { recursive: true });
}

const milliseconds = (wanted: string, share: number): string => {
  const times = measured.filter(({ name }) => name === wanted).flatMap((one) => one.times);
  return percentile(times, share).toFixed(0);
};
const table = new Table();
table.row('activation of the extension, ms', milliseconds('activation', 0.5));
table.row(
  'activation of Merge Conflict, one of the smallest of VS Code, ms',
  milliseconds('activation of a small one', 0.5),
);
for (const [share, ...budgets] of [[0.5, '50', '16'], [0.99]] as const) {
  const name = `30 KB notice, p${share * 100} ms`;
  table.row(`keystroke → VS Code tells the extension, ${name}`, milliseconds('keystroke to extension', share));
  table.row(`keystroke → a page without content, ${name}`, milliseconds('keystroke to empty page', share));
  table.row(`keystroke → the page has the update, ${name}`, milliseconds('keystroke to page', share));
  table.row(`keystroke → preview updated, ${name}`, milliseconds('keystroke to preview', share), ...budgets);
}
for (const step of ['5 MB to problems', '5 MB to preview', '5 MB, key to extension', '5 MB, extension to problem']) {
  table.row(`${step}, ms`, milliseconds(step, 0.5));
}
table.print(`${ROUNDS} starts of VS Code`);
