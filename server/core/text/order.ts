import { placeIn } from './search.ts';

/**
 * Which of a sequence of ranks are out of order: as few as possible, so that one that was moved far is reported alone and not
 * all those that it jumped over. Of two neighbours that were swapped it is the second; where two were exchanged over others, these two,
 * since what is between them is where it was. Equal ranks are out of order. O(n log n), and O(n²) for short sequences.
 * @returns their indices
 */
export function outOfOrder(ranks: readonly number[]): ReadonlySet<number> {
  const moved = new Set(ranks.keys());
  const kept = ranks.length <= SHORT ? steadiestRising(ranks) : longestRising(ranks);
  for (const i of kept) moved.delete(i);
  return moved;
}

/** Sequences up to this length are looked at more closely. */
const SHORT = 200;

/** The indices of a longest rising series; of several the one with the most ranks in the place that is theirs, then the first. */
function steadiestRising(ranks: readonly number[]): readonly number[] {
  const count = ranks.length;
  const sorted = [...ranks].sort((a, b) => a - b);
  const best: number[] = [];
  const next: number[] = [];
  let first = -1;
  for (let i = count - 1; i >= 0; i--) {
    let after = -1;
    for (let j = i + 1; j < count; j++) {
      if (ranks[j]! > ranks[i]! && (after < 0 || best[j]! > best[after]!)) after = j;
    }
    next[i] = after;
    best[i] = count + 1 + Number(sorted[i] === ranks[i]) + (after < 0 ? 0 : best[after]!);
    if (first < 0 || best[i]! >= best[first]!) first = i;
  }
  const series: number[] = [];
  for (let i = first; i >= 0; i = next[i]!) series.push(i);
  return series;
}

/** The indices of a longest rising series; read from the end, so that of two that cannot both be in it the first is. */
function longestRising(ranks: readonly number[]): readonly number[] {
  /** For each length less one: the index at which the series of that length begins whose first rank is highest. */
  const starts: number[] = [];
  const next: number[] = [];
  for (let i = ranks.length - 1; i >= 0; i--) {
    const length = placeIn(starts.length, (j) => ranks[starts[j]!]! > ranks[i]!);
    next[i] = length > 0 ? starts[length - 1]! : -1;
    starts[length] = i;
  }
  const series: number[] = [];
  for (let i = starts.at(-1) ?? -1; i >= 0; i = next[i]!) series.push(i);
  return series;
}

/** A sequence in runs of neighbours; those of a run that is shorter than `least` one by one. */
export function runsOf<Item>(
  items: readonly Item[],
  isNext: (before: Item, item: Item) => boolean,
  least: number,
): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && isNext(run.at(-1)!, item)) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => (run.length >= least ? [run] : run.map((item) => [item])));
}

/** A node that stands out of order, with a neighbour that shows where it belongs. */
export interface Misplaced<Node> {
  readonly node: Node;
  /** The node that it should stand before, where it comes too late; else the one that it should stand after. */
  readonly neighbour: Node;
  readonly isLate: boolean;
}

/** The nodes that {@link outOfOrder} names, of nodes whose ranks are all different. */
export function misplaced<Node>(nodes: readonly Node[], rankOf: (node: Node) => number): readonly Misplaced<Node>[] {
  const ranks = nodes.map(rankOf);
  if (ranks.every((rank, i) => i === 0 || ranks[i - 1]! < rank)) return [];
  const moved = outOfOrder(ranks);
  return [...moved].flatMap((i): Misplaced<Node>[] => {
    const next = nodes.find((_, k) => k < i && !moved.has(k) && ranks[k]! > ranks[i]!);
    if (next) return [{ node: nodes[i]!, neighbour: next, isLate: true }];
    const previous = nodes.findLast((_, k) => k > i && !moved.has(k) && ranks[k]! < ranks[i]!);
    return previous ? [{ node: nodes[i]!, neighbour: previous, isLate: false }] : [];
  });
}
