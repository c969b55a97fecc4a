import type { PageState } from '../messages.ts';
import type { Card } from './card.ts';
import { host } from './host.ts';
import type { Rows } from './rows.ts';
import type { Scrolling } from './scrolling.ts';
import { type PlaceOfSentence, placeOfSentence } from './sentences.ts';

/** What clicks are about. */
interface Page {
  readonly rows: Rows;
  readonly card: Card;
  readonly scrolling: Scrolling;
  readonly version: number;
  reveal(row: HTMLElement, side: 'en' | 'fr', index?: number, sentence?: PlaceOfSentence): void;
}

/** What clicks are about. */
interface Page {
  readonly rows: Rows;
  readonly card: Card;
  readonly version: number;
  reveal(row: HTMLElement, side: 'en' | 'fr', index?: number, sentence?: PlaceOfSentence): void;
}

/** What a click does: a link opens, a fix is applied, a mark shows its messages, a text leads to its line. */
export function listenToClicks(page: Page, signal: AbortSignal): void {
  document.addEventListener('click', (event) => clicked(event, page), { signal });
}

function clicked(event: MouseEvent, page: Page): void {
  const target = event.target as Element;
  const row = page.rows.of(target);
  const link = target.closest('a');
  if (link) {
    // The page leads nowhere by itself: VS Code opens links.
    event.preventDefault();
    host.postMessage({ type: 'open', href: link.href });
    return;
  }
  const fix = target.closest<HTMLElement>('.fix');
  if (fix) applyFix(fix, row, page);
  else if (!row) return;
  else if (target.closest('.badge')) page.card.toggle(row);
  else if (target.closest('.move')) goToOther(row, page);
  else if (!target.closest('.problems') && getSelection()?.isCollapsed !== false) revealText(target, row, page);
}

function applyFix({ dataset }: HTMLElement, row: HTMLElement | undefined, { version, card }: Page): void {
  const where = { problem: Number(dataset.problem), fix: Number(dataset.fix) };
  host.postMessage({ type: 'fix', version, ...where, ...(row ? { row: row.id } : {}) });
  card.close();
  row?.focus({ preventScroll: true });
}

/** From a moved text to its place, and back. */
function goToOther(row: HTMLElement, { rows, scrolling }: Page): void {
  const joined = rows.table.querySelectorAll<HTMLElement>(`[data-move="${row.dataset.move}"]`);
  const other = [...joined].find((one) => one !== row);
  if (!other) return;
  scrolling.reveal(other);
  other.focus({ preventScroll: true });
}

function revealText(target: Element, row: HTMLElement, page: Page): void {
  const cell = target.closest<HTMLElement>('.cell');
  if (!cell) return;
  row.focus({ preventScroll: true });
  const text = target.closest('.text');
  const index = text ? [...cell.querySelectorAll('.text')].indexOf(text) : 0;
  page.reveal(row, cell.dataset.side === 'fr' ? 'fr' : 'en', index, placeOfSentence(target));
}

/** The filter, the choice of sentences and the scroll position outlast a reload of the window. */
export function listenToFilter(uri: string, signal: AbortSignal): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.filter input')];
  const chosen = inputs.find(({ value }) => value === host.getState()?.filter);
  if (chosen) chosen.checked = true;
  let state: PageState = { ...host.getState(), uri };
  const keep = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    host.setState(state);
  };
  keep({});
  for (const input of inputs) input.addEventListener('change', () => keep({ filter: input.value }), { signal });
  const bySentence = document.querySelector<HTMLInputElement>('#by-sentence');
  if (bySentence) bySentence.checked = host.getState()?.bySentence ?? false;
  bySentence?.addEventListener('change', () => keep({ bySentence: bySentence.checked }), { signal });
  addEventListener('scrollend', () => keep({ scroll: scrollY }), { signal });
}
