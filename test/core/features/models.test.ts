import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withBlanks } from '../../../server/core/features/models/blanks.ts';
import { chooseModels, standardParts } from '../../../server/core/features/models/index.ts';
import { noticeTexts } from '../../../server/core/features/new-notice.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { textOf } from '../../../server/core/text/source.ts';
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

  test('leaves sixteen blanks, and no problem is seen on the way from the first one to a clean notice', () => {
    const energy = models.find(({ notice }) => notice.sources[0]!.path.includes('energy'))!;
    const [inEnglish, inFrench] = (['en', 'fr'] as const).map((language) => {
      const { standard } = energy.facts[language]!;
      return [standard.offer!, standard.clause!.block].map(({ content }) => textOf(content));
    }) as [string[], string[]];
    const english = [
      'The Harbour Section looks after the quays of the Alliance. The incumbent plans their upkeep.',
      'hold a university degree in naval architecture',
      'experience of dredging',
      'Plan the dredging of each basin. Keep the charts up to date.',
      'The incumbent reports to the Head, Harbour Section.',
      'Teamwork: Solicits inputs and encourages others',
      ...inEnglish,
    ];
    const french = [
      'La Section Ports entretient les quais de l’Alliance. La personne titulaire du poste planifie leur entretien.',
      'être titulaire d’un diplôme universitaire en architecture navale',
      'expérience du dragage',
      'Planifie le dragage de chaque bassin. Tient les cartes à jour.',
      'La personne titulaire du poste relève du/de la chef de la Section Ports.',
      'Travail en équipe : sollicite des contributions et encourage les autres',
      ...inFrench,
    ];
    const post = {
      titles: { en: 'Officer, Harbours', fr: 'Administratrice/Administrateur (ports)' },
      number: '261001',
      grade: 'G15',
      deadline: { year: 2026, month: 6, day: 30 },
      clearance: 'NS',
      standard: parts,
    };
    let text = noticeTexts(post, profile, false)[0]!;
    const problems = () => checkNotice([{ path: 'x.notice.md', text }]).problems;
    for (const written of [...english, ...french]) {
      text = text.replace(/\[\[.*?\]\]/, () => written);
      assert.deepEqual(
        problems()
          .filter(({ rule }) => rule !== 'placeholder-left')
          .map(describe),
        [],
        written,
      );
    }
    assert.deepEqual(problems().map(describe), []);
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
