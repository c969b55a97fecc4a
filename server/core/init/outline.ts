import type { Alignment } from '../model/alignment.ts';
import type { Notice } from '../model/notice.ts';
import { foldPhrase } from '../text/fold.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
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

/** So far down the fields of a header are looked for (lines). */
const DEPTH = 25;
/** A header without colons has at least this many lines that begin alike in most notices. */
const LEAST_INLINE = 3;
/** A label without a colon has at most this many words. */
const LONGEST_LABEL = 6;

/** How often each notice had something, by language. */
type Votes = Readonly<Record<Language, Map<string, number>>>;

/** Reads the outline of an edition by what most of the organisation's notices have in common. */
export class Outliner {
  readonly #counts: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /** In how many notices a label with a colon, the beginning of a line, and a line that closes the header stand. */
  readonly #labels: Votes;
  readonly #beginnings: Votes;
  readonly #closings: Votes | undefined;
  /** In how many notices a heading stands as a section, less those in which it stands inside one. */
  readonly #ranks: Votes | undefined;
  readonly #enough: number;

  constructor(notices: readonly SeenNotice[]) {
    this.#counts = { en: countLines(notices, 'en'), fr: countLines(notices, 'fr') };
    this.#enough = Math.max(2, Math.ceil(notices.length / 2));
    const editions = notices.flatMap(({ en, fr }) => [en, fr]);
    this.#labels = votes(editions, ({ lines }) =>
      lines.flatMap(({ field }) => (field ? [foldPhrase(field.label)] : [])),
    );
    this.#beginnings = votes(editions, ({ lines }) =>
      lines.slice(0, DEPTH).flatMap((line) => (mayBeField(line) ? beginningsOf(line.text).map(foldPhrase) : [])),
    );
    // Whether a line closes the header, and what rank a heading has, one notice alone does not always show.
    this.#closings = votes(editions, (edition) => {
      const { closing } = this.outline(edition);
      return closing === undefined ? [] : [foldPhrase(closing)];
    });
    const headings = editions.flatMap((edition) =>
      this.outline(edition).headings.map(({ line, rank }) => ({ language: edition.language, key: line.key, rank })),
    );
    const ranks = { en: new Map<string, number>(), fr: new Map<string, number>() };
    for (const { language, key, rank } of headings) {
      ranks[language].set(key, (ranks[language].get(key) ?? 0) + (rank === 'section' ? 1 : -1));
    }
    this.#ranks = ranks;
  }

  /** Whether a line stands in at least half of the notices. */
  isCommon({ key }: SeenLine, language: Language): boolean {
    return (this.#counts[language].get(key) ?? 0) >= this.#enough;
  }

  outline({ lines: all, language }: SeenEdition): Outline {
    const common = (line: SeenLine | undefined) => line !== undefined && this.isCommon(line, language);
    const lines = this.#withFields(all, language);
    const title = this.#titleIn(lines, language);
    const { openings, fields, closing, end } = this.#header(lines, title.end, common, language);
    return {
      letterhead: lines.slice(0, title.start).map(({ text }) => text),
      title: lines[title.start] && title.end > title.start ? lines[title.start]!.text : undefined,
      openings,
      fields,
      closing,
      headings: this.#headings(lines, end, common, language),
    };
  }

  /** The lines, with labels and values also where no colon stands between them. */
  #withFields(lines: readonly SeenLine[], language: Language): readonly SeenLine[] {
    const [labels, beginnings] = [this.#labels[language], this.#beginnings[language]];
    const isUsual = (beginning: string) => (beginnings.get(beginning) ?? 0) >= this.#enough;
    // Some have a colon behind the label.
    const isLabel = (beginning: string) =>
      labels.has(beginning) && labels.get(beginning)! + (beginnings.get(beginning) ?? 0) >= this.#enough;
    const labelled = lines.map((line, i) => (i < DEPTH && withField(line, isLabel)) || line);
    const [first, last] = [labelled.findIndex(({ field }) => field), labelled.findLastIndex(({ field }) => field)];
    if (first >= 0 && first < DEPTH) {
      // Among fields with a colon are some that never have one.
      return labelled.map((line, i) => {
        const isAmong = i > first && i < DEPTH && (i < last || labelled[i - 1]!.field !== undefined);
        const isClosing = this.isCommon(line, language) && i > last;
        return (isAmong && !isClosing && withField(line, isUsual)) || line;
      });
    }
    const top = lines.slice(0, DEPTH).filter(mayBeField);
    const others = top.filter((line) => !this.isCommon(line, language));
    const alike = others.filter((line) => withField(line, isUsual));
    // Where labels stand above their values, every other line is the same in all notices.
    if (alike.length < LEAST_INLINE || alike.length <= (top.length - others.length) * 2) return lines;
    const from = lines.indexOf(alike[0]!);
    return lines.map((line, i) => (i >= from && i < DEPTH && withField(line, isUsual)) || line);
  }

  /**
   * Where the title stands: the first line that most notices do not have, below the last one above the fields that they do; what stands
   * above it is letterhead. `end` is `start` where there is none.
   */
  #titleIn(lines: readonly SeenLine[], language: Language): { readonly start: number; readonly end: number } {
    const isField = ({ field }: SeenLine) =>
      field !== undefined && (this.#labels[language].get(foldPhrase(field.label)) ?? this.#enough) >= this.#enough;
    const field = lines.slice(0, DEPTH).findIndex(isField);
    const other = lines.findIndex((line) => line.field ?? (line.isItem || line.isProse));
    // A marked line above a text is a heading, and no letterhead.
    const text = lines[other - 1]?.mark !== undefined && this.isCommon(lines[other - 1]!, language) ? other - 1 : other;
    const top = field >= 0 ? field : other >= 0 ? text : lines.length;
    // The letterhead stands above the edition that comes first, whichever that is.
    const isUsual = lines
      .slice(0, top)
      .map(({ key }) => LANGUAGES.reduce((sum, one) => sum + (this.#counts[one].get(key) ?? 0), 0) >= this.#enough);
    // Where labels stand above their values, or there are none, nothing tells what stands above the fields.
    const last = field >= 0 ? isUsual.lastIndexOf(false) : isUsual.indexOf(false);
    if (last < 0) return { start: top, end: top };
    const start = isUsual.lastIndexOf(true, last) + 1;
    return { start, end: start + 1 };
  }

  #header(
    lines: readonly SeenLine[],
    from: number,
    common: (line: SeenLine | undefined) => boolean,
    language: Language,
  ) {
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
      } else if (fields.length > 0 && !closing && this.#closes(lines, at, common, language)) closing = line.text;
      else break;
      if (closing) {
        at++;
        break;
      }
    }
    return { openings, fields, closing, end: at };
  }

  /** Whether a line closes the header: it is no heading by its marks, or none like those that follow, as most notices show. */
  #closes(
    lines: readonly SeenLine[],
    at: number,
    common: (line: SeenLine | undefined) => boolean,
    language: Language,
  ): boolean {
    const line = lines[at]!;
    if (line.mark === undefined) return true;
    if (this.#closings) return (this.#closings[language].get(line.key) ?? 0) >= this.#enough;
    return !lines.slice(at + 1).some((other) => other.mark === line.mark && common(other));
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
    language: Language,
  ): readonly SeenHeading[] {
    const isHeading = (line: SeenLine) =>
      !line.isItem &&
      line.text.length > 1 &&
      (line.mark !== undefined || (common(line) && !line.isProse && !line.field));
    const found = lines.slice(from).filter(isHeading);
    const usual = found.filter((line) => common(line));
    const numbered = usual.filter(({ number, mark }) => number !== undefined && mark !== undefined);
    const top = (numbered.length > 1 ? numbered : usual)[0] ?? found[0];
    const rankOf = (line: SeenLine): SeenHeading['rank'] => {
      const known = common(line) ? (this.#ranks?.[language].get(line.key) ?? 0) : 0;
      return (known === 0 ? line.mark === top?.mark : known > 0) ? 'section' : 'subsection';
    };
    return found.map((line, i) => ({
      line,
      rank: rankOf(line),
      end: found[i + 1]?.start ?? Number.POSITIVE_INFINITY,
    }));
  }
}

function votes(editions: readonly SeenEdition[], found: (edition: SeenEdition) => readonly string[]): Votes {
  const counts = { en: new Map<string, number>(), fr: new Map<string, number>() };
  for (const edition of editions) {
    const own = counts[edition.language];
    for (const one of new Set(found(edition))) own.set(one, (own.get(one) ?? 0) + 1);
  }
  return counts;
}

/** A short line that is no heading by its marks, no item and no sentence. */
function mayBeField(line: SeenLine): boolean {
  return !line.field && !line.isProse && !line.isItem && line.mark === undefined && /^\p{Lu}/u.test(line.text);
}

/** The line with its longest beginning that is a label, and what follows as the value. */
function withField(line: SeenLine, isLabel: (beginning: string) => boolean): SeenLine | undefined {
  if (!mayBeField(line)) return undefined;
  const label = beginningsOf(line.text).findLast((beginning) => isLabel(foldPhrase(beginning)));
  if (label === undefined) return undefined;
  return { ...line, field: { label, value: line.text.slice(label.length).trim(), hasColon: false, isHead: false } };
}

/** The first words of a line that may be a label, shortest first; at least one word is left for the value. */
function beginningsOf(text: string): readonly string[] {
  return [...text.matchAll(/\s+/g)].slice(0, LONGEST_LABEL).flatMap(({ index }) => {
    const beginning = text.slice(0, index);
    return beginning.split('(').length === beginning.split(')').length ? [beginning] : [];
  });
}
