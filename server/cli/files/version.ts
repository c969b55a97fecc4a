import { dirname } from 'node:path';
import { isUsageError } from '../options/usage.ts';
import { Repository, topOf } from './repository.ts';

/**
 * The version of a file as git names it: the last tag with what has come since (`v1-3-g0123abc`), else the commit, with `-dirty` where the
 * folder holds more than was committed. Undefined without a repository.
 */
export function versionOf(path: string): string | undefined {
  try {
    const top = topOf(dirname(path));
    return top && new Repository(top, true).try('describe', '--always', '--tags', '--dirty')?.trim();
  } catch (error) {
    if (isUsageError(error)) return undefined;
    throw error;
  }
}
