import type { Block } from './blocks.ts';

/** At most so many cells are made of one. */
const WIDEST = 20;

/** The blocks that a reader comes to, in their order. Those of a cell go into the cell; tables inside a table are text of its cells. */
export class Document {
  readonly blocks: Block[] = [];
  #target = this.blocks;
  #table: Extract<Block, { kind: 'table' }> | undefined;
  #innerTables = 0;

  add(block: Block): void {
    this.#target.push(block);
  }

  openTable(): void {
    if (this.#table) {
      this.#innerTables++;
      return;
    }
    this.#table = { kind: 'table', rows: [] };
    this.blocks.push(this.#table);
  }

  openRow(): void {
    if (this.#innerTables === 0) this.#table?.rows.push([]);
  }

  /** @returns whether blocks go into another cell from now on */
  openCell(): boolean {
    if (!this.#table || this.#innerTables > 0) return false;
    if (this.#table.rows.length === 0) this.openRow();
    this.#table.rows.at(-1)!.push((this.#target = []));
    return true;
  }

  /** The open cell takes the place of several. @param columns as the source has it: anything */
  widenCell(columns: string): void {
    if (this.#innerTables > 0) return;
    const more = Math.min(Number.parseInt(columns, 10) || 1, WIDEST) - 1;
    for (let i = 0; i < more; i++) this.#table?.rows.at(-1)?.push([]);
  }

  closeCell(): void {
    if (this.#innerTables === 0) this.#target = this.blocks;
  }

  closeTable(): void {
    if (this.#innerTables > 0) {
      this.#innerTables--;
      return;
    }
    this.#table = undefined;
    this.#target = this.blocks;
  }
}
