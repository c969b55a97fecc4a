import { quote } from '../messages.ts';
import { type Edition, editionOf, type Notice, partsOf, type Row, rowsOf } from '../notice.ts';
import { type Language, textOf } from '../text/source.ts';
import { say } from './messages.ts';
import type { Move } from './model.ts';
import type { Draft } from './rows.ts';

/** A draft with the mark that joins a moved text to its place. */
export interface Placed extends Draft {
  readonly move: Move | undefined;
}

/**
 * A moved text is shown beside its counterpart, in the English order. The place where it stands in French gets a row of its own that
 * says so, and both carry the same number.
 */
export function placeMoved(drafts: readonly Draft[], notice: Notice, language: Language): readonly Placed[] {
  const fr = editionOf(notice, 'fr');
  if (!fr || !drafts.some(({ moved }) => moved)) return drafts.map((draft) => ({ ...draft, move: undefined }));
  const order = new FrenchOrder(fr);
  const rowOf = new Map<unknown, number>();
  drafts.forEach(({ fr: nodes }, row) => {
    for (const node of nodes) rowOf.set(node, row);
  });
  /** By the row that they follow (-1: before all): the places of moved texts. */
  const places = new Map<number, Placed[]>();
  const rows: Placed[] = drafts.map((draft, row) => {
    const first = draft.fr[0];
    if (!draft.moved || first === undefined || draft.en.length === 0) return { ...draft, move: undefined };
    const before = order.before(first as Row, (node) => {
      const at = rowOf.get(node);
      return at !== undefined && !drafts[at]!.moved;
    });
    const after = before === undefined ? -1 : rowOf.get(before)!;
    const text = before ? quote(textOf(before.span), 40) : '';
    const message = before ? say(language, after < row ? 'movedUp' : 'movedDown', { text }) : say(language, 'movedTop');
    const place: Placed = {
      ...draft,
      en: [],
      move: { id: row, message: say(language, 'elsewhere'), isPlace: true },
    };
    places.set(after, [...(places.get(after) ?? []), place]);
    return { ...draft, move: { id: row, message, isPlace: false } };
  });
  return [...(places.get(-1) ?? []), ...rows.flatMap((row, i) => [row, ...(places.get(i) ?? [])])];
}

/** The headings and blocks of the French edition in its own order. */
class FrenchOrder {
  readonly #rows: readonly Row[];
  readonly #index: ReadonlyMap<Row, number>;

  constructor(edition: Edition) {
    this.#rows = partsOf(edition).flatMap((part) => [...(part.heading ? [part.heading] : []), ...rowsOf(part)]);
    this.#index = new Map(this.#rows.map((row, i) => [row, i]));
  }

  /** The nearest row before one that is accepted. */
  before(row: Row, accepts: (row: Row) => boolean): Row | undefined {
    for (let i = (this.#index.get(row) ?? 0) - 1; i >= 0; i--) {
      if (accepts(this.#rows[i]!)) return this.#rows[i];
    }
    return undefined;
  }
}
