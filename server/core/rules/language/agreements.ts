import type { Found } from '../../scan/prose-checks.ts';

/** Two words that do not agree: the place of the one to change. */
export interface Disagreement extends Found {
  /** The word that it should agree with. */
  readonly head: string;
  /** Undefined where there is more than one way. */
  readonly right: string | undefined;
}
