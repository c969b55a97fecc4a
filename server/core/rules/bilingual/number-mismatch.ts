import type { EditionFacts } from '../../facts/index.ts';
import { isContractClause } from '../../facts/standard.ts';
import { Agreed } from '../../memory/agreed.ts';
import { type Bead, isBlock } from '../../model/alignment.ts';
import type { Block, Row } from '../../model/notice.ts';
import { defineRule, type RuleContext } from '../../model/rule.ts';
import { readNumbers } from '../../scan/block-numbers.ts';
import { marksIn } from '../../scan/marks.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { type Span, span, spanning, textOf } from '../../text/source.ts';
import { allNumbersIn } from '../../values/number/numbers.ts';
import { readingsIn } from '../../values/number/readings.ts';
import { bothWays } from '../../writing/both-ways.ts';
import { isComparable } from '../shared/comparable.ts';
import { editionNames } from '../shared/rows.ts';
import { outsideMissing } from './missing-sentences.ts';
import {
  compareNumbers,
  type FoundNumber,
  type NumberDifferences,
  type ReadText,
  settledNumbers,
} from './number-differences.ts';
import { numberIn } from './number-text.ts';

type Key = 'different' | 'lone' | 'there' | 'lacking' | 'take' | 'give';

/** Texts that are counterparts say the same numbers, in digits or in words. */
export const numberMismatch = defineRule<Key>({
  name: 'number-mismatch',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A number, date, amount, time or duration differs between the editions, or is in one only.',
      why: 'Candidates rely on figures, and figures are easily mistyped. They are compared by value, so “5 years” and “cinq années” are equal. Find out which number is right and correct the other edition. Numbers of the header and of the contract have rules of their own.',
    },
    fr: {
      summary:
        'Un nombre, une date, un montant, une heure ou une durée diffère d’une version à l’autre, ou ne figure que dans une.',
      why: 'On se fie aux chiffres, et c’est sur eux que l’on fait le plus facilement une faute de frappe. Ils sont comparés d’après leur valeur : « 5 years » et « cinq années » sont égaux. Vérifiez quel nombre est exact et corrigez l’autre version. Les nombres de l’en-tête et du contrat ont leurs propres règles.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'en diffuse le compte rendu dans les 10 jours',
      beside: { en: 'circulate the record within ten days' },
      wrong: 'en diffuse le compte rendu dans les 20 jours',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: 'avoir travaillé pendant au moins quatre ans',
      beside: { en: 'have worked for at least 4 years' },
      wrong: 'avoir travaillé pendant au moins cinq ans',
    },
  ],
  messages: {
    en: {
      different:
        'The number is “{fr}” in the French edition but “{en}” in the English edition, and candidates may rely on either. Find out which one is right and correct the other.',
      lone: 'The number “{text}” is only in the {edition}. Both editions must give the same figures: add it to the {other}, or remove it from the {edition}.',
      there: 'The {edition} says “{text}”.',
      lacking: 'The {edition} does not have this number in this place.',
      take: 'Use the number of the English edition: {text}',
      give: 'Use the number of the French edition: {text}',
    },
    fr: {
      different:
        'Le nombre est « {fr} » dans la version française, mais « {en} » dans la version anglaise. Les candidat(e)s pourraient se fier à l’un comme à l’autre. Vérifiez lequel est exact et corrigez l’autre.',
      lone: 'Le nombre « {text} » ne figure que dans la {edition}. Les deux versions doivent donner les mêmes chiffres : ajoutez-le à la {other}, ou supprimez-le de la {edition}.',
      there: 'La {edition} indique « {text} ».',
      lacking: 'La {edition} n’a pas ce nombre à cet endroit.',
      take: 'Reprendre le nombre de la version anglaise : {text}',
      give: 'Reprendre le nombre de la version française : {text}',
    },
  },
  visit: {
    bead(bead, context) {
      const { facts } = context;
      // Whether a numeral is a level depends on its place, not on the texts alone.
      const hasLevels = namesLevels(bead.en, facts.en) || namesLevels(bead.fr, facts.fr);
      if (!hasLevels && AGREED.has(bead)) return;
      const en = bead.en.filter(isBlock);
      const fr = bead.fr.filter(isBlock);
      if (en.length === 0 || fr.length === 0) return;
      if (isContractClause(en[0]!, context.profile) || isContractClause(fr[0]!, context.profile)) return;
      const [ofEn, ofFr] = [numbersOf(en, facts.en), numbersOf(fr, facts.fr)];
      if (!compareNumbers(ofEn, ofFr)) {
        if (!hasLevels) AGREED.add(bead);
        return;
      }
      if (!isComparable(bead, context)) return;
      const isOutside = outsideMissing(bead, context.alignment);
      const [outsideEn, outsideFr] = [ofEn, ofFr].map((all) => all.filter((number) => isOutside(number.span)));
      const differences = compareNumbers(outsideEn!, outsideFr!);
      const isLeft = differences && outsideSettled(differences, en, fr);
      const left = isLeft && compareNumbers(outsideEn!.filter(isLeft), outsideFr!.filter(isLeft));
      if (left) reportDifferences(left, bead, context);
    },
  },
});

