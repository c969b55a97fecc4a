import type { Sentence } from '../../model/sentences.ts';

/** A sentence with what it is compared by. */
export interface KeyedSentence extends Sentence {
  /** Words, numbers and addresses that say something, in order, as often as they are said; numbers of the terms. */
  readonly keys: readonly number[];
  /** By key: what it is ({@link KeyKind}), and its token, counted from the content's first one. */
  readonly kinds: readonly number[];
  readonly at: readonly number[];
}

/** What a key of a sentence is; `EVIDENCE` (score.ts) is how much it says. */
export const KeyKind = {
  /** A word that the lexicon translates. */
  Word: 0,
  UnknownWord: 1,
  Number: 2,
  Address: 3,
  Acronym: 4,
} as const;
