import type { Language, RowState } from '../../../server/protocol/shared.ts';
import type { PageState } from '../messages.ts';
import type { Card } from './card.ts';
import type { Editing } from './editing.ts';
import { host } from './host.ts';
import type { Rows } from './rows.ts';
import type { Scrolling } from './scrolling.ts';
import { type PlaceOfSentence, placeOfSentence } from './sentences.ts';

/** What clicks are about. */
interface Page {
  readonly rows: Rows;
  readonly card: Card;
  readonly scrolling: Scrolling;
  readonly editing: Editing;
  readonly version: number;
  note(row: HTMLElement, state: RowState | 'none'): void;
  reveal(row: HTMLElement, side: Language, index?: number, sentence?: PlaceOfSentence, word?: ClickedWord): void;
}

/** What a click does: a link opens, a fix is applied, a mark shows its messages, a text leads to its line. */
export function listenToClicks(page: Page, signal: AbortSignal): void {
  document.addEventListener('click', (event) => clicked(event, page), { signal });
  document.addEventListener('dblclick', ({ target }) => doubleClicked(target as Element, page), { signal });
}

function clicked(event: MouseEvent, page: Page): void {
  const target = event.target as Element;
  const row = page.rows.of(target);
  if (target.closest('.editing')) return;
  if (target.closest('.begin')) {
    host.postMessage({ type: 'begin' });
    return;
  }
  const link = target.closest('a');
  if (link) {
    // The page leads nowhere by itself: VS Code opens links.
    event.preventDefault();
    host.postMessage({ type: 'open', href: link.href });
    return;
  }
  if (target.closest('.settle') && row) {
    page.card.close();
    page.note(row, 'translated');
    return;
  }
  const fix = target.closest<HTMLElement>('.fix');
  if (fix) applyFix(fix, row, page);
  else if (!row) return;
  else if (target.closest('.badge')) page.card.toggle(row);
  else if (target.closest('.noted')) page.note(row, NEXT[row.dataset.state as keyof typeof NEXT]);
  else if (target.closest('.move')) goToOther(row, page);
  else if (!target.closest('.problems') && getSelection()?.isCollapsed !== false) revealSoon(event, target, row, page);
}

/** What a click on the mark of a state makes of it. */
const NEXT = { open: 'translated', translated: 'reviewed', reviewed: 'none' } as const;

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

/** A word of a text, and its number among the same words of the text. */
export interface ClickedWord {
  readonly text: string;
  readonly nth: number;
}

/** So long (ms) a click waits for a second one, which edits the text. */
const DOUBLE = 250;
let waiting = 0;

function revealSoon({ clientX, clientY }: MouseEvent, target: Element, row: HTMLElement, page: Page): void {
  clearTimeout(waiting);
  const word = wordAt(clientX, clientY, target);
  waiting = window.setTimeout(() => revealText(target, row, page, word), DOUBLE);
}

function doubleClicked(target: Element, page: Page): void {
  const row = page.rows.of(target);
  const cell = target.closest<HTMLElement>('.cell');
  if (!row || !cell || target.closest('.editing, button, a')) return;
  clearTimeout(waiting);
  getSelection()?.removeAllRanges();
  page.editing.ask(row, cell.dataset.side === 'fr' ? 'fr' : 'en', indexOf(target, cell));
}

/** The word under a point. */
function wordAt(x: number, y: number, target: Element): ClickedWord | undefined {
  const range = document.caretRangeFromPoint(x, y);
  const text = target.closest('.text');
  if (!range || !text?.contains(range.startContainer)) return undefined;
  const { startContainer: node, startOffset: offset } = range;
  const content = node.textContent ?? '';
  const before = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*$/u.exec(content.slice(0, offset))![0];
  const word = before + /^[\p{L}\p{N}]*/u.exec(content.slice(offset))![0];
  if (word.length < 2) return undefined;
  const all = document.createRange();
  all.setStart(text, 0);
  all.setEnd(node, offset - before.length);
  return { text: word, nth: all.toString().split(word).length - 1 };
}

/** The number of the text in its cell that an element is part of. */
function indexOf(target: Element, cell: HTMLElement): number {
  const text = target.closest('.text');
  return text ? [...cell.querySelectorAll('.text')].indexOf(text) : 0;
}

function revealText(target: Element, row: HTMLElement, page: Page, word: ClickedWord | undefined): void {
  const cell = target.closest<HTMLElement>('.cell');
  if (!cell) return;
  row.focus({ preventScroll: true });
  page.reveal(row, cell.dataset.side === 'fr' ? 'fr' : 'en', indexOf(target, cell), placeOfSentence(target), word);
}

/** The filter, the choice of sentences and the scroll position outlast a reload of the window. */
export function listenToFilter(uri: string, signal: AbortSignal): void {
  const filter = document.querySelector<HTMLSelectElement>('.filter')!;
  const chosen = [...filter.options].find(({ value }) => value === host.getState()?.filter);
  if (chosen) chosen.selected = true;
  let state: PageState = { ...host.getState(), uri };
  const keep = (change: Partial<PageState>): void => {
    state = { ...state, ...change };
    host.setState(state);
  };
  keep({});
  filter.addEventListener('change', () => keep({ filter: filter.value }), { signal });
  const bySentence = document.querySelector<HTMLInputElement>('#by-sentence');
  if (bySentence) bySentence.checked = host.getState()?.bySentence ?? false;
  bySentence?.addEventListener('change', () => keep({ bySentence: bySentence.checked }), { signal });
  addEventListener('scrollend', () => keep({ scroll: scrollY }), { signal });
}
