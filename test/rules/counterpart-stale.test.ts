import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Input } from '../../server/core/parse/model.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { rowKey } from '../../server/core/review/review.ts';
import { textOf } from '../../server/core/text/source.ts';
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
  test('in a pair of which one file is new, nothing is', () => {
    const pair = sampleNotice('data-engineer.en.notice.md');
    const now = pair.map(({ path, text }) => ({ path, text: text.replace('30 days', '31 days') }));
    assert.deepEqual(
      checkNotice(now, { previous: pair.slice(0, 1) }).problems.filter(({ rule }) => rule === 'counterpart-stale'),
      [],
    );
  });
  test('a new title of the post is, and a new heading of its own', () => {
    assert.match(
      stale((text) => text.replace(/Analyst, Energy Resilience/, 'Senior Analyst, Energy Resilience')).join(),
      /Senior Analyst/,
    );
  });
  test('what is still to be translated is not', () => {
    const placeholder = (text: string) => text.replace(/^- avoir travaillé.*$/m, '- [[À TRADUIRE : have worked]] ;');
    const previous = BEFORE.map(({ path, text }) => ({ path, text: placeholder(text) }));
    assert.ok(previous[0]!.text !== BEFORE[0]!.text);
    assert.deepEqual(
      stale((text) => ENGLISH(placeholder(text)), previous),
      [],
    );
  });
  test('what somebody has noted of exactly these texts is not', () => {
    const now = BEFORE.map(({ path, text }) => ({ path, text: ENGLISH(text) }));
    const { notice, alignment } = checkNotice(now);
    const block = notice.editions[0]!.blocks.find(({ content }) => textOf(content).includes('years in depth on'))!;
    const { en, fr } = alignment.beadOf(block)!;
    const rules = (inputs: readonly Input[]) =>
      checkNotice(inputs, { previous: BEFORE, review: new Map([[rowKey(en, fr), 'translated']]) }).problems.filter(
        ({ rule }) => rule === 'counterpart-stale',
      );
    assert.deepEqual(rules(now), []);
    assert.equal(
      rules(now.map(({ path, text }) => ({ path, text: text.replace('in depth', 'thoroughly') }))).length,
      1,
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
