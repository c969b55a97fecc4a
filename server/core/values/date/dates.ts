import { fold, foldPhrase } from '../../text/fold.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { isDash, type Piece, partOver, piecesOf, touches, type ValuePart } from '../pieces.ts';
import { type DateParts, isCalendarDate } from './calendar.ts';
import { type DateForms, dateInFigures, formatDate, isInForm, translatedDate } from './date-forms.ts';
import { type MonthForms, monthOf, USUAL_MONTHS } from './months.ts';
import { timeAfter } from './times.ts';

/** How a deadline is written, measured by the edition's own form (`19-Jan-2026`, `19-janv.-2026`). */
export type DeadlineForm =
  | 'own'
  /** The month is the other language's. */
  | 'other-language'
  /** Another form whose month is plain all the same: full name, lost point, wrong case, figures, another order. */
  | 'unusual'
  /** Figures that may be read in two ways (`05/06/2026`); read day first. */
  | 'ambiguous';

export interface DeadlineDate extends DateParts {
  readonly kind: 'date';
  readonly form: DeadlineForm;
  /** Whether the calendar has this day. */
  readonly valid: boolean;
  /** The date inside the value. */
  readonly span: ValuePart;
  /** The month inside the value, with its point. */
  readonly monthSpan: ValuePart;
  /** A time after the date, without what separates it. */
  readonly time: ValuePart | undefined;
  /** What is neither date nor time. */
  readonly rest: ValuePart | undefined;
  /** The date as an edition's own form writes it. */
  canonical(language: Language): string;
}

export type Deadline =
  | DeadlineDate
  /** A word for a deadline that is not a date (`Ongoing`); `canonical` is undefined where the profile has no such word. */
  | { readonly kind: 'open'; readonly form: DeadlineForm; readonly span: ValuePart; readonly word: string }
  | { readonly kind: 'invalid' };

/** Words that stand for a deadline that is not a date, as the profile lists them. */
export type OpenDeadlines = Readonly<Record<Language, readonly string[]>>;

const INVALID: Deadline = { kind: 'invalid' };

/** Reads the value of the deadline field; undefined for an empty one. */
export function readDeadline(
  text: string,
  language: Language,
  months: MonthForms | undefined,
  openDeadlines?: OpenDeadlines,
  dates: DateForms = DASHED,
): Deadline | undefined {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return undefined;
  const open = openDeadlines && readOpen(text, pieces, language, openDeadlines);
  if (open) return open;
  const forms = months ?? USUAL_MONTHS;
  const figures = dateInFigures(text, dates[language]);
  if (figures) return deadlineInFigures(text, pieces, figures, language, dates, forms);
  for (let i = 0; i < pieces.length; i++) {
    const found = dateAt(pieces, i, language, forms);
    if (found) return deadlineOf(text, pieces, i, found, { language, dates, months: forms });
  }
  return INVALID;
}

/** The forms where the caller names none. */
const DASHED: DateForms = { en: ['dd-MMM-yyyy'], fr: ['dd-MMM-yyyy'] };

/** A date in an edition's own form: the first that is given, or else the usual one with the month in full. */
export function formatDeadline(
  date: DateParts,
  language: Language,
  months: MonthForms | undefined,
  dates: DateForms = DASHED,
): string {
  return formatDate(date, dates[language][0], language, months ?? USUAL_MONTHS);
}

/** By what a date is read and judged. */
interface Usage {
  readonly language: Language;
  readonly dates: DateForms;
  readonly months: MonthForms;
}

/** A date whose order of figures a form tells. */
function deadlineInFigures(
  text: string,
  pieces: readonly Piece[],
  { start, end, ...date }: DateParts & ValuePart,
  language: Language,
  dates: DateForms,
  months: MonthForms,
): Deadline {
  const next = pieces.findIndex((piece) => piece.start >= end);
  const time = next < 0 ? undefined : timeAfter(pieces, next);
  const own = isInForm(text.slice(start, end), date, dates[language], language, months);
  return {
    kind: 'date',
    ...date,
    form: own ? 'own' : 'unusual',
    valid: true,
    span: { start, end },
    monthSpan: { start, end },
    time: time?.part,
    rest: undefined,
    canonical: (to) => formatDate(date, dates[to][0] ?? dates[language][0], to, months),
  };
}

/** A date found in the pieces from one on. */
interface Found extends DateParts {
  readonly form: DeadlineForm;
  readonly month1: Piece;
  /** The last piece of the month: its point, or the same. */
  readonly month2: Piece;
  /** The number of the first piece after the date. */
  readonly next: number;
}

