import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { fold } from '../../text/fold.ts';
import { formsOf } from '../../text/inflection.ts';
import { inBoth, type Language } from '../../text/language.ts';
import type { Source } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';

/** A term of several words that the house or the notice knows, and how to see its other forms. */
export interface KnownTerm {
  readonly language: Language;
  /** Its form, as {@link FormFound.form} has it. */
  readonly form: string;
  readonly parts: readonly Part[];
}

/** A word of a term that says something. */
interface Part {
  /** The forms in which it may stand, in small letters without accents. */
  readonly forms: ReadonlySet<string>;
  /** In French: a bare preposition stands before it. */
  readonly isLinked: boolean;
}

/** A form of a term in a text. */
export interface FormFound {
  /** What tells one form from another, in small letters; the number that the sentence asks for is not in it. */
  readonly form: string;
  /** Its tokens, from the first to one past the last. */
  readonly first: number;
  readonly end: number;
  /** The tokens that `form` is about: what another form has otherwise. */
  readonly varyingFirst: number;
  readonly varyingEnd: number;
}

/** Words that may be left out of an English term and change nothing: `indefinite (duration) contract`. */
const COLOURLESS = new Set(['duration', 'term', 'period']);

/** French prepositions; with a noun without article behind them, its number is a part of the term. */
const LINKS = new Set(['a', 'de', "d'", 'en', 'par', 'sur', 'sans']);

/** Before a term without a preposition of its own: `à grade jumelé`. `de` also means some of many. */
const OUTER_LINKS = new Set(['a', 'en', 'par', 'sur', 'sans']);

const MOST_WORDS = 6;

/** What is known of a phrase as a term; undefined where it is none of two to six words. @param isListed the house lists it as a term */
export function knownTerm(phrase: string, language: Language, isListed: boolean): KnownTerm | undefined {
  const words =
    phrase
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{M}]+(?:'(?=\p{L}))?/gu) ?? [];
  if (words.length < 2 || words.length > MOST_WORDS || /[^\p{L}\p{M}\s'’-]/u.test(phrase)) return undefined;
  return language === 'en' ? englishTerm(words, isListed) : frenchTerm(words, isListed);
}

function englishTerm(words: readonly string[], isListed: boolean): KnownTerm | undefined {
  const last = words.length - 1;
  const core = words.filter((word, i) => i === 0 || i === last || !COLOURLESS.has(word));
  if (core.length < 2) return undefined;
  const parts = core.map((word, i) => {
    const isLast = i === core.length - 1;
    return { forms: isLast || isListed ? formsOf(word, 'en') : new Set([word]), isLinked: false };
  });
  return { language: 'en', form: words.slice(0, -1).map(fold).join(' '), parts };
}

function frenchTerm(words: readonly string[], isListed: boolean): KnownTerm | undefined {
  const parts: Part[] = [];
  let isLinked = false;
  let firstLinked = -1;
  for (const [i, word] of words.entries()) {
    if (LINKS.has(fold(word))) {
      if (isLinked || parts.length === 0) return undefined;
      isLinked = true;
      if (firstLinked < 0) firstLinked = i;
    } else {
      // An article: the term speaks of one thing or of all, and so does each of its forms.
      if (word.length < 3 || word.endsWith("'") || ARTICLES.has(word)) return undefined;
      parts.push({ forms: new Set([...formsOf(word, 'fr')].map(fold)), isLinked });
      isLinked = false;
    }
  }
  if (isLinked || parts.length < 2 || (firstLinked < 0 && !isListed)) return undefined;
  return { language: 'fr', form: words.slice(Math.max(firstLinked, 0)).map(linkOrWord).join(' '), parts };
}

/** `d'` is `de`. */
function linkOrWord(word: string): string {
  const folded = fold(word);
  return folded === "d'" ? 'de' : folded;
}

const ARTICLES = new Set('des les aux une dans pour avec entre sous vers'.split(' '));

/** The form of a term whose first word stands at a token; undefined where the text says something else. @param end one past the last token */
export function formAt(term: KnownTerm, source: Source, first: number, end: number): FormFound | undefined {
  return term.language === 'en' ? englishForm(term, source, first, end) : frenchForm(term, source, first, end);
}

function englishForm({ parts }: KnownTerm, source: Source, first: number, end: number): FormFound | undefined {
  const { words } = source.tokens;
  const seen: string[] = [];
  let at = first;
  let before = first;
  for (const [i, { forms }] of parts.entries()) {
    if (i > 0) {
      before = at;
      at = nextWord(source, at, end);
      const skipped = words[at]?.folded;
      if (skipped !== undefined && COLOURLESS.has(skipped) && !forms.has(skipped)) {
        seen.push(skipped);
        before = at;
        at = nextWord(source, at, end);
      }
    }
    const word = words[at];
    if (!word || !forms.has(word.folded)) return undefined;
    if (i < parts.length - 1) seen.push(word.folded);
  }
  return { form: seen.join(' '), first, end: at + 1, varyingFirst: first, varyingEnd: before + 1 };
}

function frenchForm({ parts }: KnownTerm, source: Source, first: number, end: number): FormFound | undefined {
  const { words } = source.tokens;
  const seen: string[] = [];
  let at = first;
  let varyingFirst = -1;
  for (const [i, { forms, isLinked }] of parts.entries()) {
    if (i > 0) at = nextWord(source, at, end);
    if (isLinked) {
      const link = words[at];
      if (!link || !LINKS.has(link.folded)) return undefined;
      if (varyingFirst < 0) varyingFirst = at;
      seen.push(linkOrWord(link.folded));
      at = nextWord(source, at, end);
    }
    const word = words[at];
    if (!word || !forms.has(word.folded)) return undefined;
    if (varyingFirst >= 0 || !parts.some((part) => part.isLinked)) seen.push(word.folded);
  }
  // What goes on is a longer term, or has an adjective that asks for the number: `gestion de projets complexes`.
  const behind = words[nextWord(source, at, source.tokens.count)];
  if (behind && !behind.isFunctionWord.fr) return undefined;
  if (varyingFirst < 0) {
    // Elsewhere the number is that of what is spoken of.
    const outer = words[first - 1];
    if (!outer || !OUTER_LINKS.has(outer.folded)) return undefined;
    varyingFirst = first;
  }
  return { form: seen.join(' '), first, end: at + 1, varyingFirst, varyingEnd: at + 1 };
}

/** The token of the next word, with nothing but space or a hyphen between; -1 where there is none. */
function nextWord({ text, tokens }: Source, token: number, end: number): number {
  if (token < 0) return -1;
  let next = token + 1;
  if (next < end && tokens.kinds[next] === TokenKind.Punctuation && text[tokens.starts[next]!] === '-') next++;
  if (next >= end || !tokens.words[next]) return -1;
  const gap = tokens.starts[next]! - tokens.ends[token]!;
  return gap <= 2 ? next : -1;
}

/** The terms that a profile lists for a language, and what it has twin-graded posts called. */
export const termsOfProfile = onceFor(({ terms, twinNote }: Profile) =>
  inBoth((language): readonly KnownTerm[] => {
    const listed = terms.flatMap((term) => (term.avoid === true ? [] : (term[language] ?? [])));
    return [...listed, ...(twinNote?.keys[language] ?? [])].flatMap(
      (phrase) => knownTerm(phrase, language, true) ?? [],
    );
  }),
);
