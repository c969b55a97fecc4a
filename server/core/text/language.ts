/** The two languages of a notice. */
export type Language = 'en' | 'fr';

export const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** By whose habits dates, lists and numbers of things are written: English as in Europe. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr' };

/** The language that command line arguments ask for, as `--lang fr` or `--lang=fr`. */
export function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return LANGUAGES.find((language) => language === asked);
}

/** The language for a reader of a locale such as `fr_CA.UTF-8` or `fr-CH`; who reads neither reads English. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^fr(?:[^a-z]|$)/i.test(locale ?? '') ? 'fr' : 'en';
}

/** The other language of a notice. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}

/** The same of both languages. */
export function inBoth<Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return { en: make('en'), fr: make('fr') };
}
