import { Agreed } from '../../memory/agreed.ts';
import type { Alignment, Bead } from '../../model/alignment.ts';
import { defineRule, type Report } from '../../model/rule.ts';
import type { SentenceMatch } from '../../model/sentences.ts';
import { LANGUAGES, otherLanguage } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { isComparable } from '../shared/comparable.ts';
import { editionNames } from '../shared/rows.ts';
import { hitsByPair, isTranslated, spanOfHit, spanOfMatch } from '../shared/sentence-pairs.ts';
import type { ForceDifference } from './force-difference.ts';
import { compareForce, mayDiffer } from './force-differences.ts';
import { FORCE_SIGNS } from './force-signs.ts';

type Key = 'reversed' | 'denied' | 'duty' | 'limitDropped' | 'negation' | 'there' | 'other';

/** Sentences that are counterparts bind the reader alike: the same limits, the same duties, the same denials. */
export const forceMismatch = defineRule<Key>({
  name: 'force-mismatch',
  family: 'bilingual',
  severity: 'warning',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A limit, a duty or a negation differs between the two editions of a sentence.',
      why: '“At least” and “at most”, “before” and “after”, “must” and “may” decide who can apply and what is asked of them. A limit or order that is turned round is a warning, and so is a duty that one edition denies. A limit, another negation or a duty that only one edition has is for your information, since languages differ in how they say these. “Can” counts as a permission only where French has plain “doit” with the same verb. In 84 notices that the rule was tried on, no warning was wrong, and all 5 reports for information were right. Find out which edition is right and correct the other.',
    },
    fr: {
      summary: 'Une limite, une obligation ou une négation diffère entre les deux versions d’une phrase.',
      why: '« Au moins » ou « au plus », « avant » ou « après », « doit » ou « peut » décident de qui peut postuler et de ce qui est demandé. Une limite ou un ordre inversé est un avertissement, de même qu’une obligation niée dans une version. Une limite, une autre négation ou une obligation propre à une version est signalée pour information, car les langues ne les disent pas de la même manière. « Can » ne vaut permission que si le français dit simplement « doit » avec le même verbe. Dans les 84 avis sur lesquels la règle a été essayée, aucun avertissement n’était infondé, et les 5 informations étaient fondées. Vérifiez quelle version est exacte et corrigez l’autre.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'avoir travaillé pendant au moins quatre ans',
      beside: { en: 'have worked for at least 4 years' },
      wrong: 'avoir travaillé pendant au plus quatre ans',
    },
  ],
  messages: {
    en: {
      reversed:
        'The French edition says “{fr}” where the English edition says “{en}”, which is the opposite. Find out which one is right and correct the other.',
      denied:
        'The French edition says “{fr}” where the English edition says “{en}”: one of them forbids or excludes what the other asks or allows. Find out which one is right and correct the other.',
      duty: 'The French edition says “{fr}” where the English edition says “{en}”: a duty in one is a recommendation or a permission in the other. Check that both ask for the same.',
      limitDropped:
        'Only the {edition} gives this number as a limit: “{text}”. Say so in both editions, or in neither.',
      negation: 'Only the {edition} has a negation in this sentence: “{text}”. Check that both editions say the same.',
      there: 'The {edition} says “{text}”.',
      other: 'The counterpart in the {other}.',
    },
    fr: {
      reversed:
        'La version française dit « {fr} » là où la version anglaise dit « {en} », soit le contraire. Vérifiez laquelle est exacte et corrigez l’autre.',
      denied:
        'La version française dit « {fr} » là où la version anglaise dit « {en} » : l’une interdit ou exclut ce que l’autre demande ou permet. Vérifiez laquelle est exacte et corrigez l’autre.',
      duty: 'La version française dit « {fr} » là où la version anglaise dit « {en} » : ce qui est une obligation dans l’une est une recommandation ou une faculté dans l’autre. Vérifiez que les deux demandent la même chose.',
      limitDropped:
        'Seule la {edition} présente ce nombre comme une limite : « {text} ». Dites-le dans les deux versions, ou dans aucune.',
      negation:
        'Seule la {edition} comporte une négation dans cette phrase : « {text} ». Vérifiez que les deux versions disent la même chose.',
      there: 'La {edition} dit « {text} ».',
      other: 'L’équivalent dans la {other}.',
    },
  },
  visit: {
    bead(bead, context) {
      const { alignment, report } = context;
      if (AGREED.has(bead)) return;
      const found = hitsByPair(bead, alignment, (block) => FORCE_SIGNS.in(block), mayDiffer).flatMap((pair) =>
        compareForce(pair, bead, alignment)
          .filter(() => isTranslated(pair.match, bead, alignment))
          .map((difference) => ({ ...difference, match: pair.match })),
      );
      if (found.length === 0) AGREED.add(bead);
      else if (isComparable(bead, context)) for (const one of found) report(reportOf(one, bead, alignment));
    },
  },
});

const AGREED = new Agreed();

const MESSAGES = {
  limit: 'reversed',
  order: 'reversed',
  duty: 'duty',
  denied: 'denied',
  'limit-dropped': 'limitDropped',
  negation: 'negation',
} as const;

function reportOf(
  { kind, en, fr, match }: ForceDifference & { readonly match: SentenceMatch },
  bead: Bead,
  alignment: Alignment,
): Report<Key> {
  const message = MESSAGES[kind];
  const severity = message === 'reversed' || message === 'denied' ? {} : ({ severity: 'info' } as const);
  if (en && fr) {
    const args = { en: textOf(spanOfHit(en)), fr: textOf(spanOfHit(fr)) };
    const there = { ...editionNames('en'), text: args.en };
    return {
      message,
      args,
      ...severity,
      span: spanOfHit(fr),
      related: [{ span: spanOfHit(en), message: 'there', args: there }],
    };
  }
  const language = LANGUAGES.find((one) => (one === 'en' ? en : fr))!;
  const hit = (en ?? fr)!;
  return {
    message,
    args: { ...editionNames(language), text: textOf(spanOfHit(hit)) },
    ...severity,
    span: spanOfHit(hit),
    related: [
      {
        span: spanOfMatch(match, bead, otherLanguage(language), alignment),
        message: 'other',
        args: editionNames(language),
      },
    ],
  };
}
