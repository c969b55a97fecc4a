import type { Notice } from '../model/notice.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { numberPrefix, unmarked, withoutColon } from '../parse/hints.ts';
import { type Line, readLines } from '../parse/lines.ts';
import { cellsOf } from '../parse/tags.ts';
import { foldPhrase } from '../text/fold.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

/** The label and the value of `Label: value`, or of two cells of a table. */
export interface SeenField {
  readonly label: string;
  readonly value: string;
  readonly hasColon: boolean;
  /** The first row of a table may say only what stands below it. */
  readonly isHead: boolean;
}

/** A line of an edition as it is looked at to find out what the organisation's notices have in common. */
export interface SeenLine {
  /** Without marks, the number before it, and a colon at its end. */
  readonly text: string;
  /** What two lines are compared by. */
  readonly key: string;
  readonly start: number;
  /** A heading by its marks: `#`, bold, capitals, a number. The same for headings of one rank; undefined for other lines. */
  readonly mark: string | undefined;
  readonly number: number | undefined;
  readonly isItem: boolean;
  /** The label and the value of `Label: value`. */
  readonly field: SeenField | undefined;
  /** Ends like a sentence or leads over to what follows. */
  readonly isProse: boolean;
}

export interface SeenEdition {
  readonly language: Language;
  /** Lines that a reader sees, in order. */
  readonly lines: readonly SeenLine[];
}

/** One notice in both languages. */
export interface SeenNotice {
  readonly notice: Notice;
  readonly en: SeenEdition;
  readonly fr: SeenEdition;
}

/** Notices that have both editions, line by line. */
export function observe(notices: readonly Notice[]): readonly SeenNotice[] {
  return notices.flatMap((notice) => {
    const [en, fr] = LANGUAGES.map((language) => notice.editions.find((edition) => edition.language === language));
    if (!en || !fr) return [];
    return [{ notice, en: seenEdition(en.source, 'en'), fr: seenEdition(fr.source, 'fr') }];
  });
}

/** In how many notices each line stands, by its key. */
export function countLines(notices: readonly SeenNotice[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const notice of notices) {
    for (const key of new Set(notice[language].lines.map((line) => line.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** A heading or label is not longer (UTF-16 units). */
const LONGEST = 90;
const LONGEST_LABEL = 45;

function seenEdition(source: Notice['editions'][number]['source'], language: Language): SeenEdition {
  const lines: SeenLine[] = [];
  const all = readLines(source);
  const part = { source, language, lines: all, hints: [], first: 0, end: all.length };
  for (let i = readFrontMatter(part)?.end ?? 0; i < all.length; i++) {
    const line = all[i]!;
    const row = line.isRow && !line.blank ? rowAt(source.text, all, i) : undefined;
    if (row) {
      lines.push(...row.lines);
      i = row.last;
      continue;
    }
    const whole = source.text.slice(line.from, line.to);
    const content = whole.trim() || (line.isRest ? source.text.slice(line.start, line.end).trim() : '');
    if (content === '') continue;
    const number = line.marker ? undefined : numberPrefix(content, 0);
    const bare = unmarked(number ? content.slice(number.textStart) : content);
    const text = withoutColon(bare);
    const isShort = text.length <= LONGEST;
    const colon = bare.indexOf(':');
    const label = bare.slice(0, Math.max(0, colon)).trim();
    const isField = colon > 0 && colon < bare.length - 1 && isLabel(label) && !line.marker;
    const isCapitals = (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);
    const mark =
      !isShort || isField ? undefined : markOf(line.level, line.bold !== undefined, isCapitals, number !== undefined);
    lines.push({
      text,
      key: foldPhrase(text),
      start: line.start,
      mark: line.marker ? undefined : mark,
      number: number?.value,
      isItem: line.marker !== undefined,
      field: isField ? { label, value: bare.slice(colon + 1).trim(), hasColon: true, isHead: false } : undefined,
      isProse: !isShort || /[.;!?]$/.test(bare) || bare.endsWith(':'),
    });
  }
  return { language, lines };
}

/** Labels and values of a row: of its two cells, or of the row below it, cell by cell. */
function rowAt(
  text: string,
  all: readonly Line[],
  i: number,
): { readonly lines: SeenLine[]; readonly last: number } | undefined {
  const cellsIn = (line: Line) => {
    const row = text.slice(line.from, line.to);
    return cellsOf(row).map(({ start, end }) => withoutColon(unmarked(row.slice(start, end))));
  };
  const line = all[i]!;
  const cells = cellsIn(line);
  let below = i + 1;
  while (below < all.length && all[below]!.blank) below++;
  const rule = all[i + 1];
  const underneath = rule?.blank ? text.slice(rule.start, rule.end) : '';
  const isHead = underneath.includes('-') && /^[\s:|-]+$/.test(underneath);
  const seenAs = (label: string, value: string): SeenLine => ({
    text: label,
    key: foldPhrase(label),
    start: line.start,
    mark: undefined,
    number: undefined,
    isItem: false,
    field: { label, value, hasColon: false, isHead: isHead && cells.length === 2 },
    isProse: false,
  });
  if (cells.length === 2 && isLabel(cells[0]!)) return { lines: [seenAs(cells[0]!, cells[1]!)], last: i };
  const next = all[below]?.isRow ? cellsIn(all[below]!) : [];
  if (cells.length < 3 || next.length !== cells.length || !cells.every(isLabel)) return undefined;
  return { lines: cells.map((label, k) => seenAs(label, next[k]!)), last: below };
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /^\p{Lu}/u.test(text);
}

function markOf(level: number, bold: boolean, capitals: boolean, numbered: boolean): string | undefined {
  if (level > 0) return `#${level}`;
  if (numbered && (bold || capitals)) return 'number';
  if (bold) return 'bold';
  return capitals ? 'capitals' : undefined;
}
