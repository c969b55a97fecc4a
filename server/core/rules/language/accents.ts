import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import type { Edition } from '../../model/notice.ts';
import type { Passage } from '../../scan/model.ts';
import { scanOf } from '../../scan/scan.ts';
import { fold } from '../../text/fold.ts';
import { KeyFilter } from '../../text/key-filter.ts';
import type { Language } from '../../text/language.ts';
import type { FileSource, Source } from '../../text/source.ts';

/** A word with an accent too many or too few. */
export interface Slip {
  readonly source: Source | FileSource;
  readonly token: number;
  readonly message: 'english' | 'capital';
  readonly right: string;
}

/** Shorter words are French ones that English uses (`à la`). */
export const SHORTEST = 3;

/** Labels and headings of the profile are looked at by rules of their own, which know how each of their words is written. */
export function isKnownElsewhere({ node }: Passage, at: number): boolean {
  if (node.kind === 'heading') return node.recognition !== undefined && node.recognition.form !== 'unknown';
  return node.kind === 'field' && node.recognition !== undefined && at < node.label.end;
}

/** Those of some keys whose words stand in an edition without an accent; with `small`, in small letters only. */
export function plainAmong(edition: Edition, keys: ReadonlySet<number>, small = false): ReadonlySet<number> {
  const plain = new Set<number>();
  const filter = new KeyFilter(keys);
  const { words } = edition.source.tokens;
  for (const { firstToken, endToken } of scanOf(edition).passages) {
    for (let i = firstToken; i < endToken; i++) {
      const word = words[i];
      if (!word || !filter.mayHave(word.key) || !keys.has(word.key) || word.hasDiacritic) continue;
      if (!small || word.text === word.folded) plain.add(word.key);
    }
  }
  return plain;
}

/** Latin words in small letters. */
const WORDS = /[a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u024f]+/g;

/** The words of a profile's texts in a language by their folded form: of English the plain ones, of French the accented ones in small letters. */
export function wordsOfProfile(profile: Profile, language: Language): ReadonlyMap<string, string> {
  const known = profileWords(profile);
  return (known[language] ??= collectWords(profile, language));
}

const profileWords = onceFor((_: Profile): Partial<Record<Language, ReadonlyMap<string, string>>> => ({}));

function collectWords(profile: Profile, language: Language): ReadonlyMap<string, string> {
  const texts: string[] = [];
  const collect = (value: object, own: boolean): void => {
    for (const key in value) {
      const inner: unknown = value[key as keyof typeof value];
      const isOwn = key === 'en' || key === 'fr' ? key === language : own;
      if (typeof inner === 'object' && inner !== null) collect(inner, isOwn);
      else if (isOwn && typeof inner === 'string') texts.push(inner);
    }
  };
  collect(profile, false);
  const words = new Map<string, string>();
  const isEnglish = language === 'en';
  // One search through all of them is faster than one through each.
  for (const word of texts.join('\n').toLowerCase().match(WORDS) ?? []) {
    const folded = fold(word);
    if ((folded === word) === isEnglish) words.set(folded, word);
  }
  return words;
}
