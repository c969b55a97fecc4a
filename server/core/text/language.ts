/** The two languages of a notice. */
export type Language = 'en' | 'fr';

export const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** The other language of a notice. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}
