import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe as suite, test } from 'node:test';
import type { Problem } from '../../server/core/model/problem.ts';
import { RULES } from '../../server/core/rules/index.ts';
import { LANGUAGES, type Language } from '../../server/core/text/language.ts';
import { textOf } from '../../server/core/text/source.ts';
import { applyFix, checkNotice, describe } from '../support/check.ts';
import { profileNamed } from '../support/profiles.ts';

/**
 * Sentences of our own in test/planted/sentences, one a line. In each wrong one the marked text is found (`⟦wrong|right⟧`, or `⟦wrong⟧` where
 * there is no fix), and the first fix writes what is right; in the right ones, which look as if something were wrong, nothing is found.
 */
const LANGUAGE_RULES = new Set(RULES.filter(({ family }) => family === 'language').map(({ name }) => name));

function sentences(kind: 'wrong' | 'right', language: Language): readonly string[] {
  return readFileSync(`test/planted/sentences/${language}.${kind}.txt`, 'utf8').trim().split('\n');
}

const TITLE = { en: '# Clerk of the harbour\n\n', fr: '# Commis du port\n\n' };

function inputOf(sentence: string, language: Language) {
  return { path: `a.${language}.md`, text: `${TITLE[language]}${sentence}\n` };
}

function problemsIn(sentence: string, language: Language): readonly Problem[] {
  const { problems } = checkNotice([inputOf(sentence, language)], { profile: profileNamed('generic') });
  return problems.filter(({ rule }) => LANGUAGE_RULES.has(rule));
}

for (const language of LANGUAGES) {
  suite(`wrong sentences, ${language}`, () => {
    for (const marked of sentences('wrong', language)) {
      test(marked, () => {
        const [, wrong = '', right] = /⟦([^|⟧]*)(?:\|([^⟧]*))?⟧/.exec(marked) ?? [];
        const sentence = marked.replace(/⟦([^|⟧]*).*?⟧/, '$1');
        const problems = problemsIn(sentence, language);
        const found = problems.find(({ span }) => textOf(span) === wrong);
        assert.ok(found, problems.map(describe).join('\n'));
        if (right === undefined) return assert.deepEqual(found.fixes(), []);
        const [after] = applyFix(found, [inputOf(sentence, language)]);
        // A word that goes takes its space with it.
        const expected = marked.replace(/⟦.*?⟧/, () => right).replace(/ +/g, ' ');
        assert.equal(after!.text, `${TITLE[language]}${expected}\n`, describe(found));
      });
    }
  });
  suite(`right sentences, ${language}`, () => {
    for (const sentence of sentences('right', language)) {
      test(sentence, () => assert.deepEqual(problemsIn(sentence, language).map(describe), []));
    }
  });
}

test('there are 150 of each', () => {
  for (const language of LANGUAGES)
    for (const kind of ['wrong', 'right'] as const)
      assert.ok(new Set(sentences(kind, language)).size >= 150, `${kind} ${language}`);
});
