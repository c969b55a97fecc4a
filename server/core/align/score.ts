import { Closing, RowKind, type Rows } from './model.ts';
import type { Overlap, Overlaps } from './overlap.ts';
import { type Identity, PhraseRole } from './phrases.ts';

/**
 * What counts for or against two rows being counterparts, in log-odds. Fitted by logistic regression on 39 real and
 * own notices: true pairs against neighbours at distance one to three and rows from elsewhere. Single figures mean
 * little, their sum does.
 */
export const WEIGHTS = {
  constant: 0.36,
  /**
   * By the square of the length's deviation from what the other one leads to expect, in standard deviations (Gale &
   * Church 1993).
   */
  deviation: -0.188,
  /** By the share of the keys that have a link in the other row, by how much there is to compare, and by both. */
  shared: 7.175,
  size: -7.679,
  sharedOfMuch: 8.312,
  sharedWeight: -0.291,
  leastShared: 6.915,
  missingExact: -4.205,
  /** By marks that stand on one side only (1), on both (less), or on none (0). */
  closingColon: -3.781,
  webLinks: -1.98,
  innerColon: -1.65,
} as const;

/** What is known from the profile counts beside the fitted weights, in log-odds. */
const IDENTITY = {
  /** Both are the same competency, lead-in or standard paragraph. */
  same: 5,
  /** Both are of the same level of a competency. */
  sameLevel: 1,
  /** Both are competencies, or lead-ins, but different ones. */
  different: -6,
} as const;

/** Taken from the score where the kinds differ, in log-odds. */
const KIND_PENALTY = { headingParagraph: 3, headingItem: 6, paragraphItem: 4, headingLevel: 1 } as const;

/** A placeholder is taken for moved from this score on, in log-odds: then it holds the text of its counterpart. */
export const LEAST_MOVED_PLACEHOLDER = 3.5;

/** At least this much speaks for a placeholder and what stands in its place, in log-odds: it says nothing of what is to be written. */
const IN_PLACE = 1;

/** Scores beyond this say no more, in log-odds. */
const LIMIT = 8;

/** Weight of linked keys beyond which more says no more, in nats, one side; and of all keys, both sides. */
const MUCH_LINKED = 6;
const MUCH = 16;

/** French characters for an English one: the usual count, and beyond these one edition is only half written and tells nothing. */
const USUAL_RATIO = 1.25;
const LEAST_RATIO = 1;
const MOST_RATIO = 1.6;

/** Variance of the French length per character of English: the middle of what was measured (4.2 to 5.9). */
const VARIANCE = 5;
const MOST_DEVIATION = 16;

/** Scores rows of the two editions as counterparts. */
export class Scorer {
  /** French characters to be expected for an English one; short notices are drawn towards the usual ratio. */
  readonly ratio: number;
  readonly en: Rows;
  readonly fr: Rows;
  readonly #overlaps: Overlaps;

  /** @param overlaps the overlaps of these rows */
  constructor(en: Rows, fr: Rows, overlaps: Overlaps) {
    this.en = en;
    this.fr = fr;
    this.#overlaps = overlaps;
    const ratio = (sum(fr.lengths) + 10_000) / (sum(en.lengths) + 8_000);
    this.ratio = ratio > LEAST_RATIO && ratio < MOST_RATIO ? ratio : USUAL_RATIO;
  }

  /** What the keys of a row weigh in all, in nats. */
  weightOf({ keys, language }: Rows, row: number): number {
    const weights = this.#overlaps.weights[language];
    let total = 0;
    for (const key of keys[row]!) total += weights[key]!;
    return total;
  }

  /** What an English and a French row share, or neighbouring ones taken together. */
  overlap(i: number, enCount: number, j: number, frCount: number): Overlap {
    return this.#overlaps.measure(i, enCount, j, frCount);
  }

  /** Whether an English and a French row are counterparts, in log-odds. @param overlap what they share */
  pair(i: number, j: number, overlap = this.overlap(i, 1, j, 1)): number {
    return this.group(i, 1, j, 1, overlap);
  }

  /** The same for rows in the same place of both editions, where a placeholder is the counterpart of whatever there is. */
  pairInPlace(i: number, j: number, overlap = this.overlap(i, 1, j, 1)): number {
    const score = this.pair(i, j, overlap);
    if (!this.isWaiting(i, j)) return score;
    return Math.max(score, IN_PLACE - kindPenalty(this.en.kinds[i]!, this.fr.kinds[j]!));
  }

