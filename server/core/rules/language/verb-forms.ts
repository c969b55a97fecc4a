import type { Prose } from '../../scan/prose.ts';
import type { Found } from '../../scan/prose-checks.ts';
import { likeWritten } from '../../text/letter-case.ts';
import type { Near } from './neighbours.ts';

/** A verb in a wrong form. */
export interface WrongForm extends Found {
  /** The word that asks for another form. */
  readonly before: string;
  readonly right: string;
  /** A matter of parallel construction, not of grammar. */
  readonly isSeries: boolean;
}

/** The wrong form at a word, with the right one in the letter case of what is written. */
export function wrongForm(prose: Prose, from: Near, before: string, right: string, isSeries = false): WrongForm {
  return {
    start: from.start,
    end: from.end,
    before,
    right: likeWritten(right, prose.text.slice(from.start, from.end)),
    isSeries,
  };
}
