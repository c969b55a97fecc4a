import type { Found } from '../../../scan/prose-checks.ts';
import type { Reading } from './reading.ts';

/** A word that sounds like another one, written for it. */
export interface Homophone extends Found {
  readonly right: string | undefined;
  readonly isUnsure: boolean;
}

/** What is meant by a word whose neighbours do not fit; undefined where they do. */
export type Look = (reading: Reading, at: number) => string | undefined;
