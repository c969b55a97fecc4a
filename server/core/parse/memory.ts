import { Recall } from '../text/recall.ts';
import { vocabulary } from '../text/tokens.ts';
import type { LineReading } from './read-source.ts';
import type { Wordings } from './wordings.ts';

/** What lines said before, and what was found out about them since. For checks of one document, version after version. */
export class CheckMemory {
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
