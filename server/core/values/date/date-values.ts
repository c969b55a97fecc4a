import { otherLanguage } from '../../text/language.ts';
import type { TokenView } from '../number/token-view.ts';
import { isCalendarDate } from './calendar.ts';
import { monthOf } from './months.ts';

/** A date or a part of one in running text; 0 where a part is not said. */
export interface DateValue {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The number of the last token that belongs to it. */
  readonly last: number;
  /** For `May 5-10, 2027`: the last day, and its token. */
  readonly until?: { readonly day: number; readonly token: number };
}

/** A date by which the two editions are compared: `2027-05-01`, `2027-05`, `--05-01`. */
export function dateKey({ year, month, day }: Pick<DateValue, 'year' | 'month' | 'day'>): string {
  const monthAndDay = `-${pad(month)}${day > 0 ? `-${pad(day)}` : ''}`;
  return `${year > 0 ? year : '-'}${monthAndDay}`;
}

/** `1 May 2027`, `1er mai`, `19-janv.-2026`, `2026-01-19`, `19/01/2026`: a date that begins with a number or ordinal. */
export function dateFromNumber(view: TokenView, at: number, day: number): DateValue | undefined {
  return view.isNumber(at) ? (figures(view, at) ?? dayMonth(view, at, day)) : dayMonth(view, at, day);
}

/** `May 1, 2027`, `May 2027`, `mai 2027`, `May 5-10, 2027`: a date that begins with the month. */
export function dateFromMonth(view: TokenView, at: number): DateValue | undefined {
  const month = monthAt(view, at);
  if (!month) return undefined;
  const year = yearAt(view, month.last + 1);
  if (year) return { year: year.year, month: month.month, day: 0, last: year.last };
  if (view.language !== 'en') return undefined;
  const day = dayAt(view, month.last + 1);
  if (!day) return undefined;
  let end = month.last + 1;
  let until: DateValue['until'];
  const range = view.isDash(end + 1) || view.folded(end + 1) === 'to';
  const last = range ? dayAt(view, end + 2) : 0;
  if (last && (view.isDash(end + 1) || yearAt(view, end + 3, true))) {
    until = { day: last, token: end + 2 };
    end += 2;
  }
  const after = yearAt(view, end + 1, true);
  const found = { year: after?.year ?? 0, month: month.month, day, last: after?.last ?? end };
  return until ? { ...found, until } : found;
}

/** A day of a month with or without the year, where the day's token is read already. */
function dayMonth(view: TokenView, at: number, day: number): DateValue | undefined {
  if (day < 1 || day > 31) return undefined;
  let next = at + 1;
  if (view.folded(next) === 'of') next++;
  if (view.isDash(next) || (view.mark(next) === '/' && view.touches(next))) next++;
  const month = monthAt(view, next);
  if (!month) return undefined;
  let year = month.last + 1;
  if (view.isDash(year) || view.mark(year) === '/') year++;
  const found = yearAt(view, year, true);
  return { year: found?.year ?? 0, month: month.month, day, last: found?.last ?? month.last };
}

/** `2026-01-19`, `19/01/2026`, `19.01.2026`, day first where both ways are possible. */
function figures(view: TokenView, at: number): DateValue | undefined {
  const mark = view.mark(at + 1);
  if ((mark !== '-' && mark !== '/' && mark !== '.') || view.mark(at + 3) !== mark) return undefined;
  for (let i = at + 1; i <= at + 4; i++) if (!view.touches(i)) return undefined;
  if (!view.isNumber(at + 2) || !view.isNumber(at + 4)) return undefined;
  const [a, b, c] = [at, at + 2, at + 4] as const;
  const [first, second, third] = [view.integer(a), view.integer(b), view.integer(c)] as const;
  const isoYear = view.digits(a) === 4;
  if (view.digits(isoYear ? c : a) > 2 || view.digits(b) > 2 || (!isoYear && view.digits(c) !== 4)) return undefined;
  const found = isoYear
    ? { year: first, month: second, day: third }
    : second > 12
      ? { year: third, month: first, day: second }
      : { year: third, month: second, day: first };
  return isCalendarDate(found) ? { ...found, last: at + 4 } : undefined;
}

function monthAt(view: TokenView, at: number): { month: number; last: number } | undefined {
  const word = view.word(at);
  const numeral = view.numeral(at);
  // French `sept` is a number, but September with its point or before a year.
  if (view.language === 'fr' && word?.folded === 'sept') {
    const last = view.mark(at + 1) === '.' && view.touches(at + 1) ? at + 1 : at;
    return last > at || yearAt(view, at + 1) ? { month: 9, last } : undefined;
  }
  if (numeral?.kind !== 'month') return word && foreignMonthAt(view, at, word.text);
  if (numeral.needsCapital && isSmall(word!.text)) return undefined;
  const point = numeral.short && view.mark(at + 1) === '.' && view.touches(at + 1);
  return { month: numeral.value, last: point ? at + 1 : at };
}

/** The other language's month between a day and a year (`4 June 2026` in French), which has a rule of its own and is the same date. */
function foreignMonthAt(view: TokenView, at: number, name: string): { month: number; last: number } | undefined {
  const point = view.mark(at + 1) === '.' && view.touches(at + 1);
  const last = point ? at + 1 : at;
  const joint = view.isDash(last + 1) || view.mark(last + 1) === '/' ? last + 2 : last + 1;
  const month = yearAt(view, joint) && monthOf(name, otherLanguage(view.language));
  return month ? { month, last } : undefined;
}

/** A year of four digits; before it a comma or a point that belongs to the month may stand. */
function yearAt(view: TokenView, at: number, comma = false): { year: number; last: number } | undefined {
  const token = comma && view.mark(at) === ',' ? at + 1 : at;
  if (!view.isNumber(token) || view.digits(token) !== 4) return undefined;
  const year = view.integer(token);
  return year >= 1900 && year <= 2199 ? { year, last: token } : undefined;
}

/** A day of the month, in digits with or without an ordinal's ending; 0 where there is none. */
function dayAt(view: TokenView, at: number): number {
  const numeral = view.numeral(at);
  const day =
    numeral?.kind === 'ordinal' ? numeral.value : view.isNumber(at) && view.digits(at) <= 2 ? view.integer(at) : 0;
  return day <= 31 ? day : 0;
}

function isSmall(text: string): boolean {
  return text[0] !== text[0]!.toUpperCase();
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
