import { defineRule } from '../../model/rule.ts';
import { namesIn } from '../../scan/names.ts';
import { span, textOf } from '../../text/source.ts';
import { editionNames } from '../shared/rows.ts';
import { wrongWeekday } from '../shared/weekdays.ts';

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
      why: 'Les candidat(e)s qui remarquent la contradiction ignorent si c’est le jour ou la date qui est juste ; les autres peuvent se tromper de jour. Vérifiez le calendrier et corrigez le jour ou la date, dans les deux versions.',
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
      correct: 'Écrire « {right} »',
    },
  },
  visit: {
    edition({ blocks, language, source }, { report }) {
      for (const block of blocks) {
        for (const hit of namesIn(block)) {
          const found = wrongWeekday(block, hit);
          if (!found) continue;
          const { starts, ends } = source.tokens;
          const { firstToken: first, content } = block;
          const day = span(source, starts[first + hit.firstToken]!, ends[first + hit.endToken - 1]!);
          const text = textOf(day);
          const { date, right } = found;
          const args = {
            ...editionNames(language),
            text,
            date: source.text.slice(content.start + date.start, content.start + date.end),
            right,
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

function inCaseOf(text: string, word: string): string {
  return text === text.toLowerCase() ? word.toLowerCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
