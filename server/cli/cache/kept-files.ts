import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Older files belong to an uninstalled version or a deleted notice. */
const MAX_AGE_MS = 30 * 24 * 3_600_000;

/** Each file of the program but its first ends with a comment of this length that tells its content from any other: the build sees to it. */
export const ID_LENGTH = 18;

/** Removes those of a folder's files that nobody has renewed for a month. @throws what the file system says */
export function removeOld(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    // Another run may remove it meanwhile.
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - modified > MAX_AGE_MS) rmSync(path, { force: true });
  }
}
