import type { Phrase } from './phrases.ts';

/** A word that is taken for another one, or a preposition of another language. */
export interface WrongWord extends Phrase {
  /** It is a matter of style, or not certain: reported as information. */
  readonly isUnsure?: true;
}
