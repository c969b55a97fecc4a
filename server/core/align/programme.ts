import { mergeScore, type PairFacts } from './merge.ts';
import { RowKind, type RowMatch, type RowRange } from './model.ts';
import { LEAST_MOVED_PLACEHOLDER, type Scorer } from './score.ts';

/** What the moves of the dynamic programme cost, in log-odds. */
export const MOVES = {
  gap: -2,
  headingGap: -4,
  swap: -2,
  /** The first and third of three rows exchanged. */
  farSwap: -2.5,
} as const;

/** Rows on either side of the diagonal that are looked at beyond the difference of both counts. */
const BAND = 12;
/** Cells of the longest programme; beyond, its band narrows to what remains for each row. */
const MOST_CELLS = 200_000;
const NARROWEST = 2;

/** The best alignment of two runs of rows, in order but for neighbours and next-but-one rows that are exchanged. */
export function alignByProgramme(scorer: Scorer, en: RowRange, fr: RowRange, out: RowMatch[]): void {
  new Programme(scorer, en, fr).run(out);
}

const Move = { None: 0, Pair: 1, GapEn: 2, GapFr: 3, TwoEn: 4, TwoFr: 5, Swap: 6, FarSwap: 7 } as const;

class Programme {
  readonly #scorer: Scorer;
  readonly #en: RowRange;
  readonly #fr: RowRange;
  readonly #n: number;
  readonly #m: number;
  readonly #half: number;
  readonly #width: number;
  readonly #slope: number;
  readonly #best: Float64Array;
  readonly #moves: Uint8Array;
  readonly #scores: Float64Array;
  /** Weight of the keys with a link in the other row of the pair, by cell. */
  readonly #linkedEn: Float64Array;
  readonly #linkedFr: Float64Array;

