import { isTerminal } from '../options/environment.ts';
import { writeAll } from './output.ts';

/** Runs that are shorter than this show nothing. */
const PATIENCE_MS = 800;
const INTERVAL_MS = 100;

/** A line on the terminal that says how far a long run is; it is gone before anything else is printed. */
export interface Progress {
  /** @param done how many of all notices */
  update(done: number, total: number): void;
  /** Takes the line away, for as long as something else is printed. */
  clear(): void;
}

const silent: Progress = { update() {}, clear() {} };

/** Shows progress on stderr where that is a terminal, and nothing elsewhere. */
export async function createProgress(quiet: boolean): Promise<Progress> {
  if (quiet || !(await isTerminal(2))) return silent;
  let due = performance.now() + PATIENCE_MS;
  let shown = false;
  return {
    update(done, total) {
      const now = performance.now();
      if (now < due) return;
      due = now + INTERVAL_MS;
      shown = true;
      writeAll(2, `\r${done}/${total} (${Math.floor((100 * done) / total)} %)\u001b[K`);
    },
    clear() {
      if (!shown) return;
      shown = false;
      writeAll(2, '\r\u001b[K');
    },
  };
}
