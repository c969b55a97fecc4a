/** So many servers in a row that are gone before they have checked anything are enough: the next one would be as well. */
const MOST_IN_VAIN = 4;

/** Whether a server that has ended or hangs is followed by another one: however often, unless the last ones served nobody. */
export class Restarts {
  #inVain = 0;

  /** A notice was checked: whatever ends this server, another one is worth a try. */
  served(): void {
    this.#inVain = 0;
  }

  /** To be asked once for each server that is gone. */
  isWorthwhile(): boolean {
    return ++this.#inVain < MOST_IN_VAIN;
  }
}
