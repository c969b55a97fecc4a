import { Recall } from '../text/recall.ts';
import type { RowReading } from './keys.ts';
import type { Terms } from './terms.ts';

/** What the rows of a document said in its last version. One a document; see {@link Recall}. */
export class AlignMemory {
  readonly en = new Recall<RowReading>();
  readonly fr = new Recall<RowReading>();
  #terms: Terms | undefined;
  #resets = -1;

  /** To be called before a version is aligned, and after {@link Terms.begin}. */
  begin(terms: Terms): void {
    const keep = this.#terms === terms && this.#resets === terms.resets;
    this.en.begin(keep);
    this.fr.begin(keep);
    this.#terms = terms;
    this.#resets = terms.resets;
  }
}
