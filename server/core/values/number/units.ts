import { digitNumberAt } from './numerals.ts';
import type { TokenView } from './token-view.ts';
import { wordNumberAt } from './words.ts';

/** What a number counts, as far as the two editions write it with different marks. */
export type NumberUnit = '%' | '€' | '$' | '£' | 'CHF' | '¥' | 'kr';

const SYMBOLS: Readonly<Record<string, NumberUnit>> = { $: '$', '€': '€', '£': '£' };
const CURRENCIES: ReadonlyMap<string, NumberUnit> = new Map([
  ['eur', '€'],
  ['euro', '€'],
  ['euros', '€'],
  ['usd', '$'],
  ['cad', '$'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['gbp', '£'],
  ['chf', 'CHF'],
  ['aud', '$'],
  ['nzd', '$'],
  ['jpy', '¥'],
  ['sek', 'kr'],
  ['nok', 'kr'],
  ['dkk', 'kr'],
]);

/** The unit written after the token `last` or before the token `first` of a number, and the last token of both. */
export function unitAround(
  view: TokenView,
  first: number,
  last: number,
): { unit: NumberUnit | undefined; last: number } {
  const percent = percentEnd(view, last + 1);
  if (percent > 0) return { unit: '%', last: percent };
  const before = SYMBOLS[view.mark(first - 1)] ?? CURRENCIES.get(view.folded(first - 1));
  return { unit: before ?? currencyAt(view, last + 1), last };
}

/** The names and codes of currencies, folded. */
export const CURRENCY_WORDS: readonly string[] = [...CURRENCIES.keys()];

/** Whether a word is a currency's name or code, which stands before an amount and makes no code with it (`EUR 85`). */
export function isCurrency(folded: string): boolean {
  return CURRENCIES.has(folded);
}

/** What a letter between an amount and its currency (`85 K$`, `1,5 M€`) multiplies by; 1 for any other token. */
export function currencyMultiplier(view: TokenView, at: number): number {
  const text = view.word(at)?.text;
  if (text === undefined || text.length > 2 || SYMBOLS[view.mark(at + 1)] === undefined || !view.touches(at + 1))
    return 1;
  return text === 'M' ? 1e6 : (SUFFIX_VALUES[text.toLowerCase()] ?? 1);
}

/** What a suffix of the digits multiplies by; `m` and `b` do in capitals only: they are the metre and a part of an address otherwise. */
export function suffixMultiplier(suffix: string, isCapital: boolean): number {
  if (suffix === 'm') return isCapital ? 1e6 : 1;
  if (suffix === 'b') return isCapital ? 1e9 : 1;
  return SUFFIX_VALUES[suffix] ?? 1;
}

const SUFFIX_VALUES: Readonly<Record<string, number>> = { k: 1e3, bn: 1e9, md: 1e9 };

/**
 * `24/7`, `24 h sur 24`, `7 days a week`: the last token of a phrase that says "always" and whose numbers stand for
 * nothing else, or -1. The number `value` is already read, up to the token `last`.
 */
export function alwaysPhrase(view: TokenView, value: number, last: number): number {
  if (value !== 24 && value !== 7) return -1;
  if (view.mark(last + 1) === '/' && isValue(view, last + 2, value === 24 ? [24, 7] : [7])) return last + 2;
  const unit = view.folded(last + 1);
  const isHours = unit === 'h' || unit === 'heure' || unit === 'heures' || unit === 'hour' || unit === 'hours';
  const isDays = unit === 'j' || unit === 'jour' || unit === 'jours' || unit === 'day' || unit === 'days';
  const sur = isHours || isDays ? last + 2 : last + 1;
  if (view.folded(sur) === 'sur' || (view.mark(sur) === '/' && sur > last + 1)) {
    const number = view.isNumber(sur + 1) ? sur + 1 : wordNumberAt(view, sur + 1)?.last;
    return number !== undefined && isValue(view, sur + 1, [value]) ? number : -1;
  }
  const each = view.folded(last + 2);
  if (each !== 'a' && each !== 'per') return -1;
  return (isHours ? 'day' : isDays ? 'week' : '-') === view.folded(last + 3) ? last + 3 : -1;
}

function isValue(view: TokenView, at: number, values: readonly number[]): boolean {
  const value = view.isNumber(at) ? digitNumberAt(view, at).value : wordNumberAt(view, at)?.value;
  return value !== undefined && values.includes(value);
}

/** The last token of `%`, `per cent`, `percent`, `pour cent`, `p. cent`, `p. 100`, or 0. */
function percentEnd(view: TokenView, at: number): number {
  if (view.mark(at) === '%') return at;
  const word = view.folded(at);
  if (word === 'percent') return at;
  if (word === 'per' || word === 'pour') return view.folded(at + 1) === 'cent' ? at + 1 : 0;
  if (word !== 'p' || view.mark(at + 1) !== '.') return 0;
  return view.folded(at + 2) === 'cent' || (view.isNumber(at + 2) && view.text(at + 2) === '100') ? at + 2 : 0;
}

/** A currency behind a number, with `de`/`d'` between them after `million`. */
function currencyAt(view: TokenView, at: number): NumberUnit | undefined {
  const symbol = SYMBOLS[view.mark(at)];
  // `5 $85`: the symbol is the next number's.
  if (symbol) return view.isNumber(at + 1) && view.touches(at + 1) && !view.touches(at) ? undefined : symbol;
  const word = view.folded(at);
  return CURRENCIES.get(word === 'de' || word === "d'" ? view.folded(at + 1) : word);
}
