import type { Phrases, Wording } from '../../../schemas/wordings.ts';
import { editDistance, foldPhrase, slipsAllowed } from '../text/fold.ts';
import { LANGUAGES, type Language, otherLanguage } from '../text/language.ts';

/** One wording of the profile and what it stands for. */
export interface Entry<Item> {
  readonly item: Item;
  readonly language: Language;
  /** The wording in use, another that is just as right, or one that is no longer used. */
  readonly form: 'text' | 'variant' | 'superseded';
  /** The wording as the profile writes it. */
  readonly text: string;
}

export interface Closest<Value> {
  readonly value: Value;
  /** How many letters the text is off; 0: right but for case, accents and white space. */
  readonly slips: number;
}

/** Wordings of one kind (labels, headings, names …) by language, looked up by their folded form. */
export class Dictionary<Item> {
  readonly en: ReadonlyMap<string, Entry<Item>>;
  readonly fr: ReadonlyMap<string, Entry<Item>>;

  constructor(entries: readonly Entry<Item>[]) {
    const maps = { en: new Map<string, Entry<Item>>(), fr: new Map<string, Entry<Item>>() };
    for (const entry of entries) {
      const map = maps[entry.language];
      const folded = foldPhrase(entry.text);
      if (!map.has(folded)) map.set(folded, entry);
    }
    this.en = maps.en;
    this.fr = maps.fr;
  }

  /** The entry with this folded form, of this language or else of the other one. */
  exact(language: Language, folded: string): Entry<Item> | undefined {
    return this[language].get(folded) ?? this[otherLanguage(language)].get(folded);
  }

  /**
   * The entry that a folded text is, or is a misspelling of. Exact before misspelt, this language before the other;
   * undefined where two different items are equally near.
   */
  find(language: Language, folded: string): Closest<Entry<Item>> | undefined {
    const exact = this.exact(language, folded);
    if (exact) return { value: exact, slips: 0 };
    return closest(folded, [...this[language], ...this[otherLanguage(language)]], ({ item }) => item);
  }
}

/**
 * The candidate that a folded text is most likely a misspelling of, where there is just one best: candidates that mean the
 * same count as one, and of these the first is taken.
 * @param candidates folded phrases and what they stand for
 * @param meaning what two candidates share that mean the same
 */
export function closest<Value>(
  folded: string,
  candidates: Iterable<readonly [string, Value]>,
  meaning: (value: Value) => unknown = (value) => value,
): Closest<Value> | undefined {
  let best: Closest<Value> | undefined;
  let ambiguous = false;
  for (const [phrase, value] of candidates) {
    const limit = Math.min(slipsAllowed(phrase.length), best?.slips ?? Number.POSITIVE_INFINITY);
    const slips = editDistance(folded, phrase, limit);
    if (slips > limit) continue;
    if (!best || slips < best.slips) {
      best = { value, slips };
      ambiguous = false;
    } else if (meaning(value) !== meaning(best.value)) ambiguous = true;
  }
  return ambiguous ? undefined : best;
}

/** The entries of an item that has a wording in each language. */
export function wordingEntries<Item>(item: Item, wordings: Readonly<Record<Language, Wording>>): Entry<Item>[] {
  const entries: Entry<Item>[] = [];
  for (const language of LANGUAGES) {
    const { text, variants, superseded } = wordings[language];
    entries.push({ item, language, form: 'text', text });
    for (const variant of variants) entries.push({ item, language, form: 'variant', text: variant });
    for (const old of superseded) entries.push({ item, language, form: 'superseded', text: old });
  }
  return entries;
}

/** The entries of an item that has several phrases in each language, the first of them the preferred one. */
export function phraseEntries<Item>(item: Item, phrases: Phrases): Entry<Item>[] {
  return LANGUAGES.flatMap((language) =>
    phrases[language].map((text, i): Entry<Item> => ({ item, language, form: i === 0 ? 'text' : 'variant', text })),
  );
}
