import type { Profile } from '../../../schemas/profile.ts';
import type { Memos } from '../memory/memo.ts';
import { onceFor } from '../memory/once.ts';
import type { Language } from '../text/language.ts';
import { type AnySpan, type FileSource, type FileSpan, type Source, type Span, span } from '../text/source.ts';

/**
 * A notice as it was read: whatever is missing in the text is missing here, nothing is guessed.
 * Every node's span lies in its parent's, in document order.
 */
export interface Notice {
  readonly profile: Profile;
  /** The files: one for a bilingual file or a lone edition, two for a pair. Problems and comments are placed in them. */
  readonly sources: readonly FileSource[];
  /** Where editions stand in their files, for those that have a source of their own. */
  readonly origins: ReadonlyMap<Source, Origin>;
  /** In document order; at most one of each language. */
  readonly editions: readonly Edition[];
  /** Suppression comments, in document order. */
  readonly comments: readonly FileSpan[];
  readonly memos: Memos;
}

/** The place of an edition's source in its file: one that it shares with the other edition, or one that writes characters by references. */
export interface Origin {
  readonly file: FileSource;
  /** Where it begins in the file's text as read. */
  readonly start: number;
  /** How the file writes the text that was read, if otherwise; see `parse/decode.ts`. */
  readonly decoded?: { toFile(offset: number): number; fromFile(offset: number): number } | undefined;
}

export interface Edition {
  readonly kind: 'edition';
  readonly language: Language;
  /** The text of this edition only. Its nodes do not move when the other edition of the file grows; see {@link inFile}. */
  readonly source: Source;
  /** From the title (or the first thing that belongs to the edition) to its last block. */
  readonly span: Span;
  readonly frontMatter: Span | undefined;
  readonly title: Title | undefined;
  readonly fields: readonly Field[];
  /** Headings above the fields (`General Information`). */
  readonly openings: readonly Field[];
  /** The line that closes the header (`Description`), where there is one. */
  readonly description: Field | undefined;
  /** What stands between the header and the first section; has no heading. */
  readonly preamble: Section;
  readonly sections: readonly Section[];
  /** The preamble and all sections. */
  readonly parts: readonly Section[];
  /** All blocks, in document order. */
  readonly blocks: readonly Block[];
  readonly memos: Memos;
}

export interface Title {
  readonly kind: 'title';
  readonly edition: Edition;
  /** The whole line without Markdown marks. */
  readonly span: Span;
  /** The post's name: the title without number, its brackets or dash, and marker. */
  readonly name: Span;
  /** The digits as they stand, whatever their count. */
  readonly number: Span | undefined;
  /** `*` or `**` after the name or inside it, which refers to a note. */
  readonly marker: Span | undefined;
  /** Of its line's text; undefined where nothing is remembered. */
  readonly memos: Memos | undefined;
}

/** How a heading or label was recognised. */
export interface Recognition {
  readonly form:
    | 'exact'
    /** Right but for letter case. */
    | 'case'
    /** Right but for accents. */
    | 'accent'
    /** One or a few letters off. */
    | 'misspelt'
    /** A wording that the profile marks as no longer used. */
    | 'superseded'
    /** The right wording of the other language. */
    | 'other-language'
    /** Taken for what it is by its number or place alone. */
    | 'unknown';
  /** The wording that the profile has for it in the edition's language. */
  readonly expected: string;
}

export interface Field {
  readonly kind: 'field';
  readonly edition: Edition;
  /** The profile's field, or undefined for a label that it does not know. */
  readonly id: string | undefined;
  readonly recognition: Recognition;
  /** Label and value, without Markdown marks around them. */
  readonly span: Span;
  readonly label: Span;
  /** Empty (start = end) where there is none. */
  readonly value: Span;
  readonly hasColon: boolean;
  /** Of its line's text; undefined where nothing is remembered, and where the value is on the next line. */
  readonly memos: Memos | undefined;
}

