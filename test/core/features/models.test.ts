import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withBlanks } from '../../../server/core/features/models/blanks.ts';
import { chooseModels, standardParts } from '../../../server/core/features/models/index.ts';
import { noticeTexts } from '../../../server/core/features/new-notice.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { checkNotice, describe } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

const NAMES = [
  'archives-assistant.notice.txt',
  'energy-analyst.notice.md',
  'interpreter.notice.md',
  'programme-assistant.notice.md',
];
const profile = builtInProfile('nato-is');
const models = chooseModels(NAMES.map((name) => checkNotice(sampleNotice(name))));

suite('what notices have in common', () => {
  const parts = standardParts(models, profile);
  const texts = parts.map((part) => part.texts.en);

  test('is the paragraphs that most of them share, with their translation', () => {
    const site = parts.find(({ texts: { en } }) => en === 'NATO Headquarters in Brussels is a non-smoking site.');
    assert.equal(site?.texts.fr, "Le siège de l'OTAN à Bruxelles est un site sans tabac.");
    assert.ok(texts.includes('Direct reports: N/a'));
  });

  test('is nothing of the posts themselves', () => {
    for (const text of texts) assert.doesNotMatch(text, /ECRD|statistical package|Teamwork|Incumbent must:/i);
  });

  test('makes a new notice of which only the post is left to be written', () => {
    const post = {
      titles: { en: 'Officer, Harbours', fr: 'Administratrice/Administrateur (ports)' },
      number: '261001',
      deadline: { year: 2026, month: 6, day: 30 },
      clearance: 'NS',
      standard: parts,
    };
    for (const grade of ['G15', 'G15-G17']) {
      const [text] = noticeTexts({ ...post, grade }, profile, false);
      const { problems } = checkNotice([{ path: 'x.notice.md', text: text! }]);
      assert.deepEqual(problems.filter(({ rule }) => rule !== 'placeholder-left').map(describe), []);
      assert.ok(text!.match(/\[\[/g)!.length <= 16);
      assert.equal(text!.includes('twin-graded'), grade.includes('-'));
    }
  });

  test('of one notice alone is what the profile knows as standard', () => {
    const of = standardParts(models.slice(0, 1), profile);
    assert.ok(of.length > 10);
    assert.ok(of.every(({ clause, isTwinNote, kind }) => clause || isTwinNote || kind === 'item'));
  });
});

test('what differs becomes a blank, unless too little is left', () => {
  const blank = (text: string): string => `<${text}>`;
  const text = 'A contract of three years is offered to the person chosen.';
  assert.equal(
    withBlanks(text, ['A contract of two years is offered to the person chosen.'], blank),
    'A contract of <three> years is offered to the person chosen.',
  );
  assert.equal(withBlanks(text, [text, 'A contract of 18 months is offered to the person chosen.'], blank), text);
  assert.equal(withBlanks(text, ['Nothing of this kind.'], blank), undefined);
});
