import type { Language } from './language.ts';

/**
 * The forms in which a word of a term may stand in a text: singular and plural, in French also the feminine. By endings alone,
 * without a dictionary: a form that the language does not have does no harm, since nobody writes it.
 * @param word in small letters, accents kept
 */
export function formsOf(word: string, language: Language): ReadonlySet<string> {
  const bases = [word, ...SINGULARS[language].flatMap(([ending, singular]) => replaced(word, ending, singular))];
  const forms = new Set(bases);
  if (word.length < SHORTEST) return forms;
  for (const base of bases) {
    for (const [ending, others] of ENDINGS[language]) {
      if (!ending.test(base)) continue;
      for (const other of others) forms.add(base.replace(ending, other));
      break;
    }
  }
  return forms;
}

/** Shorter words are taken as they are. */
const SHORTEST = 3;

type Ending = readonly [ending: RegExp, others: readonly string[]];

/** Of the endings that fit, the first counts. */
const ENDINGS: Readonly<Record<Language, readonly Ending[]>> = {
  en: [
    [/(?:s|x|z|ch|sh)$/, ['$&es']],
    [/([^aeiou])y$/, ['$1ies']],
    [/man$/, ['men']],
    [/$/, ['s']],
  ],
  fr: [
    [/eux$/, ['euse', 'euses']],
    [/(?:s|x|z)$/, ['$&e', '$&es']],
    [/al$/, ['aux', 'ale', 'ales']],
    [/(?:eau|eu)$/, ['$&x']],
    [/teur$/, ['teurs', 'trice', 'trices', 'teuse', 'teuses']],
    [/eur$/, ['eurs', 'euse', 'euses', 'eure', 'eures']],
    [/if$/, ['ifs', 'ive', 'ives']],
    [/er$/, ['ers', 'ère', 'ères']],
    [/([eo])([lnt])$/, ['$1$2s', '$1$2e', '$1$2es', '$1$2$2e', '$1$2$2es']],
    [/e$/, ['es']],
    [/é$/, ['és', 'ée', 'ées']],
    [/$/, ['s', 'e', 'es']],
  ],
};

/** What a plural may be the plural of. */
const SINGULARS: Readonly<Record<Language, readonly (readonly [ending: RegExp, singular: string])[]>> = {
  en: [
    [/ies$/, 'y'],
    [/(s|x|z|ch|sh)es$/, '$1'],
    [/([^su])s$/, '$1'],
  ],
  fr: [
    [/aux$/, 'al'],
    [/eaux$/, 'eau'],
    [/([^s])s$/, '$1'],
  ],
};

function replaced(word: string, ending: RegExp, singular: string): readonly string[] {
  return word.length > SHORTEST && ending.test(word) ? [word.replace(ending, singular)] : [];
}
