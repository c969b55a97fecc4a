import { isSpace } from '../../text/source.ts';
import { grouped, type NumberMarks } from '../number/marks.ts';
import type { ValuePart } from '../pieces.ts';

/** How an amount is written. */
export type AmountForm =
  /** `3,833.04` */
  | 'en'
  /** `3 833,04`, with a space of any kind */
  | 'fr'
  /** No groups: `3833.04`, `833,04`, `3833` */
  | 'plain'
  /** The marks of two usages in one number (`3,833,04`, `3 833.04`, `3.833,04`); its value is plain all the same. */
  | 'mixed'
  /** Groups that make no number (`38,33.04`). */
  | 'invalid';

export interface Amount {
  /** Undefined for an invalid form. */
  readonly cents: number | undefined;
  readonly form: AmountForm;
  readonly decimalMark: '.' | ',' | undefined;
  /** How many digits follow the decimal mark. */
  readonly decimals: number;
  /** The number inside the value. */
  readonly span: ValuePart;
}

/** A number with more digits is not an amount of money. */
const LONGEST = 12;

/** Reads the first number of a header value as an amount; undefined where there is no digit. */
export function readAmount(text: string): Amount | undefined {
  let start = 0;
  while (start < text.length && !isDigit(text, start)) start++;
  if (start === text.length) return undefined;
  const groups: string[] = [];
  const marks: string[] = [];
  let at = start;
  for (;;) {
    const from = at;
    while (isDigit(text, at)) at++;
    groups.push(text.slice(from, at));
    const mark = markAt(text, at);
    if (mark === undefined) break;
    marks.push(mark.kind);
    at = mark.next;
  }
  // `713,,06`: what the marks part nobody can tell.
  if (/^[.,][.,\d]/.test(text.slice(at, at + 2))) return invalidAmount({ start, end: at });
  return amountOf(groups, marks, { start, end: at });
}

/**
 * An amount as an edition writes it: `6,713.06`, `6 713,06` (U+00A0).
 * @param decimals how many are shown; an amount with cents shows both, whatever is asked for
 */
export function formatAmount(cents: number, marks: NumberMarks, decimals = 2): string {
  const whole = grouped(String(Math.floor(cents / 100)), marks);
  const fraction = String(cents % 100).padStart(2, '0');
  const needed = fraction === '00' ? 0 : fraction.endsWith('0') ? 1 : 2;
  const shown = fraction.slice(0, Math.max(decimals, needed));
  return shown === '' ? whole : whole + marks.decimal + shown;
}

/** What leads from the lower amount of a range to the upper one. Not global; from where the first one ends. */
const TO =
  /^[\s\u00a0\u202f]*(?:[$€£]|[A-Z]{3}\b)?[\s\u00a0\u202f]*(?:to|à|a|and|et|au|[-–—])[\s\u00a0\u202f]*(?:[$€£]|[A-Z]{3}\b)?[\s\u00a0\u202f]*(?=\d)/u;

/** The upper amount of a range whose lower one was read: `$72,345 to $78,112`. */
export function upperAmount(text: string, { span: { end } }: Amount): Amount | undefined {
  const lead = TO.exec(text.slice(end, end + 40));
  if (!lead) return undefined;
  const start = end + lead[0].length;
  const found = readAmount(text.slice(start));
  return found && { ...found, span: { start: start + found.span.start, end: start + found.span.end } };
}

function invalidAmount(span: ValuePart): Amount {
  return { cents: undefined, form: 'invalid', decimalMark: undefined, decimals: 0, span };
}

function amountOf(groups: readonly string[], marks: readonly string[], span: ValuePart): Amount {
  const invalid = invalidAmount(span);
  const last = marks.at(-1);
  const tail = groups.at(-1)!;
  // Three digits after the only mark are a group, except after a zero: no pay has thousandths.
  const isDecimal = tail.length < 3 || groups[0] === '0' || last !== marks[0];
  const hasDecimals = (last === '.' || last === ',') && isDecimal;
  const decimals = hasDecimals ? tail : '';
  const wholes = hasDecimals ? groups.slice(0, -1) : groups;
  const groupMarks = hasDecimals ? marks.slice(0, -1) : marks;
  const whole = wholes.join('');
  if (decimals.length > 2 || whole.length > LONGEST) return invalid;
  if (wholes.length > 1 && !wholes.every((group, i) => (i === 0 ? group.length <= 3 : group.length === 3)))
    return invalid;
  const decimalMark = hasDecimals ? last : undefined;
  return {
    cents: Number(whole) * 100 + Number(decimals.padEnd(2, '0')),
    form: formOf(groupMarks, decimalMark),
    decimalMark,
    decimals: decimals.length,
    span,
  };
}

function formOf(groupMarks: readonly string[], decimalMark: string | undefined): AmountForm {
  const mark = groupMarks[0];
  if (mark === undefined) return 'plain';
  if (groupMarks.some((other) => other !== mark)) return 'mixed';
  if (mark === ',' && decimalMark !== ',') return 'en';
  return mark === ' ' && decimalMark !== '.' ? 'fr' : 'mixed';
}

/** The mark between two runs of digits, if it can stand inside one number; a space can only before three digits. */
function markAt(text: string, at: number): { kind: string; next: number } | undefined {
  const mark = text[at];
  if (mark === undefined) return undefined;
  if (mark === '.' || mark === ',') return isDigit(text, at + 1) ? { kind: mark, next: at + 1 } : undefined;
  if (mark === "'" || mark === '’') return isGroup(text, at + 1) ? { kind: "'", next: at + 1 } : undefined;
  return isSpace(text.charCodeAt(at)) && isGroup(text, at + 1) ? { kind: ' ', next: at + 1 } : undefined;
}

function isGroup(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
