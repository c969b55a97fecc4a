import type { SentenceMatch } from '../../model/sentences.ts';
import type { KeyedSentence } from './keyed.ts';
import { type Evidence, type SentenceComparer, scoreOf } from './score.ts';

/** What the moves cost, in nats, by how many sentences of each edition they take. */
export const MOVES = {
  gap: -3.2,
  twoToOne: -2.6,
  threeToOne: -7.6,
  twoToTwo: -4.5,
  crossed: -4,
} as const;

/** Pairs on the diagonal from this score on, in nats, are taken without looking further where all are. */
const CLEAR = 2;
/** More pairs of sentences of a bead than people write are not compared: then the whole is one match. */
const MOST_PAIRS = 900;
/** How far from the diagonal sentences are looked at, beside the difference of both counts. */
const BAND = 6;

interface Step {
  readonly en: number;
  readonly fr: number;
  readonly cost: number;
  readonly crossed: boolean;
}

const STEPS: readonly Step[] = [
  { en: 1, fr: 1, cost: 0, crossed: false },
  { en: 1, fr: 0, cost: MOVES.gap, crossed: false },
  { en: 0, fr: 1, cost: MOVES.gap, crossed: false },
  { en: 2, fr: 1, cost: MOVES.twoToOne, crossed: false },
  { en: 1, fr: 2, cost: MOVES.twoToOne, crossed: false },
  { en: 3, fr: 1, cost: MOVES.threeToOne, crossed: false },
  { en: 1, fr: 3, cost: MOVES.threeToOne, crossed: false },
  { en: 2, fr: 2, cost: MOVES.twoToTwo, crossed: false },
  { en: 2, fr: 2, cost: MOVES.crossed, crossed: true },
];

/** A sentence that may not be lone, to see how much the best alignment depends on it. */
interface Held {
  readonly en: number;
  readonly fr: number;
}

const NOBODY: Held = { en: -1, fr: -1 };

/** Whether so many sentences of both editions are taken as they are: nothing is to be found out by comparing them, or too much. */
export function isOnePair(en: number, fr: number): boolean {
  return en * fr < 2 || en * fr > MOST_PAIRS;
}

/** All sentences of both editions as one match, where each has some. */
export function matchWhole(en: number, fr: number): readonly SentenceMatch[] {
  return en === 0 || fr === 0 ? [] : [{ en: 0, enCount: en, fr: 0, frCount: fr, crossed: false, score: 0 }];
}

/** Which sentences of two texts that are counterparts belong together, in order but for neighbours that are crossed. */
export function matchSentences(
  comparer: SentenceComparer,
  en: readonly KeyedSentence[],
  fr: readonly KeyedSentence[],
): readonly SentenceMatch[] {
  return new Programme(comparer, en, fr).run();
}

function isLone({ enCount, frCount }: SentenceMatch): boolean {
  return enCount + frCount === 1;
}

/** What rounding may make a bound too low by. */
const ROUNDING = 1e-9;

const NO_SCORES = new Float64Array(0);

class Programme {
  readonly #n: number;
  readonly #m: number;
  readonly #band: number;
  /** By pair of single sentences. */
  readonly #pairs: (Evidence | undefined)[] = [];
  /** By pair of groups, see {@link #cell}; NaN where they have not been compared. */
  #scores = NO_SCORES;
  /** The lengths of the sentences up to each one, with a space behind each. */
  readonly #lengthsEn: Float64Array;
  readonly #lengthsFr: Float64Array;

  constructor(
    readonly comparer: SentenceComparer,
    readonly en: readonly KeyedSentence[],
    readonly fr: readonly KeyedSentence[],
  ) {
    this.#n = en.length;
    this.#m = fr.length;
    this.#band = BAND + Math.abs(this.#n - this.#m);
    this.#lengthsEn = lengthsOf(en);
    this.#lengthsFr = lengthsOf(fr);
    for (let pair = this.#n * this.#m; pair > 0; pair--) this.#pairs.push(undefined);
  }

  run(): readonly SentenceMatch[] {
    const diagonal = this.#diagonal();
    if (diagonal) return diagonal;
    this.#scores = new Float64Array(9 * this.#n * this.#m).fill(Number.NaN);
    const steps = new Uint8Array((this.#n + 1) * (this.#m + 1));
    const best = this.#solve(NOBODY, steps);
    return this.#joinShortened(this.#trace(steps)).map((match) => {
      if (match.enCount > 0 && match.frCount > 0) return match;
      const held = match.enCount > 0 ? { en: match.en, fr: -1 } : { en: -1, fr: match.fr };
      return { ...match, score: best - this.#solve(held, undefined) };
    });
  }

  /** Pairs two lone neighbours, one in each edition, where the longer one holds the shorter one: a part of it was left out. */
  #joinShortened(matches: readonly SentenceMatch[]): readonly SentenceMatch[] {
    const result: SentenceMatch[] = [];
    for (const match of matches) {
      const last = result.at(-1);
      if (last && isLone(last) && isLone(match) && last.enCount !== match.enCount) {
        const [{ en }, { fr }] = last.enCount > 0 ? [last, match] : [match, last];
        if (this.comparer.isPartOfOther(this.en[en]!, this.fr[fr]!)) {
          result[result.length - 1] = this.#match(en, 1, fr, 1, false);
          continue;
        }
      }
      result.push(match);
    }
    return result;
  }

  #diagonal(): readonly SentenceMatch[] | undefined {
    if (this.#n !== this.#m) return undefined;
    const matches: SentenceMatch[] = [];
    for (let i = 0; i < this.#n; i++) {
      const score = this.#scored(this.#pair(i, i).weight, i, 1, i, 1);
      if (score < CLEAR) return undefined;
      matches.push({ en: i, enCount: 1, fr: i, frCount: 1, crossed: false, score });
    }
    return matches;
  }

  /** The place of two groups in the scores: their first sentences, and one to three of each. */
  #cell(i: number, enCount: number, j: number, frCount: number): number {
    return (i * this.#m + j) * 9 + 3 * enCount + frCount - 4;
  }

  #group(i: number, enCount: number, j: number, frCount: number): number {
    const cell = this.#cell(i, enCount, j, frCount);
    let score = this.#scores[cell]!;
    if (Number.isNaN(score)) {
      const { weight } =
        enCount === 1 && frCount === 1
          ? this.#pair(i, j)
          : this.comparer.evidence(this.en.slice(i, i + enCount), this.fr.slice(j, j + frCount));
      score = this.#scored(weight, i, enCount, j, frCount);
      this.#scores[cell] = score;
    }
    return score;
  }

