// What the alignment of a notice costs, cold and warm, beside reading it into tokens:
// `npm run bench:align-speed [-- FILE …]`. The least of many runs: the machine's other work only adds.

import { align } from '../../server/core/align/index.ts';
import { parse } from '../../server/core/parse/index.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { tokenize } from '../../server/core/text/tokenize.ts';
import { readNotice, sampleNotices, seeds } from '../support/notices.ts';

const RUNS = 1000;

const files = process.argv.slice(2);
const notices = files.length > 0 ? [files.map(readNotice)] : [...(seeds() ?? []), ...sampleNotices()];
const profile = builtInProfile('nato-is');

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function least(work: () => void): string {
  return Math.min(...Array.from({ length: RUNS }, () => milliseconds(work))).toFixed(3);
}

for (const [i, inputs] of notices.entries()) {
  const notice = parse(inputs, profile);
  const size = inputs.reduce((sum, { text }) => sum + text.length, 0);
  const first = milliseconds(() => align(notice)).toFixed(1);
  const tokens = least(() => {
    for (const { text } of inputs) tokenize(text);
  });
  const warm = least(() => align(notice));
  const kind = i === 0 ? 'cold' : 'first';
  console.log(`${inputs[0]!.path} (${size} characters): ${kind} ${first} ms, warm ${warm} ms; tokens ${tokens} ms`);
}
