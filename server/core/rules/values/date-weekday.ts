import { defineRule } from '../../model/rule.ts';
import { placeIn } from '../../text/search.ts';
import { span, textOf } from '../../text/source.ts';
import type { NumberValue } from '../../values/number/numbers.ts';
import { readNumbers } from '../shared/block-numbers.ts';
import { namesIn, WEEKDAYS } from '../shared/names.ts';
import { editionNames } from '../shared/rows.ts';

/** The weekday before a date is the date's. */
export const dateWeekday = defineRule({
  name: 'date-weekday',
  family: 'values',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'A date does not fall on the weekday that is written before it.',
      why: 'Candidates who notice the contradiction do not know whether the day or the date is right; the others may come on the wrong day. Check the calendar and correct the weekday or the date, in both editions.',
    },
    fr: {
      summary: 'Une date ne tombe pas le jour de la semaine écrit devant elle.',
      why: 'Les candidat(e)s qui remarquent la contradiction ignorent si c’est le jour ou la date qui est juste ; les autres peuvent se tromper de jour. Vérifiez le calendrier et corrigez le jour ou la date, dans les deux versions.',
    },
  },
  examples: [
    {
      notice: 'programme-assistant.notice.md',
      right: 'by 30 June 2029.',
      wrong: 'by Monday, 30 June 2029.',
    },
  ],
  messages: {
    en: {
      wrong:
        'In the {edition}, {date} is a {right}, not a {text}. Check the calendar and correct the weekday or the date.',
      correct: 'Write “{right}”',
    },
    fr: {
      wrong:
        'Dans la {edition}, le {date} est un {right} et non un {text}. Vérifiez le calendrier et corrigez le jour ou la date.',
      correct: 'Écrire « {right} »',
    },
  },
  visit: {
    edition({ blocks, language, source }, { report }) {
      for (const block of blocks) {
        const weekdays = namesIn(block).filter(({ item }) => item.kind === 'weekday');
        const numbers = weekdays.length > 0 ? readNumbers(block) : [];
        for (const { item, firstToken, endToken } of weekdays) {
          const { starts, ends } = source.tokens;
          const day = span(source, starts[block.firstToken + firstToken]!, ends[block.firstToken + endToken - 1]!);
          const behind = day.end - block.content.start;
          const date = numbers[placeIn(numbers.length, (i) => numbers[i]!.start < behind)];
          const right = date && date.start - behind <= MOST_BETWEEN ? weekdayOf(date) : undefined;
          if (right === undefined || item.id === String(right)) continue;
          const text = textOf(day);
          const args = {
            ...editionNames(language),
            text,
            date: source.text.slice(block.content.start + date!.start, block.content.start + date!.end),
            right: WEEKDAYS[language][right - 1]!,
          };
          report({
            message: 'wrong',
            args,
            span: day,
            fixes: () => [{ title: 'correct', args, edits: [{ span: day, text: inCaseOf(text, args.right) }] }],
          });
        }
      }
    },
  },
});

/** UTF-16 units between a weekday and its date: `Monday, the 5th`. */
const MOST_BETWEEN = 6;

/** The weekday of a whole date, 1 for Monday to 7; undefined for another number, or where the year is not said. */
function weekdayOf({ kind, key }: NumberValue): number | undefined {
  if (kind !== 'date' || typeof key !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(key)) return undefined;
  return new Date(`${key}T00:00:00Z`).getUTCDay() || 7;
}

function inCaseOf(text: string, word: string): string {
  return text === text.toLowerCase() ? word.toLowerCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
