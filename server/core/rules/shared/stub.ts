import { Memo } from '../../memory/memo.ts';
import type { Edition, Notice } from '../../model/notice.ts';

/** A page with no more blocks than this, against one with at least so many and as many times its text, only says that there is none yet. */
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
