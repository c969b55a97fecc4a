import type { PlacedHit } from '../shared/sentence-pairs.ts';
import type { Sign } from './force-signs.ts';

/** What differs in force between two groups of sentences. */
export interface ForceDifference {
  readonly kind: 'limit' | 'order' | 'limit-dropped' | 'duty' | 'denied' | 'negation';
  /** The words that say it; undefined on the side that does not. */
  readonly en: PlacedHit<Sign> | undefined;
  readonly fr: PlacedHit<Sign> | undefined;
}

export type Signs = readonly PlacedHit<Sign>[];

/** The first one of some signs. */
export function find(signs: Signs, ...wanted: readonly Sign[]): PlacedHit<Sign> | undefined {
  return signs.find(({ item }) => wanted.includes(item));
}

/** Whether two signs stand side by side: `must` and `not`. */
export function isBeside(one: PlacedHit<Sign>, other: PlacedHit<Sign>): boolean {
  return one.block === other.block && (one.endToken === other.firstToken || other.endToken === one.firstToken);
}

/** Two signs that are the opposites of each other, each the only one of both on its side. */
export function opposites(
  en: Signs,
  fr: Signs,
  one: Sign,
  other: Sign,
  kind: ForceDifference['kind'],
): ForceDifference[] {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    const [inEn, inFr] = [find(en, a), find(fr, b)];
    if (inEn && inFr && !find(en, b) && !find(fr, a)) return [{ kind, en: inEn, fr: inFr }];
  }
  return [];
}
