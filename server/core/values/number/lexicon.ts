import { WordMemo } from '../../memory/word-memo.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import type { Word } from '../../text/vocabulary.ts';
import { MONTH_NAMES, USUAL_MONTHS } from '../date/months.ts';

/** What a word says of a number. */
export type Numeral =
  /** A word of a number: `five`, `quinze`, `vingt`, `hundred`, `million`; as an ordinal `fifth`, `centième`. */
  | {
      readonly kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'multiplier' | 'collective';
      readonly value: number;
      readonly ordinal: boolean;
    }
  /** A month's name; `needsCapital` where a small letter makes it another word (`may`, `march`). */
  | { readonly kind: 'month'; readonly value: number; readonly short: boolean; readonly needsCapital: boolean }
  /** `premier`, `first`: a day before a month. */
  | { readonly kind: 'first' }
  /** `noon`, `minuit`; the value in minutes. */
  | { readonly kind: 'clock'; readonly value: number }
  /** `XXIe`, if its capitals say so. */
  | { readonly kind: 'roman' }
  /** Digits with letters: `3rd`, `2e`. */
  | { readonly kind: 'ordinal'; readonly value: number }
  /** `17h30`, `5pm`; in minutes. */
  | { readonly kind: 'time'; readonly value: number }
  /** Digits with a unit or a multiplier: `24h`, `85K`, `5km`; digits as they stand, suffix in lower case. */
  | { readonly kind: 'suffixed'; readonly digits: string; readonly suffix: string };

export type NumeralWord = Extract<Numeral, { ordinal: boolean }>;

/** What the words of a language say of numbers. */
class NumberLexicon {
  /** Null for words that say nothing, as nearly all do. */
  readonly #numerals = new WordMemo<Numeral | null>(
    ({ folded }) => WORDS[this.language].get(folded) ?? describe(folded, this.language) ?? null,
  );

  constructor(readonly language: Language) {}

  /** The words that it has by name, folded; it knows others by their form: Roman ordinals, and what has digits in it. */
  get words(): ReadonlyMap<string, Numeral> {
    return WORDS[this.language];
  }

  /** What a word says of a number; undefined for words that say nothing, and for no word. */
  of(word: Word | undefined): Numeral | undefined {
    return word && (this.#numerals.of(word) ?? undefined);
  }
}

export const NUMBER_LEXICONS: Readonly<Record<Language, NumberLexicon>> = {
  en: new NumberLexicon('en'),
  fr: new NumberLexicon('fr'),
};

/** The value of a Roman ordinal (`XXIe`, `XIXème`) that is written as one: capitals, and a small ending. */
export function romanOrdinal(text: string): number | undefined {
  const match = /^([IVX]{1,6})(?:e|ème|eme)$/.exec(text);
  if (!match || match[1]!.length < 2) return undefined;
  let value = 0;
  let last = 0;
  for (const letter of [...match[1]!].reverse()) {
    const worth = letter === 'I' ? 1 : letter === 'V' ? 5 : 10;
    value += worth < last ? -worth : worth;
    last = Math.max(last, worth);
  }
  return value;
}

const CODE = /^(\d{1,9})([a-z]{1,4})(\d{2})?$/;
const ORDINAL_ENDINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['st', 'nd', 'rd', 'th']),
  fr: new Set(['er', 're', 'e', 'eme', 'ere', 'nd', 'nde', 'ieme']),
};
/** Units and multipliers that are written close to the digits; other letters make a code (`3D`, `5G`). */
const SUFFIXES: ReadonlySet<string> = new Set(
  'h hr hrs min mn s j km kg g m cm mm k md bn b mb gb tb mo go to ms ans eur euro'.split(' '),
);

/** `i`, `v`, `x` */
function isRomanDigit(code: number): boolean {
  return code === 0x69 || code === 0x76 || code === 0x78;
}

function describe(folded: string, language: Language): Numeral | undefined {
  const first = folded.charCodeAt(0);
  if (first < 0x30 || first > 0x39) {
    const mayBeRoman = language === 'fr' && isRomanDigit(first) && isRomanDigit(folded.charCodeAt(1));
    return mayBeRoman && /^[ivx]{2,6}e(?:me)?$/.test(folded) ? { kind: 'roman' } : undefined;
  }
  const match = CODE.exec(folded);
  if (!match) return undefined;
  const [, digits, letters, minutes] = match as unknown as [string, string, string, string | undefined];
  const value = Number(digits);
  if (minutes !== undefined) {
    const isTime = letters === 'h' && value <= 24 && Number(minutes) < 60;
    return isTime ? { kind: 'time', value: value * 60 + Number(minutes) } : undefined;
  }
  if (ORDINAL_ENDINGS[language].has(letters)) return { kind: 'ordinal', value };
  if ((letters === 'am' || letters === 'pm') && value >= 1 && value <= 12) {
    return { kind: 'time', value: ((value % 12) + (letters === 'pm' ? 12 : 0)) * 60 };
  }
  return SUFFIXES.has(letters) ? { kind: 'suffixed', digits, suffix: letters } : undefined;
}

