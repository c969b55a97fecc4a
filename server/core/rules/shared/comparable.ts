import { Memo } from '../../memory/memo.ts';
import { type Alignment, type Bead, isBlock } from '../../model/alignment.ts';
import type { Edition, Notice, Row } from '../../model/notice.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { isUnderExchanged } from './exchanged.ts';

/** The notice whose editions are compared. */
export interface Compared {
  readonly notice: Notice;
  readonly alignment: Alignment;
}

/** Whether both sides of a bead are written: what is lone, or not translated yet, has nothing to compare. */
export function isComparable({ en, fr }: Bead, { notice, alignment }: Compared): boolean {
  if (en.length === 0 || fr.length === 0 || stubIn(notice)) return false;
  const foreign = foreignBlocks(notice, alignment);
  // Under exchanged headings everything is compared with something else.
  if (isBlock(en[0]!) && isUnderExchanged(en[0], alignment)) return false;
  const isWritten = (row: Row): boolean =>
    isBlock(row) ? !foreign.has(row) && !hasPlaceholder(textOf(row.content)) : !hasPlaceholder(textOf(row.text));
  return en.every(isWritten) && fr.every(isWritten);
}

/** A stub has at most this many blocks, and the other edition at least this many, with this many times its text. */
const MOST_BLOCKS = 2;
const LEAST_OTHER = 5;
const TIMES = 3;

const STUB = new Memo<Edition | null>();

/** The edition that only stands in for one (“Coming soon”): nothing of it is compared. Undefined where both editions are written. */
export function stubIn(notice: Notice): Edition | undefined {
  return STUB.of(notice.memos, () => findStub(notice)) ?? undefined;
}

function findStub({ editions }: Notice): Edition | null {
  const [one, other] = editions;
  if (!one || !other) return null;
  const isStub = (a: Edition, b: Edition): boolean =>
    a.blocks.length <= MOST_BLOCKS &&
    a.fields.length === 0 &&
    b.blocks.length >= LEAST_OTHER &&
    lengthOf(a) * TIMES < lengthOf(b);
  return isStub(one, other) ? one : isStub(other, one) ? other : null;
}

function lengthOf({ blocks }: Edition): number {
  return blocks.reduce((sum, { content }) => sum + content.end - content.start, 0);
}
