import { type Bead, isBlock, type SurplusClause, side } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { otherLanguage } from '../../text/language.ts';
import { type Span, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { isComparable } from '../shared/comparable.ts';
import { editionNames, firstWordsOf } from '../shared/rows.ts';
import { spanOfMatch } from '../shared/sentence-pairs.ts';

/** Of two sentences that are counterparts neither says clearly less. */
export const textShortened = defineRule({
  name: 'text-shortened',
  family: 'bilingual',
  severity: 'info',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A part of a sentence seems to have no counterpart in the other edition.',
      why: 'A clause or a member of a list is easily left out in a translation, and the sentence still reads well. Translations also say things more briefly, so this is for your information only. In the 84 notices that the rule was tried on, 30 of 32 reports were right, and 6 of 10 longer clauses that were taken out were found. Compare both sentences, and complete the one that lacks something.',
    },
    fr: {
      summary: 'Une partie d’une phrase semble ne pas avoir d’équivalent dans l’autre version.',
      why: 'Une proposition ou un élément d’une énumération est vite omis dans une traduction, et la phrase se lit bien quand même. Une traduction peut aussi être plus concise : ceci n’est donc signalé que pour information. Dans les 84 avis sur lesquels la règle a été essayée, 30 signalements sur 32 étaient fondés, et 6 longues propositions supprimées sur 10 ont été trouvées. Comparez les deux phrases et complétez celle à laquelle il manque quelque chose.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: ', keeps the underlying data up to date and briefs committees on the findings.',
      beside: { fr: ', tient à jour les données sous-jacentes et présente les conclusions aux comités.' },
      wrong: '.',
    },
  ],
  messages: {
    en: {
      shorter:
        'The {other} seems to say less in this sentence: “{text}” may have no counterpart in it. Check that nothing was left out.',
      there: 'The sentence in the {other}.',
    },
    fr: {
      shorter:
        'La {other} semble en dire moins dans cette phrase : « {text} » n’y a peut-être pas d’équivalent. Vérifiez que rien n’a été omis.',
      there: 'La phrase dans la {other}.',
    },
  },
  visit: {
    bead(bead, context) {
      const { alignment, report } = context;
      for (const clause of alignment.clausesOf(bead)) {
        const place = placeOf(clause, bead);
        if (!place || !isComparable(bead, context)) continue;
        const { language } = clause;
        const match = alignment.sentencesOf(bead)!.matches[clause.match]!;
        const args = { ...editionNames(language), text: firstWordsOf(place) };
        report({
          message: 'shorter',
          args,
          span: place,
          related: [{ span: spanOfMatch(match, bead, otherLanguage(language), alignment), message: 'there', args }],
        });
      }
    },
  },
});

/** Where a clause is; undefined where a number is in it, which `number-mismatch` reports. */
function placeOf({ language, firstToken, endToken }: SurplusClause, bead: Bead): Span | undefined {
  const block = side(bead, language).find(isBlock) as Block;
  const { source } = block.content;
  const { kinds, starts, ends } = source.tokens;
  const [first, end] = [block.firstToken + firstToken, block.firstToken + endToken];
  if (kinds.subarray(first, end).includes(TokenKind.Number)) return undefined;
  return span(source, starts[first]!, ends[end - 1]!);
}