  #scored(weight: number, i: number, enCount: number, j: number, frCount: number): number {
    const lengthEn = this.#lengthsEn[i + enCount]! - this.#lengthsEn[i]! - 1;
    return scoreOf(weight, lengthEn, this.#lengthsFr[j + frCount]! - this.#lengthsFr[j]! - 1);
  }

  #pair(i: number, j: number): Evidence {
    return (this.#pairs[i * this.#m + j] ??= this.comparer.evidence([this.en[i]!], [this.fr[j]!]));
  }

  /** What the score of two groups is at most: a key has a link in a group if it has one in a sentence of it, and only then. */
  #mostOf(i: number, enCount: number, j: number, frCount: number): number {
    let weight = ROUNDING;
    for (let e = i; e < i + enCount; e++) {
      for (let f = j; f < j + frCount; f++) {
        const pair = this.#pair(e, f);
        weight += frCount === 1 ? pair.mostEn : pair.linkedEn;
        weight += enCount === 1 ? pair.mostFr : pair.linkedFr;
      }
    }
    return this.#scored(weight, i, enCount, j, frCount);
  }

  /** The score of a step that ends before sentences i and j; `-Infinity` where it is certainly not above `least`. */
  #step({ en, fr, cost, crossed }: Step, i: number, j: number, least: number): number {
    if (en === 0 || fr === 0) return cost;
    if (crossed) return cost + this.#group(i - 2, 1, j - 1, 1) + this.#group(i - 1, 1, j - 2, 1);
    // Most groups of several sentences need not be compared.
    const isOpen = en + fr > 2 && Number.isNaN(this.#scores[this.#cell(i - en, en, j - fr, fr)]!);
    if (isOpen && cost + this.#mostOf(i - en, en, j - fr, fr) <= least) return -Infinity;
    return cost + this.#group(i - en, en, j - fr, fr);
  }

  /** The score of the best alignment. @param steps takes up the number of the best step to each cell */
  #solve(held: Held, steps: Uint8Array | undefined): number {
    const width = this.#m + 1;
    const best = new Float64Array((this.#n + 1) * width).fill(-Infinity);
    best[0] = 0;
    for (let i = 0; i <= this.#n; i++) {
      for (let j = Math.max(0, i - this.#band); j <= Math.min(this.#m, i + this.#band); j++) {
        for (let s = 0; s < STEPS.length; s++) {
          const step = STEPS[s]!;
          if (step.en > i || step.fr > j || (step.fr === 0 && held.en === i - 1)) continue;
          if (step.en === 0 && held.fr === j - 1) continue;
          const before = best[(i - step.en) * width + j - step.fr]!;
          if (before === -Infinity) continue;
          const reached = best[i * width + j]!;
          const score = before + this.#step(step, i, j, reached - before);
          if (score <= reached) continue;
          best[i * width + j] = score;
          if (steps) steps[i * width + j] = s;
        }
      }
    }
    return best[this.#n * width + this.#m]!;
  }

  #trace(steps: Uint8Array): SentenceMatch[] {
    const matches: SentenceMatch[] = [];
    let i = this.#n;
    let j = this.#m;
    while (i > 0 || j > 0) {
      const { en, fr, crossed } = STEPS[steps[i * (this.#m + 1) + j]!]!;
      i -= en;
      j -= fr;
      if (crossed) matches.push(this.#match(i + 1, 1, j, 1, true), this.#match(i, 1, j + 1, 1, true));
      else matches.push(this.#match(i, en, j, fr, false));
    }
    return matches.reverse();
  }

  #match(en: number, enCount: number, fr: number, frCount: number, crossed: boolean): SentenceMatch {
    const score = enCount > 0 && frCount > 0 ? this.#group(en, enCount, fr, frCount) : 0;
    return { en, enCount, fr, frCount, crossed, score };
  }
}

function lengthsOf(sentences: readonly KeyedSentence[]): Float64Array {
  const lengths = new Float64Array(sentences.length + 1);
  for (let i = 0; i < sentences.length; i++) lengths[i + 1] = lengths[i]! + sentences[i]!.length + 1;
  return lengths;
}
