import { type Edition, editionOf, type Notice } from '../../model/notice.ts';
import type { Localized } from '../../model/rule.ts';
import { inBoth, LOCALES, otherLanguage } from '../../text/language.ts';

/** The other edition of a notice, if it has one. */
export function otherEdition(edition: Edition, notice: Notice): Edition | undefined {
  return editionOf(notice, otherLanguage(edition.language));
}

/** A list in a sentence: `a, b and c`, `a, b et c`. */
export function listing(words: readonly string[]): Localized {
  return inBoth((language) => new Intl.ListFormat(LOCALES[language]).format(words));
}
