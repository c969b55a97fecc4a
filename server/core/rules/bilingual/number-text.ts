import type { Profile } from '../../../../schemas/profile.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { MONTH_NAMES } from '../../values/date/months.ts';
import { grouped, marksOf, type NumberMarks } from '../../values/number/marks.ts';
import type { FoundNumber } from './number-differences.ts';

/** A number of one edition as the other one writes it, in digits, without its unit: `2,400` and `2 400`, `3rd` and `3e`, `1 May` and `1er mai`. */
export function numberIn(language: Language, number: FoundNumber, profile: Profile): string {
  const { kind, value, key } = number;
  const written = textOf(number.span);
  switch (kind) {
    case 'date':
      return dateIn(language, String(key)) ?? written;
    case 'time':
      return timeIn(language, value);
    case 'phone':
      return written;
    case 'ordinal':
      return language === 'fr' ? `${value}e` : `${value}${ordinalEnding(value)}`;
    default:
      // A version (`3.5.1`) stands as it is.
      return typeof key === 'string' ? written : digitsIn(marksOf(profile, language), value, written);
  }
}

function digitsIn(marks: NumberMarks, value: number, written: string): string {
  const [whole = '', decimals] = String(value).split('.');
  // Years and the like are not grouped; what is below 10,000 is grouped where the other edition does.
  const isGrouped = whole.length > 4 || (whole.length === 4 && /\d\D\d{3}(?!\d)/.test(written));
  const groups = isGrouped ? grouped(whole, marks) : whole;
  return decimals === undefined ? groups : `${groups}${marks.decimal}${decimals}`;
}

function ordinalEnding(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return (teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th';
}

/** From a key such as `2027-05-01`, `2027-05` or `--05-01`. */
function dateIn(language: Language, key: string): string | undefined {
  const found = /^(\d+|-)-(\d\d)(?:-(\d\d))?$/.exec(key);
  if (!found) return undefined;
  const day = Number(found[3] ?? 0);
  const written = day === 0 ? '' : `${language === 'fr' && day === 1 ? '1er' : day} `;
  const year = found[1] === '-' ? '' : ` ${found[1]}`;
  return `${written}${MONTH_NAMES[language][Number(found[2]) - 1]}${year}`;
}

function timeIn(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  return language === 'fr' ? `${hours} h${rest === '00' ? '' : ` ${rest}`}` : `${hours}:${rest}`;
}
