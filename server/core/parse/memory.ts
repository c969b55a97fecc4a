import { copyOf } from '../text/copy.ts';
import { vocabulary } from '../text/tokens.ts';
import type { LineReading, RecalledSource } from './recall-source.ts';
import type { Wordings } from './wordings.ts';

/** What was of no use for so many rounds is forgotten; looked for as seldom, since most of it stays. */
const ROUNDS = 8;

/**
 * What lines said before, and what was found out about them since. For checks of one document, version after version, or of an archive,
 * in which most lines stand in many notices; holds the lines of a few versions or notices.
 */
export class CheckMemory {
  /** Those that came once, without what was read; those that came again, with it. */
  readonly #lines = new Map<string, { readonly reading: LineReading | undefined; used: number }>();
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
    const known = this.#lines.get(text);
    if (known?.reading) {
      known.used = this.#round;
      return known.reading;
    }
    const copy = copyOf(text);
    const reading = read(copy);
    // Most lines of an archive's notice come once in it, or in all of its notices.
    this.#lines.set(copy, { reading: known && reading, used: this.#round });
    return reading;
  }

  #forgetUnused(): void {
    for (const [text, { used }] of this.#lines) if (used <= this.#round - ROUNDS) this.#lines.delete(text);
  }
}
