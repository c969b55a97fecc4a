import { copyOf } from '../../memory/copy.ts';
import type { Edition } from '../../model/notice.ts';
import type { FileSource, SourceText } from '../../text/source.ts';
import { vocabulary } from '../../text/tokens.ts';
import type { Cut } from '../cut.ts';
import type { FilePart, LineReading, ReadSource } from '../model.ts';
import type { Wordings } from '../wordings.ts';

/** Lines unused for this many rounds are evicted. Eviction runs once per that many rounds, because most lines survive. */
const ROUNDS = 8;

/** A source with the editions that stand in it. */
interface Version {
  readonly read: ReadSource;
  readonly editions: Edition[];
}

/** What the readings of lines depend on, the text aside. */
interface World {
  /** One object a profile. */
  readonly wordings: Wordings;
  /** The vocabulary's: words that it has forgotten are not the same as those that it learns anew. */
  readonly firstWord: number;
}

/**
 * What lines said before, and what was found out about them since. For checks of one document, version after version, or of an archive,
 * in which most lines stand in many notices; holds the lines of a few versions or notices.
 */
export class CheckMemory {
  /** Those that came once, without what was read; those that came again, with it. */
  readonly #lines = new Map<string, { readonly reading: LineReading | undefined; used: number }>();
  /** What was read in the last round, and in this one. */
  #before: readonly Version[] = [];
  #now: Version[] = [];
  #round = 0;
  #world: World | undefined;

  /** To be called before a version is read. In another world nothing holds. */
  begin(wordings: Wordings): void {
    if (this.#world?.wordings !== wordings || this.#world.firstWord !== vocabulary.first) {
      this.#world = { wordings, firstWord: vocabulary.first };
      this.#lines.clear();
      this.#now = [];
    } else if (this.#round++ % ROUNDS === 0) this.#forgetUnused();
    this.#before = this.#now;
    this.#now = [];
  }

  /** A source as it was in the last round. */
  before(path: string): ReadSource | undefined {
    return this.#versionBefore(path)?.read;
  }

  keep(read: ReadSource): void {
    this.#now.push({ read, editions: [] });
  }

  /** The edition of the last round that has not changed by a letter. */
  edition({ source, language }: FilePart, cut: Cut | undefined): Edition | undefined {
    if (!this.#versionOf(source)) return undefined;
    return this.#versionBefore(source.path)?.editions.find(
      (one) =>
        one.language === language && (cut ? one.source.text === cut.text : (one.source as SourceText) === source),
    );
  }

  /**
   * Keeps an edition of a source that is kept: in another one a comment may go on from one edition into the other. And of one that was there
   * in the last round too: the files of an archive come once, and what is kept of them would only have to be collected later.
   */
  keepEdition({ source }: FilePart, edition: Edition): void {
    if (this.#versionBefore(source.path)) this.#versionOf(source)?.editions.push(edition);
  }

  #versionBefore(path: string): Version | undefined {
    return this.#before.find(({ read }) => read.source.path === path);
  }

  #versionOf(source: FileSource): Version | undefined {
    return this.#now.find(({ read }) => read.source === source);
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
