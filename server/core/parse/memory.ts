import { Recall } from '../text/recall.ts';
import { vocabulary } from '../text/tokens.ts';
import type { LineReading } from './read-source.ts';
import type { Wordings } from './wordings.ts';

/** What the lines of a document said in its last version. One a document; see {@link Recall}. */
export class ParseMemory {
  readonly lines = new Recall<LineReading>();
  #wordings: Wordings | undefined;
  #generation = -1;

  /** To be called before a version is read. */
  begin(wordings: Wordings): void {
    this.lines.begin(this.#wordings === wordings && this.#generation === vocabulary.generation);
    this.#wordings = wordings;
    this.#generation = vocabulary.generation;
  }
}
