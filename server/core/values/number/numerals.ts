import type { TokenView } from './token-view.ts';

/** A number in digits. */
export interface DigitNumber {
  readonly value: number;
  /** The number of the last token that belongs to it. */
  readonly last: number;
  /** Letters at its end that multiply or measure it (`85K`, `7.5h`), in lower case. */
  readonly suffix: string;
  readonly hasDecimals: boolean;
  /** For more than one point (`3.5.1`): the digits as they stand, which is all that can be compared. */
  readonly version: string | undefined;
}

/** Nobody writes a number of more parts than this. */
const MOST_GROUPS = 7;

/**
 * Reads the number in digits that begins at a token, with its groups and decimals: `1,500`, `1 500`, `3.5`, `3,5`,
 * `6,713.06`, `6 713,06`. Both usages are read in both languages, since a slip of form does not make another number; so `1,500`
 * is 1500 in French too.
 */
export function digitNumberAt(view: TokenView, first: number): DigitNumber {
  if (markBetween(view, first) === '') {
    return { value: view.integer(first), last: first, suffix: '', hasDecimals: false, version: undefined };
  }
  const groups = [first];
  const marks: string[] = [];
  let suffix = '';
  for (let at = first; groups.length < MOST_GROUPS; ) {
    const mark = markBetween(view, at);
    if (mark === '') break;
    const next = mark === ' ' ? at + 1 : at + 2;
    marks.push(mark);
    groups.push(next);
    at = next;
    if (!view.isNumber(next)) {
      const numeral = view.numeral(next);
      if (numeral?.kind === 'suffixed') suffix = numeral.suffix;
      break;
    }
  }
  const texts = groups.map((token) => digitsOf(view, token));
  const whole = read(texts, marks);
  const last = groups[whole.groups - 1]!;
  return { ...whole, last, suffix: last === groups.at(-1) ? suffix : '' };
}

/** The digits of a number, or of a code that begins with them. */
function digitsOf(view: TokenView, at: number): string {
  const numeral = view.numeral(at);
  return numeral?.kind === 'suffixed' ? numeral.digits : view.text(at);
}

type Read = Pick<DigitNumber, 'value' | 'hasDecimals' | 'version'> & { readonly groups: number };

function read(texts: readonly string[], marks: readonly string[]): Read {
  const points = marks.filter((mark) => mark === '.').length;
  if (points === marks.length && points > 1 && !areGroups(texts)) {
    return {
      value: Number(`${texts[0]}.${texts[1]}`),
      hasDecimals: true,
      version: texts.join('.'),
      groups: texts.length,
    };
  }
  // Groups first, as many as there are with one mark; then decimals behind another mark.
  let groups = 1;
  const mark = marks[0];
  if (mark !== undefined && isLead(texts[0]!)) {
    while (groups < texts.length && marks[groups - 1] === mark && texts[groups]!.length === 3) groups++;
    // One point before three digits is a decimal point, since neither language groups by it.
    if (mark === '.' && groups === 2) groups = 1;
  }
  const whole = texts.slice(0, groups).join('');
  const next = marks[groups - 1];
  const decimals = texts[groups];
  const hasDecimals = decimals !== undefined && isDecimalMark(next, mark, groups, decimals);
  if (!hasDecimals) return { value: Number(whole), hasDecimals, version: undefined, groups };
  return { value: Number(`${whole}.${decimals}`), hasDecimals, version: undefined, groups: groups + 1 };
}

/** Whether digits behind a mark are decimals; a comma before more than two digits separates the items of a list. */
function isDecimalMark(
  mark: string | undefined,
  groupMark: string | undefined,
  groups: number,
  decimals: string,
): boolean {
  if (mark === undefined || mark === ' ' || mark === "'" || (groups > 1 && mark === groupMark)) return false;
  return mark === '.' ? decimals.length <= 6 : decimals.length <= 2 || (groups === 1 && decimals.length === 3);
}

function areGroups(texts: readonly string[]): boolean {
  return isLead(texts[0]!) && texts.every((text, i) => i === 0 || text.length === 3);
}

function isLead(text: string): boolean {
  return text.length <= 3 && text[0] !== '0';
}

/** What joins a group to the next: `,` or `.` with nothing around it, or one space before three digits; else nothing. */
function markBetween(view: TokenView, at: number): string {
  const mark = view.mark(at + 1);
  if (mark !== '') {
    if (!view.touches(at + 1) || !view.touches(at + 2)) return '';
    // Swiss groups: `1’234`.
    if (mark === "'" || mark === '’') return view.isNumber(at + 2) && view.digits(at + 2) === 3 ? "'" : '';
    if (mark !== ',' && mark !== '.') return '';
    return view.isNumber(at + 2) || view.numeral(at + 2)?.kind === 'suffixed' ? mark : '';
  }
  if (!view.isNumber(at + 1) || view.digits(at + 1) !== 3 || view.digits(at) > 3) return '';
  const between = view.source.text.slice(view.stop(at), view.start(at + 1));
  // A tab separates; and a number that goes on (`613 995-1234`) is not a group.
  if (!GROUP_SPACE.test(between)) return '';
  return view.isDash(at + 2, false) && view.touches(at + 2) && view.isNumber(at + 3) ? '' : ' ';
}

/** One space of any kind, or the line end that stands for it in wrapped text. */
const GROUP_SPACE = /^(?:[ \u00a0\u2000-\u200a\u202f]| {0,8}\r?\n {0,8})$/;
