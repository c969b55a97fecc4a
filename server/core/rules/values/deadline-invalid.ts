import type { Profile } from '../../../../schemas/profile.ts';
import { type Fact, partSpan } from '../../facts/header.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { type Span, textOf } from '../../text/source.ts';
import { addDays, compareDates, isCalendarDate } from '../../values/date/calendar.ts';
import { ANY_FORM } from '../../values/date/date-forms.ts';
import { type Deadline, formatDeadline } from '../../values/date/dates.ts';
import { deadlineDefect, isPlaceholder, openingYear, rightDate } from './deadlines.ts';

/** The deadline is a date of the calendar in the edition's own form, goes with the vacancy number and is not past. */
export const deadlineInvalid = defineRule({
  name: 'deadline-invalid',
  family: 'values',
  severity: 'error',
  fixable: 'safe',
  needs: ['today'],
  documentation: {
    en: {
      summary:
        'The deadline is not a date, is not in the form of its edition, does not match the vacancy number, or is past.',
      why: 'Candidates who misread the deadline apply too late. Write day, month and year as in “19-Jan-2026”, in French “19-janv.-2026”, so that nobody takes the month for the day.',
    },
    fr: {
      summary:
        'La date limite n’est pas une date, n’a pas la forme de sa version, ne va pas avec le numéro de l’avis ou est passée.',
      why: 'Les personnes qui lisent mal la date limite postulent trop tard. Écrivez le jour, le mois et l’année comme dans « 19-janv.-2026 », en anglais « 19-Jan-2026 », pour que personne ne prenne le mois pour le jour.',
    },
  },
  examples: [
    { notice: 'energy-analyst.notice.md', right: '19-nov.-2026', wrong: '31-nov.-2026' },
    { notice: 'energy-analyst.notice.md', right: '19-nov.-2026', beside: { en: '19-Nov-2026' }, wrong: '19-Nov-2026' },
  ],
  messages: {
    en: {
      unreadable: '“{text}” is not a date. Write the deadline as in “{example}”.',
      calendar: '{text} does not exist in the calendar. Correct the day or the month.',
      ambiguous: '“{text}” can be read in two ways, and candidates may apply too late. Write the month as a word.',
      year: 'The vacancy number says that the post was opened in {opened}, so the deadline should be in {opened} or {next}. Correct the year, or the number.',
      form: 'The {edition} writes this deadline as “{right}”, not “{text}”. Use the standard form.',
      past: 'The deadline, {text}, has passed, so nobody can apply any more. Set a new one if the post is still open.',
      other: 'The other edition says {text}.',
      also: 'The other edition has the same deadline.',
      number: 'The vacancy number begins with the year.',
      rewrite: 'Write {right}',
      take: 'Use the deadline of the other edition: {right}',
      later: 'Set the deadline in six weeks: {right}',
      open: 'Write “{right}” instead of a date',
    },
    fr: {
      unreadable: '« {text} » n’est pas une date. Écrivez la date limite comme dans « {example} ».',
      calendar: 'Le {text} n’existe pas dans le calendrier. Corrigez le jour ou le mois.',
      ambiguous:
        '« {text} » peut se lire de deux façons, et des candidatures pourraient arriver trop tard. Écrivez le mois en lettres.',
      year: 'D’après le numéro de l’avis, le poste a été ouvert en {opened} ; la date limite devrait être en {opened} ou en {next}. Corrigez l’année, ou le numéro.',
      form: 'La {edition} écrit cette date « {right} », et non « {text} ». Employez la forme habituelle.',
      past: 'La date limite, {text}, est passée : plus personne ne peut postuler. Fixez-en une nouvelle si le poste est encore ouvert.',
      other: 'L’autre version indique {text}.',
      also: 'L’autre version donne la même date.',
      number: 'Le numéro de l’avis commence par l’année.',
      rewrite: 'Écrire {right}',
      take: 'Reprendre la date de l’autre version : {right}',
      later: 'Fixer la date limite dans six semaines : {right}',
      open: 'Écrire « {right} » au lieu d’une date',
    },
  },
  visit: {
    edition({ language, title }, { facts, notice, profile, report }) {
      const deadline = facts[language]?.deadline;
      if (!deadline || isPlaceholder(deadline)) return;
      const defect = deadlineDefect(deadline, notice);
      const at = spanOf(deadline);
      const text = quote(textOf(at));
      const write = (key: 'rewrite' | 'take', right: string, safe = false) =>
        ({ title: key, args: { right }, safe, edits: [{ span: at, text: right }] }) as const;
      if (!defect) {
        const right = ownForm(deadline.value, language);
        if (right === undefined) return;
        return report({
          message: 'form',
          severity: 'warning',
          args: { edition: EDITION_NAME[language], right, text },
          span: at,
          fixes: () => [write('rewrite', right, true)],
        });
      }
      const opened = openingYear(notice) ?? 0;
      const other = rightDate(facts, otherLanguage(language), notice);
      const otherSpan = other && spanOf(facts[otherLanguage(language)]!.deadline!);
      report({
        message: defect,
        args: {
          text,
          example: formatDeadline(EXAMPLE, language, profile.months, profile.dates ?? ANY_FORM),
          opened,
          next: opened + 1,
        },
        span: at,
        related: [
          ...(otherSpan ? [{ span: otherSpan, message: 'other', args: { text: textOf(otherSpan) } } as const] : []),
          ...(defect === 'year' && title?.number ? [{ span: title.number, message: 'number' } as const] : []),
        ],
        fixes: () => {
          const readings = defect === 'ambiguous' ? readingsOf(deadline.value, language, profile) : [];
          const taken = other?.canonical(language);
          return [
            ...(taken === undefined ? [] : [write('take', taken)]),
            ...readings.filter((right) => right !== taken).map((right) => write('rewrite', right)),
          ];
        },
      });
    },
    notice(notice, { facts, today, profile, report }) {
      if (!today) return;
      const past = notice.editions.flatMap(({ language }) => {
        const date = rightDate(facts, language, notice);
        return date && compareDates(date, today) < 0
          ? [{ date, language, span: spanOf(facts[language]!.deadline!) }]
          : [];
      });
      const [first, second] = past;
      if (!first) return;
      const same = second && compareDates(first.date, second.date) === 0 ? second : undefined;
      for (const one of same ? [first] : past) {
        const { span } = one;
        const related = same ? [{ span: same.span, message: 'also' } as const] : [];
        const write = (title: 'later' | 'open', textIn: (language: Language) => string | undefined) => {
          const right = textIn(one.language);
          const edits = (same ? past : [one]).map(({ span, language }) => ({ span, text: textIn(language) ?? '' }));
          return right === undefined ? [] : [{ title, args: { right }, edits }];
        };
        const next = addDays(today, USUAL_DAYS);
        const opened = openingYear(notice);
        const suits = opened === undefined || next.year === opened || next.year === opened + 1;
        const { months, dates, openDeadlines } = profile;
        const fixes = () => [
          ...(suits ? write('later', (language) => formatDeadline(next, language, months, dates ?? ANY_FORM)) : []),
          ...write('open', (language) => openDeadlines?.[language][0]),
        ];
        report({ message: 'past', severity: 'info', args: { text: textOf(span) }, span, related, fixes });
      }
    },
  },
});

/** So long posts are usually open. */
const USUAL_DAYS = 42;

/** Shows the form. */
const EXAMPLE = { year: 2026, month: 1, day: 19 };

function spanOf({ field, value }: Fact<Deadline>): Span {
  return value.kind === 'invalid' ? field.value : partSpan(field, value.span);
}

/** A right deadline in the edition's own form, where it is not written so. */
function ownForm(value: Deadline, language: Language): string | undefined {
  if (value.kind === 'invalid' || value.form === 'own') return undefined;
  return value.kind === 'open' ? value.word : value.canonical(language);
}

/** What figures may mean, the day first and the month first. */
function readingsOf(value: Deadline, language: Language, { months, dates }: Profile): readonly string[] {
  if (value.kind !== 'date') return [];
  const { year, month, day } = value;
  const readings = [value, { year, month: day, day: month }].filter(isCalendarDate);
  return [...new Set(readings.map((date) => formatDeadline(date, language, months, dates ?? ANY_FORM)))];
}
