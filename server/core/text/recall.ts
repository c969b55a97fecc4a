import { copyOf } from './copy.ts';

/** After so many rounds what the last one did not ask for is forgotten: seldom, since most of it stays. */
const ROUNDS = 32;

/**
 * What was made of texts in the rounds before, found by the text: while a writer types, all but one of a notice's lines and blocks stay
 * as they were. Holds little more than one version of a document.
 */
export class Recall<Value> {
  readonly #known = new Map<string, { readonly value: Value; round: number }>();
  #round = 0;

  /** Begins a round. @param keep false where what was made holds no longer */
  begin(keep: boolean): void {
    if (!keep) this.#known.clear();
    else if (this.#round % ROUNDS === 0) this.#forgetUnused();
    this.#round++;
  }

  /** What was made of the text, or is made now. */
  of(text: string, make: (text: string) => Value): Value {
    const known = this.#known.get(text);
    if (known) {
      known.round = this.#round;
      return known.value;
    }
    const value = make(text);
    this.#known.set(copyOf(text), { value, round: this.#round });
    return value;
  }

  #forgetUnused(): void {
    for (const [text, { round }] of this.#known) if (round < this.#round) this.#known.delete(text);
  }
}
