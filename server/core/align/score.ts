import { Closing, RowKind } from './keys.ts';
import { PhraseRole } from './phrases.ts';
import type { Weighed, WeighedRows } from './weights.ts';

/**
 * What counts for or against two rows being counterparts, in log-odds. Fitted by logistic regression on real notices: true pairs
 * against neighbours at distance one and two. Single figures mean little, their sum does.
 */
export const WEIGHTS = {
  constant: 0.792,
  /** By the deviation of the length from what the other one leads to expect, in standard deviations (Gale & Church 1993). */
  deviation: 0.239,
  deviationSquared: -0.15,
  /** By the share of the keys that have a link in the other row (Dice), by how much there is to compare, and both. */
  shared: 9.315,
  size: -6.122,
  sharedOfMuch: 8.898,
  sharedWeight: -0.372,
  /** By marks that stand on one side only (1), on both (less), or on none (0). */
  closingColon: -1.933,
  closingMark: 0.49,
  links: 0.814,
  innerColon: -0.877,
} as const;

/** What is known from the profile counts beside the fitted weights, in log-odds. */
export const IDENTITY = {
  /** Both are the same competency, lead-in or standard paragraph. */
  same: 5,
  /** Both are of the same level of a competency. */
  sameLevel: 1,
  /** Both are competencies, or lead-ins, but different ones. */
  different: -6,
} as const;

/** Taken from the score where the kinds differ. */
const KIND_PENALTY = { headingParagraph: 3, headingItem: 6, paragraphItem: 4, headingLevel: 1 } as const;

/** Scores beyond this say no more, in log-odds. */
const LIMIT = 8;

/** Joining two rows to match one, in log-odds. */
export const MERGE = {
  paragraph: 4,
  item: 6,
  /** More where a part closes with a colon: it opens what follows. */
  colon: 4,
  links: 2,
  /** Per unit of better length ratio, within bounds. */
  fit: 6,
  leastFit: -0.4,
  mostFit: 0.25,
  /** Per unit of what the less covered part shares beyond a half, and of what both cover beyond the better one. */
  part: 8,
  leastPart: 0.45,
  gain: 20,
  mostGain: 0.2,
  leastGain: 0.08,
  worst: -5,
  best: 2.5,
  /** Parts below this many characters never merge cheaper than a gap. */
  shortPart: 40,
  least: 0.55,
  most: 1.8,
} as const;

/** Variance of the French length per English character, the middle of what was measured (4.2 to 5.9). */
const VARIANCE = 5;

/** What two groups of rows share. */
interface Overlap {
  /** Weight of the keys with a link in the other group, by side. */
  en: number;
  fr: number;
  /** Weight of all keys, by side. */
  allEn: number;
  allFr: number;
}

/** Scores pairs of rows, and of two rows against one. Pure but for its scratch memory. */
export class Scorer {
  /** Expected French characters per English one. */
  readonly ratio: number;
  readonly #weighed: Weighed;
  /** By own number of a key: the pair of rows that it was marked for last; the best link found there. */
  readonly #marksEn: Int32Array;
  readonly #marksFr: Int32Array;
  readonly #found: Float64Array;
  #mark = 0;

  constructor(weighed: Weighed) {
    this.#weighed = weighed;
    const { en, fr } = weighed;
    this.ratio = (sum(fr.lengths) + 10_000) / (sum(en.lengths) + 8_000);
    this.#marksEn = new Int32Array(en.weights.length);
    this.#marksFr = new Int32Array(fr.weights.length);
    this.#found = new Float64Array(fr.weights.length);
  }

  get en(): WeighedRows {
    return this.#weighed.en;
  }

  get fr(): WeighedRows {
    return this.#weighed.fr;
  }

  /** Whether an English and a French row are counterparts, in log-odds. */
  pair(i: number, j: number): number {
    return this.#score(i, 1, j, 1, this.#overlap(i, 1, j, 1));
  }

