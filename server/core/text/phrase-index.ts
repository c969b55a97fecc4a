import { WordMemo } from '../memory/word-memo.ts';
import { fold, foldPhrase } from './fold.ts';
import { isLetterOrDigit } from './letters.ts';
import { addTo } from './lists.ts';
import type { Source } from './source.ts';
import { tokenize } from './tokenize.ts';
import { TokenKind, type Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** A phrase that was found, and the tokens that it was found in: first, and one past the last. */
export interface PhraseHit<Item> {
  readonly item: Item;
  readonly firstToken: number;
  readonly endToken: number;
}

interface Phrase<Item> {
  readonly words: readonly string[];
  readonly item: Item;
}

/** A phrase as it was given. It is read when a word of a text begins like it, which many phrases never meet. */
interface Entry<Item> {
  readonly phrase: string;
  readonly item: Item;
  words: readonly string[] | undefined;
}

const NO_PHRASES: readonly never[] = [];

/**
 * Finds many phrases in one pass over a text's tokens: by their first word, whose phrases are looked up once a process. Case,
 * accents, white space and punctuation do not count, and the last word may go on (`aménagement` finds `aménagements`).
 */
export class PhraseIndex<Item> {
  readonly #entries: readonly Entry<Item>[];
  /** By their first two letters, or the only one that their first word may have: see {@link beginningOf}. */
  readonly #byBeginning = new Map<number, Entry<Item>[]>();
  #foldedEntries: readonly { readonly folded: string; readonly item: Item }[] | undefined;
  readonly #ofWord = new WordMemo((word) => this.#lookUp(word));

  /** @param inAddresses whether a phrase without spaces is also found inside web addresses */
  constructor(
    entries: Iterable<readonly [phrase: string, item: Item]>,
    readonly inAddresses = true,
  ) {
    this.#entries = Array.from(entries, ([phrase, item]) => ({ phrase, item, words: undefined }));
    for (const entry of this.#entries) addTo(this.#byBeginning, beginningOf(entry.phrase), entry);
  }

  /** All phrases in the tokens `[first, end)`, in order. */
  find(source: Source, first: number, end: number): readonly PhraseHit<Item>[] {
    const { kinds, words } = source.tokens;
    let hits: PhraseHit<Item>[] | undefined;
    for (let i = first; i < end; i++) {
      const word = words[i];
      if (word) {
        const phrases = this.#ofWord.of(word);
        if (phrases === NO_PHRASES) continue;
        for (const phrase of phrases) {
          const endToken = matchEnd(phrase.words, source, i, end);
          if (endToken > 0) (hits ??= []).push({ item: phrase.item, firstToken: i, endToken });
        }
      } else if (this.inAddresses && kinds[i] === TokenKind.Url) {
        for (const item of this.#addressItems(source, i)) {
          (hits ??= []).push({ item, firstToken: i, endToken: i + 1 });
        }
      }
    }
    return hits ?? NO_PHRASES;
  }

  /** The phrases that may begin with a word: those whose first word it is, or of whose only word it is a longer form. */
  #lookUp({ folded }: Word): readonly Phrase<Item>[] {
    const first = folded.charCodeAt(0);
    const one = this.#byBeginning.get(first);
    const two = folded.length < 2 ? undefined : this.#byBeginning.get(first * LETTER + folded.charCodeAt(1));
    // That is all that is to be known of most words.
    if (!one && !two) return NO_PHRASES;
    let found: Phrase<Item>[] | undefined;
    for (const entries of [one, two]) {
      for (const entry of entries ?? NO_PHRASES) {
        const words = (entry.words ??= wordsAsTokens(entry.phrase));
        const [head] = words;
        if (head === undefined || !(words.length === 1 ? folded.startsWith(head) : folded === head)) continue;
        (found ??= []).push({ words, item: entry.item });
      }
    }
    return found ?? NO_PHRASES;
  }

  #addressItems(source: Source, token: number): readonly Item[] {
    this.#foldedEntries ??= this.#entries
      .map(({ phrase, item }) => ({ folded: foldPhrase(phrase), item }))
      .filter(({ folded }) => !folded.includes(' '));
    const address = source.text.slice(source.tokens.starts[token], source.tokens.ends[token]).toLowerCase();
    return this.#foldedEntries.filter(({ folded }) => address.includes(folded)).map(({ item }) => item);
  }
}

/** More than any UTF-16 unit. */
const LETTER = 0x10000;

/**
 * The first two letters or digits of a phrase, folded, as one number; only one where another sign follows the first: `à l'issue`, `d'un`. A
 * number is looked up without taking a word apart.
 */
function beginningOf(phrase: string): number {
  let start = 0;
  while (start < phrase.length - 1 && !isLetterOrDigit(phrase.charAt(start))) start++;
  const letters = isLetterOrDigit(phrase.charAt(start + 1)) ? 2 : 1;
  const folded = fold(phrase.slice(start, start + letters));
  return letters === 1 || folded.length < 2
    ? folded.charCodeAt(0)
    : folded.charCodeAt(0) * LETTER + folded.charCodeAt(1);
}

/** One past the last token of a phrase whose first word stands at a token; 0 where the rest does not follow. */
function matchEnd(words: readonly string[], { text, tokens }: Source, first: number, end: number): number {
  let at = first;
  for (let k = 1; k < words.length; k++) {
    at++;
    while (at < end && tokens.kinds[at] === TokenKind.Punctuation) at++;
    if (at >= end) return 0;
    const written = tokens.words[at]?.folded ?? text.slice(tokens.starts[at], tokens.ends[at]);
    const word = words[k]!;
    if (written !== word && !(k === words.length - 1 && written.startsWith(word))) return 0;
  }
  return at + 1;
}

/** The words of a phrase, folded; of most it is plain where they are. */
function wordsAsTokens(text: string): readonly string[] {
  const folded = fold(text);
  if (PLAIN_WORDS.test(folded)) return folded.split(' ');
  const tokens: Tokens = tokenize(text);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== TokenKind.Punctuation) {
      words.push(tokens.words[i]?.folded ?? text.slice(tokens.starts[i], tokens.ends[i]));
    }
  }
  return words;
}

const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;
