import type { Bead } from '../model/alignment.ts';
import { Memo } from './memo.ts';

/** The pairs of texts in which a rule found no difference: as long as both stay as they are there is nothing to compare again. */
export class Agreed {
  /** By the English text: the French one. */
  readonly #memo = new Memo<object>();

  has({ en, fr }: Bead): boolean {
    const text = fr[0]?.memos;
    return text !== undefined && en.length === 1 && fr.length === 1 && this.#memo.get(en[0]!.memos) === text;
  }

  /** Keeps it where both sides are one remembered text. */
  add({ en, fr }: Bead): void {
    const text = fr[0]?.memos;
    if (text && en.length === 1 && fr.length === 1) this.#memo.set(en[0]!.memos, text);
  }
}
