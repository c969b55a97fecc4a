import type { Language } from '../text/language.ts';

const byPosition = (first: number, words: string): [string, string][] =>
  words.split(' ').map((word, i) => [word, String(first + i)]);

/**
 * Single words that stand for a number, folded, with its digits. Only what makes two rows alike: `one` and `un` are
 * articles as well, and what is composed (`twenty-four`) is alike by its parts.
 */
const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([
    ...byPosition(2, 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
    ...byPosition(17, 'seventeen eighteen nineteen twenty'),
    ...([
      ['thirty', '30'],
      ['forty', '40'],
      ['fifty', '50'],
      ['sixty', '60'],
      ['hundred', '100'],
    ] as const),
  ]),
  fr: new Map([
    ...byPosition(2, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...([
      ['vingt', '20'],
      ['trente', '30'],
      ['quarante', '40'],
      ['cinquante', '50'],
      ['soixante', '60'],
    ] as const),
    ...([
      ['cent', '100'],
      ['cents', '100'],
    ] as const),
  ]),
};

/** The digits of the number that a folded word stands for. */
export function valueOfNumberWord(word: string, language: Language): string | undefined {
  return NUMBER_WORDS[language].get(word);
}