  /** Whether one of two rows is a placeholder: only the text that it holds can tell of a move. */
  isWaiting(i: number, j: number): boolean {
    return (this.en.placeholders[i]! | this.fr.placeholders[j]!) !== 0;
  }

  /** The same for neighbouring rows taken together: two against one. */
  group(i: number, enCount: number, j: number, frCount: number, overlap: Overlap): number {
    const { en, fr } = this;
    const lastEn = i + enCount - 1;
    const lastFr = j + frCount - 1;
    const deviation = this.deviation(lengthOf(en, i, lastEn), lengthOf(fr, j, lastFr));
    const { shared } = overlap;
    const size = Math.min(1, (overlap.allEn + overlap.allFr) / MUCH);
    const colons = Number(en.closings[lastEn] === Closing.Colon) + Number(fr.closings[lastFr] === Closing.Colon);
    const linksEn = webLinksOf(en, i, lastEn);
    const linksFr = webLinksOf(fr, j, lastFr);
    const inner = (en.innerColons[i]! | en.innerColons[lastEn]!) + (fr.innerColons[j]! | fr.innerColons[lastFr]!);
    const score =
      WEIGHTS.constant +
      WEIGHTS.deviation * Math.min(MOST_DEVIATION, deviation * deviation) +
      WEIGHTS.shared * shared +
      WEIGHTS.size * size +
      WEIGHTS.sharedOfMuch * shared * size +
      WEIGHTS.sharedWeight * Math.min(MUCH_LINKED, (overlap.en + overlap.fr) / 2) +
      WEIGHTS.leastShared * overlap.least +
      WEIGHTS.missingExact * overlap.missingExact +
      WEIGHTS.closingColon * (colons === 1 ? 1 : -colons / 2) +
      WEIGHTS.webLinks * (linksEn !== linksFr ? 1 : linksEn > 0 ? -1 : 0) +
      WEIGHTS.innerColon * (inner === 1 ? 1 : -inner / 4) +
      this.identity(i, lastEn, j, lastFr);
    return Math.max(-LIMIT, Math.min(LIMIT, score)) - kindPenalty(en.kinds[i]!, fr.kinds[j]!);
  }

  /**
   * How far a French length is from what an English one leads to expect, in standard deviations; negative where it is
   * shorter.
   */
  deviation(lengthEn: number, lengthFr: number): number {
    const variance = (VARIANCE * (lengthEn + lengthFr / this.ratio)) / 2 + 1;
    return (lengthFr - this.ratio * lengthEn) / Math.sqrt(variance);
  }

  /** What the profile says about the rows i to lastEn and j to lastFr being the same, in log-odds. */
  identity(i: number, lastEn: number, j: number, lastFr: number): number {
    let score = 0;
    for (let a = i; a <= lastEn; a++) {
      const ofEn = this.en.identities[a];
      if (!ofEn) continue;
      for (let b = j; b <= lastFr; b++) {
        const ofFr = this.fr.identities[b];
        if (!ofFr) continue;
        for (const one of ofEn) for (const other of ofFr) score += identityScore(one, other);
      }
    }
    return score;
  }
}

function identityScore(one: Identity, other: Identity): number {
  if (one.number === other.number) return one.role === PhraseRole.Level ? IDENTITY.sameLevel : IDENTITY.same;
  const exclusive = one.role === PhraseRole.Name || one.role === PhraseRole.LeadIn;
  return exclusive && one.role === other.role ? IDENTITY.different : 0;
}

/** Characters of a row, or of two neighbouring ones. */
export function lengthOf({ lengths }: Rows, first: number, last: number): number {
  return first === last ? lengths[first]! : lengths[first]! + lengths[last]!;
}

/** Links of a row, or of two neighbouring ones. */
export function webLinksOf({ webLinks }: Rows, first: number, last: number): number {
  return first === last ? webLinks[first]! : webLinks[first]! + webLinks[last]!;
}

function kindPenalty(en: number, fr: number): number {
  if (en === fr) return 0;
  const low = Math.min(en, fr);
  const high = Math.max(en, fr);
  if (low >= RowKind.SubsectionHeading) return KIND_PENALTY.headingLevel;
  if (high <= RowKind.Paragraph) return KIND_PENALTY.paragraphItem;
  return low === RowKind.Item ? KIND_PENALTY.headingItem : KIND_PENALTY.headingParagraph;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
