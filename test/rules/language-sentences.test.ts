import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import type { Problem } from '../../server/core/model/problem.ts';
import { RULES } from '../../server/core/rules/index.ts';
import type { Language } from '../../server/core/text/language.ts';
import { textOf } from '../../server/core/text/source.ts';
import { checkNotice, describe } from '../support/check.ts';
import { profileNamed } from '../support/profiles.ts';
import { RIGHT, WRONG } from './sentences.ts';

/** Sentences of our own: in each wrong one the marked text is found, and what the first fix writes; in the right ones nothing is. */
const LANGUAGE_RULES = new Set(RULES.filter(({ family }) => family === 'language').map(({ name }) => name));

function problemsIn(sentence: string, language: Language): readonly Problem[] {
  const title = language === 'en' ? '# Clerk of the harbour' : '# Commis du port';
  const inputs = [{ path: `a.${language}.md`, text: `${title}\n\n${sentence}\n` }];
  const { problems } = checkNotice(inputs, { profile: profileNamed('generic') });
  return problems.filter(({ rule }) => LANGUAGE_RULES.has(rule));
}

for (const language of ['en', 'fr'] as const) {
  suite(`wrong sentences, ${language}`, () => {
    for (const marked of WRONG[language]) {
      test(marked, () => {
        const [, wrong = '', right = ''] = /⟦(.*?)\|(.*?)⟧/.exec(marked) ?? [];
        const problems = problemsIn(marked.replace(/⟦(.*?)\|.*?⟧/, '$1'), language);
        const found = problems.find(({ span }) => textOf(span) === wrong);
        assert.ok(found, problems.map(describe).join('\n'));
        assert.equal(found.fixes()[0]?.edits[0]?.text, right, describe(found));
      });
    }
  });
  suite(`right sentences, ${language}`, () => {
    for (const sentence of RIGHT[language]) {
      test(sentence, () => assert.deepEqual(problemsIn(sentence, language).map(describe), []));
    }
  });
}
