import type { Language } from '../../text/language.ts';
import type { Source } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { type DateValue, dateFromMonth, dateFromNumber, dateKey } from '../date/date-values.ts';
import { isTimeOfDay, timeAt, timeKey } from '../date/time-values.ts';
import { codeEnd, phoneAt } from './codes.ts';
import { NUMBER_LEXICONS, type Numeral, romanOrdinal } from './lexicon.ts';
import { digitNumberAt } from './numerals.ts';
import { TokenView } from './token-view.ts';
import { alwaysPhrase, currencyMultiplier, type NumberUnit, suffixMultiplier, unitAround } from './units.ts';
import { multiplierAt, wordNumberAt } from './words.ts';

export type NumberKind = 'number' | 'ordinal' | 'percent' | 'money' | 'date' | 'time' | 'phone';

/** A number that a block says, in digits or in words. */
export interface NumberValue {
  /** Offsets in the source: the number alone, with `million` and the like, without its unit. */
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  /** The number; for a date yyyymmdd, for a time the minutes since midnight. */
  readonly value: number;
  /**
   * What the two editions are compared by: the value of numbers, ordinals, percentages and amounts alike; `2027-05-01`,
   * `2027-05`, `--05-01` for dates, `09:30` for times, the digits of a phone number or version.
   */
  readonly key: number | string;
  /** Two equal keys with two different units are different all the same. */
  readonly unit: NumberUnit | undefined;
}

/**
 * The numbers of a block that its counterpart must say too, in order. Left out is what one language says and the other
 * need not: one, first, second, `the two`/`les deux`, `24/7`, halves and thirds, digits of codes, the number of a list item.
 */
export function numbersIn(source: Source, firstToken: number, endToken: number, language: Language): NumberValue[] {
  return new NumberReader(source, firstToken, endToken, language, false).read();
}

/** The numbers of a block with ones and twos, for readers that know what they count. */
export function allNumbersIn(source: Source, firstToken: number, endToken: number, language: Language): NumberValue[] {
  return new NumberReader(source, firstToken, endToken, language, true).read();
}

/** Before a two it tells which two, and the other language may leave the number out. */
const DETERMINERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['the', 'these', 'those', 'both', 'our']),
  fr: new Set(['les', 'des', 'ces', 'nos', 'aux', 'tous', 'toutes']),
};

/** `third party` is `tiers`: no number in French. */
const AFTER_THIRD: ReadonlySet<string> = new Set(
  'party parties country countries state states nation nations person persons of'.split(' '),
);

class NumberReader {
  readonly #view: TokenView;
  readonly #found: NumberValue[] = [];

  constructor(
    source: Source,
    readonly first: number,
    readonly end: number,
    readonly language: Language,
    /** Whether ones and twos count. */
    readonly all: boolean,
  ) {
    this.#view = new TokenView(source, first, end, language);
  }

  read(): NumberValue[] {
    const { kinds, words } = this.#view.source.tokens;
    const lexicon = NUMBER_LEXICONS[this.language];
    for (let i = this.first; i < this.end; ) {
      if (kinds[i] === TokenKind.Number) {
        i = this.#digits(i);
        continue;
      }
      const numeral = lexicon.of(words[i]);
      i = numeral === undefined ? i + 1 : this.#word(i, numeral);
    }
    return this.#found;
  }

  /** Reads what begins with digits and returns the token behind it. */
  #digits(at: number): number {
    const view = this.#view;
    if (this.#isListNumber(at)) return at + 2;
    const code = codeEnd(view, at);
    if (code > 0) return code;
    const phone = phoneAt(view, at);
    if (phone) return this.#push('phone', at, phone.last, Number(phone.digits), phone.digits);
    const date = dateFromNumber(view, at, view.digits(at) <= 2 ? view.integer(at) : 0);
    if (date) return this.#date(at, date);
    const named = view.numeral(at + 1);
    if (named?.kind === 'clock' && view.integer(at) === 12) return at + 1;
    const time = timeAt(view, at);
    if (time) return this.#push('time', at, time.last, time.minutes, timeKey(time.minutes));
    const { value, last, suffix, version } = digitNumberAt(view, at);
    if (version !== undefined) return this.#push('number', at, last, value, version);
    return this.#number(at, last, value, suffix);
  }

