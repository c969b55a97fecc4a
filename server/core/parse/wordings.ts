import type { Profile } from '../../../schemas/profile.ts';
import type { Wording } from '../../../schemas/wordings.ts';
import { copyOf } from '../memory/copy.ts';
import { onceFor } from '../memory/once.ts';
import type { Recognition } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import type { Dictionary, Entry } from '../profile/dictionary.ts';
import { foldPhrase, withoutHidden } from '../text/fold.ts';
import type { Language } from '../text/language.ts';

/** A label or heading of the profile that a text is, or is a misspelling of. */
export interface WordingMatch {
  readonly id: string;
  /** The language whose wording was found. */
  readonly language: Language;
  readonly superseded: boolean;
  /** How many letters the text is off; 0: right but for case, accents and white space. */
  readonly slips: number;
  /** What it is called in both languages. */
  readonly both: Readonly<Record<Language, Wording>>;
}

/** Labels or headings of one kind, as the parser asks for them. */
export interface Lookup {
  /** What a folded phrase is, case and accents apart; where both languages write it so, in the preferred one. */
  exact(folded: string, prefer?: Language): WordingMatch | undefined;
  /** Like {@link exact}, or else the phrase that the text is a misspelling of, where there is just one such. */
  closest(folded: string, prefer: Language): WordingMatch | undefined;
  /** The longest phrase that a folded text begins with, followed by white space or the end; exact only. */
  prefix(folded: string): WordingMatch | undefined;
}

/** At most this many misspellings are remembered; a text with more is not a notice. */
const REMEMBERED = 2000;

class DictionaryLookup<Item> implements Lookup {
  readonly #longest: number;
  /** The beginnings of all phrases: most lines of a text begin like none of them. */
  readonly #beginnings: ReadonlySet<string>;
  /** What entries are found as when nothing is misspelt. */
  readonly #exact = new Map<Entry<Item>, WordingMatch>();
  /** What was looked for and how it ended, by language: searching for a near phrase is slow, and a line stays while others are typed. */
  readonly #searched = {
    en: new Map<string, WordingMatch | undefined>(),
    fr: new Map<string, WordingMatch | undefined>(),
  };

  constructor(
    readonly dictionary: Dictionary<Item>,
    readonly describe: (item: Item) => Pick<WordingMatch, 'id' | 'both'>,
  ) {
    const phrases = [...dictionary.en.keys(), ...dictionary.fr.keys()];
    this.#longest = Math.max(0, ...phrases.map((phrase) => phrase.length));
    this.#beginnings = new Set(phrases.map(beginningOf));
  }

  exact(folded: string, prefer: Language = 'en'): WordingMatch | undefined {
    const entry = this.dictionary.exact(prefer, folded);
    return entry && this.#exactMatch(entry);
  }

  #exactMatch(entry: Entry<Item>): WordingMatch {
    let match = this.#exact.get(entry);
    if (!match) this.#exact.set(entry, (match = this.#match(entry, 0)));
    return match;
  }

  closest(folded: string, prefer: Language): WordingMatch | undefined {
    if (folded.length > this.#longest + 4) return undefined;
    const searched = this.#searched[prefer];
    if (searched.has(folded)) return searched.get(folded);
    const found = this.dictionary.find(prefer, folded);
    const match = found && this.#match(found.value, found.slips);
    if (searched.size >= REMEMBERED) searched.clear();
    searched.set(copyOf(folded), match);
    return match;
  }

  prefix(folded: string): WordingMatch | undefined {
    if (!this.#beginnings.has(beginningOf(folded))) return undefined;
    for (let end = Math.min(folded.length, this.#longest); end > 2; end--) {
      if (end < folded.length && folded.charCodeAt(end) !== 0x20) continue;
      const match = this.exact(folded.slice(0, end));
      if (match) return match;
    }
    return undefined;
  }

  #match({ item, language, form }: Entry<Item>, slips: number): WordingMatch {
    return { ...this.describe(item), language, superseded: form === 'superseded', slips };
  }
}

/** The first letters of a phrase: no more than the shortest that is found by its beginning has. */
function beginningOf(folded: string): string {
  return folded.slice(0, 3);
}

/** What a profile's notices are read by; made once a profile. */
export interface Wordings {
  readonly labels: Lookup;
  readonly sections: Lookup;
  /** Essential and desirable headings, and the accountabilities. */
  readonly subsections: Lookup;
  /** Folded phrases that mark a line as letterhead or banner. */
  readonly letterhead: readonly string[];
  /** What finds a vacancy number of the profile's own pattern. */
  readonly vacancyNumber: RegExp | undefined;
}

export const wordingsOf = onceFor(makeWordings);

function makeWordings(profile: Profile): Wordings {
  const { labels, sectionHeadings, subsectionHeadings, letterhead, banner } = compileProfile(profile);
  return {
    labels: new DictionaryLookup(labels, ({ id, label }) => ({ id, both: label })),
    sections: new DictionaryLookup(sectionHeadings, ({ id, heading }) => ({ id, both: heading })),
    subsections: new DictionaryLookup(subsectionHeadings, ({ id, definition }) => ({ id, both: definition.heading })),
    letterhead: [...letterhead, ...banner],
    vacancyNumber: numberPattern(profile),
  };
}

function numberPattern({ vacancyNumber }: Profile): RegExp | undefined {
  const pattern = vacancyNumber?.pattern?.replace(/^\^/, '').replace(/\$$/, '');
  return pattern === undefined ? undefined : new RegExp(`(?<![A-Za-zÀ-ÿ0-9])(?:${pattern})(?![A-Za-zÀ-ÿ0-9])`, 'u');
}

/** How a text that was matched stands to the wording that its edition should have. */
export function recognition(text: string, match: WordingMatch, language: Language): Recognition {
  const own = match.both[language];
  const expected = own.text;
  // A phrase may be the same in both languages (`Grade`, `Qualifications`).
  const isOwn = () => [own.text, ...own.variants].some((wording) => foldPhrase(wording) === foldPhrase(text));
  if (match.language !== language && !isOwn()) {
    return { form: 'other-language', expected };
  }
  if (match.slips > 0) return { form: 'misspelt', expected };
  if (match.superseded) return { form: 'superseded', expected };
  if (text === expected) return { form: 'exact', expected };
  const plain = normalise(text);
  const same = [own.text, ...own.variants].map(normalise);
  if (same.includes(plain)) return { form: 'exact', expected };
  const lower = plain.toLowerCase();
  const sameLetters = same.find((one) => one.toLowerCase() === lower);
  return sameLetters !== undefined ? { form: 'case', expected } : { form: 'accent', expected };
}

function normalise(text: string): string {
  return withoutHidden(text).normalize('NFC').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
}
