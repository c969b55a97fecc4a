import type { Field } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import { afterBreak, endOfLine, lineEnd, startOfLine } from '../text/lines.ts';
import { type Span, span, textOf } from '../text/source.ts';
import type { Anchor } from './lines.ts';

/** A label and its value, as they are put into cells. */
export interface Cells {
  readonly label: string;
  readonly value: string;
}

/** No row of a header is longer (UTF-16 units). */
const LONGEST_ROW = 2000;

/**
 * The edits that put fields into the table in which a header's fields stand: rows like that of the field beside them, or columns where
 * the labels stand above their values. Undefined where there is no table.
 * @param beside the field that the anchor is
 */
export function insertIntoTable(anchor: Anchor, beside: Field, cells: readonly Cells[]): readonly Edit[] | undefined {
  const { source } = beside.label;
  const isBefore = 'before' in anchor;
  const html = htmlRow(beside);
  if (html) {
    const rows = cells.map((cell) => rowLike(beside, html, cell, escapeHtml));
    const lead = source.text.slice(startOfLine(html), html.start);
    const between = lead.trim() === '' && source.text[html.end] !== '<' ? `\n${lead}` : '';
    return [at(source, isBefore ? html.start : html.end, isBefore, rows, between)];
  }
  const isMarkdown = (part: Span) => source.text.slice(startOfLine(part), endOfLine(part)).includes('|');
  if (startOfLine(beside.label) !== startOfLine(beside.value)) {
    const isRow = isMarkdown(beside.label) && isMarkdown(beside.value);
    return isRow ? markdownColumns(beside, isBefore, cells) : htmlColumns(beside, isBefore, cells);
  }
  if (!source.text.slice(beside.label.end, beside.value.start).includes('|')) return undefined;
  const line = span(source, startOfLine(beside.label), endOfLine(beside.label));
  const rule = ruleBelow(source.text, line.end);
  const pairs = rowsOfPairs(beside, line, isBefore, cells);
  if (pairs) {
    // As in any table, the line of dashes stays below the first row.
    const ruled = rule ? [pairs[0]!, source.text.slice(rule.start, rule.end), ...pairs.slice(1)] : pairs;
    return [{ span: span(source, line.start, rule?.end ?? line.end), text: ruled.join('\n') }];
  }
  const rows = cells.map((cell) => rowLike(beside, line, cell, escapeMarkdown));
  if (!rule) return [at(source, isBefore ? line.start : line.end, isBefore, rows, '\n')];
  // The first row has the rule below it, whichever row that is.
  if (!isBefore) return [at(source, rule.end, false, rows, '\n')];
  const old = source.text.slice(line.start, line.end);
  const text = [rows[0]!, source.text.slice(rule.start, rule.end), ...rows.slice(1), old].join('\n');
  return [{ span: span(source, line.start, rule.end), text }];
}

function at(source: Span['source'], place: number, isBefore: boolean, rows: readonly string[], between: string): Edit {
  const text = isBefore ? rows.map((row) => row + between) : rows.map((row) => between + row);
  return { span: span(source, place, place), text: text.join('') };
}

/** The row of a field with another label and value. */
function rowLike(
  { label, value, hasColon }: Field,
  row: Span,
  cells: Cells,
  written: (text: string) => string,
): string {
  const { text } = row.source;
  const middle = text.slice(label.end, value.start);
  // An empty cell has no space around its value.
  const start = hasColon || middle.endsWith(' ') || !middle.endsWith('|') ? middle : `${middle} `;
  // What else the row says stays where it is; the new row begins with its own field.
  const before = text.slice(row.start, label.start);
  const behind = withoutTexts(text.slice(value.end, row.end));
  const own = before.slice(before.includes('<') ? 0 : before.lastIndexOf('|', before.length - 1));
  const others = before.split('|').length - own.split('|').length;
  return (
    (own.includes('<') ? withoutTexts(own) : own) +
    written(cells.label) +
    start +
    written(cells.value) +
    behind +
    ' |'.repeat(before.includes('<') ? 0 : Math.max(0, others))
  );
}

/**
 * A row of several labels, each with its value behind it, with new ones before or behind one of them: as many rows as they need then.
 * Undefined for another row.
 */
function rowsOfPairs(
  { label, value }: Field,
  { source: { text }, start, end }: Span,
  isBefore: boolean,
  added: readonly Cells[],
): readonly string[] | undefined {
  const parts = text.slice(start, end).split(BAR);
  const [lead, trail] = [parts[0]!.trim() === '', parts.at(-1)!.trim() === ''];
  const cells = parts.slice(lead ? 1 : 0, trail ? -1 : undefined);
  const at = text.slice(start, label.start).split(BAR).length - (lead ? 2 : 1);
  const pairs = inTwos(cells);
  const width = pairs.length;
  const others = pairs.filter((_, i) => 2 * i !== at);
  if (cells.length % 2 > 0 || at % 2 > 0 || !others.some(isFilled)) return undefined;
  const [ownLabel, ownValue] = pairs[at / 2]!;
  const like = (cell: string, old: string, written: string) =>
    old === '' ? ` ${written} ` : cell.replace(old, () => escapeMarkdown(written));
  const made = added.map(
    (one): Pair => [like(ownLabel, textOf(label), one.label), like(ownValue, textOf(value), one.value)],
  );
  const place = at / 2 + (isBefore ? 0 : 1);
  const all = [...pairs.slice(0, place), ...made, ...pairs.slice(place)];
  while (!isFilled(all.at(-1)!)) all.pop();
  while (all.length % width > 0) all.push([' ', ' ']);
  const rows = all.map((_, i) => (i % width === 0 ? all.slice(i, i + width) : [])).filter((row) => row.length > 0);
  return rows.map((row) => (lead ? '|' : '') + row.flat().join('|') + (trail ? '|' : ''));
}

