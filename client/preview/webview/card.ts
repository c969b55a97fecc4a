import type { Rows } from './rows.ts';

/** Delay (ms) before the messages of a mark show under the pointer, as in the editor. */
const DELAY = 250;

/** The messages of a row in a card: shown while the pointer is on a mark or on the card, or when asked for by key or click. */
export class Card {
  #row: HTMLElement | undefined;
  /** Opened on purpose: it stays until it is closed. */
  #pinned = false;
  #timer = 0;

  constructor(
    readonly rows: Rows,
    signal: AbortSignal,
  ) {
    const { table } = rows;
    table.addEventListener('pointerover', ({ target }) => this.#over(target));
    table.addEventListener('pointerleave', () => this.#over(null));
    const leave = ({ target }: Event): void => {
      if (this.#row && !this.#row.contains(target as Node)) this.close();
    };
    document.addEventListener('pointerdown', leave, { signal });
    document.addEventListener('focusin', leave, { signal });
  }

  get openRow(): HTMLElement | undefined {
    return this.#pinned ? this.#row : undefined;
  }

  /** Opens the card for good, with the focus on its first fix. */
  open(row: HTMLElement): void {
    if (!row.querySelector('.problems')) return;
    this.#show(row, row.querySelector('.badge')!);
    this.#pinned = true;
    row.querySelector<HTMLElement>('.problems .fix')?.focus();
  }

  toggle(row: HTMLElement): void {
    if (this.#pinned && this.#row === row) this.close();
    else this.open(row);
  }

  /** Closes the card; the focus that was in it goes to its row. */
  close(): void {
    clearTimeout(this.#timer);
    const row = this.#row;
    this.#row = undefined;
    this.#pinned = false;
    if (!row) return;
    row.classList.remove('open', 'above');
    row.querySelector('.badge')?.setAttribute('aria-expanded', 'false');
    if (row.querySelector('.problems')?.contains(document.activeElement)) row.focus({ preventScroll: true });
  }

  #over(target: EventTarget | null): void {
    if (this.#pinned) return;
    const element = target instanceof Element ? target : undefined;
    const row = this.rows.of(target);
    const anchor = element?.closest('mark, .badge, .problems');
    clearTimeout(this.#timer);
    if (row && anchor && row === this.#row) return;
    this.#timer = setTimeout(() => (row && anchor ? this.#show(row, anchor) : this.close()), DELAY);
  }

  #show(row: HTMLElement, anchor: Element): void {
    this.close();
    const card = row.querySelector<HTMLElement>('.problems');
    if (!card) return;
    this.#row = row;
    row.classList.add('open');
    row.querySelector('.badge')?.setAttribute('aria-expanded', 'true');
    const at = anchor.getBoundingClientRect();
    const frame = row.getBoundingClientRect();
    const left = Math.min(at.left, innerWidth - card.offsetWidth - 12);
    card.style.setProperty('--left', `${Math.max(left, 8) - frame.left}px`);
    const above = at.bottom + card.offsetHeight + 8 > innerHeight && at.top > card.offsetHeight + 48;
    row.classList.toggle('above', above);
    card.style.setProperty('--top', `${(above ? at.top - card.offsetHeight - 2 : at.bottom + 2) - frame.top}px`);
  }
}
