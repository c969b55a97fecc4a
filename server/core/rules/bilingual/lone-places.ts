import { type Place, placeFor } from '../../align/place.ts';
import { type Alignment, isHeading } from '../../model/alignment.ts';
import { type Row, rowsInOrder } from '../../model/notice.ts';
import type { Localized } from '../../model/rule.ts';
import { indexInOrder } from '../../text/search.ts';
import type { Between } from '../../writing/blocks.ts';
import type { LoneNode } from '../shared/gaps.ts';
import { firstWords } from '../shared/rows.ts';

/** Where in the other edition a node belongs that it lacks. */
export function placeOf(node: LoneNode, alignment: Alignment): Place | undefined {
  const [first] = node.rows;
  // What a lone heading announces stands in the other edition: the heading belongs before it.
  return (node.kind === 'heading' && beforeNextCounterpart(first!, alignment)) || placeFor(alignment, first!);
}

function beforeNextCounterpart(heading: Row, alignment: Alignment): Place | undefined {
  const rows = rowsInOrder(heading.edition);
  for (let i = indexInOrder(rows, heading) + 1; i < rows.length; i++) {
    const row = rows[i]!;
    const before = alignment.beadOf(row)?.moved ? undefined : alignment.counterparts(row)[0];
    if (!before) continue;
    const others = rowsInOrder(before.edition);
    const after = others[indexInOrder(others, before) - 1];
    return { edition: before.edition, offset: after ? after.span.end : before.span.start, after, before };
  }
  return undefined;
}

/** How a message names a place: by the words that it follows. */
export function placeWords({ after, before }: Between, kind?: LoneNode['kind'] | 'run'): Localized {
  if (after && kind === 'section') {
    const text = firstWords(sectionHeadingOver(after) ?? after, WORDS);
    return { en: `after the section “${text}”`, fr: `après la section « ${text} »` };
  }
  if (after) {
    const text = firstWords(after, WORDS);
    return isHeading(after)
      ? { en: `below the heading “${text}”`, fr: `sous le titre « ${text} »` }
      : { en: `after “${text}”`, fr: `après « ${text} »` };
  }
  if (before) {
    const text = firstWords(before, WORDS);
    return { en: `before “${text}”`, fr: `avant « ${text} »` };
  }
  return { en: 'in the same place', fr: 'au même endroit' };
}

/** Longest quotation of a neighbour, in UTF-16 units. */
const WORDS = 40;

function sectionHeadingOver(row: Row): Row | undefined {
  return row.edition.parts.findLast((part) => part.span.start <= row.span.start)?.heading;
}
