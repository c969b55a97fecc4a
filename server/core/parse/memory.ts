import { copyOf } from '../text/copy.ts';
import { vocabulary } from '../text/tokens.ts';
import type { LineReading, RecalledSource } from './recall-source.ts';
import type { Wordings } from './wordings.ts';

/** After so many rounds what the last one did not need is forgotten: seldom, since most of it stays. */
const ROUNDS = 32;

/**
 * What lines said before, and what was found out about them since. For checks of one document, version after version; holds little more
 * than one of them.
 */
export class CheckMemory {
  #lines = new Map<string, LineReading>();
  /** The sources of the last round, and of this one. */
  #before: RecalledSource[] = [];
  #now: RecalledSource[] = [];
  #round = 0;
  #wordings: Wordings | undefined;
  #generation = -1;

  /** To be called before a version is read. */
  begin(wordings: Wordings): void {
    const holds = this.#wordings === wordings && this.#generation === vocabulary.generation;
    if (!holds) {
      this.#lines.clear();
      this.#now = [];
    } else if (this.#round++ % ROUNDS === 0) this.#forgetUnused();
    this.#before = this.#now;
    this.#now = [];
    this.#wordings = wordings;
    this.#generation = vocabulary.generation;
  }

  /** A source as it was in the last round. */
  before(path: string): RecalledSource | undefined {
    return this.#before.find(({ source }) => source.path === path);
  }

  keep(source: RecalledSource): void {
    this.#now.push(source);
  }

  /** What was read in a line, or is read now. */
  line(text: string, read: (text: string) => LineReading): LineReading {
    let reading = this.#lines.get(text);
    if (!reading) {
      const copy = copyOf(text);
      this.#lines.set(copy, (reading = read(copy)));
    }
    return reading;
  }

  #forgetUnused(): void {
    this.#lines = new Map(this.#now.flatMap(({ readings }) => readings.map((reading) => [reading.text, reading])));
  }
}
