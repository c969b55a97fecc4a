/**
 * What was made of texts in the last round, found by the text: while a writer types, all but one of a notice's lines and blocks stay as
 * they were. What a round does not ask for is forgotten with it, so this holds no more than one version of a document.
 */
export class Recall<Value> {
  #last = new Map<string, Value>();
  #now = new Map<string, Value>();

  /** Begins a round. @param keep false where what was made holds no longer */
  begin(keep: boolean): void {
    this.#last = keep ? this.#now : new Map();
    this.#now = new Map();
  }

  /** What was made of the text, or is made now. */
  of(text: string, make: (text: string) => Value): Value {
    let value = this.#now.get(text);
    if (value === undefined) {
      value = this.#last.get(text) ?? make(text);
      // The key of this round, not the last one's, which would keep that round's whole text alive.
      this.#now.set(text, value);
    }
    return value;
  }
}
