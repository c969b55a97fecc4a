import { type Edition, editionOf, editionsIn, inFile, type Notice, offsetInEdition } from '../model/notice.ts';
import type { FileEdit } from '../model/problem.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { isLetterOrDigit, isSmallLetter } from '../text/letters.ts';
import { type FileSource, type FileSpan, type Source, type Span, span, textOf } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';

/** What can be renamed at a place. */
export interface Renamable {
  readonly kind: 'title' | 'acronym';
  readonly span: FileSpan;
  /** What the writer changes: an acronym, or the titles of both editions with {@link SEPARATOR} between them. */
  readonly text: string;
  readonly edition: Edition;
}

/** Between the English and the French title; no title has it. */
const SEPARATOR = '|';

/** The post's title or the acronym at an offset of a file; undefined at anything else, which is renamed by typing. */
export function renamableAt(notice: Notice, source: FileSource, offset: number): Renamable | undefined {
  for (const edition of editionsIn(notice, source)) {
    const at = offsetInEdition(notice, edition, offset);
    const { title } = edition;
    if (title && title.name.start <= at && at <= title.name.end) {
      const names = LANGUAGES.flatMap((language) => editionOf(notice, language)?.title ?? []);
      const text = names.map(({ name }) => textOf(name)).join(` ${SEPARATOR} `);
      return { kind: 'title', span: inFile(notice, title.name), text, edition };
    }
    const acronym = acronymAt(edition.source, at);
    if (acronym) return { kind: 'acronym', span: inFile(notice, acronym), text: textOf(acronym), edition };
  }
  return undefined;
}

/**
 * Renames in both editions at once: an acronym wherever it stands, a title with all that calls the post by it. Of two titles either can
 * stay as it is; one alone is that of the edition in which it was asked for.
 * @returns undefined where the new name cannot be one
 */
export function rename(notice: Notice, { kind, text, edition }: Renamable, name: string): FileEdit[] | undefined {
  if (/[\r\n]/.test(name)) return undefined;
  if (kind === 'acronym') {
    const acronym = name.trim();
    if (acronym === '') return undefined;
    return notice.editions.flatMap((one) =>
      edits(notice, one, placesOf(one.source, text, isWholeAcronym), () => acronym),
    );
  }
  const names = namesIn(name, notice, edition.language);
  if (!names) return undefined;
  return notice.editions.flatMap((one) => {
    const old = one.title && textOf(one.title.name);
    const wanted = names[one.language];
    if (!old || !wanted || wanted === old) return [];
    return edits(notice, one, mentionsOf(one.source, old), (mention) => inCaseOf(mention, wanted));
  });
}

/** The new title of each edition. */
function namesIn(name: string, notice: Notice, language: Language): Partial<Record<Language, string>> | undefined {
  const parts = name.split(SEPARATOR).map((part) => part.trim());
  const titled = LANGUAGES.filter((one) => editionOf(notice, one)?.title);
  if (parts.some((part) => part === '') || parts.length > titled.length) return undefined;
  if (parts.length === 1) return { [language]: parts[0]! };
  return { en: parts[0]!, fr: parts[1]! };
}

function edits(
  notice: Notice,
  { source }: Edition,
  places: readonly Span[],
  textFor: (old: string) => string,
): FileEdit[] {
  return places.map((place) => ({
    span: inFile(notice, span(source, place.start, place.end)),
    text: textFor(textOf(place)),
  }));
}

/** Where a title stands in an edition, with a capital or a small letter at its beginning as in running text. */
function mentionsOf(source: Source, title: string): Span[] {
  const first = title.charAt(0);
  const other = isSmallLetter(first) ? first.toUpperCase() : first.toLowerCase();
  const forms = new Set([title, other + title.slice(1)]);
  return [...forms].flatMap((form) => placesOf(source, form, isWholeWord)).sort((a, b) => a.start - b.start);
}

function inCaseOf(old: string, name: string): string {
  return isSmallLetter(old.charAt(0)) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Where a text stands; never in an address, which would lead elsewhere. */
function placesOf(
  source: Source,
  text: string,
  isWhole: (text: string, start: number, end: number) => boolean,
): Span[] {
  const places: Span[] = [];
  for (let at = source.text.indexOf(text); at >= 0; at = source.text.indexOf(text, at + text.length)) {
    const end = at + text.length;
    if (isWhole(source.text, at, end) && !isInAddress(source, at)) places.push(span(source, at, end));
  }
  return places;
}

const ADDRESSES: readonly number[] = [
  TokenKind.Url,
  TokenKind.Email,
  TokenKind.LinkTarget,
  TokenKind.Html,
  TokenKind.Verbatim,
];

function isInAddress({ tokens }: Source, offset: number): boolean {
  const token = tokens.at(offset + 1) - 1;
  return token >= 0 && tokens.ends[token]! > offset && ADDRESSES.includes(tokens.kinds[token]!);
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !isLetterOrDigit(text.charAt(start - 1)) && !isLetterOrDigit(text.charAt(end));
}

const JOINT = /[-/&]/;

/** Not a part of a longer one either: `DASG` in `DASG-S`. */
function isWholeAcronym(text: string, start: number, end: number): boolean {
  if (!isWholeWord(text, start, end)) return false;
  const isPart = (joint: number, beyond: number) =>
    JOINT.test(text.charAt(joint)) && isLetterOrDigit(text.charAt(beyond)) && !isSmallLetter(text.charAt(beyond));
  return !isPart(start - 1, start - 2) && !isPart(end, end + 1);
}

/** So far (UTF-16 units) an acronym is looked for on either side of a place. */
const REACH = 30;
const ACRONYM = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}]+(?:[-/.&][\p{Lu}\p{N}]+)*(?![\p{L}\p{N}])/gu;

function acronymAt(source: Source, offset: number): Span | undefined {
  const from = Math.max(0, offset - REACH);
  for (const { 0: found, index } of source.text.slice(from, offset + REACH).matchAll(ACRONYM)) {
    const start = from + index;
    const end = start + found.length;
    if (start > offset || end < offset || !isWholeWord(source.text, start, end)) continue;
    if (found.replace(/\P{Lu}/gu, '').length < 2) continue;
    return isInAddress(source, start) ? undefined : span(source, start, end);
  }
  return undefined;
}
