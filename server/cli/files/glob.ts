import picomatch from 'picomatch';
import { filesMatcher } from '../../core/files/globs.ts';
import { resolveFrom } from '../../core/files/paths.ts';

// A module of its own, since it loads the grammar of patterns.

/** Whether a target that is not a file can be a pattern. */
export function isGlob(target: string): boolean {
  return picomatch.scan(target).isGlob;
}

/**
 * Where to look for the files of a pattern, and which to take.
 * @param current the current folder, absolute, with `/`
 */
export function expandGlob(current: string, pattern: string): { folder: string; wanted: (path: string) => boolean } {
  const { base, glob } = picomatch.scan(pattern);
  const folder = resolveFrom(current, base || '.');
  return { folder, wanted: filesMatcher(folder, [glob]) };
}
