import type { RenderedRow } from '../../../server/protocol/shared.ts';

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
    // One piece of HTML is read much faster than thousands.
    this.#template.innerHTML = rows.map(({ html }) => html).join('');
    const elements = [...this.#template.content.children] as HTMLElement[];
    this.#template.content.replaceChildren();
    elements.forEach((element, i) => {
      const { id } = rows[i]!;
      prepare(element, id);
      this.#elements.get(id)?.replaceWith(element);
      this.#elements.set(id, element);
    });
    if (order) this.#arrange(order);
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
    // New groups are filled before they join the page, so that it is laid out once.
    const made = document.createDocumentFragment();
    let group: HTMLElement | null = null;
    let next: Element | null = null;
    for (const id of order) {
      const row: HTMLElement = this.#elements.get(id)!;
      if (!group || row.classList.contains('section')) {
        group = this.#groupAfter(group, made);
        next = group.firstElementChild;
      }
      if (next === row) next = row.nextElementSibling;
      else group.insertBefore(row, next);
    }
    this.table.append(made);
    for (const one of this.table.querySelectorAll('.group')) if (!one.firstElementChild) one.remove();
  }

  #groupAfter(group: HTMLElement | null, made: DocumentFragment): HTMLElement {
    const next = group ? group.nextElementSibling : this.table.querySelector('.group');
    if (next instanceof HTMLElement) return next;
    const added = document.createElement('div');
    added.className = 'group';
    added.setAttribute('role', 'rowgroup');
    made.append(added);
    return added;
  }
}

/** Gives a row its id, and ties its messages to it. */
function prepare(row: HTMLElement, id: string): void {
  row.id = id;
  const problems = row.querySelector('.problems');
  if (!problems) return;
  problems.id = `${id}-problems`;
  row.setAttribute('aria-describedby', problems.id);
  row.querySelector('.badge')?.setAttribute('aria-controls', problems.id);
}
