import type { RenderedRow } from '../../../server/core/preview/update.ts';

/** The rows of the page, each of them known by its id, in groups that begin with a section's heading. */
export class Rows {
  readonly #elements = new Map<string, HTMLElement>();
  #order: readonly string[] = [];
  readonly #template = document.createElement('template');

  constructor(readonly table: HTMLElement) {}

  get order(): readonly string[] {
    return this.#order;
  }

  element(id: string | undefined): HTMLElement | undefined {
    return id === undefined ? undefined : this.#elements.get(id);
  }

  at(index: number): HTMLElement | undefined {
    return this.element(this.#order[index]);
  }

  /** The row that holds a node of the page. */
  of(node: EventTarget | null): HTMLElement | undefined {
    const row = node instanceof Element ? node.closest<HTMLElement>('.row[id]') : null;
    return row ?? undefined;
  }

  /** Shows new and different rows; all others stay the elements that they are. */
  change(rows: readonly RenderedRow[], order: readonly string[] | undefined): void {
    for (const row of rows) {
      const element = this.#create(row);
      this.#elements.get(row.id)?.replaceWith(element);
      this.#elements.set(row.id, element);
    }
    if (order) this.#arrange(order);
  }

  #create({ id, html }: RenderedRow): HTMLElement {
    this.#template.innerHTML = html;
    const element = this.#template.content.firstElementChild as HTMLElement;
    element.id = id;
    const problems = element.querySelector('.problems');
    if (problems) {
      problems.id = `${id}-problems`;
      element.setAttribute('aria-describedby', problems.id);
      element.querySelector('.badge')?.setAttribute('aria-controls', problems.id);
    }
    return element;
  }

  #arrange(order: readonly string[]): void {
    const wanted = new Set(order);
    for (const [id, element] of this.#elements) {
      if (wanted.has(id)) continue;
      element.remove();
      this.#elements.delete(id);
    }
    this.#order = order;
    // Groups that stand where they are wanted stay; rows are moved only when they stand elsewhere.
    let group: HTMLElement | null = null;
    let next: Element | null = null;
    for (const id of order) {
      const row: HTMLElement = this.#elements.get(id)!;
      if (!group || row.classList.contains('section')) {
        group = this.#groupAfter(group);
        next = group.firstElementChild;
      }
      if (next === row) next = row.nextElementSibling;
      else group.insertBefore(row, next);
    }
    for (const one of this.table.querySelectorAll('section')) if (!one.firstElementChild) one.remove();
  }

  #groupAfter(group: HTMLElement | null): HTMLElement {
    const next = group ? group.nextElementSibling : this.table.querySelector('section');
    if (next instanceof HTMLElement) return next;
    const made = document.createElement('section');
    made.setAttribute('role', 'rowgroup');
    this.table.append(made);
    return made;
  }
}
