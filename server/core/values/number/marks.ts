import type { Profile } from '../../../../schemas/profile.ts';
import type { Language } from '../../text/language.ts';

/** What a language puts between the groups of a number, and before its decimals. */
export interface NumberMarks {
  /** Empty where the digits are not grouped. */
  readonly group: string;
  readonly decimal: string;
}

/** No-break space: what groups French numbers. */
export const GROUP_SPACE = '\u00a0';

const USUAL: Readonly<Record<Language, NumberMarks>> = {
  en: { group: ',', decimal: '.' },
  fr: { group: GROUP_SPACE, decimal: ',' },
};

/** The marks that a profile shows by its sample numbers (`1 234,5`), or else the usual ones of the language. */
export function marksOf({ numbers }: Pick<Profile, 'numbers'>, language: Language): NumberMarks {
  const sample = numbers && /^1(\D?)234(\D)5$/.exec(numbers[language]);
  if (!sample) return USUAL[language];
  const [, group = '', decimal = ''] = sample;
  return { group: /^[\s\u00a0\u202f]$/.test(group) ? GROUP_SPACE : group, decimal };
}

/** Digits in groups of three, from the right. */
export function grouped(digits: string, { group }: NumberMarks): string {
  return digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, group);
}
