import type { Language, RowState } from '../../../server/protocol/shared.ts';
import type { Card } from './card.ts';
import type { Rows } from './rows.ts';

export interface KeyboardActions {
  /** Goes to the row's line in the editor; of the French text where `side` says so. */
  reveal(row: HTMLElement, side: Language): void;
  /** Edits the French text in its row; the English one where `side` says so. */
  edit(row: HTMLElement, side: Language): void;
  /** Notes the state of a row. */
  note(row: HTMLElement, state: RowState | 'none'): void;
}

/**
 * Arrows and Home/End from row to row, Enter to the line, F2 to edit, Space or the menu key for the problems, F8 to the next problem; T and R
 * note a row as translated or reviewed and go on to the next one, or take that back.
 */
export class Keyboard {
  constructor(
    readonly rows: Rows,
    readonly card: Card,
    readonly actions: KeyboardActions,
  ) {
    rows.table.addEventListener('keydown', (event) => this.#pressed(event));
    rows.table.addEventListener('focusin', ({ target }) => {
      const row = rows.of(target);
      if (row && row === target) this.stopAt(row);
    });
  }

  /** The one row that the Tab key reaches. */
  stopAt(row: HTMLElement | undefined): void {
    for (const one of this.rows.table.querySelectorAll('.row[tabindex="0"]')) one.setAttribute('tabindex', '-1');
    row?.setAttribute('tabindex', '0');
  }

  #pressed(event: KeyboardEvent): void {
    const row = this.rows.of(event.target);
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target !== row) {
      if (this.#inCard(event, row)) event.preventDefault();
      return;
    }
    if (this.#onRow(event, row)) event.preventDefault();
  }

  #onRow({ key, shiftKey }: KeyboardEvent, row: HTMLElement): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        return focus(neighbour(row, key === 'ArrowDown' ? 1 : -1, this.visible()));
      case 'Home':
        return focus(this.visible()[0]);
      case 'End':
        return focus(this.visible().at(-1));
      case 'F8':
        return focus(neighbour(row, shiftKey ? -1 : 1, this.visible('.problem'), this.visible()));
      case 'F2':
        this.actions.edit(row, shiftKey ? 'en' : 'fr');
        return true;
      case 'Enter':
        this.actions.reveal(row, shiftKey ? 'fr' : 'en');
        return true;
      case ' ':
      case 'ContextMenu':
      case 'F10':
        if (key === 'F10' && !shiftKey) return false;
        this.card.toggle(row);
        return true;
      case 'Escape':
        this.card.close();
        return true;
      case 't':
      case 'T':
        return this.#note(row, 'translated');
      case 'r':
      case 'R':
        return this.#note(row, 'reviewed');
      default:
        return false;
    }
  }

  #note(row: HTMLElement, state: RowState): boolean {
    const { state: before } = row.dataset;
    if (before === undefined) return false;
    if (before === state) this.actions.note(row, 'none');
    else {
      this.actions.note(row, state);
      // Headings and labels have no state.
      focus(neighbour(row, 1, this.visible('.row[data-state]'), this.visible()));
    }
    return true;
  }

  /** Among the fixes arrows go from one to the next, and Escape goes back to the row. */
  #inCard({ key }: KeyboardEvent, row: HTMLElement): boolean {
    if (key === 'Escape') {
      if (this.card.openRow) this.card.close();
      else row.focus();
      return true;
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const fixes = [...row.querySelectorAll<HTMLElement>('.problems .fix')];
    const at = fixes.indexOf(document.activeElement as HTMLElement);
    const next = fixes[at + (key === 'ArrowDown' ? 1 : -1)];
    if (at < 0) return false;
    next?.focus();
    return true;
  }

  /** The rows that the filter leaves. */
  visible(selector = '.row[id]'): HTMLElement[] {
    return [...this.rows.table.querySelectorAll<HTMLElement>(selector)].filter((row) => row.offsetParent !== null);
  }
}

/** The next element in a direction among `some`, seen from one that may not be of them. */
function neighbour(
  from: HTMLElement,
  step: 1 | -1,
  some: readonly HTMLElement[],
  all: readonly HTMLElement[] = some,
): HTMLElement | undefined {
  const at = all.indexOf(from);
  const beyond = (one: HTMLElement) => Math.sign(all.indexOf(one) - at) === step;
  if (some === all) return all[at + step];
  return step > 0 ? some.find(beyond) : some.findLast(beyond);
}

function focus(row: HTMLElement | undefined): boolean {
  row?.focus();
  return row !== undefined;
}
