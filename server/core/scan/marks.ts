import type { Row } from '../model/notice.ts';
import { placeIn } from '../text/search.ts';
import type { Scan } from './model.ts';
import { scanOf } from './scan.ts';

const NONE: readonly number[] = [];

/** The tokens of a row that are marks of a kind, in order. The number before a heading does not belong to its text. */
export function marksIn(row: Row, which: 'links' | 'bold' | 'figures'): readonly number[] {
  const tokens: Scan['links'] = scanOf(row.edition)[which];
  if (tokens.length === 0) return NONE;
  const [from, to] = tokensOf(row);
  const first = placeIn(tokens.length, (i) => tokens[i]! < from);
  let end = first;
  while (end < tokens.length && tokens[end]! < to) end++;
  return first === end ? NONE : tokens.slice(first, end);
}

function tokensOf(row: Row): readonly [number, number] {
  if (row.kind !== 'heading') return [row.firstToken, row.endToken];
  const { tokens } = row.text.source;
  return [tokens.at(row.text.start), tokens.at(row.text.end)];
}
