import type { Row } from '../../model/notice.ts';
import { marksIn } from '../../scan/marks.ts';
import { type Span, span } from '../../text/source.ts';

/** A stretch of bold text in a block. */
export interface BoldRun {
  /** Without its marks. */
  readonly text: Span;
  readonly marks: readonly [Span, Span];
  /** Where in its block it begins, 0 to 1. */
  readonly place: number;
}

const NONE: readonly BoldRun[] = [];

/** The bold stretches of some blocks, in order. Emphasis by one mark is not bold. */
export function boldRunsOf(rows: readonly Row[]): readonly BoldRun[] {
  let runs: BoldRun[] | undefined;
  for (const row of rows) {
    if (row.kind === 'heading') continue;
    const { source, start, end } = row.content;
    const { starts, ends } = source.tokens;
    let open = -1;
    for (const i of marksIn(row, 'bold')) {
      if (open < 0) {
        open = i;
        continue;
      }
      if (ends[open]! < starts[i]!) {
        (runs ??= []).push({
          text: span(source, ends[open]!, starts[i]!),
          marks: [span(source, starts[open]!, ends[open]!), span(source, starts[i]!, ends[i]!)],
          place: (starts[open]! - start) / (end - start),
        });
      }
      open = -1;
    }
  }
  return runs ?? NONE;
}

/** The runs that the other side has no match for, by their places: as many as it has fewer. */
export function leastMatched(runs: readonly BoldRun[], others: readonly BoldRun[]): readonly BoldRun[] {
  const surplus = runs.length - others.length;
  if (surplus <= 0) return NONE;
  const distance = ({ place }: BoldRun): number =>
    others.reduce((least, other) => Math.min(least, Math.abs(other.place - place)), 1);
  const farthest = [...runs].sort((a, b) => distance(b) - distance(a)).slice(0, surplus);
  return runs.filter((run) => farthest.includes(run));
}
