import type { Edition, Row, Section, Subsection } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import type { Identity } from './phrases.ts';
import type { Terms } from './terms.ts';

/** Codes for the kinds of rows; see {@link Rows.kinds}. */
export const RowKind = { Item: 0, Paragraph: 1, SubsectionHeading: 2, SectionHeading: 3 } as const;

/** What closes a row, emphasis and closing quotes and brackets apart. */
export const Closing = { None: 0, Colon: 1, Sentence: 2, List: 3 } as const;

/**
 * All rows of an edition as the aligner sees them, as parallel arrays by row number: their keys (a set), and their
 * outward shape.
 */
export interface Rows {
  readonly language: Language;
  readonly rows: readonly Row[];
  /** By row, each once; numbers of {@link Terms}. */
  readonly keys: readonly (readonly number[])[];
  readonly kinds: Uint8Array;
  /** Characters without link targets, tags and emphasis. */
  readonly lengths: Float64Array;
  readonly closings: Uint8Array;
  /** Links, web and e-mail addresses. */
  readonly webLinks: Uint16Array;
  /** Whether a colon stands inside. */
  readonly innerColons: Uint8Array;
  /** What the profile knows the row to be. */
  readonly identities: readonly (readonly Identity[] | undefined)[];
  /** Whether it is a placeholder and nothing else. */
  readonly placeholders: Uint8Array;
}

/** Rows of one edition, `[start, end)`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Rows that belong together, by first row and count; a count of 0 is a gap. */
export interface RowMatch {
  readonly en: number;
  readonly enCount: number;
  readonly fr: number;
  readonly frCount: number;
  readonly moved: boolean;
  readonly score: number;
}

/** An edition's rows in one list, with where each stands. Section headings are rows here. */
export interface Outline {
  readonly edition: Edition;
  readonly parts: readonly Section[];
  readonly rows: readonly Row[];
  /** By row: the number of its part in `parts`. */
  readonly partOf: readonly number[];
  /** Of each part, its first row; one past the last at the end. */
  readonly partStarts: readonly number[];
  /** The subsections with the row of their heading, in order. */
  readonly subsections: readonly { readonly subsection: Subsection; readonly part: number; readonly row: number }[];
}
