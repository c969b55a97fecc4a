import { quote } from '../model/messages.ts';
import { editionOf, type Notice, type Row, rowsInOrder } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
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
  const isMoved = (row: number): boolean =>
    drafts[row]!.moved && drafts[row]!.en.length > 0 && drafts[row]!.fr.length > 0;
  /** By the row that they follow (-1: before all): the places of moved texts. */
  const places = new Map<number, Placed[]>();
  const moves = new Map<number, Move>();
  let settled = -1;
  french.forEach((node, at) => {
    const row = rowOf.get(node);
    if (row === undefined) return;
    if (!isMoved(row)) settled = row;
    else if (!moves.has(row)) {
      moves.set(row, { id: row, message: whereInFrench(french[at - 1], row, rowOf, language), isPlace: false });
      if (isSwap(row, settled, isMoved)) return;
      const place = { id: row, message: say(language, 'elsewhere'), isPlace: true };
      places.set(settled, [...(places.get(settled) ?? []), { ...drafts[row]!, en: [], move: place }]);
    }
  });
  const rows = drafts.map((draft, row): Placed => ({ ...draft, move: moves.get(row) }));
  return [...(places.get(-1) ?? []), ...rows.flatMap((row, i) => [row, ...(places.get(i) ?? [])])];
}

/** Whether nothing but moved texts stands between a row and the place of its French text: those are only in another order. */
function isSwap(row: number, place: number, isMoved: (row: number) => boolean): boolean {
  if (place > row) return false;
  for (let between = place + 1; between < row; between++) if (!isMoved(between)) return false;
  return true;
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
