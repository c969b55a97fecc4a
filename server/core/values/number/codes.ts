import { isCapitalLetter } from '../../text/letters.ts';
import type { TokenView } from './token-view.ts';
import { isCurrency } from './units.ts';

/**
 * Digits that are part of a code and count nothing: `EC-06`, `COVID-19`, `v2.1`, `ISO 27001`, `Prince 2`. The number of
 * the token behind the code, or 0 where the digits at `at` are a number.
 */
export function codeEnd(view: TokenView, at: number): number {
  if (isHyphenated(view, at)) return chainEnd(view, at);
  // `3-D`
  const letter = view.word(at + 2)?.text;
  if (
    letter?.length === 1 &&
    isCapitalLetter(letter) &&
    view.isDash(at + 1) &&
    view.touches(at + 1) &&
    view.touches(at + 2)
  ) {
    return at + 3;
  }
  return isSpaced(view, at) ? at + 1 : 0;
}

/** A phone number's digits and the number of its last token; undefined where none begins. */
export function phoneAt(view: TokenView, at: number): { digits: string; last: number } | undefined {
  const isForeign = view.mark(at - 1) === '+' && view.touches(at);
  if (!isForeign && view.digits(at) !== 3 && view.text(at) !== '1') return undefined;
  let digits = '';
  let last = at;
  const lengths: number[] = [];
  for (let i = at; view.isNumber(i) && lengths.length < 8; ) {
    digits += view.text(i).slice(0, 16);
    lengths.push(view.digits(i));
    last = i;
    let next = i + 1;
    while (next < i + 3 && PHONE_MARKS.includes(view.mark(next) || '?')) next++;
    // Between its parts a phone number has one space or one mark, a bracket with a space at most.
    if (!view.isNumber(next) || view.start(next) - view.stop(i) > 3) break;
    i = next;
    if (!isForeign && (isNational(lengths) || lengths.at(-1)! > 3 || (lengths.length > 1 && lengths.at(-1)! < 3)))
      break;
  }
  if (isForeign) {
    if (digits.length < 8 || digits.length > 15) return undefined;
    // With or without `+1`, it is the same number of North America.
    return { digits: /^1\d{10}$/.test(digits) ? digits.slice(1) : `+${digits}`, last };
  }
  return isNational(lengths) ? { digits: digits.slice(-10), last } : undefined;
}

const PHONE_MARKS = '-.()\u2010\u2011';

/** North American numbers: `613-995-1234`, `1-800-622-6232`. */
function isNational(lengths: readonly number[]): boolean {
  const parts = lengths.length === 4 && lengths[0] === 1 ? lengths.slice(1) : lengths;
  return parts.length === 3 && parts[0] === 3 && parts[1] === 3 && parts[2] === 4;
}

function isHyphenated(view: TokenView, at: number): boolean {
  if (!view.touches(at) || !view.touches(at - 1)) return false;
  const word = view.word(at - 2);
  if (!word) return false;
  const code = hasDigit(word.text);
  if (!view.isDash(at - 1, false) && view.mark(at - 1) !== '_') return code && './'.includes(view.mark(at - 1) || '?');
  // `Post-2030` is a year, `Covid-19` and `EC-06` are names.
  if (word.isUpperCase || code || (word.text.length === 1 && isCapitalLetter(word.text))) return true;
  return isCapitalLetter(word.text) && view.numeral(at - 2) === undefined && !isYear(view.text(at));
}

/** The token behind digits and what hangs on them: `EX-04/05`, `v2.1.3`. */
function chainEnd(view: TokenView, at: number): number {
  let next = at + 1;
  while (
    '-./_'.includes(view.mark(next) || '?') &&
    view.touches(next) &&
    view.touches(next + 1) &&
    view.isNumber(next + 1)
  ) {
    next += 2;
  }
  return next;
}

/** Digits behind an acronym and a space: years and small counts (`a NATO 3-year contract`) do not belong to its code. */
function isSpaced(view: TokenView, at: number): boolean {
  const word = view.word(at - 1);
  if (!word || view.touches(at)) return false;
  const text = view.text(at);
  if (word.folded === 'prince' && text === '2') return true;
  if (!word.isUpperCase || word.text.length > 6 || isCurrency(word.folded) || word.isFunctionWord[view.language])
    return false;
  if (view.numeral(at - 1) || isYear(text) || view.isDash(at + 1) || view.mark(at + 1) === '%') return false;
  const isDecimal =
    (view.mark(at + 1) === '.' || view.mark(at + 1) === ',') && view.isNumber(at + 2) && view.touches(at + 2);
  if (isDecimal || (view.isNumber(at + 1) && view.digits(at + 1) === 3)) return false;
  if (text[0] === '0' || text.length > 2) return true;
  const next = view.word(at + 1);
  return next === undefined || next.isUpperCase;
}

function isYear(text: string): boolean {
  return text.length === 4 && text >= '1900' && text <= '2099';
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}
