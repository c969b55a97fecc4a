import type { Rows } from './model.ts';
import { linkedTerm, strengthOf } from './terms.ts';
import type { Weights } from './weights.ts';

/** Two rows with numbers, codes and addresses of less weight than this, in nats, are judged by them in proportion. */
const EXACT_FULL = 6;

/** How much of two groups of neighbouring rows is linked, in nats. */
export class Overlap {
  constructor(
    /** Weight of the keys with a link in the other group, by side. */
    readonly en: number,
    readonly fr: number,
    /** Weight of all keys, by side. */
    readonly allEn: number,
    readonly allFr: number,
    /** Keys of both sides that are not words (numbers, codes, addresses): translation does not change them. */
    readonly exact: number,
    readonly allExact: number,
  ) {}

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
}

/** Compares rows of a notice. */
export class Overlaps {
  readonly weights: Weights;
  readonly #keysEn: Rows['keys'];
  readonly #keysFr: Rows['keys'];
  /** By key: the comparison that it was marked for last; the best link found there. */
  readonly #marksEn: Int32Array;
  readonly #marksFr: Int32Array;
  readonly #found: Float64Array;
  #mark = 0;

  constructor(en: Rows, fr: Rows, weights: Weights) {
    const { count } = weights.terms;
    this.weights = weights;
    this.#keysEn = en.keys;
    this.#keysFr = fr.keys;
    this.#marksEn = new Int32Array(count);
    this.#marksFr = new Int32Array(count);
    this.#found = new Float64Array(count);
  }

  /** Compares `enCount` English rows from row i with `frCount` French ones from row j. */
  measure(i: number, enCount: number, j: number, frCount: number): Overlap {
    const { weights } = this;
    const { terms, en: weightsEn, fr: weightsFr } = weights;
    const marksFr = this.#marksFr;
    const found = this.#found;
    const mark = ++this.#mark;
    let sumEn = 0;
    let sumFr = 0;
    let allEn = 0;
    let allFr = 0;
    let exact = 0;
    let allExact = 0;
    for (let row = j; row < j + frCount; row++) {
      const keys = this.#keysFr[row]!;
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k]!;
        const weight = weightsFr[key]!;
        if (weight === 0 || marksFr[key] === mark) continue;
        marksFr[key] = mark;
        found[key] = 0;
        allFr += weight;
        if (!terms.isWord(key)) allExact += weight;
      }
    }
    for (let row = i; row < i + enCount; row++) {
      const keys = this.#keysEn[row]!;
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k]!;
        const own = weightsEn[key]!;
        if (own === 0) continue;
        if (enCount > 1) {
          if (this.#marksEn[key] === mark) continue;
          this.#marksEn[key] = mark;
        }
        const isExact = !terms.isWord(key);
        allEn += own;
        if (isExact) allExact += own;
        let best = 0;
        const links = terms.links(key, 'en');
        // The key itself, which is in no list of links, comes first.
        for (let l = -1, last = links?.length ?? 0; l < last; l++) {
          const other = l < 0 ? key : linkedTerm(links![l]!);
          if (marksFr[other] !== mark) continue;
          const weight = weights.link(key, other, l < 0 ? 1 : strengthOf(links![l]!));
          if (weight > best) best = weight;
          const more = weight - found[other]!;
          if (more > 0) {
            sumFr += more;
            found[other] = weight;
            if (!terms.isWord(other)) exact += more;
          }
        }
        sumEn += best;
        if (isExact) exact += best;
      }
    }
    return new Overlap(sumEn, sumFr, allEn, allFr, exact, allExact);
  }
}
