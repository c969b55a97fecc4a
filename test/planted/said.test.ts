import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import { align } from '../../server/core/align/index.ts';
import { isBlock, sentenceSpan } from '../../server/core/model/alignment.ts';
import type { Edition } from '../../server/core/model/notice.ts';
import type { Edit } from '../../server/core/model/problem.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../server/core/text/language.ts';
import { span } from '../../server/core/text/source.ts';
import { describe } from '../support/check.ts';
import { sampleNotices } from '../support/notices.ts';
import { assertMended, editionIn, plant, readNotice, replaceIn } from './support.ts';

/** What goes wrong inside of sentences that both editions have, planted into every sample notice that has the words. */

interface Defect {
  readonly rule: string;
  readonly find: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
}

const DEFECTS: Readonly<Record<string, Defect>> = {
  'another city': {
    rule: 'name-mismatch',
    find: { en: 'NATO Headquarters in Brussels', fr: 'siège de l’OTAN à Bruxelles' },
    text: { en: 'NATO Headquarters in Geneva', fr: 'siège de l’OTAN à Genève' },
  },
  'another weekday': {
    rule: 'date-weekday',
    find: { en: 'by 30 June 2029', fr: '30 juin 2029' },
    text: { en: 'by Monday, 30 June 2029', fr: 'lundi 30 juin 2029' },
  },
};

for (const [name, defect] of Object.entries(DEFECTS)) {
  suite(name, () => {
    for (const inputs of sampleNotices()) {
      for (const language of LANGUAGES) {
        const edition = editionIn(readNotice(inputs), language);
        const find = wordsIn(edition, defect.find[language]);
        if (find === undefined) continue;
        test(`${language}, ${path.basename(inputs[0]!.path)}`, () => {
          const planted = plant(inputs, [replaceIn(edition, find, defect.text[language])]);
          const problem = planted.problems.find(({ rule }) => rule === defect.rule);
          assert.ok(problem, planted.problems.map(describe).join('\n'));
          assert.equal(planted.problems.length, 1, planted.problems.map(describe).join('\n'));
          assert.ok(problem.fixes().length > 0);
          for (const [index] of problem.fixes().entries()) assertMended(planted, problem, index);
        });
      }
    }
  });
}

/** The words as the edition writes them, with either apostrophe; undefined where it has none. */
function wordsIn({ source, span: { start, end } }: Edition, words: string): string | undefined {
  const text = source.text.slice(start, end);
  return [words, words.replaceAll('’', "'")].find((form) => text.includes(form));
}

suite('an edition that is a summary of the other one stays calm', () => {
  for (const inputs of sampleNotices()) {
    for (const language of LANGUAGES) {
      test(`${language}, ${path.basename(inputs[0]!.path)}`, () => {
        const notice = readNotice(inputs);
        const alignment = align(notice);
        const edits: Edit[] = [];
        let lost = 0;
        for (const bead of new Set(alignment.sections.flatMap(({ beads }) => beads))) {
          const pairing = alignment.sentencesOf(bead);
          const rows = bead[language];
          if (!pairing || rows.length !== 1 || !isBlock(rows[0]!) || pairing[language].length < 2) continue;
          const first = sentenceSpan(bead, pairing, language, 0);
          edits.push({ span: span(first.source, first.end, rows[0].content.end), text: '' });
          lost += pairing[otherLanguage(language)].length - 1;
        }
        const planted = plant(inputs, edits);
        const ofSentences = planted.problems.filter(({ rule }) => rule === 'sentence-missing');
        assert.ok(lost > 15, 'the summary is much shorter');
        assert.equal(ofSentences.length, 1, planted.problems.map(describe).join('\n'));
        assert.ok(planted.problems.length <= 7, planted.problems.map(describe).join('\n'));
      });
    }
  }
});
