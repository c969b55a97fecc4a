// `npm run bench:hostile [-- --to UNITS] [--shape PART-OF-A-NAME]`: how the work grows with the text, for shapes that regular expressions and
// nested loops are slow on. An exponent of 1 is linear, of 2 quadratic; above the limit the run fails. Timed, so it is not among the tests.

import { type CheckResult, check } from '../../server/core/check.ts';
import { exportNotice } from '../../server/core/export/index.ts';
import { complete } from '../../server/core/features/completion/index.ts';
import { previewModel } from '../../server/core/preview/index.ts';
import { renderMarkdown } from '../../server/core/preview/render-markdown.ts';
import { PreviewSession } from '../../server/core/preview/session.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { fingerprints } from '../../server/core/silencing/fingerprint.ts';
import { applyEdits, safeFixes } from '../../server/core/writing/edits.ts';
import { readDictionaries } from '../../server/words/read.ts';
import { SHAPES, type Shape } from './hostile-shapes.ts';

const LIMIT = 1.2;
/** Sizes grow fourfold, so that a single pause of the machine does not decide; four times this four times is a million. */
const FIRST = 15_625;
const GROWTH = 4;
/**
 * What takes less (ms of CPU) at the largest size tells of the machine and of its memory: a text that is copied outgrows the cache between a
 * quarter of a megabyte and a whole one, and grows in step with its length again up to four.
 */
const MEASURABLE = 800;
/** A shape that takes longer (ms) is not measured at a larger size: its exponent is known by then. */
const ENOUGH = 20_000;

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const largest = Number(option('--to') ?? 1_000_000);
const wanted = option('--shape') ?? '';

const options = { profile: builtInProfile('nato-is'), dictionaries: readDictionaries() };

/** All that is done with a text between a keystroke and a report; each step has what the first one made. */
const WORK: Readonly<Record<string, (result: CheckResult) => unknown>> = {
  report: ({ problems }) => {
    for (const problem of problems) {
      problem.message('en');
      problem.fixes();
    }
    return fingerprints(problems);
  },
  fix: ({ notice, problems }) => {
    const edits = safeFixes(problems).flatMap((fix) => fix.edits);
    return notice.sources.map((source) =>
      applyEdits(
        source.text,
        edits.filter((edit) => edit.span.source === source),
      ),
    );
  },
  complete: (result) => {
    const source = result.notice.sources[0]!;
    return [source.text.length, source.text.length >> 1].map((offset) => complete(result, source, offset));
  },
  export: (result) => exportNotice(result),
  preview: (result) => new PreviewSession(renderMarkdown, 'en').update(previewModel(result, 'en'), undefined),
};

interface Time {
  readonly size: number;
  /** Of CPU. */
  readonly ms: number;
}

let slow = 0;
let measured = 0;
for (const shape of SHAPES.filter(({ name }) => name.includes(wanted))) {
  let grown = growthOf(shape);
  // Once more, since a pause of the machine is no fault of ours.
  if ([...grown.values()].some((times) => exponentOf(times) > LIMIT)) grown = least(grown, growthOf(shape));
  for (const [work, times] of grown) {
    measured++;
    const exponent = exponentOf(times);
    if (exponent <= LIMIT) continue;
    slow++;
    console.log(
      `${exponent.toFixed(2)}  ${work}  ${shape.name}  ${times.map(({ size, ms }) => `${Math.round(size / 1000)}K ${ms.toFixed(0)}`).join('  ')}`,
    );
  }
}
console.log(`${measured} measured up to ${largest} units, ${slow} above ${LIMIT}`);
process.exitCode = slow > 0 ? 1 : 0;

/** How long each step takes, from size to size. */
function growthOf({ make }: Shape): Map<string, Time[]> {
  const grown = new Map<string, Time[]>(['check', ...Object.keys(WORK)].map((work) => [work, []]));
  for (let size = FIRST; size <= largest; size *= GROWTH) {
    const inputs = make(size);
    const [result, ms] = timed(() => check(inputs, options));
    grown.get('check')!.push({ size, ms });
    for (const [work, run] of Object.entries(WORK)) {
      if (tooLong(grown.get(work)!)) continue;
      grown.get(work)!.push({ size, ms: timed(() => run(result))[1] });
    }
    if (tooLong(grown.get('check')!)) break;
  }
  return grown;
}

function tooLong(times: readonly Time[]): boolean {
  return (times.at(-1)?.ms ?? 0) > ENOUGH;
}

function least(one: Map<string, Time[]>, other: Map<string, Time[]>): Map<string, Time[]> {
  return new Map(
    [...one].map(([work, times]) => [
      work,
      times.map(({ size, ms }, i) => ({ size, ms: Math.min(ms, other.get(work)![i]?.ms ?? ms) })),
    ]),
  );
}

/** @returns what came of it, and the CPU time in ms: others may use the machine as well */
function timed<Result>(work: () => Result): readonly [Result, number] {
  // What was left by the work before would be cleared away in this one's time.
  globalThis.gc?.();
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return [result, (user + system) / 1000];
}

/** From the last size but one to the last. */
function exponentOf(times: readonly Time[]): number {
  const [first, last] = [times.at(-2) ?? times[0]!, times.at(-1)!];
  if (last.ms < MEASURABLE) return 0;
  return Math.log(last.ms / Math.max(first.ms, 1)) / Math.log(last.size / first.size);
}
