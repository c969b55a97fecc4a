import type { Profile, SectionDefinition, SubsectionDefinition } from '../../../schemas/profile.ts';
import type { Edition, Heading, Recognition } from '../model/notice.ts';
import { foldPhrase } from '../text/fold.ts';
import { span } from '../text/source.ts';
import { endsOpen } from './blocks.ts';
import { type NumberPrefix, numberPrefix, withoutColon } from './hints.ts';
import type { Line } from './lines.ts';
import type { EditionPart } from './model.ts';
import { recognition, type WordingMatch, type Wordings } from './wordings.ts';

/** A heading and what it opens. */
export interface FoundHeading {
  readonly rank: 'section' | 'subsection';
  readonly id: string | undefined;
  readonly heading: Heading;
  /** Line numbers: the heading's, and the first after it. */
  readonly line: number;
  readonly endLine: number;
}

/** A heading is at most this long (UTF-16 units); a bold paragraph beyond is text. */
const LONGEST = 130;
/** A plain line is taken for an unknown heading only below this. */
const LONGEST_PLAIN = 80;

/** A heading is wrapped over at most this many lines. */
const MOST_LINES = 3;
/** Only lines at least this wide were wrapped (columns), and what is left of a heading is at most this long. */
const NARROWEST_WRAPPED = 50;
const LONGEST_REST = 60;

/** Finds the headings of an edition from line `from` on, in order. */
export function findHeadings(
  edition: Edition,
  part: EditionPart,
  from: number,
  profile: Profile,
  wordings: Wordings,
): readonly FoundHeading[] {
  const reader = new HeadingReader(edition, part, profile, wordings);
  const found: FoundHeading[] = [];
  for (let i = from; i < part.end; ) {
    const heading = profile.form === 'free' ? reader.readFree(i) : reader.read(i);
    if (heading) found.push(heading);
    i = heading?.endLine ?? i + 1;
  }
  return found;
}

/** What has a heading in the edition, by the wordings alone. */
interface Headed {
  readonly sections: ReadonlySet<string>;
  /** Those that have one with their own number. */
  readonly numbered: ReadonlySet<string>;
  /** How often each subsection has one. */
  readonly subsections: ReadonlyMap<string, number>;
}

class HeadingReader {
  /** Sections met so far, by id. */
  readonly #seen = new Set<string>();
  #current: string | undefined;
  #headed: Headed | undefined;
  /** Subsections met so far. */
  readonly #subsections = new Set<string>();

  constructor(
    readonly edition: Edition,
    readonly part: EditionPart,
    readonly profile: Profile,
    readonly wordings: Wordings,
  ) {}

