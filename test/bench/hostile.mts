// `npm run bench:hostile [-- --to UNITS] [--shape PART-OF-A-NAME]`: how the work grows with the text, for shapes that regular expressions and
// nested loops are slow on. An exponent of 1 is linear, of 2 quadratic; above the limit the run fails. Timed, so it is not among the tests.

import { check } from '../../server/core/check.ts';
import { exportNotice } from '../../server/core/export/index.ts';
import { complete } from '../../server/core/features/completion/index.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { previewModel } from '../../server/core/preview/index.ts';
import { renderMarkdown } from '../../server/core/preview/render-markdown.ts';
import { PreviewSession } from '../../server/core/preview/session.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { fingerprints } from '../../server/core/silencing/fingerprint.ts';
import { SHAPES } from './hostile-shapes.ts';

const LIMIT = 1.2;
const FIRST = 16_000;
/** What takes less (ms of CPU) at the largest size is noise of the machine. */
const MEASURABLE = 300;
/** A shape that takes longer (ms) is not measured at a larger size: its exponent is known by then. */
const ENOUGH = 20_000;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const largest = Number(option('--to') ?? 1_000_000);
const wanted = option('--shape') ?? '';

const profile = builtInProfile('nato-is');

/** All that is done with a text between a keystroke and a report. */
const WORK: Readonly<Record<string, (inputs: readonly Input[]) => void>> = {
  check: (inputs) => {
    const { problems } = check(inputs, { profile });
    for (const problem of problems) {
      problem.message('en');
      problem.fixes();
    }
    fingerprints(problems);
  },
  complete: (inputs) => {
    const result = check(inputs, { profile });
    const source = result.notice.sources[0]!;
    for (const offset of [source.text.length, source.text.length >> 1]) complete(result, source, offset);
  },
  show: (inputs) => {
    const result = check(inputs, { profile });
    exportNotice(result);
    new PreviewSession(renderMarkdown, 'en').update(previewModel(result, 'en'), undefined);
  },
};

let slow = 0;
let measured = 0;
for (const { name, make } of SHAPES.filter((shape) => shape.name.includes(wanted))) {
  for (const [work, run] of Object.entries(WORK)) {
    const times: { size: number; ms: number }[] = [];
    for (let size = FIRST; size <= largest; size *= 2) {
      const inputs = make(size);
      const ms = Math.min(...[1, 2].map(() => timed(() => run(inputs))));
      times.push({ size, ms });
      if (ms > ENOUGH) break;
    }
    measured++;
    const exponent = exponentOf(times);
    if (exponent <= LIMIT) continue;
    slow++;
    console.log(
      `${exponent.toFixed(2)}  ${work}  ${name}  ${times.map(({ size, ms }) => `${size / 1000}K ${ms.toFixed(0)}`).join('  ')}`,
    );
  }
}
console.log(`${measured} measured up to ${largest} units, ${slow} above ${LIMIT}`);
process.exitCode = slow > 0 ? 1 : 0;

/** CPU time in ms: others may use the machine as well. */
function timed(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Over the last two doublings, so that a single pause of the machine does not decide. */
function exponentOf(times: readonly { size: number; ms: number }[]): number {
  const [first, last] = [times.at(-3) ?? times[0]!, times.at(-1)!];
  if (last.ms < MEASURABLE) return 0;
  return Math.log(last.ms / Math.max(first.ms, 1)) / Math.log(last.size / first.size);
}
