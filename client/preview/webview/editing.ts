import type { Language } from '../../../server/protocol/shared.ts';
import { host } from './host.ts';
import type { Rows } from './rows.ts';

/** One text of the page. */
export interface CellPlace {
  readonly row: string;
  readonly side: Language;
  /** The number of the text in its cell. */
  readonly index: number;
}

/** A text with its counterpart, as they stand in the file. */
export interface CellText extends CellPlace {
  readonly text: string;
  readonly other: string;
}

/**
 * Edits one text in its row, as plain text: a double click or F2 opens it, Enter writes it back, Escape leaves it as it was. An
 * update of the page in the meantime takes nothing of what was typed.
 */
export class Editing {
  #open: CellText | undefined;
  #form: HTMLElement | undefined;
  /** What the page showed in the place of the open text before it was made anew. */
  #shown: string | undefined;

  /** @param page may be replaced by another one of the same notice, when it is made anew */
  constructor(public page: { readonly rows: Rows; readonly version: number }) {}

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Asks for a text; the other side's where this one is empty. */
  ask(row: HTMLElement, side: Language, index = 0): void {
    if (!row.querySelector(`.cell[data-side="${side}"] .text`)) return;
    host.postMessage({ type: 'edit', version: this.page.version, row: row.id, side, index });
  }

  /** Opens a text that was asked for. */
  show(cell: CellText): void {
    this.close();
    const template = document.querySelector<HTMLTemplateElement>('#editing');
    const form = template?.content.firstElementChild?.cloneNode(true);
    if (!(form instanceof HTMLElement)) return;
    this.#open = cell;
    this.#form = form;
    const area = form.querySelector('textarea')!;
    area.value = cell.text;
    area.lang = cell.side;
    form.addEventListener('keydown', (event) => this.#pressed(event));
    form.addEventListener('click', ({ target }) => this.#clicked((target as Element).closest('button')?.value));
    form.querySelector<HTMLElement>('[value="copy"]')!.hidden = cell.other === '';
    this.attach();
    area.style.height = `${area.scrollHeight + 4}px`;
    area.focus();
    area.select();
  }

  /** Before the page is made anew, with other names for its rows. */
  leave(): void {
    this.#shown = this.#open && (this.#text(this.#open)?.textContent ?? '');
  }

  /** Puts the open text into its row, which may be a new element. */
  attach(): void {
    if (!this.#open || !this.#form) return;
    if (this.#shown !== undefined) this.#open = this.#again(this.#open, this.#shown);
    this.#shown = undefined;
    const text = this.#text(this.#open);
    // The row is gone: then the writer is told what could not be written.
    if (!text) this.#save();
    else if (this.#form.parentElement !== text.parentElement) {
      text.classList.add('edited');
      text.after(this.#form);
      this.#form.querySelector('textarea')!.focus();
    }
  }

  #text({ row, side, index }: CellPlace): Element | undefined {
    return this.#texts(row, side)[index];
  }

  #texts(row: string, side: Language): readonly Element[] {
    return [...(this.page.rows.element(row)?.querySelectorAll(`.cell[data-side="${side}"] .text`) ?? [])];
  }

  /** The same text on a page with other rows. */
  #again(open: CellText, shown: string): CellText {
    for (const row of this.page.rows.order) {
      const index = this.#texts(row, open.side).findIndex((text) => text.textContent === shown);
      if (index >= 0) return { ...open, row, index };
    }
    return { ...open, row: '' };
  }

  close(): void {
    const row = this.page.rows.element(this.#open?.row);
    this.#form?.remove();
    row?.querySelector('.edited')?.classList.remove('edited');
    if (this.#open) row?.focus({ preventScroll: true });
    this.#open = undefined;
    this.#form = undefined;
  }

  #save(): void {
    const { text: before, row, side, index } = this.#open!;
    const text = this.#form!.querySelector('textarea')!.value;
    if (text !== before) {
      host.postMessage({ type: 'write', version: this.page.version, row, side, index, before, text });
    }
    this.close();
  }

  #pressed(event: KeyboardEvent): void {
    // Keys of the rows are letters here.
    event.stopPropagation();
    if (event.isComposing || (event.target as Element).tagName !== 'TEXTAREA') {
      if (event.key === 'Escape') this.close();
      return;
    }
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#save();
    }
  }

  #clicked(action: string | undefined): void {
    if (action === 'save') this.#save();
    else if (action === 'cancel') this.close();
    else if (action === 'copy') {
      const area = this.#form!.querySelector('textarea')!;
      area.focus();
      area.select();
      // As if it was typed: the page's own undo takes it back.
      document.execCommand('insertText', false, this.#open!.other);
    }
  }
}