  /** A heading of a notice with numbered sections at line `i`. */
  read(i: number): FoundHeading | undefined {
    const line = this.part.lines[i]!;
    const hint = this.part.hints[i]!;
    if (line.blank || hint.letterhead || line.marker || line.isRow || line.isCode || line.to - line.from > LONGEST)
      return undefined;
    const { number } = hint;
    if (hint.section) return this.#section(i, i + 1, hint.section, number);
    if (hint.subsection) return this.#subsection(i, hint.subsection);
    const content = this.#content(line);
    const isBold = line.bold !== undefined && !this.#isInSentence(i);
    const marked = line.level > 0 || isBold || this.#underline(i) > 0;
    const loud = isUpperCase(content);
    if (!marked && !loud && !number && !this.#standsAlone(i, content)) return undefined;
    return (
      this.#wrapped(i, number, marked || loud) ??
      this.#misspelt(i, number, marked || loud) ??
      this.#unknown(i, number, marked, loud)
    );
  }

  /** A heading of a Markdown posting without fixed form: `#` marks, a line under it, or a bold line. */
  readFree(i: number): FoundHeading | undefined {
    const line = this.part.lines[i]!;
    if (line.blank || line.marker || line.isRow || line.isCode) return undefined;
    const level = line.level || this.#underline(i);
    if (level === 0 && !(line.bold && line.to - line.from <= 110 && this.#isIsolated(i))) return undefined;
    const rank = level > 0 && level <= 2 ? 'section' : 'subsection';
    const last = line.level > 0 ? this.#lastOfWrapped(i) : i;
    const heading = this.#heading(line, this.part.lines[last]!, undefined, undefined);
    return { rank, id: undefined, heading, line: i, endLine: last + 1 };
  }

  /** The level of a heading by the line of `=` (1) or `-` (2) under it, else 0. */
  #underline(i: number): number {
    const line = this.part.lines[i]!;
    const below = this.part.lines[i + 1];
    if (!below || i + 1 >= this.part.end || !below.blank || line.to - line.from > LONGEST_PLAIN) return 0;
    const text = this.part.source.text.slice(below.start, Math.min(below.end, below.start + LONGEST)).trim();
    if (text.length < 3 || (i > this.part.first && !this.part.lines[i - 1]!.blank)) return 0;
    return /^=+$/.test(text) ? 1 : /^-+$/.test(text) && /^[^.;:]*$/.test(this.#content(line)) ? 2 : 0;
  }

  /** The last line of a heading that was wrapped together with the text: it is wide, and what follows it is short and stands alone. */
  #lastOfWrapped(i: number): number {
    const line = this.part.lines[i]!;
    const next = this.part.lines[i + 1];
    if (!next || i + 1 >= this.part.end || next.blank || next.marker || next.level > 0 || next.isRow) return i;
    const follower = this.part.lines[i + 2];
    const isByItself = i + 2 >= this.part.end || follower!.blank;
    const isWide = line.end - line.start >= NARROWEST_WRAPPED || endsOpen(this.part.source.text, line);
    const isShort = next.to - next.from <= LONGEST_REST && !/[.;:!?…]$/.test(this.#content(next));
    return isByItself && isWide && isShort ? i + 1 : i;
  }

  #content(line: Line): string {
    return this.part.source.text.slice(line.from, line.to);
  }

  /** @param bounds of the heading's text, where it is not all of its lines */
  #section(
    i: number,
    endLine: number,
    match: WordingMatch,
    number: NumberPrefix | undefined,
    bounds?: { readonly from: number; readonly to: number },
  ): FoundHeading {
    const line = { ...this.part.lines[i]!, ...(bounds && { from: bounds.from }) };
    const last = { ...this.part.lines[endLine - 1]!, ...(bounds && { to: bounds.to }) };
    const meant = number && this.#namedLikeAnother(match.id, number.value);
    const id = meant?.id ?? match.id;
    this.#seen.add(id);
    this.#current = id;
    const text = this.part.source.text.slice(number?.textStart ?? line.from, last.to);
    const how: Recognition = meant
      ? { form: 'unknown', expected: meant.heading[this.edition.language].text }
      : recognition(withoutColon(text), match, this.edition.language);
    return { rank: 'section', id, heading: this.#heading(line, last, number, how), line: i, endLine };
  }

  /**
   * The section that a heading's number stands for, where its wording is another one's: that one has its own heading and number elsewhere,
   * and this one has no other heading.
   */
  #namedLikeAnother(id: string, number: number): SectionDefinition | undefined {
    const meant = this.profile.sections.find((section) => section.number === number);
    if (!meant || meant.id === id) return undefined;
    const { sections, numbered } = (this.#headed ??= this.#readHeaded());
    return sections.has(meant.id) || !numbered.has(id) ? undefined : meant;
  }

  #readHeaded(): Headed {
    const numbers = new Map(this.profile.sections.map(({ id, number }) => [id, number]));
    const sections = new Set<string>();
    const numbered = new Set<string>();
    const subsections = new Map<string, number>();
    for (let i = this.part.first; i < this.part.end; i++) {
      const { section, subsection, number } = this.part.hints[i]!;
      if (section) sections.add(section.id);
      if (section && number?.value === numbers.get(section.id)) numbered.add(section.id);
      if (subsection) subsections.set(subsection.id, (subsections.get(subsection.id) ?? 0) + 1);
    }
    return { sections, numbered, subsections };
  }

  #subsection(i: number, match: WordingMatch): FoundHeading {
    const line = this.part.lines[i]!;
    const meant = this.#inPlaceOfAnother(match.id);
    const id = meant?.id ?? match.id;
    this.#subsections.add(match.id);
    const how: Recognition = meant
      ? { form: 'unknown', expected: meant.heading[this.edition.language].text }
      : recognition(withoutColon(this.#content(line)), match, this.edition.language);
    const heading = this.#heading(line, line, undefined, how);
    return { rank: 'subsection', id, heading, line: i, endLine: i + 1 };
  }

  /** The subsection that a heading stands for, where it is there twice and the one that belongs in its place is not. */
  #inPlaceOfAnother(id: string): SubsectionDefinition | undefined {
    const siblings = this.profile.sections.find(({ subsections }) =>
      subsections.some((one) => one.id === id),
    )?.subsections;
    if (!siblings) return undefined;
    const { subsections } = (this.#headed ??= this.#readHeaded());
    if ((subsections.get(id) ?? 0) < 2) return undefined;
    const own = siblings.findIndex((one) => one.id === id);
    const isFirst = !this.#subsections.has(id);
    return siblings.find((one, rank) => !subsections.has(one.id) && rank < own === isFirst);
  }

  /** A long heading that is wrapped over two or three lines. */
  #wrapped(i: number, number: NumberPrefix | undefined, heading: boolean): FoundHeading | undefined {
    const { lines, end, source } = this.part;
    const line = lines[i]!;
    // Bold marks that close on the last line.
    const open = /^(?:\*\*|__)/.test(this.#content(line)) ? 2 : 0;
    const inBold = open > 0 ? numberPrefix(this.#content(line).slice(2), line.from + 2) : number;
    if (!inBold && !heading && open === 0) return undefined;
    for (let last = i + 1; last < Math.min(end, i + MOST_LINES); last++) {
      const next = lines[last]!;
      if (next.blank || next.marker || next.level > 0 || next.isRow) return undefined;
      const to = open > 0 && /(?:\*\*|__)$/.test(this.#content(next)) ? next.to - 2 : next.to;
      const text = source.text.slice(inBold?.textStart ?? line.from + open, to);
      if (text.length > LONGEST) return undefined;
      const match = this.wordings.sections.closest(foldPhrase(withoutColon(text)), this.edition.language);
      if (match) return this.#section(i, last + 1, match, inBold, { from: line.from + open, to });
    }
    return undefined;
  }

  #misspelt(i: number, number: NumberPrefix | undefined, heading: boolean): FoundHeading | undefined {
    const line = this.part.lines[i]!;
    const text = this.part.source.text.slice(number?.textStart ?? line.from, line.to);
    const folded = foldPhrase(withoutColon(text));
    if (heading || number) {
      const section = this.wordings.sections.closest(folded, this.edition.language);
      if (section) return this.#section(i, i + 1, section, number);
    }
    if (number) return undefined;
    const subsection = this.wordings.subsections.closest(folded, this.edition.language);
    return subsection && this.#subsection(i, subsection);
  }

  /** A heading without a wording in the profile: recognised by its number, its marks, or its place and shape. */
  #unknown(i: number, number: NumberPrefix | undefined, marked: boolean, loud: boolean): FoundHeading | undefined {
    const line = this.part.lines[i]!;
    const content = this.#content(line);
    if (number && (marked || loud || this.#isIsolated(i)) && !/[.;,:]$/.test(content)) {
      const definition = this.profile.sections.find(
        (section) => section.number === number.value && !this.#seen.has(section.id),
      );
      if (definition && line.to - number.textStart <= LONGEST_PLAIN) {
        this.#seen.add(definition.id);
        this.#current = definition.id;
        const how: Recognition = { form: 'unknown', expected: definition.heading[this.edition.language].text };
        return {
          rank: 'section',
          id: definition.id,
          heading: this.#heading(line, line, number, how),
          line: i,
          endLine: i + 1,
        };
      }
    }
    if (this.#current === undefined || number) return undefined;
    const open = this.profile.sections.find(({ id }) => id === this.#current)?.openSubsections === true;
    if (!marked && !(open && this.#standsAlone(i, content))) return undefined;
    return {
      rank: 'subsection',
      id: undefined,
      heading: this.#heading(line, line, undefined, undefined),
      line: i,
      endLine: i + 1,
    };
  }

  /** Short, without closing punctuation, a paragraph of its own, and followed by text. */
  #standsAlone(i: number, content: string): boolean {
    if (content.length > LONGEST_PLAIN || !/^[A-ZÀ-ÖØ-ÞŒŸ]/.test(content) || /[.;:,!?…]$|: /.test(content))
      return false;
    if (!this.#isIsolated(i)) return false;
    const next = this.#nextVisible(i);
    return next !== undefined && (next.to - next.from > LONGEST_PLAIN || next.marker !== undefined);
  }

  /** Whether the line above ends in the middle of a sentence, so that wrapping alone gave this one a line of its own. */
  #isInSentence(i: number): boolean {
    const above = this.part.lines[i - 1];
    return (
      i > this.part.first &&
      !above!.blank &&
      !above!.bold &&
      above!.level === 0 &&
      !/[.;:!?…]$/.test(this.#content(above!))
    );
  }

  #isIsolated(i: number): boolean {
    const { lines, end } = this.part;
    const isOpen = (k: number): boolean => k < 0 || k >= end || lines[k]!.blank;
    return isOpen(i - 1) && isOpen(i + 1);
  }

  #nextVisible(i: number): Line | undefined {
    for (let k = i + 1; k < this.part.end; k++) if (!this.part.lines[k]!.blank) return this.part.lines[k];
    return undefined;
  }

  #heading(line: Line, last: Line, number: NumberPrefix | undefined, how: Recognition | undefined): Heading {
    const { source } = this.part;
    const read = number ?? (this.profile.form === 'header' ? numberPrefix(this.#content(line), line.from) : undefined);
    return {
      kind: 'heading',
      edition: this.edition,
      span: span(source, line.from, last.to),
      text: span(source, read?.textStart ?? line.from, last.to),
      number: read && { value: read.value, span: span(source, read.start, read.end) },
      recognition: how,
      memos: line.start === last.start ? line.memos?.as('heading') : undefined,
    };
  }
}

/** At least four letters and no small one. */
function isUpperCase(text: string): boolean {
  return !/[a-zß-öø-ÿœ]/.test(text) && (text.match(/[A-ZÀ-ÖØ-ÞŒŸ]/g)?.length ?? 0) >= 4;
}
