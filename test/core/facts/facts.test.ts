import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import type { Facts } from '../../../server/core/facts/index.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { LANGUAGES } from '../../../server/core/text/language.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { checkNotice } from '../../support/check.ts';
import { NO_SHARED, sampleNotices, seeds } from '../../support/notices.ts';

const PROFILE = builtInProfile('nato-is');
const REAL = seeds();

/** What a notice states, in a form that both editions must share. */
function told(facts: Facts, language: 'en' | 'fr') {
  const { grade, clearance, deadline, levels, competencies, standard } = facts[language]!;
  return {
    grade: grade?.value.numbers,
    clearance: clearance?.value.kind === 'known' && clearance.value.clearance.code,
    deadline: deadline?.value.kind === 'date' && deadline.value.canonical('en'),
    levels: levels?.levels.map(({ numeral }) => numeral),
    competencies: competencies.map(({ known }) => known?.item.id),
    offer: standard.offered?.contract.id,
    clause: standard.clause?.contract.id,
    twin: standard.twinNote.length > 0,
    clauses: PROFILE.clauses.filter((clause) => standard.blockOf(clause)).map(({ id }) => id),
  };
}

if (!REAL) test('the real notices', { skip: NO_SHARED }, () => {});

suite('facts', () => {
  for (const inputs of [...sampleNotices(), ...(REAL ?? [])]) {
    test(`the same in both editions, ${path.basename(inputs[0]!.path)}`, () => {
      const { facts } = checkNotice(inputs);
      assert.deepEqual(told(facts, 'fr'), told(facts, 'en'));
      const { offer, clause, competencies, levels, clauses } = told(facts, 'en');
      assert.ok(offer !== undefined && clause === offer);
      assert.deepEqual(levels, ['V', 'II']);
      assert.ok(competencies.length >= 7 && !competencies.includes(undefined));
      assert.ok(clauses.length >= 18);
      assert.equal(facts.competencyPairs.length, competencies.length);
    });
  }

  test('are read once', () => {
    const { facts } = checkNotice(sampleNotices()[0]!);
    for (const language of LANGUAGES) {
      const edition = facts[language]!;
      assert.equal(edition.grade, edition.grade);
      assert.equal(edition.levels, edition.levels);
      assert.equal(edition.competencies, edition.competencies);
      assert.equal(edition.standard, edition.standard);
    }
    assert.equal(facts.competencyPairs, facts.competencyPairs);
  });

  test('of one edition only', () => {
    const [sample] = sampleNotices().find((inputs) => inputs.length > 1)!;
    const { facts } = checkNotice([sample!]);
    assert.equal(facts.fr, undefined);
    assert.equal(textOf(facts.en!.grade!.field.value), 'NATO Grade G15-G17');
    assert.deepEqual(facts.competencyPairs, []);
  });
});
