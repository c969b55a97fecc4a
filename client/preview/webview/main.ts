import { type Language, otherLanguage, type PreviewUpdate, type RowState } from '../../../server/protocol/shared.ts';
import { type ToPage, URI_ATTRIBUTE } from '../messages.ts';
import { type ClickedWord, listenToClicks, listenToFilter } from './actions.ts';
import { Card } from './card.ts';
import { Editing } from './editing.ts';
import { host } from './host.ts';
import { Keyboard } from './keyboard.ts';
import { Lines } from './lines.ts';
import { Rows } from './rows.ts';
import { Scrolling } from './scrolling.ts';
import { type PlaceOfSentence, Sentences } from './sentences.ts';
import './preview.css';

/** Where the editor's cursor is. */
type Cursor = Extract<ToPage, { readonly type: 'cursor' }>;

/** With more rows, those out of sight are not laid out: then the page scrolls a little less exactly, but it opens at once. */
const LONG = 1500;

/** All that works on one complete update; the next complete one makes it anew. */
export class Page {
  readonly rows = new Rows(document.getElementById('rows')!);
  readonly #listening = new AbortController();
  readonly card = new Card(this.rows, this.#listening.signal);
  readonly scrolling = new Scrolling(this.rows, lines, this.#listening.signal);
  readonly sentences = new Sentences(this.rows, this.scrolling, this.#listening.signal);
  readonly keyboard = new Keyboard(this.rows, this.card, {
    reveal: (row, side) => this.reveal(row, side),
    edit: (row, side) => this.editing.ask(row, side),
    note: (row, state) => this.note(row, state),
  });
  readonly editing: Editing;
  version = 0;

  /** @param before the page that this one replaces: what is being typed there goes on here */
  constructor(before: Page | undefined) {
    this.editing = before?.editing ?? new Editing(this);
    this.editing.page = this;
    const bar = document.querySelector<HTMLElement>('.bar')!;
    // Headings stick below the bar, which is higher where its text wraps.
    new ResizeObserver(() => {
      fitCounts();
      document.documentElement.style.setProperty('--bar-height', `${bar.offsetHeight}px`);
    }).observe(bar);
    listenToClicks(this, this.#listening.signal);
    listenToFilter(uri, this.#listening.signal);
  }

  end(): void {
    this.#listening.abort();
  }

  /** Goes to a text of a row in the editor; to the other side where this one is empty. */
  reveal(row: HTMLElement, side: Language, index = 0, sentence?: PlaceOfSentence, word?: ClickedWord): void {
    const number = this.rows.order.indexOf(row.id);
    const other = otherLanguage(side);
    const found = [side, other].map((one) => ({
      uri: lines.uri(one as 'en'),
      line: lines.line(number, one as 'en', index),
    }));
    const target = found.find(({ uri, line }) => uri !== undefined && line !== undefined);
    if (!target) return;
    // Words are counted from where the text begins.
    const from = word ? undefined : sentence;
    const line = target.line! + (from?.line ?? 0);
    const place = { ...(word && { word }), ...(from && { character: from.character }) };
    host.postMessage({ type: 'reveal', uri: target.uri!, line, ...place });
  }

  /** Has the state of a row noted. */
  note({ id: row }: HTMLElement, state: RowState | 'none'): void {
    host.postMessage({ type: 'review', version: this.version, row, state });
  }

  /** Replaces what is different, and keeps focus and open messages where they were. */
  change({ rows, order }: PreviewUpdate): void {
    if (order) document.body.classList.toggle('long', order.length > LONG);
    const focused = this.rows.of(document.activeElement)?.id;
    const open = this.card.openRow?.id;
    const filtered = focused !== undefined && document.querySelector('#filter-all:not(:checked)') !== null;
    const visible = filtered ? this.keyboard.visible().map(({ id }) => id) : [];
    this.rows.change(rows, order);
    const focusLost = focused !== undefined && !this.rows.of(document.activeElement);
    const row = this.rows.element(focused);
    if (focusLost) row?.focus({ preventScroll: true });
    if (filtered && row?.offsetParent === null) this.#goOn(visible, row.id);
    const opened = this.rows.element(open);
    if (opened && !opened.classList.contains('open')) this.card.close();
    this.sentences.arrange();
    if (!this.rows.table.querySelector('.row[tabindex="0"]')) this.keyboard.stopAt(row ?? this.rows.at(0));
    this.editing.attach();
  }

  /** From a row that the filter has just taken away to the next one that it leaves. */
  #goOn(visible: readonly string[], from: string): void {
    const at = visible.indexOf(from);
    const rows = [...visible.slice(at + 1), ...visible.slice(0, Math.max(at, 0)).reverse()];
    const next = rows.map((id) => this.rows.element(id)).find((row) => row && row.offsetParent !== null);
    next?.focus();
  }

  /** Marks the row that the editor's cursor is in, with its counterpart, which is in the same row or joined to it. */
  lightUp({ uri, line, character }: Cursor, reveal: boolean): void {
    const place = lines.find(uri, line);
    const row = place && this.rows.at(place.row);
    for (const one of this.rows.table.querySelectorAll('.current, .here')) one.classList.remove('current', 'here');
    const text = place && row?.querySelectorAll(`.cell[data-side="${place.side}"] .text`)[place.index];
    this.sentences.at(text, line - (place?.line ?? 0), character);
    if (!place || !row) return;
    const joined = row.dataset.move && this.rows.table.querySelectorAll(`[data-move="${row.dataset.move}"]`);
    for (const one of joined || [row]) one.classList.add('current');
    row.querySelector(`.cell[data-side="${place.side}"]`)?.classList.add('here');
    if (reveal) this.scrolling.reveal(row);
  }
}

const uri = document.body.getAttribute(URI_ATTRIBUTE)!;
const lines = new Lines();
let page: Page | undefined;
let cursor: Cursor | undefined;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'update':
      show(data.update);
      break;
    case 'scroll':
      page?.scrolling.follow(data.uri, data.line);
      break;
    case 'cell':
      page?.editing.show(data);
      break;
    case 'cursor':
      cursor = data;
      page?.lightUp(data, data.reveal);
      break;
  }
});

host.postMessage({ type: 'ready' });

function show(update: PreviewUpdate): void {
  lines.take(update);
  const isNew = update.shell !== undefined || !page;
  if (isNew) begin(update);
  page!.version = update.version;
  if (update.head !== undefined) document.getElementById('head')!.innerHTML = update.head;
  if (update.counts !== undefined) {
    document.getElementById('counts')!.innerHTML = update.counts;
    fitCounts();
  }
  page!.change(update);
  if (isNew) page!.scrolling.restore(host.getState()?.scroll ?? 0);
  if (cursor) page!.lightUp(cursor, false);
  host.postMessage({ type: 'shown', version: update.version });
}

/** Leaves the words of the counts out where they do not fit into the bar. */
function fitCounts(): void {
  const counts = document.getElementById('counts')!;
  counts.classList.remove('tight');
  counts.classList.toggle('tight', counts.scrollWidth > counts.clientWidth);
}

function begin({ shell = '', language }: PreviewUpdate): void {
  page?.end();
  page?.editing.leave();
  document.documentElement.lang = language;
  document.body.innerHTML = shell;
  page = new Page(page);
}
