import { quote } from '../model/messages.ts';
import { editionOf, type Notice, type Row, rowsInOrder } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { addTo } from '../text/lists.ts';
import { textOf } from '../text/source.ts';
import { say } from './messages.ts';
import type { Move } from './model.ts';
import type { Draft } from './rows.ts';

/** A draft with the mark that joins a moved text to its place. */
export interface Placed extends Draft {
  readonly move: Move | undefined;
}

/**
 * A moved text is shown beside its counterpart, in the English order, and says where it stands in French. When that is farther away than
 * a swap of neighbours, the place in French gets a row of its own, and both carry the same number.
 */
export function placeMoved(drafts: readonly Draft[], notice: Notice, language: Language): readonly Placed[] {
  const fr = editionOf(notice, 'fr');
  if (!fr || !drafts.some(({ moved }) => moved)) return drafts.map((draft) => ({ ...draft, move: undefined }));
  const french = rowsInOrder(fr);
  const rowOf = new Map<unknown, number>();
  drafts.forEach(({ fr: nodes }, row) => {
    for (const node of nodes) rowOf.set(node, row);
  });
  const isMoved = drafts.map(({ moved, en, fr: nodes }) => moved && en.length > 0 && nodes.length > 0);
  /** By row: how many rows before it have not moved. */
  const steady = [0];
  for (const moved of isMoved) steady.push(steady.at(-1)! + Number(!moved));
  /** By the row that they follow (-1: before all): the places of moved texts. */
  const places = new Map<number, Placed[]>();
  const moves = new Map<number, Move>();
  let settled = -1;
  french.forEach((node, at) => {
    const row = rowOf.get(node);
    if (row === undefined) return;
    if (!isMoved[row]) settled = row;
    else if (!moves.has(row)) {
      moves.set(row, { id: row, message: whereInFrench(french[at - 1], row, rowOf, language), isPlace: false });
      // Nothing but moved texts stands between: they are only in another order.
      if (settled <= row && steady[settled + 1] === steady[row]) return;
      const place = { ...drafts[row]!, en: [], move: { id: row, message: say(language, 'elsewhere'), isPlace: true } };
      addTo(places, settled, place);
    }
  });
  const rows = drafts.map((draft, row): Placed => ({ ...draft, move: moves.get(row) }));
  return [...(places.get(-1) ?? []), ...rows.flatMap((row, i) => [row, ...(places.get(i) ?? [])])];
}

function whereInFrench(
  before: Row | undefined,
  row: number,
  rowOf: ReadonlyMap<unknown, number>,
  language: Language,
): string {
  if (!before) return say(language, 'movedTop');
  const key = (rowOf.get(before) ?? -1) < row ? 'movedUp' : 'movedDown';
  return say(language, key, { text: quote(textOf(before.span).replace(/^[-*•]\s+/, ''), 40) });
}
