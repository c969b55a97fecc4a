import type { Edition, Title } from '../model/notice.ts';
import { type SourceText, type Span, type SpanIn, span, trimmed } from '../text/source.ts';
import { withoutEnd } from '../text/trim.ts';
import type { Hint } from './hints.ts';
import type { Line } from './lines.ts';

/**
 * The vacancy number at a title's end: `Title (241792)`, `Title - 251942`, `Title-190483`. Malformed ones are found as well, so
 * that they can be named: any run with more digits than letters.
 */
const NUMBER_AT_END = /(?:\(\s*([^\s()]{1,16})\s*\)|[-–—]\s*([^\s()-]{1,16}))\s*\**$/;

/**
 * A date ends like a number after a dash. Letters are those of English and French, here and wherever the parser asks for them: a regular
 * expression with all letters of Unicode takes milliseconds to compile, at every start.
 */
const DATE_AT_END = /\d[-–][A-Za-zÀ-ÿ]{3,}\.?[-–]\d{4}$|\d{4}-\d\d-\d\d$/;

/** Whether a line ends like a title, with a vacancy number of digits, or holds one of the profile's pattern. */
export function looksLikeTitle(source: SourceText, line: Line, { hasNumber, label }: Hint): boolean {
  if (hasNumber) return label === undefined;
  return line.to - line.from <= 300 && numberAtEnd(span(source, line.from, line.to)) !== undefined;
}

/**
 * Reads a title line.
 * @param edition the one that it opens
 * @param pattern what finds the vacancy number, where it is not one of digits at the end
 */
export function readTitle(edition: Edition, line: Line, pattern: RegExp | undefined): Title {
  const whole = span(edition.source, line.from, line.to);
  const number = pattern ? numberByPattern(whole, pattern) : numberAtEnd(whole);
  const name = trimmed(span(whole.source, number?.nameStart ?? whole.start, number?.nameEnd ?? whole.end));
  return {
    kind: 'title',
    edition,
    span: whole,
    name,
    number: number?.digits,
    marker: markerIn(name),
    memos: line.memos?.as('title'),
  };
}

interface TitleNumber<Text extends SourceText> {
  readonly digits: SpanIn<Text>;
  /** The name is beside the number. */
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** What stands between a title's number and its name. */
const BESIDE_NUMBER = ' \t\u00a0\u202f([,:–—-';

/** A number of the profile's pattern anywhere in the title, with the marks between it and the name: `VN-104/2027 – Miller`. */
function numberByPattern(title: Span, pattern: RegExp): TitleNumber<Span['source']> | undefined {
  const text = title.source.text.slice(title.start, title.end);
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [start, end] = [found.index, found.index + found[0].length];
  const before = withoutEnd(text.slice(0, start), BESIDE_NUMBER);
  const after = /^[\s)\],:–—-]*/.exec(text.slice(end))![0];
  const digits = span(title.source, title.start + start, title.start + end);
  return before === ''
    ? { digits, nameStart: title.start + end + after.length, nameEnd: title.end }
    : { digits, nameStart: title.start, nameEnd: title.start + before.length };
}

function numberAtEnd<Text extends SourceText>(title: SpanIn<Text>): TitleNumber<Text> | undefined {
  const text = title.source.text.slice(title.start, title.end);
  const found = NUMBER_AT_END.exec(text.slice(-60));
  const digits = found?.[1] ?? found?.[2];
  if (!found || digits === undefined || !isMostlyDigits(digits) || DATE_AT_END.test(text.slice(-40))) return undefined;
  const at = title.end - Math.min(60, text.length) + found.index;
  const start = title.source.text.indexOf(digits, at);
  return { digits: span(title.source, start, start + digits.length), nameStart: title.start, nameEnd: at };
}

function isMostlyDigits(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 3 && digits * 2 > text.length;
}

/** A `*` or `**` that refers to a note, which is neither emphasis around words nor at the beginning. */
function markerIn(name: Span): Span | undefined {
  const text = name.source.text.slice(name.start, name.end);
  const found = /[^\s*](\*{1,3})(?=$|[\s(),])/.exec(text);
  const stars = found?.[1];
  if (!found || stars === undefined || text.indexOf(stars) < found.index) return undefined;
  const start = name.start + found.index + 1;
  return span(name.source, start, start + stars.length);
}
