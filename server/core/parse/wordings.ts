import type { Profile, SectionDefinition, SubsectionDefinition, Wording } from '../../../schemas/profile.ts';
import type { Recognition } from '../notice.ts';
import { editDistance, foldPhrase, slipsAllowed } from '../text/fold.ts';
import { LANGUAGES, type Language } from '../text/source.ts';

/** What a label or heading of the profile stands for. */
export interface Meaning {
  readonly id: string;
  readonly language: Language;
  readonly superseded: boolean;
  readonly wording: Wording;
  /** The wordings of both languages, for what the edition's own would be. */
  readonly both: Readonly<Record<Language, Wording>>;
}

/** A found meaning, and how many letters the text is off (0: the same but for case and accents). */
export interface Match {
  readonly meaning: Meaning;
  readonly slips: number;
}

/** Phrases of one kind (field labels, section headings …) in both languages, looked up exactly or with a few slips. */
export class Phrasebook {
  readonly #exact = new Map<string, Meaning[]>();
  #longest = 0;

  add(id: string, both: Readonly<Record<Language, Wording>>): void {
    for (const language of LANGUAGES) {
      const wording = both[language];
      const put = (text: string, superseded: boolean): void => {
        const key = foldPhrase(text);
        this.#longest = Math.max(this.#longest, key.length);
        const meanings = this.#exact.get(key) ?? [];
        if (meanings.some((known) => known.id === id && known.language === language)) return;
        this.#exact.set(key, [...meanings, { id, language, superseded, wording, both }]);
      };
      put(wording.text, false);
      for (const text of wording.variants) put(text, false);
      for (const text of wording.superseded) put(text, true);
    }
  }

  /** The meaning of a folded phrase that is right but for case and accents; of two, the one in the preferred language. */
  exact(folded: string, prefer?: Language): Match | undefined {
    const meanings = this.#exact.get(folded);
    if (!meanings) return undefined;
    return { meaning: meanings.find((meaning) => meaning.language === prefer) ?? meanings[0]!, slips: 0 };
  }

  /** Like {@link exact}, or else the phrase that the text is a misspelling of, where there is just one such. */
  closest(folded: string, prefer?: Language): Match | undefined {
    const exact = this.exact(folded, prefer);
    if (exact || folded.length > this.#longest + 4) return exact;
    let best: Match | undefined;
    let ambiguous = false;
    for (const [phrase, meanings] of this.#exact) {
      const limit = slipsAllowed(phrase.length);
      const slips = editDistance(folded, phrase, limit);
      if (slips > limit || (best && slips > best.slips)) continue;
      const meaning = meanings.find((one) => one.language === prefer) ?? meanings[0]!;
      if (best && slips === best.slips) ambiguous = best.meaning.id !== meaning.id;
      else ambiguous = false;
      best = best && slips === best.slips && best.meaning.language === prefer ? best : { meaning, slips };
    }
    return ambiguous ? undefined : best;
  }

  /** The longest phrase that a folded text begins with, followed by white space or the end; exact only. */
  prefix(folded: string, prefer?: Language): (Match & { length: number }) | undefined {
    for (let end = Math.min(folded.length, this.#longest); end > 2; end--) {
      if (end < folded.length && folded.charCodeAt(end) !== 0x20) continue;
      const match = this.exact(folded.slice(0, end), prefer);
      if (match) return { ...match, length: end };
    }
    return undefined;
  }
}

/** The phrases by which a profile's notices are read; made once a profile. */
export interface Phrasebooks {
  readonly labels: Phrasebook;
  readonly sections: Phrasebook;
  /** Essential and desirable headings, and the accountabilities. */
  readonly subsections: Phrasebook;
  readonly description: string;
  readonly sectionById: ReadonlyMap<string, SectionDefinition>;
  readonly subsectionById: ReadonlyMap<string, SubsectionDefinition>;
  /** Folded phrases that mark a line as letterhead or banner. */
  readonly letterhead: readonly string[];
  readonly banner: readonly string[];
}

/** The id under which the header's closing line is kept among the labels. */
export const DESCRIPTION = 'description';

const made = new WeakMap<Profile, Phrasebooks>();

export function phrasebooksOf(profile: Profile): Phrasebooks {
  const known = made.get(profile);
  if (known) return known;
  const books = makePhrasebooks(profile);
  made.set(profile, books);
  return books;
}

function makePhrasebooks(profile: Profile): Phrasebooks {
  const labels = new Phrasebook();
  const sections = new Phrasebook();
  const subsections = new Phrasebook();
  for (const field of profile.fields) labels.add(field.id, field.label);
  if (profile.description) labels.add(DESCRIPTION, profile.description);
  for (const section of profile.sections) {
    sections.add(section.id, section.heading);
    for (const subsection of section.subsections) subsections.add(subsection.id, subsection.heading);
  }
  for (const accountability of profile.accountabilities) subsections.add(accountability.id, accountability.heading);
  return {
    labels,
    sections,
    subsections,
    description: DESCRIPTION,
    sectionById: new Map(profile.sections.map((section) => [section.id, section])),
    subsectionById: new Map(
      profile.sections.flatMap(({ subsections: all }) => all.map((one) => [one.id, one] as const)),
    ),
    letterhead: profile.letterhead.map(foldPhrase),
    banner: profile.banner.map(foldPhrase),
  };
}

/** How a text that was matched stands to the wording that its edition should have. */
export function recognition(text: string, match: Match, language: Language): Recognition {
  const own = match.meaning.both[language];
  const expected = own.text;
  if (match.meaning.language !== language) {
    // A phrase may be the same in both languages (`Grade`, `Description`).
    return { form: 'other-language', expected };
  }
  if (match.slips > 0) return { form: 'misspelt', expected };
  if (match.meaning.superseded) return { form: 'superseded', expected };
  const plain = normalise(text);
  const same = [own.text, ...own.variants].map(normalise);
  if (same.includes(plain)) return { form: 'exact', expected };
  const lower = plain.toLowerCase();
  const sameLetters = same.find((one) => one.toLowerCase() === lower);
  return sameLetters !== undefined ? { form: 'case', expected } : { form: 'accent', expected };
}

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
}
