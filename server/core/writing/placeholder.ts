import type { Language } from '../text/language.ts';

/** What a placeholder begins with, in the language of the edition that it stands in. */
const OPENING: Readonly<Record<Language, string>> = { en: '[[TO TRANSLATE: ', fr: '[[À TRADUIRE : ' };

/**
 * A marked placeholder for text that is still to be written: `[[TO TRANSLATE: …]]` in the English edition, `[[À TRADUIRE : …]]` in the
 * French one. It holds the other edition's text on one line; `…` where that tells nothing.
 */
export function placeholder(language: Language, text: string): string {
  // Brackets inside, as of a link at the end, must not close the placeholder.
  const line = text.replace(/\s+/g, ' ').trim().replace(/\]\]/g, '] ]');
  return `${OPENING[language]}${line.endsWith(']') ? `${line} ` : line || '…'}]]`;
}

/** A placeholder of either language, also with other spaces, in small letters or without its accent. Not global: see {@link hasPlaceholder}. */
export const PLACEHOLDER = /\[\[\s*(?:TO\s+TRANSLATE|[ÀA]\s+TRADUIRE)\b/iu;

export function hasPlaceholder(text: string): boolean {
  return text.includes('[[') && PLACEHOLDER.test(text);
}
