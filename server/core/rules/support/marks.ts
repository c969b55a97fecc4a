import type { Row } from '../../notice.ts';
import { contentOf } from './rows.ts';
import { hasTokenIn, indexFrom, scanOf } from './scan.ts';

const NONE: readonly number[] = [];

/** The tokens of a row that are addresses or targets of links (`links`), or marks of bold text (`bold`). */
export function marksIn(row: Row, which: 'links' | 'bold'): readonly number[] {
  const all = scanOf(row.edition)[which];
  if (all.length === 0) return NONE;
  const first = firstTokenOf(row);
  const low = indexFrom(all, first);
  const end = endTokenOf(row);
  let stop = low;
  while (stop < all.length && all[stop]! < end) stop++;
  return low === stop ? NONE : all.slice(low, stop);
}

/** Whether one of some rows has such a token. */
export function hasMarks(rows: readonly Row[], which: 'links' | 'bold' | 'figures'): boolean {
  for (const row of rows) {
    const all = scanOf(row.edition)[which];
    if (all.length > 0 && hasTokenIn(all, firstTokenOf(row), endTokenOf(row))) return true;
  }
  return false;
}

function firstTokenOf(row: Row): number {
  if (row.kind !== 'heading') return row.firstToken;
  const { source, start } = contentOf(row);
  return source.tokens.at(start);
}

function endTokenOf(row: Row): number {
  if (row.kind !== 'heading') return row.endToken;
  const { source, end } = contentOf(row);
  return source.tokens.at(end);
}