function deadlineOf(text: string, pieces: readonly Piece[], first: number, found: Found, usage: Usage): Deadline {
  const { year, month, day, next } = found;
  const time = timeAfter(pieces, next);
  const before = pieces.slice(0, first).filter((piece) => !isWeekday(piece) && piece.text !== ',');
  const after = pieces.slice(time ? time.next : next).filter((piece) => piece.text !== '.' && piece.text !== ',');
  // A second number is a second date, a longer code, or figures that nobody can tell: no deadline is read from them.
  if ([...before, ...after].some((piece) => piece.kind === 'digits')) return INVALID;
  if (touches(pieces[next - 1], pieces[next]) && pieces[next]?.kind === 'letters') return INVALID;
  const others = after.length > 0 ? after : before;
  return {
    kind: 'date',
    year,
    month,
    day,
    form: formOf(text, pieces, first, found, usage),
    valid: isCalendarDate(found),
    span: partOver(pieces[first]!, pieces[next - 1]!),
    monthSpan: partOver(found.month1, found.month2),
    time: time?.part,
    rest: others.length > 0 ? partOver(others[0]!, others.at(-1)!) : undefined,
    canonical: (to) => canonicalOf(text.slice(pieces[first]!.start, pieces[next - 1]!.end), found, to, usage),
  };
}

/** How a date is written, measured by the forms of the language. */
function formOf(
  text: string,
  pieces: readonly Piece[],
  first: number,
  found: Found,
  { language, dates, months }: Usage,
): DeadlineForm {
  const forms = dates[language];
  const end = pieces[found.next - 1]!.end;
  const begins = forms.some((form) => form.includes('EEEE')) ? [first, first - 1, first - 2] : [first];
  const isOwn = begins.some(
    (begin) => pieces[begin] && isInForm(text.slice(pieces[begin]!.start, end), found, forms, language, months),
  );
  if (isOwn) return 'own';
  if (found.form === 'ambiguous' || found.form === 'other-language') return found.form;
  return forms.length === 0 ? 'own' : 'unusual';
}

/** A date in the form of a language, or, where it has none, written as it is here. */
function canonicalOf(written: string, date: DateParts, to: Language, { dates, months }: Usage): string {
  const [form] = dates[to];
  return form === undefined ? translatedDate(written, date, to, months) : formatDate(date, form, to, months);
}

function dateAt(pieces: readonly Piece[], i: number, language: Language, months: MonthForms): Found | undefined {
  const first = pieces[i]!;
  if (first.kind === 'mark') return undefined;
  if (first.kind === 'letters') return monthFirst(pieces, i, language, months);
  return first.text.length === 4 ? yearFirst(pieces, i, language, months) : dayFirst(pieces, i, language, months);
}

/** `19-Jan-2026`, `19 janvier 2026`, `1er janvier 2026`, `19/01/2026`. */
function dayFirst(pieces: readonly Piece[], i: number, language: Language, months: MonthForms): Found | undefined {
  const day = pieces[i]!;
  if (day.text.length > 2) return undefined;
  let at = i + 1;
  if (touches(day, pieces[at]) && ORDINAL_ENDINGS.has(fold(pieces[at]!.text))) at++;
  if (fold(pieces[at]?.text ?? '') === 'of') at++;
  const left = separatorAt(pieces, at);
  at = left.next;
  const figures = pieces[at]?.kind === 'digits';
  const month = figures ? monthFigures(pieces, at) : monthWord(pieces, at, language, months);
  if (!month) return undefined;
  const right = separatorAt(pieces, month.next);
  const year = yearAt(pieces, right.next);
  if (year === undefined || (figures && (left.text === '' || left.text !== right.text))) return undefined;
  const short = pieces[right.next]!.text.length === 2;
  const own = left.text === '-' && right.text === '-' && left.tight && right.tight && !short && at === i + 2;
  const numbers = { day: Number(day.text), month: month.month, year };
  let form: DeadlineForm = month.form === 'own' && !own ? 'unusual' : month.form;
  if (figures) {
    form =
      short || (numbers.day <= 12 && numbers.month <= 12 && numbers.day !== numbers.month) ? 'ambiguous' : 'unusual';
    // `01/19/2026` can only be month first.
    if (numbers.month > 12 && numbers.day <= 12) {
      return {
        ...month,
        ...numbers,
        day: numbers.month,
        month: numbers.day,
        form,
        month1: day,
        month2: day,
        next: right.next + 1,
      };
    }
  }
  return { ...month, ...numbers, form, next: right.next + 1 };
}

/** `January 19, 2026`, `Jan. 19th 2026`. */
function monthFirst(pieces: readonly Piece[], i: number, language: Language, months: MonthForms): Found | undefined {
  const month = monthWord(pieces, i, language, months);
  if (!month) return undefined;
  let at = separatorAt(pieces, month.next).next;
  const day = pieces[at];
  if (day?.kind !== 'digits' || day.text.length > 2) return undefined;
  at++;
  if (touches(day, pieces[at]) && ORDINAL_ENDINGS.has(fold(pieces[at]!.text))) at++;
  at = separatorAt(pieces, at).next;
  const year = yearAt(pieces, at);
  if (year === undefined) return undefined;
  const form = month.form === 'own' ? 'unusual' : month.form;
  return { ...month, day: Number(day.text), year, form, next: at + 1 };
}

