import type { Bead } from '../model/alignment.ts';
import { Facet } from './facet.ts';

/** The pairs of texts in which a rule found no difference: as long as both stay as they are there is nothing to compare again. */
export class Agreed {
  /** By the English text: the French one. */
  readonly #facet = new Facet<object>();

  has({ en, fr }: Bead): boolean {
    const text = fr[0]?.interned;
    return text !== undefined && en.length === 1 && fr.length === 1 && this.#facet.get(en[0]!.interned) === text;
  }

  /** Keeps it where both sides are one remembered text. */
  add({ en, fr }: Bead): void {
    const text = fr[0]?.interned;
    if (text && en.length === 1 && fr.length === 1) this.#facet.set(en[0]!.interned, text);
  }
}
