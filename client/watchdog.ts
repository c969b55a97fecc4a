/** How often the server is asked whether it is alive (ms). */
const EVERY = 15_000;
/** A server that has not answered for this long (ms) answers no more: no check of a notice takes a tenth of it. */
const PATIENCE = 45_000;

/** Notices that a server hangs: it has not ended, so nobody else would. */
export class Watchdog {
  readonly #ask: () => Promise<unknown>;
  readonly #onMute: () => void;
  #timer: ReturnType<typeof setTimeout>;
  #askedAt: number | undefined;

  /**
   * @param ask asks the server for anything; also a refusal is an answer
   * @param onMute called once, when the server has not answered for long
   */
  constructor(ask: () => Promise<unknown>, onMute: () => void) {
    this.#ask = ask;
    this.#onMute = onMute;
    this.#timer = setTimeout(this.#look, EVERY);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    if (this.#askedAt !== undefined && Date.now() - this.#askedAt >= PATIENCE) {
      this.#onMute();
      return;
    }
    if (this.#askedAt === undefined) {
      this.#askedAt = Date.now();
      const answered = (): void => {
        this.#askedAt = undefined;
      };
      this.#ask().then(answered, answered);
    }
    this.#timer = setTimeout(this.#look, EVERY);
  };
}
