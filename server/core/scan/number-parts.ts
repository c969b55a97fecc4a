import { WordMemo } from '../memory/word-memo.ts';
import type { Language } from '../text/language.ts';
import type { Word } from '../text/vocabulary.ts';
import { NUMBER_LEXICONS, type Numeral } from '../values/number/lexicon.ts';
import { CURRENCY_WORDS } from '../values/number/units.ts';

/** What a word can have to do with a number that the other edition must say too. */
export const NumberPart = {
  None: 1,
  /** Nothing by itself, but a one before it counts: a month, `per cent`. */
  Behind: 2,
  /** The same of a one on either side: a currency. */
  Around: 3,
  /** One, first, second: counts with something of a number only. */
  Idle: 4,
  /** A number if it is in capitals (`XXIe`), else a word (`vie`). */
  Roman: 5,
  /** Begins a number. */
  Begins: 6,
} as const;

/**
 * Which words may begin a number that counts, by the keys of words, so that the few texts with numbers are found among all others
 * without reading them. It may take a word for more than it is, never for less.
 */
export class NumberParts {
  readonly #parts = new WordMemo((word) => this.#partOf(word));
  #named: ReadonlyMap<string, number> | undefined;

  constructor(readonly language: Language) {}

  /** One of {@link NumberPart}. */
  of(word: Word): number {
    return this.#parts.of(word);
  }

  #partOf(word: Word): number {
    const { folded } = word;
    let part = (this.#named ??= namedParts(this.language)).get(folded) ?? NumberPart.None;
    const first = folded.charCodeAt(0);
    // What has digits, and `vie` and the like, are known by their form.
    if (part === NumberPart.None && (first <= 0x39 || first === 0x69 || first === 0x76 || first === 0x78)) {
      const numeral = NUMBER_LEXICONS[this.language].of(word);
      if (numeral) part = partOf(numeral);
    }
    return part;
  }
}

export const NUMBER_PARTS: Readonly<Record<Language, NumberParts>> = {
  en: new NumberParts('en'),
  fr: new NumberParts('fr'),
};

function partOf(numeral: Numeral): number {
  switch (numeral.kind) {
    case 'month':
      // A date has digits or an ordinal beside its month.
      return NumberPart.Behind;
    case 'roman':
      return NumberPart.Roman;
    case 'first':
      return NumberPart.Idle;
    case 'unit':
      return numeral.value === 1 || (numeral.ordinal && numeral.value === 2) ? NumberPart.Idle : NumberPart.Begins;
    default:
      return NumberPart.Begins;
  }
}

/** What the words that are known by name have to do with numbers. */
function namedParts(language: Language): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const word of BEHIND) parts.set(word, NumberPart.Behind);
  for (const word of CURRENCY_WORDS) parts.set(word, NumberPart.Around);
  for (const [word, numeral] of NUMBER_LEXICONS[language].words) parts.set(word, partOf(numeral));
  return parts;
}

/** What the readers of units, percentages, multiples and dates look for behind a number, currencies and numerals aside. */
const BEHIND = ['percent', 'per', 'pour', 'p', 'de', "d'", 'of', 'k', 'm', 'bn', 'md'];
