import type { Profile } from '../../../schemas/profile.ts';
import { fold } from '../text/fold.ts';
import { FUNCTION_WORDS } from '../text/function-words.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import { cardinalOf } from '../values/number/lexicon.ts';

/** What a profile's phrase identifies, and therefore how much it tells about a row. */
export const PhraseRole = {
  /** The name of a competency, at the beginning of a row: two names are never counterparts. */
  Name: 1,
  /** A lead-in, which is a whole row. */
  LeadIn: 2,
  /** The level of a competency. */
  Level: 3,
  /** Key phrases of a standard paragraph or contract: all of a group stand in the row. */
  Clause: 4,
} as const;

export type PhraseRole = (typeof PhraseRole)[keyof typeof PhraseRole];

/** What a group of phrases identifies in both languages. */
export interface Identity {
  readonly number: number;
  readonly role: PhraseRole;
}

/** One phrase, found by its longest word. */
export interface Phrase {
  readonly words: readonly string[];
  /** The index of the word by which it is found. */
  readonly trigger: number;
  readonly group: PhraseGroup;
}

/** Phrases that identify something only together; most groups have one. */
interface PhraseGroup {
  readonly identity: Identity;
  readonly size: number;
}

/** A profile's phrases of one language by their triggers. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** All phrases by which a profile knows what a row is, whatever else it says. */
export function compilePhrases(profile: Profile): Readonly<Record<Language, Phrases>> {
  const phrases = { en: new Map<string, Phrase[]>(), fr: new Map<string, Phrase[]>() };
  let count = 0;

  const add = (role: PhraseRole, texts: Readonly<Record<Language, readonly (readonly string[])[]>>): void => {
    const identity = { number: count++, role };
    for (const language of LANGUAGES) {
      for (const together of texts[language]) {
        const group = { identity, size: together.length };
        for (const text of together) {
          const words = lettersAndDigits(text);
          if (words.length === 0) continue;
          const trigger = triggerOf(words, language);
          const key = words[trigger]!;
          const list = phrases[language].get(key) ?? [];
          phrases[language].set(key, list);
          list.push({ words, trigger, group });
        }
      }
    }
  };
  const each = (texts: readonly string[]): string[][] => texts.map((text) => [text]);

  for (const { name, levels } of profile.competencies) {
    add(PhraseRole.Name, {
      en: each([name.en.text, ...name.en.variants]),
      fr: each([name.fr.text, ...name.fr.variants]),
    });
    for (const { en, fr } of levels) add(PhraseRole.Level, { en: each(en), fr: each(fr) });
  }
  for (const { leadIn, subsections } of profile.sections) {
    for (const phrase of [leadIn, ...subsections.map((subsection) => subsection.leadIn)]) {
      if (phrase) add(PhraseRole.LeadIn, { en: each(phrase.en), fr: each(phrase.fr) });
    }
  }
  for (const { keys } of profile.clauses) add(PhraseRole.Clause, keys);
  for (const { offer, clause } of profile.contracts) {
    add(PhraseRole.Clause, { en: each(offer.en), fr: each(offer.fr) });
    add(PhraseRole.Clause, { en: each(clause.en), fr: each(clause.fr) });
  }
  const { contractLabels: labels } = profile;
  if (labels) {
    add(PhraseRole.Clause, { en: each(labels.offer.en), fr: each(labels.offer.fr) });
    add(PhraseRole.LeadIn, { en: each(labels.clause.en), fr: each(labels.clause.fr) });
  }
  return phrases;
}

/** The longest word that is not a stop word: most likely the rarest. */
function triggerOf(words: readonly string[], language: Language): number {
  let best = -1;
  words.forEach((word, i) => {
    const isKey = !FUNCTION_WORDS[language].has(word) && cardinalOf(word, language) === undefined;
    if (isKey && word.length > (words[best]?.length ?? 2)) best = i;
  });
  return Math.max(best, 0);
}

/** The words and numbers of a phrase as tokens hold them, but for the apostrophe of an elided word. */
function lettersAndDigits(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

function isWordLike(kind: number): boolean {
  return kind === TokenKind.Word || kind === TokenKind.Code || kind === TokenKind.Number;
}

/**
 * Whether a phrase stands in the row `[first, end)` of tokens with its trigger at token `at`; punctuation does not
 * count.
 */
export function phraseAt(
  phrase: Phrase,
  text: string,
  tokens: Tokens,
  at: number,
  first: number,
  end: number,
): boolean {
  const { words, trigger } = phrase;
  let before = at;
  for (let i = trigger - 1; i >= 0; i--) {
    before = wordFrom(tokens, before - 1, -1, first, end);
    if (before < 0 || !isWord(tokens, text, before, words[i]!)) return false;
  }
  let after = at;
  for (let i = trigger + 1; i < words.length; i++) {
    after = wordFrom(tokens, after + 1, 1, first, end);
    if (after < 0 || !isWord(tokens, text, after, words[i]!)) return false;
  }
  switch (phrase.group.identity.role) {
    case PhraseRole.Name:
      return wordFrom(tokens, before - 1, -1, first, end) < 0 && closesName(tokens, text, after + 1, end);
    case PhraseRole.LeadIn:
      return wordFrom(tokens, before - 1, -1, first, end) < 0 && wordFrom(tokens, after + 1, 1, first, end) < 0;
    default:
      return true;
  }
}

/** What follows a competency's name: a colon or dash, a capital where the colon was forgotten, or nothing. */
function closesName(tokens: Tokens, text: string, next: number, end: number): boolean {
  if (next >= end || tokens.kinds[next] === TokenKind.Punctuation) return true;
  const initial = text.charAt(tokens.starts[next]!);
  return initial !== initial.toLowerCase();
}

function wordFrom(tokens: Tokens, from: number, step: 1 | -1, first: number, end: number): number {
  for (let i = from; i >= first && i < end; i += step) if (isWordLike(tokens.kinds[i]!)) return i;
  return -1;
}

function isWord(tokens: Tokens, text: string, token: number, word: string): boolean {
  const known = tokens.words[token]?.folded;
  if (known !== undefined) return known === word || (known.length === word.length + 1 && known === `${word}'`);
  return text.slice(tokens.starts[token], tokens.ends[token]) === word;
}
