import type { LevelFacts } from '../../facts/levels.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { defineRule, type Localized } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import type { LevelMention } from '../../values/scale/levels.ts';
import { listing } from '../shared/editions.ts';
import { differingLevels, replaceBy, turned } from './levels.ts';

/** Both editions require the same language levels and name the languages in the same order. */
export const languageLevelMismatch = defineRule({
  name: 'language-level-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  tags: ['required', 'two-sided'],
  documentation: {
    en: {
      summary:
        'The required language levels, or the order in which the two languages are named, differ between the editions.',
      why: 'Candidates are screened by these levels, and the editions must ask for the same ones. Find out which edition is right and correct the other one.',
    },
    fr: {
      summary:
        'Les niveaux de langue exigés, ou l’ordre dans lequel les deux langues sont nommées, diffèrent d’une version à l’autre.',
      why: 'Les candidatures sont triées d’après ces niveaux, et les deux versions doivent exiger les mêmes. Vérifiez quelle version est exacte et corrigez l’autre.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'II («\u00a0élémentaire\u00a0»)',
      beside: { en: 'II ("Elementary")' },
      wrong: 'III («\u00a0intermédiaire\u00a0»)',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: '(anglais/français)',
      beside: { en: '(English/French)' },
      wrong: '(français/anglais)',
    },
  ],
  messages: {
    en: {
      level:
        'The required levels are {fr} in the French edition but {en} in the English edition: both must require the same. Correct the wrong one.',
      order: 'The order is {here} in the {own} but {there} in the {edition}. Name the languages in the same order.',
      levelOther: 'The English edition requires {en}.',
      orderOther: 'The {edition} has {there}.',
      take: 'Use the level of the English edition: {text}',
      give: 'Use the level of the French edition: {text}',
      turn: 'Write {text}',
      turnOther: 'Write {text} in the {edition}',
    },
    fr: {
      level:
        'Les niveaux exigés sont {fr} dans la version française, mais {en} dans la version anglaise : les deux doivent exiger les mêmes. Corrigez celui qui est faux.',
      order: 'L’ordre est {here} dans la {own}, mais {there} dans la {edition}. Nommez les langues dans le même ordre.',
      levelOther: 'La version anglaise exige {en}.',
      orderOther: 'La {edition} indique {there}.',
      take: 'Reprendre le niveau de la version anglaise : {text}',
      give: 'Reprendre le niveau de la version française : {text}',
      turn: 'Écrire {text}',
      turnOther: 'Écrire {text} dans la {edition}',
    },
  },
  visit: {
    notice(_notice, { facts, profile, report }) {
      const [en, fr] = [facts.en?.levels, facts.fr?.levels];
      if (!en || !fr) return;
      const args = { en: numeralsOf(en), fr: numeralsOf(fr) };
      for (const pair of differingLevels(en, fr)) {
        report({
          message: 'level',
          args,
          span: spanOf(fr, pair.fr),
          related: [{ span: spanOf(en, pair.en), message: 'levelOther', args }],
          fixes: () => [
            ...replaceBy('take', fr, pair.fr, pair.en, 'fr'),
            ...replaceBy('give', en, pair.en, pair.fr, 'en'),
          ],
        });
      }
      if (!en.pair || !fr.pair || en.pair.first === fr.pair.first) return;
      // The order that notices have is right, where the profile knows it.
      const here: Language = profile.languageNames?.first === fr.pair.first ? 'en' : 'fr';
      const there = otherLanguage(here);
      const at = { en: pairSpan(en), fr: pairSpan(fr) };
      const order = {
        here: textOf(at[here]),
        there: textOf(at[there]),
        own: EDITION_NAME[here],
        edition: EDITION_NAME[there],
      };
      // “V in one; II in the other” asks the same in either order.
      const namesNone = [en, fr].some(({ blocks }) => blocks.some(({ content }) => THE_OTHER.test(textOf(content))));
      report({
        message: 'order',
        ...(namesNone ? { severity: 'info' as const } : {}),
        args: order,
        span: at[here],
        related: [{ span: at[there], message: 'orderOther', args: order }],
        fixes: () => [turned('turn', { en, fr }[here], here), turned('turnOther', { en, fr }[there], there)],
      });
    },
  },
});

function numeralsOf({ levels }: LevelFacts): Localized {
  return listing(levels.map(({ numeral }) => numeral));
}

/** The span of a level, or of all levels if none is given. */
function spanOf({ levels, blocks }: LevelFacts, mention: LevelMention | undefined): Span {
  const [first, last] = mention ? [mention, mention] : [levels[0]!, levels.at(-1)!];
  return span(blocks[0]!.edition.source, first.start, last.end);
}

/** A level that is asked for in either language. */
const THE_OTHER = /\bthe other\b|\bl['’]autre\b/i;

function pairSpan({ pair, blocks }: LevelFacts): Span {
  return span(blocks[0]!.edition.source, pair!.start, pair!.end);
}
