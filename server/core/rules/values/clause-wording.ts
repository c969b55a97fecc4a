import { quote } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { isNear } from './wording.ts';

/** A standard paragraph has the profile's own text. */
export const clauseWording = defineRule({
  name: 'clause-wording',
  family: 'values',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A standard paragraph differs slightly from the text that the profile gives for it.',
      why: 'Standard paragraphs are changed for legal reasons, and an old notice still has last year’s wording. Use the text of the profile.',
    },
    fr: {
      summary: 'Un paragraphe type diffère légèrement du texte que le profil en donne.',
      why: 'Les paragraphes types changent pour des raisons juridiques, et un ancien avis garde la formulation de l’année précédente. Reprenez le texte du profil.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'NATO Headquarters in Brussels is a non-smoking site.',
      wrong: 'NATO Headquarters in Brussels is a non-smoking environment.',
      profile: 'nato-is-with-texts',
    },
  ],
  messages: {
    en: {
      near: 'The profile has other words for the standard paragraph “{clause}”: “{right}”. Use them, unless the change is intended.',
      use: 'Use the text of the profile',
    },
    fr: {
      near: 'Le paragraphe type « {clause} » est formulé autrement dans le profil : « {right} ». Reprenez ce texte, à moins que le changement ne soit voulu.',
      use: 'Reprendre le texte du profil',
    },
  },
  visit: {
    edition({ language }, { facts, profile, report }) {
      for (const clause of profile.clauses) {
        const right = clause.text?.[language];
        const block = right === undefined ? undefined : facts[language]?.standard.blockOf(clause);
        if (right === undefined || !block || !isNear(textOf(block.content), right)) continue;
        // Where paragraphs were run together, no one of them can be replaced.
        if (profile.clauses.some((other) => other !== clause && facts[language]?.standard.blockOf(other) === block))
          continue;
        report({
          message: 'near',
          args: { clause: clause.title, right: quote(right) },
          span: block.content,
          fixes: () => [{ title: 'use', edits: [{ span: block.content, text: right }] }],
        });
      }
    },
  },
});
