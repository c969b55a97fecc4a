// How often the aligner finds what was done to a notice: `npm run bench:align [-- --wrong [PART OF A CHANGE'S NAME]]`.
// With --wrong, what it did not find: `-` what was expected, `+` what came instead.

import { builtInProfile } from '../../server/core/profile/index.ts';
import { alignInputs, beadsOf, CHANGES, newTallies, tryChanges } from '../core/align/cases.ts';
import { corpus, sampleNotices, seeds } from '../support/notices.ts';

const at = process.argv.indexOf('--wrong');
const shown = at < 0 ? undefined : (process.argv[at + 1] ?? '');

for (const [name, notices, profile] of [
  ['seeds', seeds() ?? [], builtInProfile('nato-is')],
  ['sample notices', sampleNotices(), builtInProfile('nato-is')],
  ['corpus', corpus() ?? [], builtInProfile('generic')],
] as const) {
  const tallies = newTallies();
  let alone = 0;
  for (const inputs of notices) {
    alone += beadsOf(alignInputs(inputs, profile).alignment).filter(({ en, fr }) => en.length * fr.length === 0).length;
    tryChanges(inputs, profile, tallies);
  }
  console.log(`\n${name}: ${notices.length} notices, ${alone} rows alone in the untouched ones`);
  for (const change of CHANGES) {
    const { all, right, wrong } = tallies[change];
    if (all === 0) continue;
    console.log(
      `  ${change.padEnd(30)} ${String(right).padStart(5)} of ${String(all).padEnd(5)} ${((100 * right) / all).toFixed(1)} %`,
    );
    if (shown !== undefined && change.includes(shown)) console.log(wrong.join('\n').replace(/^/gm, '      '));
  }
}