  constructor(scorer: Scorer, en: RowRange, fr: RowRange) {
    this.#scorer = scorer;
    this.#en = en;
    this.#fr = fr;
    const n = (this.#n = en.end - en.start);
    const m = (this.#m = fr.end - fr.start);
    const wanted = BAND + Math.abs(n - m);
    const affordable = Math.max(NARROWEST, Math.floor(MOST_CELLS / (2 * (n + 1))));
    this.#half = Math.min(wanted, affordable, Math.max(n, m));
    this.#slope = wanted <= affordable || n === 0 ? 1 : m / n;
    this.#width = 2 * this.#half + 1;
    const cells = (n + 1) * this.#width;
    this.#best = new Float64Array(cells).fill(-Infinity);
    this.#moves = new Uint8Array(cells);
    this.#scores = new Float64Array(cells).fill(Number.NaN);
    this.#linkedEn = new Float64Array(cells);
    this.#linkedFr = new Float64Array(cells);
  }

  run(out: RowMatch[]): void {
    const n = this.#n;
    const m = this.#m;
    if (n === 0 || m === 0) {
      for (let i = 0; i < n; i++) out.push(this.#gap(i, -1));
      for (let j = 0; j < m; j++) out.push(this.#gap(-1, j));
      return;
    }
    for (let i = 0; i <= n; i++) {
      const from = Math.max(0, this.#from(i));
      const to = Math.min(m, this.#from(i) + this.#width - 1);
      for (let j = from; j <= to; j++) this.#step(i, j);
    }
    this.#trace(out);
  }

  /** The first column of the band in a row. */
  #from(i: number): number {
    return Math.round(i * this.#slope) - this.#half;
  }

  #cell(i: number, j: number): number {
    const column = j - this.#from(i);
    return column < 0 || column >= this.#width ? -1 : i * this.#width + column;
  }

  #bestAt(i: number, j: number): number {
    if (i < 0 || j < 0) return -Infinity;
    const cell = this.#cell(i, j);
    return cell < 0 ? -Infinity : this.#best[cell]!;
  }

  /** The score of row i against row j of the runs. */
  #pair(i: number, j: number): number {
    const cell = this.#cell(i, j);
    if (cell < 0) return -Infinity;
    let score = this.#scores[cell]!;
    if (Number.isNaN(score)) {
      const overlap = this.#scorer.overlap(this.#en.start + i, 1, this.#fr.start + j, 1);
      score = this.#scorer.pairInPlace(this.#en.start + i, this.#fr.start + j, overlap);
      this.#scores[cell] = score;
      this.#linkedEn[cell] = overlap.en;
      this.#linkedFr[cell] = overlap.fr;
    }
    return score;
  }

  #step(i: number, j: number): void {
    const cell = this.#cell(i, j);
    if (i === 0 && j === 0) {
      this.#best[cell] = 0;
      return;
    }
    let best = -Infinity;
    let move: number = Move.None;
    const offer = (score: number, which: number): void => {
      if (score <= best) return;
      best = score;
      move = which;
    };
    if (i > 0) offer(this.#bestAt(i - 1, j) + this.#gapCost(i - 1, -1), Move.GapEn);
    if (j > 0) offer(this.#bestAt(i, j - 1) + this.#gapCost(-1, j - 1), Move.GapFr);
    if (i > 0 && j > 0) {
      const before = this.#bestAt(i - 1, j - 1);
      if (before > -Infinity) offer(before + this.#pair(i - 1, j - 1), Move.Pair);
      if (i > 1) this.#offerMerge(i, j, 2, 1, offer);
      if (j > 1) this.#offerMerge(i, j, 1, 2, offer);
      if (i > 1 && j > 1) this.#offerSwap(i, j, 2, offer);
      if (i > 2 && j > 2) this.#offerSwap(i, j, 3, offer);
    }
    this.#best[cell] = best;
    this.#moves[cell] = move;
  }

  #offerMerge(
    i: number,
    j: number,
    enCount: number,
    frCount: number,
    offer: (score: number, move: number) => void,
  ): void {
    const before = this.#bestAt(i - enCount, j - frCount);
    if (before === -Infinity) return;
    const score = this.#merge(i - enCount, enCount, j - frCount, frCount);
    offer(before + score, enCount === 2 ? Move.TwoEn : Move.TwoFr);
  }

  #merge(i: number, enCount: number, j: number, frCount: number): number {
    const first = this.#facts(i, j);
    const second = this.#facts(i + enCount - 1, j + frCount - 1);
    if (first.score === -Infinity || second.score === -Infinity) return -Infinity;
    const [en, fr] = [this.#en.start + i, this.#fr.start + j];
    return mergeScore(this.#scorer, en, enCount, fr, frCount, first, second, MOVES.gap);
  }

  #facts(i: number, j: number): PairFacts {
    const score = this.#pair(i, j);
    const cell = this.#cell(i, j);
    return { score, en: this.#linkedEn[cell]!, fr: this.#linkedFr[cell]! };
  }

  /** The score of row i against row j where they are not in the same place. */
  #moved(i: number, j: number): number {
    const score = this.#pair(i, j);
    const isWaiting = this.#scorer.isWaiting(this.#en.start + i, this.#fr.start + j);
    return isWaiting && score < LEAST_MOVED_PLACEHOLDER ? -Infinity : score;
  }

  #offerSwap(i: number, j: number, size: number, offer: (score: number, move: number) => void): void {
    const before = this.#bestAt(i - size, j - size);
    if (before === -Infinity || this.#hasHeading(i - size, j - size, size)) return;
    let score = before + this.#moved(i - size, j - 1) + this.#moved(i - 1, j - size);
    if (size === 3) score += this.#pair(i - 2, j - 2) + MOVES.farSwap;
    else score += MOVES.swap;
    offer(score, size === 3 ? Move.FarSwap : Move.Swap);
  }

  #hasHeading(i: number, j: number, size: number): boolean {
    for (let k = 0; k < size; k++) {
      if (this.#scorer.en.kinds[this.#en.start + i + k]! > RowKind.Paragraph) return true;
      if (this.#scorer.fr.kinds[this.#fr.start + j + k]! > RowKind.Paragraph) return true;
    }
    return false;
  }

  #gapCost(i: number, j: number): number {
    const kind = i >= 0 ? this.#scorer.en.kinds[this.#en.start + i]! : this.#scorer.fr.kinds[this.#fr.start + j]!;
    return kind > RowKind.Paragraph ? MOVES.headingGap : MOVES.gap;
  }

  #gap(i: number, j: number): RowMatch {
    const [en, fr] = [this.#en.start + Math.max(i, 0), this.#fr.start + Math.max(j, 0)];
    return { en, enCount: i >= 0 ? 1 : 0, fr, frCount: j >= 0 ? 1 : 0, moved: false, score: 0 };
  }

  #match(i: number, enCount: number, j: number, frCount: number, moved: boolean): RowMatch {
    const [en, fr] = [this.#en.start + i, this.#fr.start + j];
    const score = enCount + frCount === 2 ? this.#pair(i, j) : this.#merge(i, enCount, j, frCount);
    return { en, enCount, fr, frCount, moved, score };
  }

  #trace(out: RowMatch[]): void {
    const path: RowMatch[] = [];
    let i = this.#n;
    let j = this.#m;
    while (i > 0 || j > 0) {
      switch (this.#moves[this.#cell(i, j)]) {
        case Move.Pair:
          path.push(this.#match(--i, 1, --j, 1, false));
          break;
        case Move.TwoEn:
          path.push(this.#match((i -= 2), 2, --j, 1, false));
          break;
        case Move.TwoFr:
          path.push(this.#match(--i, 1, (j -= 2), 2, false));
          break;
        case Move.Swap:
          i -= 2;
          j -= 2;
          path.push(this.#match(i + 1, 1, j, 1, true), this.#match(i, 1, j + 1, 1, true));
          break;
        case Move.FarSwap:
          i -= 3;
          j -= 3;
          path.push(this.#match(i + 2, 1, j, 1, true), this.#match(i + 1, 1, j + 1, 1, false));
          path.push(this.#match(i, 1, j + 2, 1, true));
          break;
        case Move.GapEn:
          path.push(this.#gap(--i, -1));
          break;
        case Move.GapFr:
          path.push(this.#gap(-1, --j));
          break;
        default:
          // The band does not reach here, which the narrowed band of a hostile text may bring about.
          if (i > 0) path.push(this.#gap(--i, -1));
          else path.push(this.#gap(-1, --j));
      }
    }
    for (let k = path.length - 1; k >= 0; k--) out.push(path[k]!);
  }
}
