/** The signals that ask a program to end, with their numbers. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** How long a run that checks one notice after the other hears no signal, in milliseconds. */
const DEAF_MS = 50;

/** Lets a run that writes files end between two notices when it is asked to end, and not in the middle of one. */
export class Interruption {
  readonly #disposals: (() => void)[] = [];
  #exitCode: number | undefined;
  #heard = performance.now();

  constructor() {
    for (const [signal, number] of Object.entries(SIGNALS)) {
      const listener = () => {
        this.#exitCode = 128 + number;
      };
      process.once(signal, listener);
      this.#disposals.push(() => process.off(signal, listener));
    }
  }

  /** The code to exit with, by the convention of shells; undefined while nobody has asked. */
  get exitCode(): number | undefined {
    return this.#exitCode;
  }

  /** Lets signals in, which wait for as long as JavaScript runs. */
  async listen(): Promise<void> {
    if (performance.now() - this.#heard < DEAF_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#heard = performance.now();
  }

  dispose(): void {
    for (const dispose of this.#disposals) dispose();
  }
}
