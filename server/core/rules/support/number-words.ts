import type { Language } from '../../text/source.ts';
import { vocabulary } from '../../text/tokens.ts';
import type { Word } from '../../text/vocabulary.ts';
import { NUMBER_LEXICONS, type Numeral } from '../../values/number-lexicon.ts';
import { isCurrency } from '../../values/number-units.ts';

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
 * Which words may begin a number that counts, by the keys of words, so that the few texts with numbers are told from all others
 * without reading them. It may take a word for more than it is, never for less.
 */
export class NumberParts {
  #generation = vocabulary.generation;
  #parts = new Uint8Array(1 << 12);

  constructor(readonly language: Language) {}

  /** One of {@link NumberPart}. */
  of(word: Word): number {
    return this.#parts[word.key] || this.#learn(word);
  }

  /** Forgets what it knows when the vocabulary has given its keys to other words. */
  refresh(): this {
    if (this.#generation !== vocabulary.generation) {
      this.#generation = vocabulary.generation;
      this.#parts = new Uint8Array(1 << 12);
    }
    return this;
  }

  #learn(word: Word): number {
    const { key, folded } = word;
    if (key >= this.#parts.length) {
      const parts = new Uint8Array(Math.max(key + 1, this.#parts.length * 2));
      parts.set(this.#parts);
      this.#parts = parts;
    }
    const numeral = NUMBER_LEXICONS[this.language].refresh().of(word);
    return (this.#parts[key] = numeral ? partOf(numeral) : partOfOther(folded));
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

function partOfOther(folded: string): number {
  if (isCurrency(folded)) return NumberPart.Around;
  return BEHIND.has(folded) ? NumberPart.Behind : NumberPart.None;
}

/** What the readers of units, percentages, multiples and dates look for behind a number, currencies and numerals aside. */
const BEHIND: ReadonlySet<string> = new Set("percent per pour p de d' of k m bn md".split(' '));