export interface Heading {
  readonly kind: 'heading';
  readonly edition: Edition;
  /** The line's content, number included, without `#` and bold marks. */
  readonly span: Span;
  /** Without the number. */
  readonly text: Span;
  readonly number: { readonly value: number; readonly span: Span } | undefined;
  /** Undefined where the profile has no wording for such a heading. */
  readonly recognition: Recognition | undefined;
  /** Of its line's text; undefined where nothing is remembered. */
  readonly memos: Memos | undefined;
}

export interface Section {
  readonly kind: 'section' | 'preamble';
  readonly edition: Edition;
  /** The profile's section; undefined where the profile has none or does not know the heading. */
  readonly id: string | undefined;
  readonly heading: Heading | undefined;
  readonly span: Span;
  /** The blocks before the first subsection. */
  readonly blocks: readonly Block[];
  readonly subsections: readonly Subsection[];
  /** Its own blocks and those of its subsections, in document order. */
  readonly allBlocks: readonly Block[];
}

export interface Subsection {
  readonly kind: 'subsection';
  readonly edition: Edition;
  readonly section: Section;
  /** `essential`, `desirable`, or the accountability's id in the profile; undefined for a heading that it does not know. */
  readonly id: string | undefined;
  readonly heading: Heading;
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** A paragraph or a list item. */
export interface Block {
  readonly kind: 'paragraph' | 'item';
  readonly edition: Edition;
  readonly section: Section;
  readonly subsection: Subsection | undefined;
  /** The whole block, the list marker included. */
  readonly span: Span;
  /** Without the list marker. */
  readonly content: Span;
  /** The list marker with what separates it from the content (`- `); empty for a paragraph. */
  readonly marker: Span;
  /** The white space at which a page break cuts a sentence of this paragraph in two, in order. */
  readonly cuts: readonly Span[];
  /** Numbers of the content's tokens in the source: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Of its text, list marker included; undefined where nothing is remembered. */
  readonly memos: Memos | undefined;
}

/** What the aligner and the preview put into rows. */
export type Row = Heading | Block;

/** The same place in the file, for a span of an edition; a span of a file is its own. */
export function inFile({ origins }: Notice, one: AnySpan): FileSpan {
  const origin = origins.get(one.source as Source);
  // An edition that has its file to itself has the file's source.
  if (!origin) return one as FileSpan;
  const { file, start, decoded } = origin;
  const from = start + one.start;
  const to = start + one.end;
  return decoded ? span(file, decoded.toFile(from), decoded.toFile(to)) : span(file, from, to);
}

/** The editions that stand in a file of the notice. */
export function editionsIn({ editions, origins }: Notice, file: FileSource): readonly Edition[] {
  return editions.filter(({ source }) => (origins.get(source)?.file ?? source) === file);
}

/** An offset of the edition's file in the edition's own source; below 0 or beyond its end where it is not in the edition. */
export function offsetInEdition({ origins }: Notice, { source }: Edition, offset: number): number {
  const { start = 0, decoded } = origins.get(source) ?? {};
  return (decoded?.fromFile(offset) ?? offset) - start;
}

/** The edition in a language, if the notice has it. */
export function editionOf(notice: Notice, language: Language): Edition | undefined {
  return notice.editions.find((edition) => edition.language === language);
}

/** Subsection headings and blocks of a section in document order. */
export function rowsOf(section: Section): readonly Row[] {
  return [
    ...section.blocks,
    ...section.subsections.flatMap((subsection) => [subsection.heading, ...subsection.blocks]),
  ];
}

/** The heading of a section, its blocks and its subsections, in document order. */
export function rowsOfAll(section: Section): readonly Row[] {
  return section.heading ? [section.heading, ...rowsOf(section)] : rowsOf(section);
}

/** All headings and blocks of an edition, in document order; made once, since each row that is alone asks for its neighbours. */
export const rowsInOrder = onceFor(({ parts }: Edition): readonly Row[] => parts.flatMap(rowsOfAll));

export function sectionOf(edition: Edition, id: string): Section | undefined {
  return edition.sections.find((section) => section.id === id);
}

export function fieldOf(edition: Edition, id: string): Field | undefined {
  return edition.fields.find((field) => field.id === id);
}
