import type { Block } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { marksIn } from '../../scan/marks.ts';
import { span, textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { type ForeignDate, foreignDates } from '../../values/date/foreign-dates.ts';
import { editionNames } from '../shared/rows.ts';

/** Dates in the text are written in the language of their edition. */
export const dateForm = defineRule({
  name: 'date-form',
  family: 'values',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'A date in the text has the other language’s month or form.',
      why: 'An English month in the French edition (“17 February 2026”, “17-Feb-2026”) or a French one in the English edition was left over from the translation, and figures with the month first (“02/17/2026”) are misread. Write the date as the edition’s language does. The deadline of the header has a rule of its own.',
    },
    fr: {
      summary: 'Une date du texte a le mois ou la forme de l’autre langue.',
      why: 'Un mois anglais dans la version française (« 17 February 2026 », « 17-Feb-2026 ») ou un mois français dans la version anglaise est un reste de la traduction, et des chiffres dont le mois vient en tête (« 02/17/2026 ») se lisent mal. Écrivez la date comme le fait la langue de la version. La date de retrait de l’en-tête a sa propre règle.',
    },
  },
  examples: [
    {
      notice: 'programme-assistant.notice.md',
      right: "d'ici au 30 juin 2029",
      beside: { en: 'by 30 June 2029' },
      wrong: "d'ici au 30 June 2029",
    },
  ],
  messages: {
    en: {
      foreign: 'The date “{text}” is not written as the {edition} writes dates. Write “{own}”.',
      write: 'Write “{own}”',
    },
    fr: {
      foreign: 'La date « {text} » n’est pas écrite comme le veut la {edition}. Écrivez « {own} ».',
      write: 'Écrire « {own} »',
    },
  },
  visit: {
    edition(edition, { notice, alignment, profile, report }) {
      const { language, source } = edition;
      for (const block of edition.blocks) {
        if (!mayHaveDate(block)) continue;
        const dates = foreignDates(textOf(block.content), language, profile.months).filter((date) =>
          isProse(block, date),
        );
        if (dates.length === 0 || foreignBlocks(notice, alignment).has(block)) continue;
        for (const { start, end, own, isShort } of dates) {
          const at = span(source, block.content.start + start, block.content.start + end);
          const args = { ...editionNames(language), text: textOf(at), own };
          // Which short form an organisation writes only its profile can tell.
          const safe = !isShort || profile.months !== undefined;
          report({
            message: 'foreign',
            args,
            span: at,
            fixes: () => [{ title: 'write', args, safe, edits: [{ span: at, text: own }] }],
          });
        }
      }
    },
  },
});

/** Few blocks have digits at all. */
function mayHaveDate(block: Block): boolean {
  return marksIn(block, 'figures').length > 0;
}

/** Whether a date is neither part of an address nor of code. */
function isProse({ content: { source, start } }: Block, date: ForeignDate): boolean {
  const token = source.tokens.at(start + date.start);
  const kind = source.tokens.kinds[token];
  return (
    source.tokens.starts[token] === start + date.start &&
    (kind === TokenKind.Word || kind === TokenKind.Number || kind === TokenKind.Code)
  );
}
