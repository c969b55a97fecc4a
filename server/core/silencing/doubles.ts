import type { Problem } from '../model/problem.ts';
import { placeIn } from '../text/search.ts';

/**
 * Leaves out what a rule on single words reports inside a place where another rule reports the whole wording (a heading, the name of a
 * competency): the same slip would be reported twice. The tags of the rules say which is which.
 */
export function withoutDoubles(problems: readonly Problem[]): readonly Problem[] {
  const wordings = problems.filter(({ tags }) => tags.includes('wording'));
  if (wordings.length === 0 || !problems.some(({ tags }) => tags.includes('single-word'))) return problems;
  /** For each file, the starts of the wordings in order, and how far those up to each one reach. */
  const reaches = new Map<unknown, { start: number; end: number }[]>();
  for (const { span } of wordings.toSorted((a, b) => a.span.start - b.span.start)) {
    const list = reaches.get(span.source) ?? [];
    list.push({ start: span.start, end: Math.max(span.end, list.at(-1)?.end ?? 0) });
    reaches.set(span.source, list);
  }
  return problems.filter(({ tags, span }) => {
    const list = tags.includes('single-word') ? reaches.get(span.source) : undefined;
    const before = list?.[placeIn(list.length, (i) => list[i]!.start <= span.start) - 1];
    return !before || before.end < span.end;
  });
}
