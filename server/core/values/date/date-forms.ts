import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { withPlainSpaces } from '../pieces.ts';
import { type DateParts, isCalendarDate } from './calendar.ts';
import { MONTH_NAMES, type MonthForms } from './months.ts';

/** The forms of dates, by language, the preferred one first; none: any plain form is right. Letters as in Unicode's date patterns. */
export type DateForms = Readonly<Record<Language, readonly string[]>>;

/** Any plain form is right. */
export const ANY_FORM: DateForms = { en: [], fr: [] };

/** What is written where no form is given. */
const USUAL = 'd MMMM yyyy';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
};

const FIELDS = /'([^']*)'|EEEE|d{1,2}|M{1,4}|yyyy|yy/g;

/** A date in a form of a language. */
export function formatDate(date: DateParts, form: string | undefined, language: Language, months: MonthForms): string {
  const { year, month, day } = date;
  const pad = (number: number, length = 2) => String(number).padStart(length, '0');
  return (form ?? USUAL).replace(FIELDS, (field, quoted: string | undefined) => {
    switch (field) {
      case 'EEEE':
        return WEEKDAYS[language][weekdayOf(date)] ?? '';
      case 'd':
        return day === 1 && language === 'fr' && (form ?? USUAL).includes('MMM') ? '1er' : String(day);
      case 'dd':
        return pad(day);
      case 'M':
        return String(month);
      case 'MM':
        return pad(month);
      case 'MMM':
        return months[language][month - 1]?.[0] ?? '';
      case 'MMMM':
        return MONTH_NAMES[language][month - 1] ?? '';
      case 'yyyy':
        return pad(year, 4);
      case 'yy':
        return pad(year % 100);
      default:
        return quoted ?? field;
    }
  });
}

/** Whether a text is a date in one of the forms, with any of the month's short forms, the day with a zero or without one. */
export function isInForm(
  text: string,
  date: DateParts,
  forms: readonly string[],
  language: Language,
  months: MonthForms,
): boolean {
  const written = withPlainSpaces(text);
  const short = months[language][date.month - 1] ?? [];
  return forms.some((form) =>
    [form, form.replace(/(?<!d)d(?!d)/, 'dd'), form.replace('dd', 'd')].some((one) =>
      (one.includes('MMM') && !one.includes('MMMM') ? short : [undefined]).some((month) => {
        const own = month === undefined ? months : withMonth(months, date.month, language, month);
        const right = formatDate(date, one, language, own);
        return right === written || (date.day === 1 && right.replace('1er', '1') === written);
      }),
    ),
  );
}

function withMonth(months: MonthForms, month: number, language: Language, form: string): MonthForms {
  return { ...months, [language]: months[language].map((forms, i) => (i === month - 1 ? [form] : forms)) };
}

/** A date in figures, by the order that a form of the language tells; undefined where none fits. */
export function dateInFigures(
  text: string,
  forms: readonly string[],
): (DateParts & { start: number; end: number }) | undefined {
  const found = /\d{1,4}([-/. ])\d{1,2}\1\d{1,4}/.exec(text);
  if (!found) return undefined;
  const numbers = found[0].split(/\D/).map(Number);
  for (const form of forms) {
    if (form.includes('MMM')) continue;
    const fields = form.match(/d{1,2}|M{1,2}|yyyy|yy/g) ?? [];
    if (fields.length !== 3 || form.replace(/d{1,2}|M{1,2}|yyyy|yy/g, '') !== found[1]!.repeat(2)) continue;
    const part = (letter: string) => numbers[fields.findIndex((field) => field.startsWith(letter))] ?? 0;
    const year = part('y');
    const date = { year: year < 100 ? 2000 + year : year, month: part('M'), day: part('d') };
    if (isCalendarDate(date)) return { ...date, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** The full name of the weekday of a date, or 0 for Sunday as a number. */
export function weekdayOf({ year, month, day }: DateParts): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A date as another language writes it in the same way: the month in full or short, what surrounds it unchanged. */
export function translatedDate(text: string, date: DateParts, to: Language, months: MonthForms): string {
  const word = /\p{L}{3,}\.?/u.exec(text)?.[0];
  if (word === undefined) return text;
  const isFull = [...MONTH_NAMES.en, ...MONTH_NAMES.fr].some((name) => fold(name) === fold(word));
  const month = isFull ? MONTH_NAMES[to][date.month - 1]! : (months[to][date.month - 1]?.[0] ?? word);
  if (/^\D/.test(text)) return formatDate(date, undefined, to, months);
  return text.replace(word, month).replace(/(\d)(?:st|nd|rd|th|er)\b/i, '$1');
}
