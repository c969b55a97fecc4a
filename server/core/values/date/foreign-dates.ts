import { fold } from '../../text/fold.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { isCalendarDate } from './calendar.ts';
import { MONTH_NAMES, type MonthForms, USUAL_MONTHS } from './months.ts';

/** A date in running text that is written in the other language's way. */
export interface ForeignDate {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** As the language itself writes it, as long or as short. */
  readonly own: string;
  /** Whether the month is a short form, of which an organisation may have its own. */
  readonly isShort: boolean;
}

const ENGLISH_MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b(\\.?)';
const FRENCH_MONTH =
  '(janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|févr|fevr|avr|juil|sept|oct|nov|déc)\\b(\\.?)';
const JOINT = '([-/ \\u00a0\\u202f])';

/** English dates in French text and the reverse: `17 February 2026`, `17-Feb-2026`, `17th of February`. Capitals tell English months from French ones. */
const DAY_FIRST: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`\\b(\\d{1,2})(?:er)?${JOINT}${FRENCH_MONTH}(?:${JOINT}(\\d{4})\\b)?`, 'g'),
  fr: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:[ \\u00a0]of)?${JOINT}${ENGLISH_MONTH}(?:${JOINT}(\\d{4})\\b)?`, 'g'),
};
/** `February 17, 2026` */
const MONTH_FIRST = new RegExp(
  `\\b${ENGLISH_MONTH}[ \\u00a0](\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?[ \\u00a0](\\d{4})\\b)?`,
  'g',
);
/** `02/17/2026` */
const FIGURES = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g;

/** The dates of a text that are written in the other language's way, in order. */
export function foreignDates(text: string, language: Language, months: MonthForms | undefined): readonly ForeignDate[] {
  const found: ForeignDate[] = [];
  for (const match of text.matchAll(DAY_FIRST[language])) {
    const [whole, day, joint, name, point, yearJoint = '', year = ''] = match as unknown as string[];
    const month = monthNamed(name!, otherLanguage(language));
    // English writes `oct` and `nov` in small letters as nobody does.
    if (!month || (year === '' && name!.length < 5 && point === '' && joint !== ' ')) continue;
    found.push(dateAt(match.index, whole!, { day: Number(day), month, year: Number(year) }, joint!, yearJoint, name!));
  }
  if (language === 'fr') {
    for (const match of text.matchAll(MONTH_FIRST)) {
      const [whole, name, , day, year = ''] = match as unknown as string[];
      const month = monthNamed(name!, 'en')!;
      found.push(dateAt(match.index, whole!, { day: Number(day), month, year: Number(year) }, ' ', ' ', name!));
    }
    for (const match of text.matchAll(FIGURES)) {
      const [whole, month, day, year] = match as unknown as string[];
      if (
        Number(month) > 12 ||
        Number(day) <= 12 ||
        !isCalendarDate({ year: Number(year), month: Number(month), day: Number(day) })
      )
        continue;
      found.push({
        start: match.index,
        end: match.index + whole!.length,
        own: `${day}/${month}/${year}`,
        isShort: false,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);

  function dateAt(
    start: number,
    whole: string,
    { day, month, year }: { readonly day: number; readonly month: number; readonly year: number },
    joint: string,
    yearJoint: string,
    name: string,
  ): ForeignDate {
    const isShort = fold(MONTH_NAMES[otherLanguage(language)][month - 1]!) !== fold(name);
    const own = isShort ? (months ?? USUAL_MONTHS)[language][month - 1]![0]! : MONTH_NAMES[language][month - 1]!;
    const first = language === 'fr' && day === 1 && joint !== '-' ? '1er' : String(day);
    const last = year > 0 ? `${yearJoint}${year}` : '';
    return { start, end: start + whole.length, own: `${first}${joint}${own}${last}`, isShort };
  }
}

function monthNamed(name: string, language: Language): number {
  const folded = fold(name);
  return MONTH_NAMES[language].findIndex((month) => fold(month).startsWith(folded)) + 1;
}
