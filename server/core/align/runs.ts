import type { RowMatch, RowRange } from './model.ts';
import { alignByProgramme } from './programme.ts';
import type { Scorer } from './score.ts';

/** Pairs on the diagonal from this score on, in log-odds, need no comparison with others. */
const SURE = 5.5;
/** From this score on they need only be better, by this margin, than with the rows at distance one and two. */
const CLEAR = 1.5;
const LEAD = 2;
const NEAR = 2;
/** A doubtful pair between two clear ones is taken for a free translation from this score on. */
const DOUBTFUL = -1;
/** Clear pairs next to a doubtful stretch that are left to the programme all the same. */
const MARGIN = 3;

/**
 * Aligns two runs of rows. Most runs are equal and most pairs clear, so the diagonal is looked at first, and the
 * programme sees only what remains: the doubtful stretches of equal runs, or what lies between the clear pairs at the
 * top and those at the bottom.
 */
export function alignRuns(scorer: Scorer, en: RowRange, fr: RowRange, out: RowMatch[]): void {
  if (en.end - en.start === fr.end - fr.start) alignEqual(scorer, en, fr, out);
  else alignUnequal(scorer, en, fr, out);
}

function alignEqual(scorer: Scorer, en: RowRange, fr: RowRange, out: RowMatch[]): void {
  const count = en.end - en.start;
  const pairs = new Diagonal(scorer, en, fr, 1).clearPairs(count, true);
  let done = 0;
  while (done < count) {
    const doubtful = pairs.indexOf(undefined, done);
    const clearEnd = doubtful < 0 ? count : Math.max(done, doubtful - MARGIN);
    for (; done < clearEnd; done++) out.push(pairs[done]!);
    if (doubtful < 0) return;
    const end = stretchEnd(pairs, doubtful);
    const range = (start: number): RowRange => ({ start: start + done, end: start + end });
    alignByProgramme(scorer, range(en.start), range(fr.start), out);
    done = end;
  }
}

/**
 * The end of the doubtful stretch that begins at an index: enough clear pairs follow it, so that another one
 * begins apart.
 */
function stretchEnd(pairs: readonly (RowMatch | undefined)[], from: number): number {
  let last = from;
  for (let i = from; i < pairs.length && i <= last + 2 * MARGIN; i++) if (!pairs[i]) last = i;
  return Math.min(pairs.length, last + 1 + MARGIN);
}

function alignUnequal(scorer: Scorer, en: RowRange, fr: RowRange, out: RowMatch[]): void {
  const count = Math.min(en.end - en.start, fr.end - fr.start);
  const keep = (pairs: (RowMatch | undefined)[]) => pairs.slice(0, Math.max(0, pairs.length - MARGIN)) as RowMatch[];
  const top = keep(new Diagonal(scorer, en, fr, 1).clearPairs(count, false));
  const bottom = keep(new Diagonal(scorer, en, fr, -1).clearPairs(count - top.length, false));
  for (const pair of top) out.push(pair);
  alignByProgramme(
    scorer,
    { start: en.start + top.length, end: en.end - bottom.length },
    { start: fr.start + top.length, end: fr.end - bottom.length },
    out,
  );
  for (let i = bottom.length - 1; i >= 0; i--) out.push(bottom[i]!);
}

/** The pairs of two runs from the first rows down, or from the last ones up. */
class Diagonal {
  readonly #scores: number[] = [];
  readonly #clear: boolean[] = [];

  constructor(
    readonly scorer: Scorer,
    readonly en: RowRange,
    readonly fr: RowRange,
    readonly step: 1 | -1,
  ) {}

  /**
   * The first `count` pairs of the diagonal: clear ones, and doubtful ones between two clear neighbours (or the ends) on each side;
   * another one is undefined, or ends the list.
   */
  clearPairs(count: number, all: boolean): (RowMatch | undefined)[] {
    const pairs: (RowMatch | undefined)[] = [];
    const isClear = (k: number): boolean => (k >= 0 && k < count ? this.#isClear(k) : k < 0 || all);
    for (let k = 0; k < count; k++) {
      const between = () => isClear(k - 1) && isClear(k - 2) && isClear(k + 1) && isClear(k + 2);
      const taken = isClear(k) || (this.#scores[k]! >= DOUBTFUL && between());
      if (!taken && !all) break;
      const pair = { en: this.#en(k), enCount: 1, fr: this.#fr(k), frCount: 1, moved: false, score: this.#scores[k]! };
      pairs.push(taken ? pair : undefined);
    }
    return pairs;
  }

  #en(k: number): number {
    return this.step > 0 ? this.en.start + k : this.en.end - 1 - k;
  }

  #fr(k: number): number {
    return this.step > 0 ? this.fr.start + k : this.fr.end - 1 - k;
  }

  #isClear(k: number): boolean {
    for (let next = this.#scores.length; next <= k; next++) {
      const score = this.#pair(this.#en(next), this.#fr(next));
      this.#scores.push(score);
      this.#clear.push(score >= SURE || (score >= CLEAR && this.#leads(next, score)));
    }
    return this.#clear[k]!;
  }

  /** Whether both rows are far better counterparts of each other than of the rows near by. */
  #leads(k: number, score: number): boolean {
    const [i, j] = [this.#en(k), this.#fr(k)];
    for (let distance = -NEAR; distance <= NEAR; distance++) {
      if (distance === 0) continue;
      if (this.#pair(i, j + distance) > score - LEAD || this.#pair(i + distance, j) > score - LEAD) return false;
    }
    return true;
  }

  #pair(i: number, j: number): number {
    const { en, fr, scorer } = this;
    if (i < en.start || i >= en.end || j < fr.start || j >= fr.end) return -Infinity;
    return scorer.en.kinds[i] === scorer.fr.kinds[j] ? scorer.pairInPlace(i, j) : -Infinity;
  }
}
