import type { Problem } from '../core/model/problem.ts';
import { textOf } from '../core/text/source.ts';

/**
 * The file in which somebody is writing a text. What judges a text as a whole waits until its writer has left it: half a sentence has no
 * counterpart yet, and that is not a mistake. What was reported before stays.
 */
export class BeingWritten {
  /** What each notice last showed, by its files. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  #uri: string | undefined;
  #known: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  #isHolding = false;

  /** Somebody begins to write in a file. */
  begin(uri: string): void {
    this.#uri = uri;
    this.#known = new Map(this.#shown);
    this.#isHolding = false;
  }

  /** The text is left. @returns the file, if something of its notice was held back */
  end(): string | undefined {
    const uri = this.#isHolding ? this.#uri : undefined;
    this.#uri = undefined;
    return uri;
  }

  /** Those of a notice's problems that are to be shown now. @param files the URIs of the notice */
  shown(problems: readonly Problem[], files: readonly string[]): readonly Problem[] {
    const key = files.join('\n');
    const known = this.#uri !== undefined && files.includes(this.#uri) ? this.#known.get(key) : undefined;
    const shown = known ? problems.filter((problem) => !isOnText(problem) || known.has(keyOf(problem))) : problems;
    this.#isHolding = this.#uri !== undefined && (this.#isHolding || shown.length < problems.length);
    this.#shown.set(key, new Set(shown.filter(isOnText).map(keyOf)));
    return shown;
  }

  /** Forgets what a notice showed. @param files its URIs, one a line */
  forget(files: string): void {
    this.#shown.delete(files);
  }
}

function isOnText({ tags }: Problem): boolean {
  return tags.includes('whole-text');
}

/** The same as long as the marked text is, wherever it stands. */
function keyOf({ rule, span }: Problem): string {
  return `${rule} ${textOf(span)}`;
}