  /** Two neighbouring rows against one: `enCount` and `frCount` are 2 and 1, or 1 and 2. */
  merge(i: number, enCount: number, j: number, frCount: number): number {
    const { en, fr } = this.#weighed;
    const kind = en.kinds[i]!;
    if (kind > RowKind.Paragraph || kind !== fr.kinds[j]) return -Infinity;
    const [two, first] = enCount === 2 ? [en, i] : [fr, j];
    if (two.kinds[first + 1] !== kind) return -Infinity;
    const wholeEn = en.lengths[i]! + (enCount === 2 ? en.lengths[i + 1]! : 0);
    const wholeFr = fr.lengths[j]! + (frCount === 2 ? fr.lengths[j + 1]! : 0);
    const ratio = wholeFr / (this.ratio * wholeEn + 1);
    if (ratio < MERGE.least || ratio > MERGE.most) return -Infinity;
    const shortest = Math.min(two.lengths[first]!, two.lengths[first + 1]!);
    if (shortest < MERGE.shortPart) return -Infinity;

    const whole = this.#overlap(i, enCount, j, frCount);
    const score = this.#score(i, enCount, j, frCount, whole);
    if (score < 0) return -Infinity;
    const one = this.#overlap(i, 1, j, 1);
    const other = enCount === 2 ? this.#overlap(i + 1, 1, j, 1) : this.#overlap(i, 1, j + 1, 1);
    const [covered, coverOne, coverOther] =
      enCount === 2
        ? [cover(whole.fr, whole.allFr), cover(one.fr, one.allFr), cover(other.fr, other.allFr)]
        : [cover(whole.en, whole.allEn), cover(one.en, one.allEn), cover(other.en, other.allEn)];
    const part =
      enCount === 2
        ? Math.min(cover(one.en, one.allEn), cover(other.en, other.allEn))
        : Math.min(cover(one.fr, one.allFr), cover(other.fr, other.allFr));
    const longest = Math.max(two.lengths[first]!, two.lengths[first + 1]!);
    const alone = enCount === 2 ? wholeFr / (this.ratio * longest + 1) : longest / (this.ratio * wholeEn + 1);
    const fit = Math.abs(Math.log(alone)) - Math.abs(Math.log(ratio));
    const gain = covered - Math.max(coverOne, coverOther);
    const penalty =
      (kind === RowKind.Item ? MERGE.item : MERGE.paragraph) +
      (two.closings[first] === Closing.Colon ? MERGE.colon : 0) +
      (this.#linksOf(en, i, enCount) !== this.#linksOf(fr, j, frCount) ? MERGE.links : 0) -
      MERGE.fit * clip(fit, MERGE.leastFit, MERGE.mostFit) -
      clip(
        MERGE.part * (part - MERGE.leastPart) + MERGE.gain * (Math.min(gain, MERGE.mostGain) - MERGE.leastGain),
        MERGE.worst,
        MERGE.best,
      );
    return score - penalty;
  }

  #linksOf(rows: WeighedRows, first: number, count: number): number {
    return rows.links[first]! + (count === 2 ? rows.links[first + 1]! : 0);
  }

  #overlap(i: number, enCount: number, j: number, frCount: number): Overlap {
    const { en, fr, linkStarts, linkKeys, linkWeights } = this.#weighed;
    const marksFr = this.#marksFr;
    const found = this.#found;
    const mark = ++this.#mark;
    const result = { en: 0, fr: 0, allEn: 0, allFr: 0 };
    for (let k = fr.ownOffsets[j]!, end = fr.ownOffsets[j + frCount]!; k < end; k++) {
      const key = fr.ownKeys[k]!;
      if (marksFr[key] === mark) continue;
      marksFr[key] = mark;
      found[key] = 0;
      result.allFr += fr.weights[key]!;
    }
    for (let k = en.ownOffsets[i]!, end = en.ownOffsets[i + enCount]!; k < end; k++) {
      const key = en.ownKeys[k]!;
      if (enCount === 2) {
        if (this.#marksEn[key] === mark) continue;
        this.#marksEn[key] = mark;
      }
      result.allEn += en.weights[key]!;
      let best = 0;
      for (let l = linkStarts[key]!, last = linkStarts[key + 1]!; l < last; l++) {
        const other = linkKeys[l]!;
        if (marksFr[other] !== mark) continue;
        const weight = linkWeights[l]!;
        if (weight > best) best = weight;
        if (weight > found[other]!) {
          result.fr += weight - found[other]!;
          found[other] = weight;
        }
      }
      result.en += best;
    }
    return result;
  }

