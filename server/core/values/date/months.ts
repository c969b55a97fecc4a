import { editDistance, fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';

/** Full names of the months; the profile holds the short forms that an organisation uses. */
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** Twelve forms a language as deadlines show them, with alternatives. */
export type MonthForms = Readonly<Record<Language, readonly (readonly string[])[]>>;

/** The short forms that stand in where a profile names none. */
export const USUAL_MONTHS: MonthForms = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((month) => [month]),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ').map((month) => [month]),
};

/** Fewer letters than this do not tell a month (`ja`, `m`). */
const SHORTEST = 3;

/**
 * The month (1-12) that a word plainly means in a language: its full name, any beginning of it that no other month
 * shares (`janv`, `Sept`), or the full name with one slip; undefined otherwise. The word comes without its point.
 */
export function monthOf(word: string, language: Language): number | undefined {
  const folded = fold(word);
  if (folded.length < SHORTEST) return undefined;
  const names = FOLDED[language];
  const beginning = only(names, (name) => name.startsWith(folded));
  if (beginning !== undefined || folded.length < 5) return beginning;
  return only(names, (name) => name.length >= 5 && editDistance(name, folded, 1) <= 1);
}

const FOLDED: Readonly<Record<Language, readonly string[]>> = {
  en: MONTH_NAMES.en.map(fold),
  fr: MONTH_NAMES.fr.map(fold),
};

/** The 1-based place of the one name that fits, if it is only one. */
function only(names: readonly string[], fits: (name: string) => boolean): number | undefined {
  const found = names.findIndex(fits);
  return found < 0 || names.findLastIndex(fits) !== found ? undefined : found + 1;
}
