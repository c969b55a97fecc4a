import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Input } from '../../../server/core/parse/model.ts';
import { type BuiltInProfile, builtInProfile } from '../../../server/core/profile/index.ts';
import { corpus, NO_SHARED, sampleNotices, seeds } from '../../support/notices.ts';
import { CHANGES, type Change, newTallies, tryChanges } from './cases.ts';

/**
 * Least share of changes that are found exactly, with nothing else reported, in per cent. Some of the changes are
 * tried here; `npm run bench:align` tries all and prints what is reached.
 */
const ON_NOTICES: Readonly<Record<Change, number>> = {
  'item deleted': 99,
  'paragraph deleted': 99,
  'two neighbours deleted': 98,
  'neighbours swapped': 99,
  'next but one swapped': 97,
  'paragraphs merged': 95,
  'paragraph cut': 95,
  'item moved to the other list': 100,
};
const ON_CORPUS: Readonly<Record<Change, number>> = {
  'item deleted': 98,
  'paragraph deleted': 98,
  'two neighbours deleted': 97,
  'neighbours swapped': 97,
  'next but one swapped': 95,
  'paragraphs merged': 92,
  'paragraph cut': 93,
  'item moved to the other list': 100,
};

function enforce(
  notices: readonly (readonly Input[])[],
  profile: BuiltInProfile,
  least: Readonly<Record<Change, number>>,
  each: number,
): void {
  const tallies = newTallies();
  for (const inputs of notices) tryChanges(inputs, builtInProfile(profile), tallies, each);
  for (const change of CHANGES) {
    const { all, right, wrong } = tallies[change];
    const reached = all === 0 ? 100 : (100 * right) / all;
    assert.ok(reached >= least[change], `${change}: ${right} of ${all}\n${wrong.join('\n')}`);
  }
}

describe('what is changed in one edition is found, and nothing else', () => {
  const real = seeds();
  test('in the real notices', { skip: !real && NO_SHARED }, () => enforce(real!, 'nato-is', ON_NOTICES, 2));
  test('in the sample notices', () => enforce(sampleNotices(), 'nato-is', ON_NOTICES, 6));
  const others = corpus();
  test('in the postings of another employer', { skip: !others && NO_SHARED }, () =>
    enforce(others!, 'generic', ON_CORPUS, 8),
  );
});