/** A label's cell and its value's. */
type Pair = readonly [label: string, value: string];

const BAR = /(?<!\\)\|/;

function inTwos(cells: readonly string[]): readonly Pair[] {
  return cells.flatMap((cell, i): Pair[] => (i % 2 === 0 ? [[cell, cells[i + 1] ?? '']] : []));
}

function isFilled([label, value]: Pair): boolean {
  return (label + value).trim() !== '';
}

/** The bars and tags of a part of a row, with the marks of bold beside them. */
function withoutTexts(part: string): string {
  if (!/[\p{L}\p{N}]/u.test(part.replace(/<[^<>]*>/g, ''))) return part;
  if (part.includes('<')) return part.replace(/>[^<>]+</g, '><');
  const cells = part.split('|');
  return cells.map((cell, i) => (i < cells.length - 1 && /[\p{L}\p{N}]/u.test(cell) ? ' ' : cell)).join('|');
}

function escapeMarkdown(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

function escapeHtml(text: string): string {
  return text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;');
}

/** `<tr>` to `</tr>` around label and value; undefined where they stand in no row of HTML, or in two. */
function htmlRow({ label, value }: Field): Span | undefined {
  const { source } = label;
  const { text } = source;
  const above = text.slice(Math.max(0, label.start - LONGEST_ROW), label.start);
  const open = above.toLowerCase().lastIndexOf('<tr');
  if (open < 0 || /<\/tr/i.test(above.slice(open)) || /<\/?tr/i.test(text.slice(label.end, value.start)))
    return undefined;
  const behind = /<\/tr\s*>/i.exec(text.slice(value.end, value.end + LONGEST_ROW));
  if (!behind || /<tr/i.test(text.slice(value.end, value.end + behind.index))) return undefined;
  return span(source, label.start - above.length + open, value.end + behind.index + behind[0].length);
}

/** The line of dashes below the first row of a Markdown table. @param end where that row ends, with or without the spaces behind it */
function ruleBelow(text: string, end: number): { readonly start: number; readonly end: number } | undefined {
  const start = afterBreak(text, lineEnd(text, end));
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  return line.includes('-') && /^[\s:|-]+$/.test(line) ? { start, end: start + line.length } : undefined;
}

/** A cell in each of the three rows, beside the field's own. */
function markdownColumns(
  { label, value }: Field,
  isBefore: boolean,
  cells: readonly Cells[],
): readonly Edit[] | undefined {
  const { source } = label;
  const { text } = source;
  const into = (part: Span, texts: readonly string[]): Edit => {
    const [from, to] = [startOfLine(part), endOfLine(part)];
    const bar = isBefore ? text.slice(from, part.start).lastIndexOf('|') : text.slice(part.end, to).indexOf('|');
    const written = texts.map((one) => escapeMarkdown(one));
    if (bar >= 0) {
      const place = (isBefore ? from : part.end) + bar;
      return { span: span(source, place, place), text: written.map((one) => `| ${one} `).join('') };
    }
    const place = isBefore ? from : to;
    const put = isBefore ? written.map((one) => `${one} | `) : written.map((one) => ` | ${one}`);
    return { span: span(source, place, place), text: put.join('') };
  };
  const rule = ruleBelow(text, endOfLine(label));
  if (!rule) return undefined;
  const dashes = text[rule.start] === '|' ? '|---' : '---|';
  return [
    into(
      label,
      cells.map((cell) => cell.label),
    ),
    { span: span(source, rule.start, rule.start), text: dashes.repeat(cells.length) },
    into(
      value,
      cells.map((cell) => cell.value),
    ),
  ];
}

/** A cell in the row of labels and one in the row of values. */
function htmlColumns({ label, value }: Field, isBefore: boolean, cells: readonly Cells[]): readonly Edit[] | undefined {
  const { source } = label;
  const { text } = source;
  const into = (part: Span, texts: readonly string[]): Edit | undefined => {
    const above = text.slice(Math.max(0, part.start - LONGEST_ROW), part.start);
    const open = Math.max(above.toLowerCase().lastIndexOf('<td'), above.toLowerCase().lastIndexOf('<th'));
    const close = /<\/t[dh]\s*>/i.exec(text.slice(part.end, part.end + LONGEST_ROW));
    if (open < 0 || !close) return undefined;
    const [start, end] = [part.start - above.length + open, part.end + close.index + close[0].length];
    const place = isBefore ? start : end;
    const cell = (one: string) => text.slice(start, part.start) + escapeHtml(one) + text.slice(part.end, end);
    return { span: span(source, place, place), text: texts.map(cell).join('') };
  };
  const both = [
    into(
      label,
      cells.map((cell) => cell.label),
    ),
    into(
      value,
      cells.map((cell) => cell.value),
    ),
  ];
  return both.every((edit) => edit !== undefined) ? both : undefined;
}
