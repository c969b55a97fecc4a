import type { Language } from '../text/language.ts';

/** One sentence of a block, by itself: offsets and tokens are counted from the beginning of the block's content. */
export interface Sentence {
  /** UTF-16 offsets from the beginning of the content. */
  readonly start: number;
  readonly end: number;
  /** Numbers of tokens from the content's first one: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** UTF-16 units without link targets, tags and emphasis. */
  readonly length: number;
  /** Words and numbers, those that say little included. */
  readonly words: number;
}

/** Sentences that belong together, by number of the first one and count; a count of 0 is a gap. */
export interface SentenceMatch {
  readonly en: number;
  readonly enCount: number;
  readonly fr: number;
  readonly frCount: number;
  /** The two stand in another order than the pair beside them. */
  readonly crossed: boolean;
  /** How well they go together, in nats; of a lone one, by how much all is worse if it may not. */
  readonly score: number;
}

/** The place of a word: the number of its sentence on its side of the bead, and of its token, counted from the first one of its block. */
export interface WordPlace {
  readonly sentence: number;
  readonly token: number;
}

/** Which words of two groups of sentences are counterparts. */
export interface WordPairs {
  /** The tokens of a sentence that say something, counted from the first one of its block. */
  wordsOf(language: Language, sentence: number): readonly number[];
  counterpart(language: Language, place: WordPlace): WordPlace | undefined;
}

/** The sentences of a bead and which of them belong together. Depends on the texts alone, wherever they stand. */
export interface SentencePairing {
  /** Those of all rows of a side, one after the other. */
  readonly en: readonly Sentence[];
  readonly fr: readonly Sentence[];
  /** By row of a side: how many of them it has. */
  readonly counts: Readonly<Record<Language, readonly number[]>>;
  /** In the order of both texts. */
  readonly matches: readonly SentenceMatch[];
  /** Each has its counterpart, in order. */
  readonly isPlain: boolean;
}
