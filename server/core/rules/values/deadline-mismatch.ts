import { type Fact, partSpan } from '../../facts/header.ts';
import { defineRule } from '../../model/rule.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { compareDates } from '../../values/date/calendar.ts';
import type { Deadline } from '../../values/date/dates.ts';
import { clockTime, zoneOf } from '../../values/date/times.ts';
import { bothWays } from '../../writing/both-ways.ts';
import { deadlineDefect } from './deadlines.ts';

/** Both editions name the same deadline. */
export const deadlineMismatch = defineRule({
  name: 'deadline-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  tags: ['required', 'two-sided'],
  documentation: {
    en: {
      summary: 'The deadline differs between the editions.',
      why: 'Candidates who read only one edition may apply too late. Find out which date is right and use it in both editions.',
    },
    fr: {
      summary: 'La date limite diffère d’une version à l’autre.',
      why: 'Les personnes qui ne lisent qu’une version risquent de postuler trop tard. Vérifiez quelle date est exacte et reportez-la dans l’autre version.',
    },
  },
  examples: [
    { notice: 'energy-analyst.notice.md', right: '19-nov.-2026', beside: { en: '19-Nov-2026' }, wrong: '18-nov.-2026' },
  ],
  messages: {
    en: {
      different:
        'The deadline is {fr} in the French edition but {en} in the English edition, so some candidates will apply too late. Correct the wrong one.',
      other: 'The English edition says {en}.',
      take: 'Use the deadline of the English edition: {text}',
      give: 'Use the deadline of the French edition: {text}',
    },
    fr: {
      different:
        'La date limite est {fr} dans la version française, mais {en} dans la version anglaise : des candidatures arriveront trop tard. Corrigez celle qui est fausse.',
      other: 'La version anglaise indique {en}.',
      take: 'Reprendre la date de la version anglaise : {text}',
      give: 'Reprendre la date de la version française : {text}',
    },
  },
  visit: {
    notice(notice, { facts, profile, report }) {
      const en = facts.en?.deadline;
      const fr = facts.fr?.deadline;
      if (!en || !fr || deadlineDefect(en, notice) || deadlineDefect(fr, notice)) return;
      const isSameDay = isSame(en.value, fr.value);
      if (isSameDay && isSameTime(en, fr)) return;
      const at = isSameDay ? { en: en.field.value, fr: fr.field.value } : { en: spanOf(en), fr: spanOf(fr) };
      const args = { en: textOf(at.en), fr: textOf(at.fr) };
      const textFrom =
        ({ value }: Fact<Deadline>) =>
        (language: Language) =>
          value.kind === 'date' ? value.canonical(language) : profile.openDeadlines?.[language][0];
      report({
        message: 'different',
        args,
        span: at.fr,
        related: [{ span: at.en, message: 'other', args }],
        fixes: () =>
          isSameDay ? [] : bothWays({ span: at.en, text: textFrom(en) }, { span: at.fr, text: textFrom(fr) }),
      });
    },
  },
});

function isSame(en: Deadline, fr: Deadline): boolean {
  return en.kind === 'date' && fr.kind === 'date' ? compareDates(en, fr) === 0 : en.kind === fr.kind;
}

/** Whether two deadlines of one day name the same time and time zone, as far as both name one. */
function isSameTime(en: Fact<Deadline>, fr: Fact<Deadline>): boolean {
  const [english, french] = [timeOf(en), timeOf(fr)];
  return (['clock', 'zone'] as const).every(
    (part) => !english?.[part] || !french?.[part] || english[part] === french[part],
  );
}

function timeOf({ field, value }: Fact<Deadline>) {
  if (value.kind !== 'date' || !value.time) return undefined;
  const text = textOf(field.value);
  return { clock: clockTime(text.slice(value.time.start, value.time.end)), zone: zoneOf(text.slice(value.time.start)) };
}

function spanOf({ field, value }: Fact<Deadline>) {
  return value.kind === 'invalid' ? field.value : partSpan(field, value.span);
}
