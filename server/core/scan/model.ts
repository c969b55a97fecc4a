import type { Block, Edition, Field, Heading, Title } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/source.ts';
import type { PostName } from './post-names.ts';

/** A run of text that is read as one: a title, a field, a heading, a paragraph or an item. */
export interface Passage {
  readonly node: Title | Field | Heading | Block;
  /** Numbers of its tokens in the source: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** How many of its words speak for each language: function words, and words with diacritics for French. */
  readonly votes: Record<Language, number>;
  /** How many function words of both languages it has, and how many words in all. */
  readonly shared: number;
  readonly words: number;
  /** Whether nothing of it is a quotation or a placeholder. */
  readonly isPlain: boolean;
}

/**
 * What rules look at in an edition, found in one pass over its tokens: each rule then reads the few places that concern it. All are
 * token numbers in the edition's source, ascending. Text in `[[…]]` is still to be written: only what editions are compared by
 * (`links`, `bold`, `figures`, `heads`) is found in it.
 */
export interface FoundTokens {
  /** `: ; ? ! « »`. */
  readonly spacedMarks: readonly number[];
  /** `, ; : . ? !` with another of them next, spaces and emphasis marks aside. */
  readonly markPairs: readonly number[];
  /** Numbers that go on behind a point, comma or space. */
  readonly numbers: readonly number[];
  /** Words that stand a second time within four tokens; function words only right beside themselves. */
  readonly repeats: readonly number[];
  /** `(` and `[`. */
  readonly brackets: readonly number[];
  /** `/` and `-` without space around. */
  readonly joints: readonly number[];
  /** Words that begin and end in a capital: `NATO`, `ChatGPT`; a single one only where another may go on with it: `U.S.A`. */
  readonly capitals: readonly number[];
  /** Other words of a French edition that begin with a capital that may lack its accent; no function words. */
  readonly initials: readonly number[];
  readonly accented: readonly number[];
  /** Tokens with more than one space or line end before them. */
  readonly gaps: readonly number[];
  /** Addresses, and targets of links. */
  readonly links: readonly number[];
  /** Marks of bold text. */
  readonly bold: readonly number[];
  /** What a number begins with that may count. */
  readonly figures: readonly number[];
  /** Words that begin with the letter that the noun of the post's name begins with, or with one that is not plain. */
  readonly heads: readonly number[];
}

/** An edition, read once for all rules. */
export interface Scan extends FoundTokens {
  readonly edition: Edition;
  readonly passages: readonly Passage[];
  readonly placeholders: readonly Span[];
  /** The name of the post in the title; undefined if it is too short to differ from a common noun. */
  readonly postName: PostName | undefined;
}
