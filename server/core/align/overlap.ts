import type { Weighed } from './weights.ts';

/** Two rows with numbers, codes and addresses of less weight than this, in nats, are judged by them in proportion. */
const EXACT_FULL = 6;

/**
 * How much of two groups of neighbouring rows is linked, in nats. One object is used over and over: read it at once.
 */
export class Overlap {
  /** Weight of the keys with a link in the other group, by side. */
  en = 0;
  fr = 0;
  /** Weight of all keys, by side. */
  allEn = 0;
  allFr = 0;
  /** Of both sides, only keys that are no words (numbers, codes, addresses): translation does not change them. */
  exact = 0;
  allExact = 0;

  readonly #weighed: Weighed;
  /** By own number of a key: the comparison that it was marked for last; the best link found there. */
  readonly #marksEn: Int32Array;
  readonly #marksFr: Int32Array;
  readonly #found: Float64Array;
  #mark = 0;

  constructor(weighed: Weighed) {
    this.#weighed = weighed;
    this.#marksEn = new Int32Array(weighed.en.weights.length);
    this.#marksFr = new Int32Array(weighed.fr.weights.length);
    this.#found = new Float64Array(weighed.fr.weights.length);
  }

  /** The share of the weight of both sides that is linked (Dice), short of 1 the less there is to compare. */
  get shared(): number {
    return (this.en + this.fr) / (this.allEn + this.allFr + 2);
  }

  /** How much of the less covered side is linked, 0 to 1. */
  get least(): number {
    return Math.min(this.en / (this.allEn + 1), this.fr / (this.allFr + 1));
  }

  /** How many of the numbers, codes and addresses find no equal, 0 to 1. */
  get missingExact(): number {
    const { exact, allExact } = this;
    return allExact === 0 ? 0 : Math.min(1, allExact / EXACT_FULL) * (1 - exact / allExact);
  }

  /** Compares `enCount` English rows from row i with `frCount` French ones from row j. */
  measure(i: number, enCount: number, j: number, frCount: number): void {
    const { en, fr, linkStarts, linkKeys, linkWeights } = this.#weighed;
    const marksFr = this.#marksFr;
    const found = this.#found;
    const mark = ++this.#mark;
    let sumEn = 0;
    let sumFr = 0;
    let allEn = 0;
    let allFr = 0;
    this.exact = 0;
    this.allExact = 0;
    for (let k = fr.ownOffsets[j]!, end = fr.ownOffsets[j + frCount]!; k < end; k++) {
      const key = fr.ownKeys[k]!;
      if (marksFr[key] === mark) continue;
      marksFr[key] = mark;
      found[key] = 0;
      const weight = fr.weights[key]!;
      allFr += weight;
      if (fr.exact[key]) this.allExact += weight;
    }
    for (let k = en.ownOffsets[i]!, end = en.ownOffsets[i + enCount]!; k < end; k++) {
      const key = en.ownKeys[k]!;
      if (enCount > 1) {
        if (this.#marksEn[key] === mark) continue;
        this.#marksEn[key] = mark;
      }
      const exact = en.exact[key] === 1;
      const own = en.weights[key]!;
      allEn += own;
      if (exact) this.allExact += own;
      let best = 0;
      for (let l = linkStarts[key]!, last = linkStarts[key + 1]!; l < last; l++) {
        const other = linkKeys[l]!;
        if (marksFr[other] !== mark) continue;
        const weight = linkWeights[l]!;
        if (weight > best) best = weight;
        const more = weight - found[other]!;
        if (more > 0) {
          sumFr += more;
          found[other] = weight;
          if (fr.exact[other]) this.exact += more;
        }
      }
      sumEn += best;
      if (exact) this.exact += best;
    }
    this.en = sumEn;
    this.fr = sumFr;
    this.allEn = allEn;
    this.allFr = allFr;
  }
}
