import { type Language, placeIn } from '../../../server/protocol/shared.ts';
import { host } from './host.ts';
import type { Lines, TextPlace } from './lines.ts';
import type { Rows } from './rows.ts';

/** Keeps the page and the editor at the same text, both ways. */
export class Scrolling {
  /** Where the page was scrolled to by us; a scroll event that finds it there is an echo. */
  #expected = -1;
  /** The side that the editor shows; scrolling the page keeps to it. */
  #side: Language = 'en';
  #frame = 0;

  constructor(
    readonly rows: Rows,
    readonly lines: Lines,
    signal: AbortSignal,
  ) {
    addEventListener('scroll', () => this.#scrolled(), { passive: true, signal });
  }

  /** Brings the text of an editor's first visible line to the top. */
  follow(uri: string, line: number): void {
    const place = this.lines.find(uri, line);
    if (!place) {
      this.#to(0);
      return;
    }
    this.#side = place.side;
    const row = this.rows.at(place.row);
    if (!row) return;
    const next = this.lines.after(place);
    const share = next && next.line > place.line ? (line - place.line) / (next.line - place.line) : 0;
    const bottom = this.#bottomOf(place, row, next);
    const top = topOf(row);
    this.#to(top + Math.min(Math.max(share, 0), 1) * Math.max(bottom - top, 0) - barHeight() - headingHeight(row));
  }

  /** Shows a row if it is out of sight, with some of what surrounds it. */
  reveal(row: HTMLElement): void {
    const top = topOf(row);
    const height = row.offsetHeight;
    const above = scrollY + barHeight() + headingHeight(row);
    if (top >= above && top + height <= scrollY + innerHeight) return;
    this.#to(top - Math.max(innerHeight / 3, barHeight() + headingHeight(row)));
  }

  restore(scroll: number): void {
    this.#to(scroll);
  }

  /** Arranges the page anew, and keeps what is seen first where it is. */
  holding(arrange: () => void): void {
    const held = this.#seenFirst();
    const top = held?.getBoundingClientRect().top ?? 0;
    arrange();
    if (held) this.#to(scrollY + held.getBoundingClientRect().top - top);
  }

  #to(y: number): void {
    const target = Math.round(Math.max(0, Math.min(y, document.documentElement.scrollHeight - innerHeight)));
    if (Math.abs(target - scrollY) < 1) return;
    scrollTo({ top: target, behavior: 'instant' });
    this.#expected = scrollY;
  }

  /** Where the next text of the same side begins on the page, as long as it stands below. */
  #bottomOf(place: TextPlace, row: HTMLElement, next: TextPlace | undefined): number {
    const following = next && next.row > place.row ? this.rows.at(next.row) : undefined;
    return following ? topOf(following) : topOf(row) + row.offsetHeight;
  }

  #scrolled(): void {
    if (Math.abs(scrollY - this.#expected) < 2) return;
    this.#expected = -1;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#report());
  }

  /** Tells the editor which line stands at the top. */
  #report(): void {
    const uri = this.lines.uri(this.#side);
    const at = this.#rowAtTop();
    const line = at && this.lines.line(at.index, this.#side);
    if (!uri || !at || line === undefined) return;
    const next = this.#nextLine(at.index) ?? line + 1;
    host.postMessage({ type: 'scrolled', uri, line: line + at.share * Math.max(next - line, 0) });
  }

  #nextLine(row: number): number | undefined {
    for (let i = row + 1; i < this.rows.order.length; i++) {
      const line = this.lines.line(i, this.#side);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  /** The first row below the bar and the heading that sticks there; of one that begins above them, the sentence that is read there. */
  #seenFirst(): HTMLElement | undefined {
    const rows = this.rows.order.map((_, i) => this.rows.at(i)!).filter((row) => !row.classList.contains('section'));
    const edgeOf = (row: HTMLElement): number => barHeight() + headingHeight(row) + 1;
    const row = rows.find((one) => one.getBoundingClientRect().bottom > edgeOf(one));
    const sentences = row?.querySelectorAll<HTMLElement>(`.cell[data-side="${this.#side}"] .sentence`) ?? [];
    return [...sentences].findLast((one) => one.getBoundingClientRect().top <= edgeOf(row!)) ?? row;
  }

  /** The first row with a text of the side below the bar, and how much of it is above. */
  #rowAtTop(): { index: number; share: number } | undefined {
    const { order } = this.rows;
    const below = scrollY + barHeight();
    const behind = this.rows.at(this.#lastAbove(below));
    // The heading that sticks there hides as much again.
    const edge = below + (behind ? headingHeight(behind) : 0);
    for (let index = this.#lastAbove(edge); index < order.length; index++) {
      if (this.lines.line(index, this.#side) === undefined) continue;
      const row = this.rows.at(index)!;
      const share = (edge - topOf(row)) / Math.max(row.offsetHeight, 1);
      return { index, share: Math.min(Math.max(share, 0), 1) };
    }
    return undefined;
  }

  /** The number of the last row that begins above a height of the page; 0 where there is none. */
  #lastAbove(edge: number): number {
    return Math.max(placeIn(this.rows.order.length, (i) => topOf(this.rows.at(i)!) <= edge) - 1, 0);
  }
}

/** A section's heading sticks, so its group tells where it belongs. */
function topOf(row: HTMLElement): number {
  const element = row.classList.contains('section') ? (row.parentElement ?? row) : row;
  return element.getBoundingClientRect().top + scrollY;
}

function barHeight(): number {
  return document.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0;
}

function headingHeight(row: HTMLElement): number {
  const heading = row.parentElement?.firstElementChild;
  return heading instanceof HTMLElement && heading !== row && heading.classList.contains('section')
    ? heading.offsetHeight
    : 0;
}
