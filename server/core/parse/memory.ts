import type { Edition } from '../notice.ts';
import { copyOf } from '../text/copy.ts';
import type { Source } from '../text/source.ts';
import { vocabulary } from '../text/tokens.ts';
import type { Cut } from './cut.ts';
import type { EditionPart } from './editions.ts';
import type { ReadSource } from './read-source.ts';
import type { LineReading } from './recall-source.ts';
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
  #before: ReadSource[] = [];
  #now: ReadSource[] = [];
  /** The editions of the last round, and of this one. */
  #editionsBefore: readonly Edition[] = [];
  #editions: Edition[] = [];
  #round = 0;
  #wordings: Wordings | undefined;
  #generation = -1;

  /** To be called before a version is read. */
  begin(wordings: Wordings): void {
    const holds = this.#wordings === wordings && this.#generation === vocabulary.generation;
    if (!holds) {
      this.#lines.clear();
      this.#now = [];
      this.#editions = [];
    } else if (this.#round++ % ROUNDS === 0) this.#forgetUnused();
    this.#before = this.#now;
    this.#now = [];
    this.#editionsBefore = this.#editions;
    this.#editions = [];
    this.#wordings = wordings;
    this.#generation = vocabulary.generation;
  }

  /** A source as it was in the last round. */
  before(path: string): ReadSource | undefined {
    return this.#before.find(({ source }) => source.path === path);
  }

  keep(source: ReadSource): void {
    this.#now.push(source);
  }

  /** An edition of the last round that has not changed by a letter. */
  edition({ source, language }: EditionPart, cut: Cut | undefined): Edition | undefined {
    if (!this.#isKept(source)) return undefined;
    return this.#editionsBefore.find(
      (one) =>
        one.language === language &&
        (cut ? one.source.path === source.path && one.source.text === cut.text : one.source === source),
    );
  }

  /**
   * Keeps an edition of a source that is kept: in another one a comment may go on from one edition into the other. And of one that was there
   * in the last round too: the files of an archive come once, and what is kept of them would only have to be collected later.
   */
  keepEdition({ source }: EditionPart, edition: Edition): void {
    if (this.before(source.path) && this.#isKept(source)) this.#editions.push(edition);
  }

  #isKept(source: Source): boolean {
    return this.#now.some((one) => one.source === source);
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
