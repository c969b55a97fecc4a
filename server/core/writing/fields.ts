import type { Wording } from '../../../schemas/wordings.ts';
import type { Edition, Field } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import { type Span, span } from '../text/source.ts';
import { onOneLine } from '../text/trim.ts';
import { type Anchor, breaksBetween, insertLines, newLines } from './lines.ts';
import { insertIntoTable } from './table-rows.ts';

/** A field to be inserted. */
interface NewField {
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
 * The edits that insert fields, in order, in the style of the edition's other fields, or else of the other edition's: lines, or rows of
 * the table in which the fields stand.
 * @param editions whose fields are taken as samples, the own one first
 */
export function insertFields(
  anchor: Anchor,
  fields: readonly NewField[],
  editions: readonly Edition[],
): readonly Edit[] {
  const [own] = editions;
  const beside = own!.fields.find(({ span }) => span === ('before' in anchor ? anchor.before : anchor.after));
  // The line that closes the header stands behind the table.
  const [cells, lines] = [fields.filter(({ value }) => value !== ''), fields.filter(({ value }) => value === '')];
  const rows = cells.map((field) => ({ label: field.label.text, value: field.value }));
  const inTable = beside && isCell(beside) ? insertIntoTable(anchor, beside, rows) : undefined;
  if (!inTable) return [insertFieldLines(anchor, fields, editions)];
  const edits = cells.length > 0 ? inTable : [];
  if (lines.length === 0) return edits;
  const behind = insertFieldLines({ after: endOfTable(beside!) }, lines, editions);
  const last = edits.at(-1);
  if (last?.span.start !== behind.span.start) return [...edits, behind];
  return [...edits.slice(0, -1), { ...last, text: last.text + behind.text }];
}

const ROW = /^\s*(?:\||<\/?(?:table|tbody|thead|tr|td|th)\b)|^[\s:|]*-[\s:|-]*$/i;

/** The last line of the table in which a field stands. */
function endOfTable({ value }: Field): Span {
  const { source } = value;
  const { text } = source;
  let end = endOfLine(value);
  for (let next = text.indexOf('\n', end); next >= 0; next = text.indexOf('\n', end)) {
    const stop = text.indexOf('\n', next + 1);
    const line = text.slice(next + 1, stop < 0 ? text.length : stop);
    if (!ROW.test(line)) break;
    end = next + 1 + line.trimEnd().length;
  }
  return span(source, value.start, end);
}

function insertFieldLines(anchor: Anchor, fields: readonly NewField[], editions: readonly Edition[]): Edit {
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

function isCell({ label, value }: Field): boolean {
  const { text } = label.source;
  return (
    value.start < label.end ||
    /\||<\/?t[dhr]\b/i.test(text.slice(label.end, value.start) + text.slice(startOfLine(label), label.start))
  );
}

function fieldStyle(edition: Edition, fields: readonly Field[]): FieldStyle {
  // A line cannot be written like the row of a table.
  const samples = fields.filter((field) => field.value.end > field.value.start && !isCell(field));
  const sample = samples[0];
  if (!sample) return { prefix: '', withColon: undefined, withoutColon: undefined, suffix: '', breaks: 2 };
  const own = sample.edition === edition;
  const between = ({ label, value }: Field): string =>
    // A value on the line below its label is the web form, which no header is written in.
    onOneLine(label.source.text.slice(label.end, value.start));
  const separator = (colon: boolean): string | undefined => {
    const found = samples.find(({ hasColon, label, value }) => hasColon === colon && value.start > label.end);
    if (!found) return undefined;
    const [before, ...after] = between(found).split(':');
    const isForeign = !own && after.length > 0;
    return isForeign
      ? [before!.trimEnd() + (edition.language === 'fr' ? ' ' : ''), ...after].join(':')
      : between(found);
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
