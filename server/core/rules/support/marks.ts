import type { Row } from '../../notice.ts';
import { type Marks, scanOf } from './scan.ts';

const NONE: readonly number[] = [];

/** The tokens of a row that are marks of a kind. */
export function marksIn(row: Row, which: keyof Marks): readonly number[] {
  return scanOf(row.edition).marks.get(row)?.[which] ?? NONE;
}

/** Whether one of some rows has such a token. */
export function hasMarks(rows: readonly Row[], which: keyof Marks): boolean {
  for (const row of rows) if (marksIn(row, which).length > 0) return true;
  return false;
}
