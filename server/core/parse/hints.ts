import { foldPhrase } from '../text/fold.ts';
import { isDigit, type SourceText } from '../text/source.ts';
import type { Line } from './lines.ts';
import { firstCells } from './tags.ts';
import type { WordingMatch, Wordings } from './wordings.ts';

/** What a line looks like before its edition is known. All matches are exact but for case and accents. */
export interface Hint {
  readonly label: WordingMatch | undefined;
  readonly section: WordingMatch | undefined;
  readonly subsection: WordingMatch | undefined;
  /** The leading number of a numbered heading, as it stands. */
  readonly number: NumberPrefix | undefined;
  /** Letterhead or banner: belongs to no edition. */
  readonly letterhead: boolean;
  /** Holds a vacancy number of the profile's own pattern. */
  readonly hasNumber: boolean;
}

/** `1. ` before a heading; offsets into the source. */
export interface NumberPrefix {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Where the heading's text begins. */
  readonly textStart: number;
}

/** Headings, labels and titles are shorter than this (UTF-16 units). */
const LONGEST_HEADING = 160;
const LONGEST_LABEL = 70;
const LONGEST_LETTERHEAD = 240;

const NONE: Hint = {
  label: undefined,
  section: undefined,
  subsection: undefined,
  number: undefined,
  letterhead: false,
  hasNumber: false,
};
const LETTERHEAD: Hint = { ...NONE, letterhead: true };

export function hintOf(source: SourceText, line: Line, wordings: Wordings): Hint {
  const length = line.to - line.from;
  if (line.blank || line.marker || line.isCode || length > LONGEST_LETTERHEAD) return NONE;
  const content = contentOf(source, line);
  const folded = foldPhrase(content);
  if (isLetterhead(folded, wordings)) return LETTERHEAD;
  if (length > LONGEST_HEADING) return NONE;
  const number = numberPrefix(content, line.from);
  const heading = number ? foldPhrase(withoutColon(content.slice(number.textStart - line.from))) : withoutColon(folded);
  return {
    label: number ? undefined : labelOf(content, folded, wordings),
    section: wordings.sections.exact(heading),
    subsection: number ? undefined : wordings.subsections.exact(heading),
    number,
    letterhead: false,
    hasNumber: wordings.vacancyNumber?.test(content) ?? false,
  };
}

/** What a line says; of a table's row, the first cell, where a label may stand. */
function contentOf({ text }: SourceText, { from, to, isRow }: Line): string {
  const content = text.slice(from, to);
  return isRow ? content.slice(0, firstCells(content)?.labelEnd) : content;
}

/** A hint of a line that was read by itself, for the line at an offset. */
export function hintAt(hint: Hint, offset: number): Hint {
  const { number } = hint;
  if (!number || offset === 0) return hint;
  const { value, start, end, textStart } = number;
  return { ...hint, number: { value, start: start + offset, end: end + offset, textStart: textStart + offset } };
}

/** A heading's text without the colon that some writers put after it. */
export function withoutColon(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(':') ? trimmed.slice(0, -1).trimEnd() : text;
}

/** The number before a heading: `1.`, `1)`, `1 -` or a bare `1` before a capital. */
export function numberPrefix(content: string, offset: number): NumberPrefix | undefined {
  if (!isDigit(content.charCodeAt(0))) return undefined;
  const found = /^(\d{1,2})(?:\s?[.)]|\s[-–]|(?=\s[A-ZÀ-ÖØ-ÞŒŸ]))\s*(?=\S)/.exec(content);
  if (!found) return undefined;
  const digits = found[1]!;
  return { value: Number(digits), start: offset, end: offset + digits.length, textStart: offset + found[0].length };
}

function labelOf(content: string, folded: string, wordings: Wordings): WordingMatch | undefined {
  const colon = content.indexOf(':');
  if (colon > 0 && colon <= LONGEST_LABEL) {
    const match = wordings.labels.exact(foldPhrase(unmarked(content.slice(0, colon))));
    if (match) return match;
  }
  return wordings.labels.prefix(unmarked(folded));
}

/** Without the marks and tags that make a label bold. */
export function unmarked(text: string): string {
  const plain = text.replace(/\*\*|__/g, '');
  return (plain.includes('<') ? plain.replace(INLINE_TAGS, '') : plain).trim();
}

/** Tags of words, as word processors and web pages put them around a label. */
const INLINE_TAGS = /<\/?(?:b|strong|em|i|u|span|font)(?:\s[^<>]*)?>/gi;

function isLetterhead(folded: string, wordings: Wordings): boolean {
  return wordings.letterhead.some((phrase) => folded.includes(phrase));
}
