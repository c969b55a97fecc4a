/** Background work resumes when the client has been silent for this long (ms). */
const REST = 300;

/** Background work yields after this long (ms). */
const STEP = 4;

/** Lets work that nobody waits for go on in steps while the writer rests: a keystroke then waits for one step at most. */
export class Idle {
  #restFrom = 0;
  #stepFrom = 0;

  /** To be called for all that comes from the client. */
  busy(): void {
    this.#restFrom = performance.now() + REST;
  }

  /** To be awaited wherever the work can pause. */
  async turn(): Promise<void> {
    const now = performance.now();
    if (now >= this.#restFrom && now < this.#stepFrom + STEP) return;
    do await new Promise((resolve) => setTimeout(resolve, this.#restFrom - performance.now()));
    while (performance.now() < this.#restFrom);
    this.#stepFrom = performance.now();
  }
}