  /** Reads what begins with a word or code that says a number, and returns the token behind it. */
  #word(at: number, numeral: Numeral): number {
    const view = this.#view;
    switch (numeral.kind) {
      case 'month': {
        const date = dateFromMonth(view, at);
        return date ? this.#date(at, date) : at + 1;
      }
      case 'first': {
        const date = dateFromNumber(view, at, 1);
        return date ? this.#date(at, date) : at + 1;
      }
      case 'clock':
        // `après-midi`
        if (view.isDash(at - 1) && view.touches(at)) return at + 1;
        return this.#push('time', at, at, numeral.value, timeKey(numeral.value));
      case 'time':
        return this.#push('time', at, at, numeral.value, timeKey(numeral.value));
      case 'roman': {
        const value = romanOrdinal(view.text(at));
        return value === undefined ? at + 1 : this.#ordinal(at, at, value);
      }
      case 'ordinal':
        return this.#ordinal(at, at, numeral.value);
      case 'suffixed':
        return this.#suffixed(at, Number(numeral.digits), numeral.suffix);
      default:
        return this.#inWords(at);
    }
  }

  #inWords(at: number): number {
    const view = this.#view;
    if (view.language === 'fr' && view.folded(at) === 'sept') {
      const date = dateFromMonth(view, at);
      if (date) return this.#date(at, date);
      // `sept-2024` in an address or key
      if (view.isDash(at + 1, false) && view.isNumber(at + 2)) return at + 1;
    }
    const number = wordNumberAt(view, at);
    if (!number) return at + 1;
    if (number.ordinal) return this.#ordinal(at, number.last, number.value);
    const date = number.value <= 31 ? dateFromNumber(view, number.last, number.value) : undefined;
    if (date) return this.#date(at, date);
    if (view.language === 'fr' && number.value === 9 && this.#isNew(at, number.last)) return at + 1;
    return this.#number(at, number.last, number.value, '');
  }

  #suffixed(at: number, value: number, suffix: string): number {
    const view = this.#view;
    if (view.isDash(at - 1, false) && view.touches(at) && view.word(at - 2)?.isUpperCase) return at + 1;
    // `5G`, `2S`: a small letter is a unit, a capital a name.
    if (/[GSJ]$/.test(view.text(at))) return at + 1;
    if (suffix === 'h' && view.language === 'fr' && value <= 24 && isTimeOfDay(view, at, at)) {
      return this.#push('time', at, at, value * 60, timeKey(value * 60));
    }
    return this.#number(at, at, value, suffix);
  }

  #number(first: number, until: number, amount: number, suffix: string): number {
    const view = this.#view;
    const always = alwaysPhrase(view, amount, until);
    if (always >= 0) return always + 1;
    const letters = suffix === '' ? 1 : suffixMultiplier(suffix, /[MB]$/.test(view.text(until)));
    const letter = currencyMultiplier(view, until + 1);
    const multiplied = letter === 1 ? multiplierAt(view, until + 1) : { factor: letter, last: until + 1 };
    const last = multiplied?.last ?? until;
    const factor = (multiplied?.factor ?? 1) * letters;
    // Decimals times a power of ten leave the error of binary fractions behind.
    const value = factor === 1 ? amount : Number((amount * factor).toPrecision(15));
    const around = unitAround(view, first, last);
    const unit = suffix.startsWith('eur') ? '€' : around.unit;
    if (unit !== undefined) this.#push(unit === '%' ? 'percent' : 'money', first, last, value, value, unit);
    else if (!this.#isIdle(first, value)) this.#push('number', first, last, value, value);
    return around.last + 1;
  }

  #ordinal(first: number, last: number, value: number): number {
    const view = this.#view;
    const date = dateFromNumber(view, last, value);
    if (date) return this.#date(first, date);
    if (value <= 2 && !this.all) return last + 1;
    if (value === 3 && this.language === 'en' && AFTER_THIRD.has(view.folded(view.following(last)))) return last + 1;
    return this.#push('ordinal', first, last, value, value);
  }

  #date(first: number, date: DateValue): number {
    const { month, day, year, last, until } = date;
    if (day > 0) this.#beginRange(first, date);
    const push = (from: number, to: number, of: number) => {
      const parts = { year, month, day: of };
      return this.#push('date', from, to, year * 10_000 + month * 100 + of, dateKey(parts));
    };
    if (!until) return push(first, last, day);
    push(first, until.token - 2, day);
    return push(until.token, last, until.day);
  }

  /** `from 5 to 10 May 2027`: the number before is a day of the same month. */
  #beginRange(first: number, { year, month, day }: DateValue): void {
    const view = this.#view;
    const before = this.#found.at(-1);
    const joins = view.isDash(first - 1) || BETWEEN_DAYS.has(view.folded(first - 1));
    if (!joins || !view.has(first - 2) || before?.end !== view.stop(first - 2)) return;
    if (before.unit !== undefined || (before.kind !== 'number' && before.kind !== 'ordinal')) return;
    if (before.value < 1 || before.value >= day || !Number.isInteger(before.value)) return;
    const parts = { year, month, day: before.value };
    const value = year * 10_000 + month * 100 + before.value;
    this.#found[this.#found.length - 1] = { ...before, kind: 'date', value, key: dateKey(parts) };
  }

  /** One, and a two whose determiner says which two are meant. */
  #isIdle(first: number, value: number): boolean {
    if (this.all || value > 2) return false;
    return value === 1 || (value === 2 && DETERMINERS[this.language].has(this.#view.folded(first - 1)));
  }

  #push(
    kind: NumberKind,
    first: number,
    last: number,
    value: number,
    key: number | string,
    unit?: NumberUnit | undefined,
  ): number {
    this.#found.push({ start: this.#view.start(first), end: this.#view.stop(last), kind, value, key, unit });
    return last + 1;
  }

  /** Whether digits at the very start of a block number it: `1. …`, `2) …`, `(3) …`. */
  #isListNumber(at: number): boolean {
    const view = this.#view;
    const start = this.first + (view.mark(this.first) === '*' ? 1 : 0) + (view.mark(this.first) === '(' ? 1 : 0);
    if (at !== start || view.digits(at) > 2) return false;
    const mark = view.mark(at + 1);
    return (
      (mark === '.' || mark === ')') && view.touches(at + 1) && (!view.touches(at + 2) || view.mark(at + 2) === '*')
    );
  }

  /** `tout neuf`, `remettre à neuf.` */
  #isNew(at: number, last: number): boolean {
    const before = this.#view.folded(at - 1);
    return before === 'tout' || (before === 'a' && this.#view.word(last + 1) === undefined);
  }
}

const BETWEEN_DAYS: ReadonlySet<string> = new Set(['to', 'and', 'au', 'et', 'a']);
