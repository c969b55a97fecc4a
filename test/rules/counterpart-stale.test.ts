import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Input } from '../../server/core/parse/model.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { checkNotice, describe } from '../support/check.ts';
import { sampleNotice } from '../support/notices.ts';

const BEFORE = sampleNotice('energy-analyst.notice.md');

/** What the rule reports after a change since `BEFORE`. */
function stale(change: (text: string) => string, previous: readonly Input[] = BEFORE): string[] {
  const now = BEFORE.map(({ path, text }) => ({ path, text: change(text) }));
  return checkNotice(now, { previous })
    .problems.filter(({ rule }) => rule === 'counterpart-stale')
    .map(describe);
}

const ENGLISH = (text: string) =>
  text.replace('have worked for at least 4 years on', 'have worked for at least 4 years in depth on');
const FRENCH = (text: string) => text.replace("quatre ans à l'analyse", "quatre ans à l'analyse approfondie");

suite('counterpart-stale', () => {
  test('a change in one edition is reported on the changed block, its counterpart as related place', () => {
    assert.ok(FRENCH(BEFORE[0]!.text) !== BEFORE[0]!.text, 'the French text is there');
    for (const change of [ENGLISH, FRENCH]) assert.equal(stale(change).length, 1);
  });
  test('a change in both editions is not', () =>
    assert.deepEqual(
      stale((text) => FRENCH(ENGLISH(text))),
      [],
    ));
  test('a change of spaces, punctuation, case or accents is not', () => {
    assert.deepEqual(
      stale((text) => text.replace('have worked for at least', 'Have worked,  for at least')),
      [],
    );
  });
  test('a new item without counterpart is counterpart-missing only', () => {
    assert.deepEqual(
      stale((text) =>
        text.replace(/^- have worked/m, '- have published on the security of supply in a journal;\n- have worked'),
      ),
      [],
    );
  });
  test('a moved item is not', () => {
    assert.deepEqual(
      stale((text) => text.replace(/^(- have worked.*\n)(- be able.*\n)/m, '$2$1')),
      [],
    );
  });
  test('an edition that was not there before is not', () => {
    const previous = [{ path: BEFORE[0]!.path, text: BEFORE[0]!.text.slice(0, BEFORE[0]!.text.indexOf('# Analyste')) }];
    assert.deepEqual(
      stale((text) => text, previous),
      [],
    );
  });
  test('the revision is read with the profile of each check, also where it was read with another one before', () => {
    const profile = builtInProfile('nato-is')!;
    const letterhead = [...profile.letterhead, 'NATO Headquarters in Brussels is a non-smoking site'];
    const previous = [...BEFORE];
    checkNotice(BEFORE, { profile: { ...profile, letterhead }, previous });
    assert.deepEqual(
      stale((text) => text, previous),
      [],
    );
  });
  test('without a revision nothing is stale', () => {
    assert.ok(!checkNotice(BEFORE).problems.some(({ rule }) => rule === 'counterpart-stale'));
  });
});