  #score(i: number, enCount: number, j: number, frCount: number, overlap: Overlap): number {
    const { en, fr } = this.#weighed;
    const lastEn = i + enCount - 1;
    const lastFr = j + frCount - 1;
    const lengthEn = en.lengths[i]! + (enCount === 2 ? en.lengths[lastEn]! : 0);
    const lengthFr = fr.lengths[j]! + (frCount === 2 ? fr.lengths[lastFr]! : 0);
    const variance = (VARIANCE * (lengthEn + lengthFr / this.ratio)) / 2 + 1;
    const deviation = Math.min(6, Math.abs(lengthFr - this.ratio * lengthEn) / Math.sqrt(variance));
    const all = overlap.allEn + overlap.allFr;
    const found = overlap.en + overlap.fr;
    const shared = found / (all + 2);
    const size = Math.min(1, all / 16);
    const closingEn = en.closings[lastEn]!;
    const closingFr = fr.closings[lastFr]!;
    const colons = Number(closingEn === Closing.Colon) + Number(closingFr === Closing.Colon);
    const linksEn = this.#linksOf(en, i, enCount);
    const linksFr = this.#linksOf(fr, j, frCount);
    const inner =
      Math.max(en.innerColons[i]!, en.innerColons[lastEn]!) + Math.max(fr.innerColons[j]!, fr.innerColons[lastFr]!);
    const score =
      WEIGHTS.constant +
      WEIGHTS.deviation * deviation +
      WEIGHTS.deviationSquared * Math.min(16, deviation * deviation) +
      WEIGHTS.shared * shared +
      WEIGHTS.size * size +
      WEIGHTS.sharedOfMuch * shared * size +
      WEIGHTS.sharedWeight * Math.min(6, found / 2) +
      WEIGHTS.closingColon * (colons === 1 ? 1 : colons === 2 ? -1 : 0) +
      WEIGHTS.closingMark * (closingEn === closingFr ? 0 : 1) +
      WEIGHTS.links * (linksEn !== linksFr ? 1 : linksEn > 0 ? -1 : 0) +
      WEIGHTS.innerColon * (inner === 1 ? 1 : inner === 2 ? -0.5 : 0);
    return clip(score + this.#identity(i, lastEn, j, lastFr), -LIMIT, LIMIT) - kindPenalty(en.kinds[i]!, fr.kinds[j]!);
  }

  #identity(i: number, lastEn: number, j: number, lastFr: number): number {
    const { en, fr } = this.#weighed;
    let score = 0;
    for (let a = i; a <= lastEn; a++) {
      const ofEn = en.identities[a];
      if (!ofEn) continue;
      for (let b = j; b <= lastFr; b++) {
        const ofFr = fr.identities[b];
        if (!ofFr) continue;
        for (const one of ofEn) {
          for (const other of ofFr) {
            if (one === other || one.number === other.number) {
              score += one.role === PhraseRole.Level ? IDENTITY.sameLevel : IDENTITY.same;
            } else if (one.role === other.role && (one.role === PhraseRole.Name || one.role === PhraseRole.LeadIn)) {
              score += IDENTITY.different;
            }
          }
        }
      }
    }
    return score;
  }
}

function kindPenalty(en: number, fr: number): number {
  if (en === fr) return 0;
  const low = Math.min(en, fr);
  const high = Math.max(en, fr);
  if (low >= RowKind.SubsectionHeading) return KIND_PENALTY.headingLevel;
  if (high <= RowKind.Paragraph) return KIND_PENALTY.paragraphItem;
  return low === RowKind.Item ? KIND_PENALTY.headingItem : KIND_PENALTY.headingParagraph;
}

function cover(part: number, all: number): number {
  return part / (all + 2);
}

function clip(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
