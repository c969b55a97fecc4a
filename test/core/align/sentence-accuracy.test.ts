import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Input } from '../../../server/core/parse/model.ts';
import { type BuiltInProfile, builtInProfile } from '../../../server/core/profile/index.ts';
import { corpus, NO_SHARED, sampleNotices, seeds } from '../../support/notices.ts';
import { newSentenceTallies, type SentenceChange, sentencesIn, trySentenceChanges } from './sentence-cases.ts';

/** Least share of changes that are found on the very sentence, in per cent. `npm run bench:align` tries all and prints what is reached. */
const LEAST: Readonly<Partial<Record<SentenceChange, number>>> = {
  'sentence deleted': 90,
  'sentence inserted': 90,
  'sentence replaced': 80,
  'sentences swapped': 50,
  'clause deleted': 45,
};

function enforce(notices: readonly (readonly Input[])[], name: BuiltInProfile, each: number): void {
  const profile = builtInProfile(name);
  const foreign = sentencesIn(sampleNotices()[0]!, builtInProfile('nato-is'));
  const tallies = newSentenceTallies();
  for (const inputs of notices) trySentenceChanges(inputs, profile, tallies, foreign, each);
  for (const [change, least] of Object.entries(LEAST)) {
    const { all, right, wrong } = tallies[change as SentenceChange];
    const reached = all === 0 ? 100 : (100 * right) / all;
    assert.ok(reached >= least, `${change}: ${right} of ${all}\n${wrong.join('\n')}`);
  }
  // Translations join and divide sentences as they like.
  assert.equal(tallies['sentences merged'].surplus, 0, tallies['sentences merged'].wrong.join('\n'));
}

describe('what is changed in the sentences of one edition is found', () => {
  const real = seeds();
  test('in the real notices', { skip: !real && NO_SHARED }, () => enforce(real!, 'nato-is', 4));
  test('in the sample notices', () => enforce(sampleNotices().slice(1), 'nato-is', 9));
  const others = corpus();
  test('in the postings of another employer', { skip: !others && NO_SHARED }, () => enforce(others!, 'generic', 25));
});
