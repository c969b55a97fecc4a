import { quote } from '../../model/messages.ts';
import type { Block, Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { foreignPart } from '../../scan/foreign-stretch.ts';
import { otherLanguage } from '../../text/language.ts';
import { runsOf } from '../../text/order.ts';
import { type Span, spanning, textOf } from '../../text/source.ts';
import { partlyForeignItems } from '../shared/competencies.ts';
import { contentOf, editionNames, firstWords, LEAST_RUN } from '../shared/rows.ts';

/** Every text is in the language of its edition. */
export const untranslated = defineRule({
  name: 'untranslated',
  family: 'bilingual',
  severity: 'warning',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A paragraph or list item is in the wrong language.',
      why: 'It was copied from the other edition, to be translated later, and forgotten. Readers of this edition may not understand it. Translate it. Names and titles that are the same in both languages are not reported.',
    },
    fr: {
      summary: 'Un paragraphe ou un élément de liste est dans la mauvaise langue.',
      why: 'Il a été copié de l’autre version pour être traduit plus tard, puis oublié. Les personnes qui lisent cette version ne le comprendront peut-être pas. Traduisez-le. Les noms et les titres identiques dans les deux langues ne sont pas signalés.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: "Le siège de l'OTAN à Bruxelles est un site sans tabac.",
      beside: { en: 'NATO Headquarters in Brussels is a non-smoking site.' },
      wrong: 'NATO Headquarters in Brussels is a non-smoking site.',
    },
  ],
  messages: {
    en: {
      block: 'This text of the {edition} is in {language}: “{text}”. Translate it.',
      part: 'A part of this text of the {edition} is in {language}: “{text}”. Translate it.',
      run: 'These {count} neighbouring texts of the {edition} are in {language}, from “{text}” to “{last}”. Translate them.',
      edition: 'Most of the {edition} is in {language} ({count} of {total} texts). Translate it.',
      other: 'The counterpart in the {other}.',
    },
    fr: {
      block: 'Ce texte de la {edition} est en {language} : « {text} ». Traduisez-le.',
      part: 'Une partie de ce texte de la {edition} est en {language} : « {text} ». Traduisez-la.',
      run: 'Ces {count} textes voisins de la {edition} sont en {language}, de « {text} » à « {last} ». Traduisez-les.',
      edition: 'La {edition} est en grande partie en {language} ({count} textes sur {total}). Traduisez-la.',
      other: 'L’équivalent dans la {other}.',
    },
  },
  visit: {
    notice(notice, { alignment, facts, report }) {
      const found = foreignBlocks(notice, alignment);
      if (found.size === 0) return;
      // A competency that is half translated is reported as such.
      const halves = partlyForeignItems(facts);
      const blocks = [...found].filter((block) => !halves.has(block));
      for (const edition of notice.editions) {
        const foreign = blocks.filter((block) => block.edition === edition);
        const total = edition.blocks.length;
        const names = { ...editionNames(edition.language), language: LANGUAGE_NAMES[otherLanguage(edition.language)] };
        if (foreign.length >= LEAST_BLOCKS && foreign.length * 2 > total) {
          const args = { ...names, count: foreign.length, total };
          report({ message: 'edition', args, span: openingOf(edition, foreign[0]!) });
          continue;
        }
        for (const run of foreignRuns(foreign, edition)) {
          const [first] = run;
          const last = run.at(-1)!;
          const part = run.length === 1 ? foreignPart(first!) : undefined;
          const counterparts = [alignment.counterparts(first!)[0], alignment.counterparts(last).at(-1)];
          const [from, to] = counterparts.map((row) => row && contentOf(row));
          report({
            message: part ? 'part' : run.length > 1 ? 'run' : 'block',
            args: {
              ...names,
              text: part ? quote(textOf(part)) : firstWords(first!),
              last: firstWords(last),
              count: run.length,
            },
            span: part ?? spanning(first!.content, last.content),
            related: from && to ? [{ span: spanning(from, to), message: 'other', args: names }] : [],
          });
        }
      }
    },
  },
});

/** Neighbours, many together, the others one by one. */
function foreignRuns(blocks: readonly Block[], edition: Edition): readonly (readonly Block[])[] {
  const order = new Map(edition.blocks.map((block, i) => [block, i]));
  return runsOf(blocks, (before, block) => order.get(before)! + 1 === order.get(block), LEAST_RUN);
}

/** An edition with fewer blocks is not called untranslated as a whole. */
const LEAST_BLOCKS = 4;

const LANGUAGE_NAMES = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } } as const;

/** The title, or the first line of what is not translated. */
function openingOf({ title }: Edition, first: Block): Span {
  return title?.span ?? first.content;
}