function reportDifferences(
  { different, lone }: NumberDifferences,
  bead: Bead,
  { profile, report }: RuleContext<Key>,
): void {
  for (const { en, fr } of different) {
    const args = { en: textOf(en.span), fr: textOf(fr.span) };
    report({
      message: 'different',
      args,
      span: fr.span,
      related: [{ span: en.span, message: 'there', args: { ...editionNames('en'), text: args.en } }],
      fixes: () => {
        const value = (number: FoundNumber) => ({
          span: number.span,
          text: (language: Language) => numberIn(language, number, profile),
        });
        return bothWays(value(en), value(fr));
      },
    });
  }
  for (const language of LANGUAGES) {
    const other = otherLanguage(language);
    const blocks = bead[other].filter(isBlock);
    const where = spanning(blocks[0]!.content, blocks.at(-1)!.content);
    for (const number of lone[language]) {
      report({
        message: 'lone',
        args: { ...editionNames(language), text: textOf(number.span) },
        span: number.span,
        related: [{ span: where, message: 'lacking', args: editionNames(other) }],
      });
    }
  }
}

/** Whether a number does not say in another form what the other text says; to be asked only where numbers differ. */
function outsideSettled(
  { different, lone }: NumberDifferences,
  en: readonly Block[],
  fr: readonly Block[],
): (number: FoundNumber) => boolean {
  const open = [...different.flatMap((pair) => [pair.en, pair.fr]), ...lone.en, ...lone.fr];
  const settled = [...settledNumbers(readText(en), readText(fr), open)];
  return ({ span: at }) =>
    !settled.some(({ span: { source, start, end } }) => source === at.source && start < at.end && at.start < end);
}

function readText(blocks: readonly Block[]): ReadText {
  const numbers: FoundNumber[] = [];
  const readings = blocks.flatMap(({ content, edition: { language }, firstToken, endToken }) => {
    const { source, start: offset } = content;
    const inText = allNumbersIn(source, firstToken, endToken, language).map((number) => {
      return { ...number, start: number.start - offset, end: number.end - offset };
    });
    const first = numbers.length;
    for (const { start, end, kind, value, key, unit } of inText) {
      numbers.push({ kind, value, key, unit, span: span(source, offset + start, offset + end) });
    }
    return readingsIn(textOf(content), inText, language).map(({ numbers: taken, keys }) => {
      return { numbers: taken.map((i) => first + i), keys };
    });
  });
  return { numbers, readings };
}

const AGREED = new Agreed();

function namesLevels(rows: readonly Row[], facts: EditionFacts | undefined): boolean {
  const blocks: readonly Row[] | undefined = facts?.levels?.blocks;
  return blocks !== undefined && blocks.length > 0 && rows.some((row) => blocks.includes(row));
}

function numbersOf(blocks: readonly Block[], facts: EditionFacts | undefined): readonly FoundNumber[] {
  return blocks.flatMap((block) => {
    if (marksIn(block, 'figures').length === 0) return [];
    const { source, start: offset } = block.content;
    const placed = readNumbers(block).map(({ start, end, kind, value, key, unit }): FoundNumber => {
      return { kind, value, key, unit, span: span(source, offset + start, offset + end) };
    });
    return namesLevels([block], facts) ? placed.filter((number) => !isLevel(number.span, facts)) : placed;
  });
}

/** Whether a digit stands in the place of a language level's numeral, which has a rule of its own. */
function isLevel(at: Span, facts: EditionFacts | undefined): boolean {
  return facts?.levels?.levels.some(({ start, end }) => start <= at.start && at.start < end) ?? false;
}
