import type { Wording } from '../../../schemas/wordings.ts';
import type { Edition, Field } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import { onOneLine } from '../text/trim.ts';
import { type Anchor, breaksBetween, insertLines, newLines } from './lines.ts';

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
 * The edit that inserts fields, in order, in the style of the edition's other fields, or else of the other edition's.
 * @param editions whose fields are taken as samples, the own one first
 */
export function insertFields(anchor: Anchor, fields: readonly NewField[], editions: readonly Edition[]): Edit {
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

function fieldStyle(edition: Edition, fields: readonly Field[]): FieldStyle {
  const samples = fields.filter(({ value }) => value.end > value.start);
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
