import type { Alignment } from '../../model/alignment.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import type { Block, Heading, Row } from '../../model/notice.ts';
import type { Localized } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import type { Span } from '../../text/source.ts';

/** From this number on, neighbours with the same defect are one problem. */
export const LEAST_RUN = 4;

/** What a row says: a block without its list marker, a heading without its number. */
export function contentOf(row: Row): Span {
  return row.kind === 'heading' ? row.text : row.content;
}

/** The first words of a row, for a message: without bold marks, links by their text. */
export function firstWords(row: Row, limit?: number): string {
  return firstWordsOf(contentOf(row), limit);
}

/** The first words of a place, for a message, in the same way. */
export function firstWordsOf({ source, start, end }: Span, limit?: number): string {
  // A quotation needs the beginning only.
  return quote(unmarked(source.text.slice(start, Math.min(end, start + 400))), limit);
}

function unmarked(text: string): string {
  return text.replace(/\*+|__+/g, '').replace(/\[([^[\]]*)\]\([^)]*\)?/g, '$1');
}

/** The heading under which a block stands; undefined in a preamble. */
export function headingOver({ section, subsection }: Block): Heading | undefined {
  return (subsection ?? section).heading;
}

export function isLone(alignment: Alignment, row: Row): boolean {
  return alignment.counterparts(row).length === 0;
}

/** The words by which messages name an edition and the other one. */
export function editionNames(language: Language): { readonly edition: Localized; readonly other: Localized } {
  return { edition: EDITION_NAME[language], other: EDITION_NAME[otherLanguage(language)] };
}
