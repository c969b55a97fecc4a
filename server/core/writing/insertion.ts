import type { Wording } from '../../../schemas/wordings.ts';
import type { Block, Edition, Field, Heading, Row } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { type SourceText, type Span, type SpanIn, span, textOf } from '../text/source.ts';
import { hasPlaceholder } from './placeholder.ts';

/**
 * Where fixes put what is missing, and in which style. Everything that is inserted stands on lines of its own and looks like its
 * neighbours: heading marks, letter case, blank lines, list markers, closing punctuation, colons and bold of labels.
 * Texts are joined with `\n`; whoever applies an edit turns it into the file's own line ends.
 */

/** The node that something is inserted directly before or after. */
export type Anchor = { readonly before: Span } | { readonly after: Span };

/** Line breaks before and after inserted lines: 1 for the next line, 2 for a blank line between. */
export interface Breaks {
  readonly before: number;
  readonly after: number;
}

/** A blank line on both sides. */
export const BLANK_LINES: Breaks = { before: 2, after: 2 };

/** The edit that inserts lines; line breaks that are there already count. */
export function insertLines(anchor: Anchor, lines: string, breaks: Breaks): Edit {
  const { source } = 'before' in anchor ? anchor.before : anchor.after;
  const { text } = source;
  const at = 'before' in anchor ? startOfLine(anchor.before) : endOfLine(anchor.after);
  const isFirst = text.slice(0, at).trim() === '';
  const isLast = text.slice(at).trim() === '';
  const before = isFirst ? 0 : breaks.before - breaksBefore(text, at);
  const after = isLast ? 0 : breaks.after - breaksAfter(text, at);
  return { span: span(source, at, at), text: newLines(before) + lines + newLines(after) };
}