/** `2026-01-19`, `2026-Jan-19`. */
function yearFirst(pieces: readonly Piece[], i: number, language: Language, months: MonthForms): Found | undefined {
  const left = separatorAt(pieces, i + 1);
  if (left.text === '') return undefined;
  const month =
    pieces[left.next]?.kind === 'digits'
      ? monthFigures(pieces, left.next)
      : monthWord(pieces, left.next, language, months);
  if (!month) return undefined;
  const at = separatorAt(pieces, month.next).next;
  const day = pieces[at];
  if (day?.kind !== 'digits' || day.text.length > 2) return undefined;
  const form = month.form === 'own' ? 'unusual' : month.form;
  return { ...month, day: Number(day.text), year: Number(pieces[i]!.text), form, next: at + 1 };
}

interface FoundMonth {
  readonly month: number;
  readonly form: DeadlineForm;
  readonly month1: Piece;
  readonly month2: Piece;
  readonly next: number;
}

function monthFigures(pieces: readonly Piece[], at: number): FoundMonth | undefined {
  const piece = pieces[at];
  if (piece?.kind !== 'digits' || piece.text.length > 2) return undefined;
  return { month: Number(piece.text), form: 'unusual', month1: piece, month2: piece, next: at + 1 };
}

function monthWord(
  pieces: readonly Piece[],
  at: number,
  language: Language,
  months: MonthForms,
): FoundMonth | undefined {
  const word = pieces[at];
  if (word?.kind !== 'letters') return undefined;
  const point = touches(word, pieces[at + 1]) && pieces[at + 1]!.text === '.' ? pieces[at + 1]! : undefined;
  const written = point ? `${word.text}.` : word.text;
  const found = monthWritten(word.text, written, language, months);
  return found && { ...found, month1: word, month2: point ?? word, next: point ? at + 2 : at + 1 };
}

function monthWritten(
  word: string,
  written: string,
  language: Language,
  months: MonthForms,
): { month: number; form: DeadlineForm } | undefined {
  const other = otherLanguage(language);
  const exactly = (of: Language) => months[of].findIndex((forms) => forms.includes(written)) + 1;
  // The profile's own forms in another case, or with the point lost or added.
  const nearly = (of: Language) =>
    months[of].findIndex((forms) => forms.some((form) => fold(form).replace('.', '') === fold(word))) + 1;
  const month = exactly(language);
  if (month > 0) return { month, form: 'own' };
  const foreign = exactly(other);
  if (foreign > 0) return { month: foreign, form: 'other-language' };
  const near = nearly(language) || monthOf(word, language);
  if (near) return { month: near, form: 'unusual' };
  const far = nearly(other) || monthOf(word, other);
  return far ? { month: far, form: 'other-language' } : undefined;
}

/** What stands between two parts of a date: nothing, a dash, slash, point or comma. */
function separatorAt(pieces: readonly Piece[], at: number): { text: string; tight: boolean; next: number } {
  const piece = pieces[at];
  if (piece?.kind !== 'mark') return { text: '', tight: false, next: at };
  const tight = touches(pieces[at - 1], piece) && touches(piece, pieces[at + 1]);
  if (isDash(piece) || '/.,'.includes(piece.text)) return { text: piece.text, tight, next: at + 1 };
  return { text: '', tight: false, next: at };
}

/** A year of four digits, or of two, which are this century's. */
function yearAt(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at];
  if (piece?.kind !== 'digits') return undefined;
  if (piece.text.length === 4) return Number(piece.text);
  return piece.text.length === 2 ? 2000 + Number(piece.text) : undefined;
}

function readOpen(
  text: string,
  pieces: readonly Piece[],
  language: Language,
  phrases: OpenDeadlines,
): Deadline | undefined {
  const span = partOver(pieces[0]!, pieces.at(-1)!);
  const written = text.slice(span.start, span.end);
  const folded = foldPhrase(written);
  const find = (of: Language) => phrases[of].find((phrase) => foldPhrase(phrase) === folded);
  const own = phrases[language].includes(written) ? written : find(language);
  if (own !== undefined) return { kind: 'open', form: own === written ? 'own' : 'unusual', span, word: own };
  if (find(otherLanguage(language)) === undefined) return undefined;
  return { kind: 'open', form: 'other-language', span, word: phrases[language][0] ?? written };
}

const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 'e']);

const WEEKDAYS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  lundi mardi mercredi jeudi vendredi samedi dimanche le the`.split(/\s+/),
);

function isWeekday(piece: Piece): boolean {
  return piece.kind === 'letters' && WEEKDAYS.has(fold(piece.text));
}
