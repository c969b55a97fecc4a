// How often the aligner finds what was done to a notice: `npm run bench:align [-- --wrong [PART OF A CHANGE'S NAME]]`.
// With --wrong, what it did not find: `-` what was expected, `+` what came instead.

import { builtInProfile } from '../../server/core/profile/index.ts';
import { alignInputs, beadsOf, CHANGES, newTallies, tryChanges } from '../core/align/cases.ts';
import {
  findingsOf,
  newSentenceTallies,
  SENTENCE_CHANGES,
  sentencesIn,
  trySentenceChanges,
} from '../core/align/sentence-cases.ts';
import { corpus, sampleNotices, seeds } from '../support/notices.ts';

const at = process.argv.indexOf('--wrong');
/** What is put into the notices of the others. */
const foreign = {
  corpus: sentencesIn(sampleNotices()[0]!, builtInProfile('nato-is')),
  others: sentencesIn(corpus()?.[0] ?? sampleNotices()[0]!, builtInProfile('generic')),
};
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
  const sentences = newSentenceTallies();
  let reported = 0;
  for (const inputs of notices) {
    const { missing, longer } = findingsOf(alignInputs(inputs, profile).alignment);
    reported += missing.length + longer.length;
    trySentenceChanges(inputs, profile, sentences, name === 'corpus' ? foreign.corpus : foreign.others);
  }
  console.log(`  sentences and clauses reported in the untouched ones: ${reported}`);
  for (const change of SENTENCE_CHANGES) {
    const { all, right, block, otherwise, surplus, wrong } = sentences[change];
    if (all === 0) continue;
    const percent = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
    // What is to stay silent has nothing to be found.
    const second = change.includes('clause')
      ? `with what other rules tell of it ${percent(right + otherwise)}`
      : `with the block ${percent(right + block)}`;
    const found = /merged|split/.test(change) ? '' : `${percent(right)}, ${second}, `;
    console.log(`  ${change.padEnd(30)} ${found}${surplus} reported besides, of ${all}`);
    if (shown !== undefined && change.includes(shown)) console.log(wrong.join('\n').replace(/^/gm, '      '));
  }
}