/** Where the line begins in which a span starts. */
export function startOfLine({ source: { text }, start }: SpanIn<SourceText>): number {
  let at = start;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line ends in which a span ends, without trailing spaces and line end. */
export function endOfLine({ source: { text }, start, end }: SpanIn<SourceText>): number {
  let at = end;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  while (at > start && /[ \t]/.test(text[at - 1]!)) at--;
  return at;
}

/** Whether two neighbouring nodes stand on neighbouring lines (1) or with a blank line or more between them (2). */
export function breaksBetween(first: Span, second: Span): number {
  return Math.min(2, Math.max(1, countBreaks(first.source.text.slice(first.end, second.start))));
}

/**
 * The edits that put a paragraph or item at a place: with the neighbours' list marker and spacing, and for an item with the list's
 * own closing punctuation.
 * @param place the rows that it stands between, as far as there are such
 * @param content the text without marker and, for an item, without closing punctuation
 */
export function insertBlock(place: Between, kind: Block['kind'], content: string): readonly Edit[] {
  return insertBlocks(place, kind, [content]);
}

/** The rows between which something is inserted, as far as there are such. */
export interface Between {
  readonly after: Row | undefined;
  readonly before: Row | undefined;
}

/** As {@link insertBlock}, for several paragraphs or items in a row. */
export function insertBlocks(
  { after, before }: Between,
  kind: Block['kind'],
  contents: readonly string[],
): readonly Edit[] {
  const anchor = anchorOf(after, before);
  if (!anchor) return [];
  if (kind === 'paragraph') return [insertLines(anchor, contents.join('\n\n'), BLANK_LINES)];
  const list = listAround(after, before);
  const markers = markersFor(list, after);
  const indent = list[0] ? indentOf(list[0]) : '';
  const tight = list.length > 1 ? breaksBetween(list[0]!.span, list[1]!.span) : 1;
  const { inner, ending, edits } = endingFor(list, { after, before }, (after ?? before)!.edition.language);
  const breaks = { before: isItem(after) ? tight : 2, after: isItem(before) ? tight : 2 };
  const toItem = isItem(after) ? { after: after.span } : isItem(before) ? { before: before.span } : anchor;
  const lines = contents.map((content, i) => {
    return `${indent}${markers(i)}${content}${i === contents.length - 1 ? ending : inner}`;
  });
  const inserted = insertLines(toItem, lines.join(newLines(tight)), breaks);
  // A changed ending of the item before is part of what is inserted after it, so that no two edits touch.
  return edits.length === 0
    ? [inserted]
    : [
        {
          span: span(inserted.span.source, edits[0]!.span.start, inserted.span.end),
          text: edits[0]!.text + inserted.text,
        },
      ];
}

/** The marks of items that go behind a row: those of its list, numbered on where the list is numbered. */
function markersFor(list: readonly Block[], after: Row | undefined): (i: number) => string {
  if (!list[0]) return () => '- ';
  const marker = textOf((isItem(after) ? after : list[0]).marker);
  const number = /\d+/.exec(marker)?.[0];
  if (number === undefined) return () => marker;
  const first = isItem(after) ? Number(number) + 1 : Number(number);
  return (i) => marker.replace(number, String(first + i));
}

function anchorOf(after: Row | undefined, before: Row | undefined): Anchor | undefined {
  if (after) return { after: after.span };
  return before && { before: before.span };
}

function isItem(row: Row | undefined): row is Block {
  return row?.kind === 'item';
}

/** The list that a place lies in or at the end of. */
function listAround(after: Row | undefined, before: Row | undefined): readonly Block[] {
  const item = isItem(after) ? after : isItem(before) ? before : undefined;
  if (!item) return [];
  const all = item.subsection?.blocks ?? item.section.blocks;
  const at = all.indexOf(item);
  let first = at;
  let end = at + 1;
  while (isItem(all[first - 1])) first--;
  while (isItem(all[end])) end++;
  return all.slice(first, end);
}

const ENDING = /[\s\u00a0\u202f]*[;.,]$/;

/** What closes an item, with the space before it: ` ;`, `.`, or nothing. */
export function endingOf({ content }: Block): string {
  return ENDING.exec(textOf(content))?.[0] ?? '';
}

/** How new items end, all but the last and the last one, and what becomes of the item before them when they close the list. */
function endingFor(
  list: readonly Block[],
  { after, before }: Between,
  language: Language,
): { inner: string; ending: string; edits: readonly Edit[] } {
  const endings = list.map(endingOf);
  const inner = endings.slice(0, -1).find((ending) => ending !== '') ?? (language === 'fr' ? ' ;' : ';');
  const last = list.at(-1);
  const closing = endings.at(-1) ?? '';
  if (list.length === 0) return { inner, ending: '.', edits: [] };
  const isAmid = (isItem(before) && list.includes(before)) || (isItem(after) && after !== last);
  if (isAmid) return { inner, ending: closing === '.' && list.length === 1 ? '.' : inner, edits: [] };
  if (closing !== '.' || inner === '.' || list.length === 1) return { inner, ending: closing, edits: [] };
  const end = last!.span.end;
  return {
    inner,
    ending: closing,
    edits: [{ span: span(last!.span.source, end - closing.length, end), text: inner }],
  };
}

function indentOf({ span: { source, start } }: Block): string {
  const line = startOfLine({ source, start, end: start });
  return /^[ \t]*$/.test(source.text.slice(line, start)) ? source.text.slice(line, start) : '';
}

/** What a heading to be inserted says. */
export interface NewHeading {
  readonly rank: 'section' | 'subsection';
  readonly text: string;
  /** The section's own number. */
  readonly number?: number;
  /** A heading whose style it takes, if the first of its rank is not a sample for it. */
  readonly like?: Heading | undefined;
}

/** How headings of a rank look. */
interface HeadingStyle {
  readonly prefix: string;
  readonly suffix: string;
  /** What stands between number and text. */
  readonly separator: string;
  readonly breaks: Breaks;
}

/**
 * The edit that inserts a heading, with what stands below it (a lead-in, placeholders), in the style of the edition's other headings
 * of its rank, or else of the other edition's.
 * @param others editions whose headings are taken as samples, the heading's own first
 */
export function insertHeading(
  anchor: Anchor,
  heading: NewHeading,
  below: readonly string[],
  others: readonly Edition[],
): Edit {
  const style = heading.like ? styleOfHeading(heading.like) : styleOf(heading.rank, others);
  const lines = below.length === 0 ? '' : newLines(style.breaks.after) + below.join('\n\n');
  const text = hasPlaceholder(heading.text) ? heading.text : inCaseOfOthers(heading, others);
  return insertLines(anchor, headingLine({ ...heading, text }, style) + lines, {
    before: style.breaks.before,
    after: below.length > 0 ? 2 : style.breaks.after,
  });
}

function headingLine({ text, number }: NewHeading, { prefix, suffix, separator }: HeadingStyle): string {
  return `${prefix}${number === undefined ? '' : `${number}${separator}`}${text}${suffix}`;
}

/**
 * A heading's wording in the letter case of a heading that the profile writes in the same: `ESSENTIAL` is not a sample for
 * `Project Management`.
 */
function inCaseOfOthers({ rank, text, like }: NewHeading, editions: readonly Edition[]): string {
  const headings = editions.flatMap((edition) => headingsOf(rank, edition));
  const sample = [...(like ? [like] : []), ...headings].find(
    (heading) => isCapitals(heading.recognition?.expected ?? textOf(heading.text)) === isCapitals(text),
  );
  return sample ? inCaseOf(text, textOf(sample.text)) : text;
}

/** The style of the first heading of this rank; a subsection's is one below the sections'. */
function styleOf(rank: NewHeading['rank'], editions: readonly Edition[]): HeadingStyle {
  for (const edition of editions) {
    const heading = sampleOf(rank, edition);
    if (heading) return styleOfHeading(heading);
  }
  if (rank === 'section') return { prefix: '', suffix: '', separator: '. ', breaks: BLANK_LINES };
  const section = styleOf('section', editions);
  return { ...section, prefix: section.prefix.replace(/^(\s*#+)/, '$1#') };
}

function sampleOf(rank: NewHeading['rank'], edition: Edition): Heading | undefined {
  const headings = headingsOf(rank, edition);
  return (rank === 'section' ? headings.find(({ number }) => number) : undefined) ?? headings[0];
}

function headingsOf(rank: NewHeading['rank'], { sections }: Edition): readonly Heading[] {
  return rank === 'section'
    ? sections.flatMap(({ heading }) => heading ?? [])
    : sections.flatMap(({ subsections }) => subsections.map(({ heading }) => heading));
}

function styleOfHeading(heading: Heading): HeadingStyle {
  const { source, start, end } = heading.span;
  const from = startOfLine(heading.span);
  const to = endOfLine(heading.span);
  return {
    prefix: source.text.slice(from, start),
    suffix: source.text.slice(end, to),
    separator: heading.number ? source.text.slice(heading.number.span.end, heading.text.start) : '. ',
    breaks: {
      before: Math.max(1, Math.min(2, breaksBefore(source.text, from))),
      after: Math.max(1, Math.min(2, breaksAfter(source.text, to))),
    },
  };
}

/** Words that titles in title case write small. */
const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'or', 'with', 'regarding']);

/** A wording in the letter case of a sample: capitals, Title Case (as English headings have it) or Sentence case. */
export function inCaseOf(wording: string, sample: string): string {
  if (isCapitals(sample)) return wording.toUpperCase();
  if (!isCapitals(wording)) return wording;
  const words = sample.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const titled = words.length > 1 && words.every((word) => SMALL_WORDS.has(word) || /^\p{Lu}/u.test(word));
  const lower = wording.toLowerCase();
  if (!titled) return capitalised(lower);
  return lower
    .split(' ')
    .map((word, i) => (i > 0 && SMALL_WORDS.has(word) ? word : capitalised(word)))
    .join(' ');
}

/** Whether a text has letters and no small one; inclusive endings in brackets are left out. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** A field to be inserted. */
export interface NewField {
  readonly label: Wording;
  /** Whether the label is usually followed by a colon. */
  readonly colon: boolean;
  readonly value: string;
}

/** How the fields of a header look. */
interface FieldStyle {
  readonly prefix: string;
  /** After the label, up to the value: a colon, the end of bold, a space. Undefined where no field of the kind is there. */
  readonly withColon: string | undefined;
  readonly withoutColon: string | undefined;
  /** After the value. */
  readonly suffix: string;
  readonly breaks: number;
}

/**
 * The edit that inserts fields, in order, in the style of the edition's other fields, or else of the other edition's.
 * @param editions whose fields are taken as samples, the own one first
 */
export function insertFields(anchor: Anchor, fields: readonly NewField[], editions: readonly Edition[]): Edit {
  const [own] = editions;
  const style = fieldStyle(own!, editions.find((edition) => edition.fields.length > 0)?.fields ?? []);
  const lines = fields.map((field) => fieldLine(field, style, own!.language));
  const isBesideField = own!.fields.length > 0;
  const outer = isBesideField ? style.breaks : 2;
  return insertLines(anchor, lines.join(newLines(style.breaks)), { before: outer, after: outer });
}

function fieldLine({ label, colon, value }: NewField, style: FieldStyle, language: Language): string {
  const plainColon = language === 'fr' ? ' : ' : ': ';
  // Where every field of the header has a colon, the labels that usually stand without it have one as well.
  const separator = (colon ? style.withColon : (style.withoutColon ?? style.withColon)) ?? (colon ? plainColon : ' ');
  // The line that closes the header is a label alone.
  const end = value === '' ? (/\*\*|__/.exec(separator)?.[0] ?? '') : separator + value + style.suffix;
  return style.prefix + label.text + end;
}

function fieldStyle(edition: Edition, fields: readonly Field[]): FieldStyle {
  const samples = fields.filter(({ value }) => value.end > value.start);
  const sample = samples[0];
  if (!sample) return { prefix: '', withColon: undefined, withoutColon: undefined, suffix: '', breaks: 2 };
  const own = sample.edition === edition;
  const between = ({ label, value }: Field): string =>
    // A value on the line below its label is the web form, which no header is written in.
    label.source.text.slice(label.end, value.start).replace(/\s*[\r\n]\s*/, ' ');
  const separator = (colon: boolean): string | undefined => {
    const found = samples.find(({ hasColon, label, value }) => hasColon === colon && value.start > label.end);
    if (!found) return undefined;
    return own ? between(found) : between(found).replace(/\s*:/, edition.language === 'fr' ? ' :' : ':');
  };
  const { source } = sample.span;
  return {
    prefix: source.text.slice(startOfLine(sample.label), sample.label.start),
    withColon: separator(true),
    withoutColon: separator(false),
    suffix: source.text.slice(sample.value.end, endOfLine(sample.value)),
    breaks: fields[1] ? breaksBetween(fields[0]!.span, fields[1].span) : 2,
  };
}

/** The first of an edition's lines that holds something of it: where a heading or title that comes before everything belongs. */
export function openingOf(edition: Edition): Span {
  const { title, fields, description, preamble, sections, span: whole } = edition;
  const first =
    title?.span ??
    fields[0]?.span ??
    description?.span ??
    preamble.allBlocks[0]?.span ??
    preamble.subsections[0]?.heading.span ??
    sections[0]?.heading?.span;
  return first ?? span(whole.source, whole.start, whole.start);
}

function breaksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpaceOrBreak(text.charCodeAt(from - 1))) from--;
  return countBreaks(text.slice(from, at));
}

function breaksAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpaceOrBreak(text.charCodeAt(to))) to++;
  return countBreaks(text.slice(at, to));
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function newLines(count: number): string {
  return '\n'.repeat(Math.max(0, count));
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function isSpaceOrBreak(code: number): boolean {
  return code === 0x20 || code === 0x09 || isBreak(code);
}
