import type { Alignment, Bead } from '../../model/alignment.ts';
import { type Block, type Row, rowsOf } from '../../model/notice.ts';

/** A paragraph that lost its list mark, and the item beside it that shows which. */
export interface ForgottenMark {
  readonly paragraph: Block;
  readonly item: Block;
}

/** For a paragraph whose counterpart is an item, and beside which stands an item that has its own counterpart there. */
export function forgottenMark({ en, fr }: Bead, alignment: Alignment): ForgottenMark | undefined {
  const [one, other] = [en[0], fr[0]];
  if (en.length !== 1 || fr.length !== 1 || !one || !other || one.kind === other.kind) return undefined;
  const paragraph = one.kind === 'paragraph' ? one : other.kind === 'paragraph' ? other : undefined;
  if (!paragraph || (one.kind !== 'item' && other.kind !== 'item')) return undefined;
  const rows = rowsOf(paragraph.section);
  const at = rows.indexOf(paragraph);
  const isOfList = (row: Row | undefined): row is Block => {
    return row?.kind === 'item' && alignment.counterparts(row)[0]?.kind === 'item';
  };
  const item = [rows[at - 1], rows[at + 1]].find(isOfList);
  return item && { paragraph, item };
}
