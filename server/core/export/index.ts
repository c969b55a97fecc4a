import type {
  BlockData,
  EditionData,
  FieldData,
  HeadingData,
  NoticeData,
  RowData,
  SectionData,
  SubsectionData,
} from '../../../schemas/notice.ts';
import type { CheckResult } from '../check.ts';
import { readFacts } from '../facts/index.ts';
import type { SectionPair } from '../model/alignment.ts';
import {
  type Block,
  type Edition,
  type Heading,
  inFile,
  type Notice,
  type Row,
  type Section,
  type Subsection,
} from '../model/notice.ts';
import { type FileSource, LineIndex, type Span, textOf } from '../text/source.ts';
import { onOneLine } from '../text/trim.ts';
import { parsedValue } from './values.ts';

/**
 * The notice as data, of the form that `schemas/notice.schema.json` describes. What the text lacks is null or empty; what a rule
 * would report stands as it is written.
 */
export function exportNotice({ notice, alignment }: Pick<CheckResult, 'notice' | 'alignment'>): NoticeData {
  const facts = readFacts(notice);
  const texts = new Texts(notice);
  const editions = notice.editions.map((edition): EditionData => {
    const field = (one: Edition['fields'][number]): FieldData => ({
      id: one.id ?? null,
      label: textOf(one.label),
      value: textOf(one.value),
      parsed: parsedValue(one, notice.profile, facts[edition.language]),
      line: texts.line(one.span),
    });
    const { title, frontMatter } = edition;
    return {
      language: edition.language,
      path: edition.source.path,
      frontMatter: frontMatter ? withoutFences(textOf(frontMatter)) : null,
      title: title
        ? { name: textOf(title.name), number: title.number ? textOf(title.number) : null, line: texts.line(title.span) }
        : null,
      fields: edition.fields.map(field),
      preamble: edition.preamble.blocks.map(texts.block),
      sections: edition.sections.map(texts.section),
    };
  });
  const rows = new Set(notice.editions.length === 2 ? alignment.sections.flatMap((pair) => rowsOf(pair, texts)) : []);
  return { version: 1, profile: notice.profile.name, editions, alignment: [...rows] };
}

/** The rows of a pair of sections: its headings, then what they hold. */
function rowsOf({ en, fr, beads }: SectionPair, texts: Texts): RowData[] {
  const headings = [en, fr].flatMap((section) => (section?.heading ? [texts.ref(section.heading)] : []));
  const heading = { en: headings.filter(isEnglish), fr: headings.filter((ref) => !isEnglish(ref)), moved: false };
  return [...(headings.length > 0 ? [heading] : []), ...beads.map((bead) => texts.row(bead))];
}

function isEnglish(ref: string): boolean {
  return ref.startsWith('en-');
}

function withoutFences(frontMatter: string): string {
  return frontMatter.replace(/^---[^\S\n]*\r?\n/, '').replace(/\r?\n?---\s*$/, '');
}

/** Reads texts and lines, and names rows in the order in which they are met: `en-1`, `en-2` … */
class Texts {
  readonly #refs = new Map<Row, string>();
  readonly #counts = { en: 0, fr: 0 };
  readonly #lines = new Map<FileSource, LineIndex>();
  readonly #rows = new Map<object, RowData>();

  constructor(readonly notice: Notice) {}

  readonly block = (block: Block): BlockData => ({
    ref: this.ref(block),
    kind: block.kind,
    text: oneLine(block.content),
    line: this.line(block.span),
  });

  readonly heading = (heading: Heading): HeadingData => ({
    ref: this.ref(heading),
    text: oneLine(heading.text),
    number: heading.number?.value ?? null,
    line: this.line(heading.span),
  });

  readonly subsection = ({ id, heading, blocks }: Subsection): SubsectionData => ({
    id: id ?? null,
    heading: this.heading(heading),
    blocks: blocks.map(this.block),
  });

  readonly section = ({ id, heading, blocks, subsections }: Section): SectionData => ({
    id: id ?? null,
    // Only a preamble has no heading.
    heading: this.heading(heading!),
    blocks: blocks.map(this.block),
    subsections: subsections.map(this.subsection),
  });

  /** A bead that is met twice, since a moved one belongs to two sections, is one row. */
  row(bead: { readonly en: readonly Row[]; readonly fr: readonly Row[]; readonly moved: boolean }): RowData {
    let row = this.#rows.get(bead);
    if (!row) {
      const refs = (rows: readonly Row[]) => rows.map((one) => this.ref(one));
      row = { en: refs(bead.en), fr: refs(bead.fr), moved: bead.moved };
      this.#rows.set(bead, row);
    }
    return row;
  }

  ref(row: Row): string {
    let ref = this.#refs.get(row);
    if (ref === undefined) {
      const { language } = row.edition;
      ref = `${language}-${++this.#counts[language]}`;
      this.#refs.set(row, ref);
    }
    return ref;
  }

  line(span: Span): number {
    const { source, start } = inFile(this.notice, span);
    let lines = this.#lines.get(source);
    if (!lines) {
      lines = new LineIndex(source.text);
      this.#lines.set(source, lines);
    }
    return lines.position(start).line;
  }
}

function oneLine(span: Span): string {
  return onOneLine(textOf(span));
}