/** Short forms that running text has as well. */
const MORE_MONTHS: Readonly<Record<Language, Readonly<Record<number, readonly string[]>>>> = {
  en: { 9: ['sept'] },
  fr: { 1: ['jan'], 2: ['fev'], 7: ['juill'], 9: ['sep'] },
};

const WORDS: Readonly<Record<Language, ReadonlyMap<string, Numeral>>> = { en: englishWords(), fr: frenchWords() };

/**
 * The number that a single folded word stands for. Undefined for what is not a number by itself: ordinals, `dozen`, and `one`, which is an
 * article as well.
 */
export function cardinalOf(word: string, language: Language): number | undefined {
  const numeral = WORDS[language].get(word);
  if (!numeral || !('ordinal' in numeral) || numeral.ordinal || !CARDINALS.has(numeral.kind)) return undefined;
  return numeral.value > 1 ? numeral.value : undefined;
}

const CARDINALS: ReadonlySet<Numeral['kind']> = new Set(['unit', 'teen', 'ten', 'hundred']);

function englishWords(): ReadonlyMap<string, Numeral> {
  const words = new Map<string, Numeral>();
  add(words, 'unit', 0, 'zero one two three four five six seven eight nine');
  add(words, 'unit', 1, 'first second third fourth fifth sixth seventh eighth ninth', true);
  add(words, 'teen', 10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
  add(
    words,
    'teen',
    10,
    'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    true,
  );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
  addTens(words, tens, 20, false);
  addTens(words, tens.replaceAll('ty', 'tieth'), 20, true);
  words.set('fourty', { kind: 'ten', value: 40, ordinal: false });
  words.set('hundred', { kind: 'hundred', value: 100, ordinal: false });
  words.set('hundredth', { kind: 'hundred', value: 100, ordinal: true });
  multipliers(words, { thousand: 1e3, million: 1e6, billion: 1e9 });
  words.set('thousandth', { kind: 'multiplier', value: 1000, ordinal: true });
  words.set('dozen', { kind: 'collective', value: 12, ordinal: false });
  words.set('noon', { kind: 'clock', value: 12 * 60 });
  words.set('midnight', { kind: 'clock', value: 0 });
  addMonths(words, 'en');
  return words;
}

function frenchWords(): ReadonlyMap<string, Numeral> {
  const words = new Map<string, Numeral>();
  add(words, 'unit', 0, 'zero un deux trois quatre cinq six sept huit neuf');
  add(words, 'unit', 1, 'unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme', true);
  words.set('une', words.get('un')!);
  add(words, 'teen', 10, 'dix onze douze treize quatorze quinze seize');
  add(words, 'teen', 10, 'dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme', true);
  addTens(words, 'vingt trente quarante cinquante soixante septante octante nonante', 20, false);
  addTens(
    words,
    'vingtieme trentieme quarantieme cinquantieme soixantieme septantieme octantieme nonantieme',
    20,
    true,
  );
  words.set('vingts', words.get('vingt')!);
  words.set('huitante', words.get('octante')!);
  words.set('cent', { kind: 'hundred', value: 100, ordinal: false });
  words.set('cents', words.get('cent')!);
  words.set('centieme', { kind: 'hundred', value: 100, ordinal: true });
  multipliers(words, { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 });
  words.set('millieme', { kind: 'multiplier', value: 1000, ordinal: true });
  const collectives = { dizaine: 10, douzaine: 12, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50 };
  for (const [word, value] of Object.entries({ ...collectives, soixantaine: 60, centaine: 100, millier: 1000 })) {
    words.set(word, { kind: 'collective', value, ordinal: false });
  }
  words.set('premier', { kind: 'first' });
  words.set('midi', { kind: 'clock', value: 12 * 60 });
  words.set('minuit', { kind: 'clock', value: 0 });
  addMonths(words, 'fr');
  return words;
}

function add(
  words: Map<string, Numeral>,
  kind: NumeralWord['kind'],
  from: number,
  list: string,
  ordinal = false,
): void {
  for (const [i, word] of list.split(' ').entries()) words.set(word, { kind, value: from + i, ordinal });
}

function addTens(words: Map<string, Numeral>, list: string, from: number, ordinal: boolean): void {
  for (const [i, word] of list.split(' ').entries()) words.set(word, { kind: 'ten', value: from + 10 * i, ordinal });
}

function multipliers(words: Map<string, Numeral>, values: Readonly<Record<string, number>>): void {
  for (const [word, value] of Object.entries(values)) words.set(word, { kind: 'multiplier', value, ordinal: false });
}

/** Full names and short forms; a short form that is a number's word as well (`sept`) stays the number's. */
function addMonths(words: Map<string, Numeral>, language: Language): void {
  for (let i = 0; i < 12; i++) {
    const name = fold(MONTH_NAMES[language][i]!);
    const short = USUAL_MONTHS[language][i]!.map((form) => fold(form).replace('.', ''));
    short.push(...(MORE_MONTHS[language][i + 1] ?? []));
    for (const word of [name, ...short]) {
      const needsCapital = language === 'en' && (word.length === 3 || word === 'march');
      if (!words.has(word)) words.set(word, { kind: 'month', value: i + 1, short: word !== name, needsCapital });
    }
  }
}
