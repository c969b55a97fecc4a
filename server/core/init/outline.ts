import type { Alignment } from '../model/alignment.ts';
import type { Notice } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { countLines, type SeenEdition, type SeenField, type SeenLine, type SeenNotice } from './observe.ts';

/** A heading, and where its text begins and ends in the edition. */
export interface SeenHeading {
  readonly line: SeenLine;
  readonly rank: 'section' | 'subsection';
  readonly end: number;
}

/** What an edition consists of. */
export interface Outline {
  /** Lines above the title that most notices have. */
  readonly letterhead: readonly string[];
  readonly title: string | undefined;
  readonly openings: readonly string[];
  readonly fields: readonly SeenField[];
  /** The line that closes the header. */
  readonly closing: string | undefined;
  readonly headings: readonly SeenHeading[];
}

/** A notice with what was found of it. */
export interface Outlined {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly outlines: Readonly<Record<Language, Outline>>;
}

/** Reads the outline of an edition by what most of the organisation's notices have in common. */
export class Outliner {
  readonly #counts: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  readonly #enough: number;

  constructor(notices: readonly SeenNotice[]) {
    this.#counts = { en: countLines(notices, 'en'), fr: countLines(notices, 'fr') };
    this.#enough = Math.max(2, Math.ceil(notices.length / 2));
  }

  /** Whether a line stands in at least half of the notices. */
  isCommon({ key }: SeenLine, language: Language): boolean {
    return (this.#counts[language].get(key) ?? 0) >= this.#enough;
  }

  outline({ lines, language }: SeenEdition): Outline {
    const common = (line: SeenLine | undefined) => line !== undefined && this.isCommon(line, language);
    let at = 0;
    while (at < lines.length && common(lines[at]) && !lines[at]!.field) at++;
    const letterhead = lines.slice(0, at).map(({ text }) => text);
    const title = lines[at] && !lines[at]!.field ? lines[at++]!.text : undefined;
    const { openings, fields, closing, end } = this.#header(lines, at, common);
    return { letterhead, title, openings, fields, closing, headings: this.#headings(lines, end, common) };
  }

  #header(lines: readonly SeenLine[], from: number, common: (line: SeenLine | undefined) => boolean) {
    const openings: string[] = [];
    const fields: SeenField[] = [];
    let closing: string | undefined;
    let at = from;
    const usesColons = lines.slice(from, from + 12).filter(({ field }) => field).length >= 2;
    for (; at < lines.length; at++) {
      const line = lines[at]!;
      const next = lines[at + 1];
      if (line.field) {
        fields.push(line.field);
        continue;
      }
      if (line.isProse || line.isItem || !common(line)) break;
      const afterNext = lines[at + 2];
      const isFollowedByLabel =
        next !== undefined && !next.mark && (next.field !== undefined || (common(next) && !common(afterNext)));
      const isPair = !usesColons && !line.mark && next !== undefined && !next.mark && !next.isProse && !next.field;
      if (fields.length === 0 && (line.mark ? this.#opensHeader(lines, at, common) : isFollowedByLabel))
        openings.push(line.text);
      else if (isPair) {
        fields.push({ label: line.text, value: next.text, hasColon: false, isHead: false });
        at++;
      } else if (fields.length > 0 && line.mark === undefined && !closing) closing = line.text;
      else break;
      if (closing) {
        at++;
        break;
      }
    }
    return { openings, fields, closing, end: at };
  }

  /** Whether a marked heading stands above the fields: a label and a value follow, and not a text. */
  #opensHeader(lines: readonly SeenLine[], at: number, common: (line: SeenLine | undefined) => boolean): boolean {
    const [next, value, label] = [lines[at + 1], lines[at + 2], lines[at + 3]];
    if (!next || next.mark || next.isProse || next.isItem) return false;
    return next.field !== undefined || (common(next) && value !== undefined && !value.isProse && common(label));
  }

  #headings(
    lines: readonly SeenLine[],
    from: number,
    common: (line: SeenLine | undefined) => boolean,
  ): readonly SeenHeading[] {
    const isHeading = (line: SeenLine) =>
      !line.isItem &&
      line.text.length > 1 &&
      (line.mark !== undefined || (common(line) && !line.isProse && !line.field));
    const found = lines.slice(from).filter(isHeading);
    const top = found.find((line) => common(line)) ?? found[0];
    const rankOf = (line: SeenLine) => (line.mark === top?.mark ? 'section' : 'subsection');
    return found.map((line, i) => ({
      line,
      rank: rankOf(line),
      end: found[i + 1]?.start ?? Number.POSITIVE_INFINITY,
    }));
  }
}
