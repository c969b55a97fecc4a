import { type Alignment, type Bead, isBlock } from '../../model/alignment.ts';
import type { Notice, Row } from '../../model/notice.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { isUnderExchanged } from './exchanged.ts';
import { stubIn } from './stub.ts';

/** The notice whose editions are compared. */
export interface Compared {
  readonly notice: Notice;
  readonly alignment: Alignment;
}

/** Whether both sides of a bead are written: what stands alone, or is not translated yet, has nothing to compare. */
export function isComparable({ en, fr }: Bead, { notice, alignment }: Compared): boolean {
  if (en.length === 0 || fr.length === 0 || stubIn(notice)) return false;
  const foreign = foreignBlocks(notice, alignment);
  // Under exchanged headings everything is compared with something else.
  if (isBlock(en[0]!) && isUnderExchanged(en[0], alignment)) return false;
  const isWritten = (row: Row): boolean =>
    isBlock(row) ? !foreign.has(row) && !hasPlaceholder(textOf(row.content)) : !hasPlaceholder(textOf(row.text));
  return en.every(isWritten) && fr.every(isWritten);
}
