import type { Rows } from './rows.ts';
import type { Scrolling } from './scrolling.ts';

/** Whether each sentence is shown on a line of its own, beside its counterpart. */
const isDivided = (): boolean => document.querySelector<HTMLInputElement>('#by-sentence')?.checked ?? false;

/** Shows which sentences of a row belong together: under the mouse, at the editor's cursor, and one below the other. */
export class Sentences {
  constructor(
    readonly rows: Rows,
    scrolling: Scrolling,
    signal: AbortSignal,
  ) {
    const { table } = rows;
    table.addEventListener('mouseover', ({ target }) => this.#mark('under-mouse', sentenceAt(target)), { signal });
    table.addEventListener('mouseleave', () => this.#mark('under-mouse', undefined), { signal });
    const toggled = (): void => scrolling.holding(() => this.arrange());
    document.querySelector('#by-sentence')?.addEventListener('change', toggled, { signal });
    addEventListener('resize', () => this.arrange(), { signal });
  }

  /** Marks the sentence that the editor's cursor is in. @param text undefined where it is in none; @param line counted from the text's first one */
  at(text: Element | undefined | null, line: number, character: number): void {
    const isBefore = ({ dataset }: HTMLElement): boolean => {
      const [ofLine, ofCharacter] = dataset.at!.split(':').map(Number);
      return ofLine! < line || (ofLine === line && ofCharacter! <= character);
    };
    const pieces = [...(text?.querySelectorAll<HTMLElement>('.sentence') ?? [])];
    this.#mark('at-cursor', pieces.findLast(isBefore) ?? pieces[0]);
  }

  /** Puts each sentence at the height of its counterpart where they are shown one below the other. */
  arrange(): void {
    const { table } = this.rows;
    const divided = isDivided();
    // Not by the toggle's own state, which is another one before anybody can see where things stand.
    document.body.classList.toggle('by-sentence', divided);
    for (const one of table.querySelectorAll<HTMLElement>('.break[style]')) one.removeAttribute('style');
    if (!divided) return;
    for (const row of table.querySelectorAll<HTMLElement>('.row:has(.break)')) {
      for (const one of row.querySelectorAll<HTMLElement>('.cell[data-side="en"] .break')) {
        const other = row.querySelector<HTMLElement>(`.cell[data-side="fr"] .break[data-pair="${one.dataset.pair}"]`);
        if (!other) continue;
        const lower = other.getBoundingClientRect().bottom - one.getBoundingClientRect().bottom;
        const higher = lower > 0 ? one : other;
        higher.style.height = `${higher.offsetHeight + Math.abs(lower)}px`;
      }
    }
  }

  #mark(name: string, piece: HTMLElement | undefined): void {
    for (const one of this.rows.table.querySelectorAll(`.${name}`)) one.classList.remove(name);
    const row = piece && this.rows.of(piece);
    for (const one of row?.querySelectorAll(`.sentence[data-pair="${piece!.dataset.pair}"]`) ?? []) {
      one.classList.add(name);
    }
  }
}

function sentenceAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.sentence')) || undefined;
}

/** The place of a sentence in its text: its line, counted from the text's first one, and its character in that line. */
export interface PlaceOfSentence {
  readonly line: number;
  readonly character: number;
}

/** The place of the sentence that an element of the page belongs to. */
export function placeOfSentence(target: Element): PlaceOfSentence | undefined {
  const at = sentenceAt(target)?.dataset.at;
  if (at === undefined) return undefined;
  const [line, character] = at.split(':').map(Number);
  return { line: line!, character: character! };
}
