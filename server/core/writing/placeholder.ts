import type { Language } from '../text/language.ts';

/** What becomes of a placeholder: a text of its own, or the translation of the other edition's. */
export type ToDo = 'write' | 'translate';

/** What a placeholder begins with, in the language of the edition that it stands in. */
const OPENING: Readonly<Record<ToDo, Readonly<Record<Language, string>>>> = {
  translate: { en: '[[TO TRANSLATE: ', fr: '[[À TRADUIRE : ' },
  write: { en: '[[TO WRITE: ', fr: '[[À RÉDIGER : ' },
};

/**
 * A marked placeholder for text that is still to be written or translated: `[[TO TRANSLATE: …]]` in the English edition,
 * `[[À TRADUIRE : …]]` in the French one. It holds the other edition's text, or what is to be written, on one line; `…` where
 * that tells nothing.
 */
export function placeholder(language: Language, text: string, toDo: ToDo = 'translate'): string {
  // Brackets inside, as of a link at the end, must not close the placeholder.
  const line = text.replace(/\s+/g, ' ').trim().replace(/\]\]/g, '] ]');
  return `${OPENING[toDo][language]}${line.endsWith(']') ? `${line} ` : line || '…'}]]`;
}

/** A placeholder of either language, also with other spaces, in small letters or without its accents. Not global: see {@link hasPlaceholder}. */
export const PLACEHOLDER = /\[\[\s*(?:TO\s+(?:TRANSLATE|WRITE)|[ÀA]\s+(?:TRADUIRE|R[ÉE]DIGER))\b/iu;

export function hasPlaceholder(text: string): boolean {
  return text.includes('[[') && PLACEHOLDER.test(text);
}

/** What a placeholder holds, without its brackets and its opening words: the text to be translated, or a description. */
export function placeholderText(text: string): string {
  return text
    .replace(/^\[\[[^:\]]{0,20}:?/, '')
    .replace(/\]\]$/, '')
    .trim();
}

/** Whether a text is a placeholder and nothing else, but for marks that close it. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[[') || !PLACEHOLDER.test(trimmed)) return false;
  const end = trimmed.indexOf(']]');
  return end > 0 && trimmed.length - end <= 4 && /^[\s.;:,]*$/.test(trimmed.slice(end + 2));
}

/** What is to be done with a placeholder. */
export function toDoOf(text: string): ToDo {
  return /^\[\[\s*(?:TO\s+TRANSLATE|[ÀA]\s+TRADUIRE)\b/iu.test(text) ? 'translate' : 'write';
}
