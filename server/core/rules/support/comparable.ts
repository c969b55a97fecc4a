import { type Bead, isBlock } from '../../alignment.ts';
import type { Row } from '../../notice.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from './placeholder.ts';

/** Whether both sides of a bead are written: what stands alone, or is still to be translated, has nothing to compare. */
export function isComparable(bead: Bead): boolean {
  return bead.en.length > 0 && bead.fr.length > 0 && !bead.en.some(isToBeWritten) && !bead.fr.some(isToBeWritten);
}

function isToBeWritten(row: Row): boolean {
  return hasPlaceholder(textOf(isBlock(row) ? row.content : row.text));
}
