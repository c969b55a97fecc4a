/** Two wordings that stand for each other, and in how many notices they do. */
export interface Pair {
  readonly en: string;
  readonly fr: string;
  readonly count: number;
}

/**
 * Pairs what the two editions have in the same order, over all notices: each English item with the French one that most often has its
 * place. Where the editions of a notice have another number of items, only the places from both ends count as far as they agree.
 * @param lists the items of each notice, English and French, by which they are compared
 */
export function pairInOrder(lists: readonly (readonly [readonly string[], readonly string[]])[]): readonly Pair[] {
  const votes = new Map<string, Map<string, number>>();
  const vote = (en: string, fr: string): void => {
    const own = votes.get(en) ?? new Map<string, number>();
    own.set(fr, (own.get(fr) ?? 0) + 1);
    votes.set(en, own);
  };
  for (const [en, fr] of lists) {
    if (en.length !== fr.length) continue;
    for (const [i, item] of en.entries()) vote(item, fr[i]!);
  }
  const taken = new Set<string>();
  const pairs: Pair[] = [];
  for (const [en, own] of votes) {
    const [best] = [...own].filter(([fr]) => !taken.has(fr)).sort((a, b) => b[1] - a[1]);
    if (!best) continue;
    taken.add(best[0]);
    pairs.push({ en, fr: best[0], count: best[1] });
  }
  return byAveragePlace(
    pairs,
    lists.map(([en]) => en),
  );
}

/** By where they stand on average. */
function byAveragePlace(pairs: readonly Pair[], lists: readonly (readonly string[])[]): readonly Pair[] {
  const place = ({ en }: Pair): number => {
    const places = lists.flatMap((list) => (list.includes(en) ? [list.indexOf(en) / list.length] : []));
    return places.reduce((sum, one) => sum + one, 0) / Math.max(1, places.length);
  };
  return [...pairs].sort((a, b) => place(a) - place(b));
}

/** An id for a wording: its first words, in small letters with hyphens; another one where that is taken. */
export function idFor(wording: string, taken: Set<string>): string {
  const words =
    wording
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const own =
    words
      .slice(0, 3)
      .join('-')
      .replace(/^[^a-z]+/, '') || 'entry';
  let id = own;
  for (let i = 2; taken.has(id); i++) id = `${own}-${i}`;
  taken.add(id);
  return id;
}
