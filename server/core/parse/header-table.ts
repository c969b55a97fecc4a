import type { Edition, Field } from '../model/notice.ts';
import { foldPhrase } from '../text/fold.ts';
import { type Source, type Span, span, textOf, trimmed } from '../text/source.ts';
import type { Line } from './lines.ts';
import type { EditionPart } from './model.ts';
import { cellsOf } from './tags.ts';
import { recognition, type WordingMatch, type Wordings } from './wordings.ts';

/** The share of a row's cells that are labels where a table has its labels in a row. */
const LEAST_LABELS = 2;

/** The fields of a row in which each label has its value beside it, in pairs: `| Grade | B3 | Place | Rome |`; else undefined. */
export function labelsBeside(
  edition: Edition,
  { source, lines }: EditionPart,
  at: number,
  wordings: Wordings,
): readonly Field[] | undefined {
  const cells = cellsIn(source, lines[at]!);
  if (cells.length < LEAST_LABELS * 2 || cells.length % 2 !== 0) return undefined;
  const matches = cells.map((cell) => matchOf(cell, edition, wordings));
  const isPaired = matches.every((match, i) => (match !== undefined) === (i % 2 === 0));
  if (!isPaired) return undefined;
  return cells.flatMap((label, i): Field[] => {
    const [match, value] = [matches[i], cells[i + 1]];
    return match && value && i % 2 === 0
      ? [fieldOf(edition, match, label, value, span(source, label.start, value.end))]
      : [];
  });
}

function matchOf(cell: Span, { language }: Edition, wordings: Wordings): WordingMatch | undefined {
  const text = textOf(cell);
  return wordings.labels.closest(foldPhrase(text.endsWith(':') ? text.slice(0, -1) : text), language);
}

function fieldOf(edition: Edition, match: WordingMatch, label: Span, value: Span, whole: Span): Field {
  return {
    kind: 'field',
    edition,
    id: match.id,
    recognition: recognition(textOf(label), match, edition.language),
    span: whole,
    label,
    value,
    hasColon: false,
    memos: undefined,
  };
}

/** The fields of a table whose first row has the labels, and its second one the values; `end` is the line behind both. */
export function labelsAbove(
  edition: Edition,
  { source, lines }: EditionPart,
  at: number,
  body: number,
  wordings: Wordings,
): { readonly fields: readonly Field[]; readonly end: number } | undefined {
  const labels = cellsIn(source, lines[at]!);
  if (labels.length < LEAST_LABELS) return undefined;
  const matches = labels.map((cell) => matchOf(cell, edition, wordings));
  if (matches.filter((match) => match !== undefined).length < LEAST_LABELS) return undefined;
  let below = at + 1;
  while (below < body && lines[below]!.blank) below++;
  const row = below < body ? lines[below] : undefined;
  const values = row?.isRow ? cellsIn(source, row) : [];
  if (values.length !== labels.length) return undefined;
  const fields = labels.flatMap((label, i): Field[] => {
    const match = matches[i];
    if (!match) return [];
    const value = values[i]!;
    // Label and value are apart: a field begins and ends with its value, which is what rules look at.
    return [fieldOf(edition, match, label, value, value)];
  });
  return { fields, end: below + 1 };
}

function cellsIn(source: Source, line: Line): readonly Span[] {
  return cellsOf(source.text.slice(line.from, line.to)).map(({ start, end }) =>
    withoutMarks(span(source, line.from + start, line.from + end)),
  );
}

/** Without the marks and tags of bold at the beginning and end. */
export function withoutMarks(range: Span): Span {
  const { source } = range;
  let { start, end } = trimmed(range);
  const { text } = source;
  for (let mark = markAt(text, start, end); mark > 0; mark = markAt(text, start, end)) start += mark;
  for (let mark = markBefore(text, start, end); mark > 0; mark = markBefore(text, start, end)) end -= mark;
  return trimmed(span(source, start, end));
}

/** How long the mark is that a text begins with: `**`, `__` or a tag of words; 0 where there is none. */
function markAt(text: string, start: number, end: number): number {
  if (end - start < 2) return 0;
  if (text[start] === '<')
    return FIRST_TAG.exec(text.slice(start, Math.min(end, start + LONGEST_TAG)))?.[0].length ?? 0;
  return isBoldMark(text.slice(start, start + 2)) ? 2 : 0;
}

function markBefore(text: string, start: number, end: number): number {
  if (end - start < 2) return 0;
  if (text[end - 1] === '>') {
    const last = text.slice(Math.max(start, end - LONGEST_TAG), end);
    return LAST_TAG.exec(last.slice(Math.max(0, last.lastIndexOf('<'))))?.[0].length ?? 0;
  }
  return isBoldMark(text.slice(end - 2, end)) ? 2 : 0;
}

function isBoldMark(mark: string): boolean {
  return mark === '**' || mark === '__';
}

const LONGEST_TAG = 200;
const FIRST_TAG = /^<\/?(?:b|strong|em|i|u|span|font)(?:\s[^<>]*)?>\s*/i;
const LAST_TAG = /^<\/?(?:b|strong|em|i|u|span|font)(?:\s[^<>]*)?>$/i;
