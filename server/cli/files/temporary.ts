import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Those that have not taken their place yet. */
const unfinished = new Set<string>();

/**
 * A file that is written beside the one whose place it takes, so that nobody ever reads half of it. Its name cannot be foreseen and is
 * short, whatever the other one's; nothing that has this name already is opened. What is unfinished when the program ends is removed.
 */
export class TemporaryFile {
  readonly path: string;
  readonly descriptor: number;
  #open = true;

  /** @throws what the file system says */
  constructor(folder: string) {
    this.path = join(folder, `.vacancy-notice-${randomName()}.tmp`);
    this.descriptor = openSync(this.path, 'wx');
    if (unfinished.size === 0) process.once('exit', removeUnfinished);
    unfinished.add(this.path);
  }

  /** Gives it the place of another file, which may not exist. @throws what the file system says */
  moveTo(path: string): void {
    this.#close();
    renameSync(this.path, path);
    this.#forget();
  }

  /** Removes it. */
  discard(): void {
    try {
      this.#close();
    } finally {
      rmSync(this.path, { force: true });
      this.#forget();
    }
  }

  #close(): void {
    if (this.#open) closeSync(this.descriptor);
    this.#open = false;
  }

  #forget(): void {
    unfinished.delete(this.path);
    if (unfinished.size === 0) process.off('exit', removeUnfinished);
  }
}

function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Sixteen hexadecimal digits. Not from `node:crypto`, which takes as long to load as the code of a command. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
