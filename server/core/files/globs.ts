import picomatch from 'picomatch/posix.js';
import { isNoticeName } from './names.ts';
import { relativeTo } from './paths.ts';

/** Whether an absolute path is meant. */
export type Matcher = (path: string) => boolean;

/**
 * Files that patterns such as `notices/*.txt` take in, relative to a folder. A pattern whose last part names no extension
 * (`notices/**`) takes in notices by their name only: nobody means the pictures that lie beside them.
 */
export function filesMatcher(folder: string, patterns: readonly string[]): Matcher {
  const matchers = patterns.map((pattern) => {
    const matches = picomatch(clean(pattern), { dot: true });
    const anyFile = pattern.slice(pattern.lastIndexOf('/') + 1).includes('.');
    return (path: string) => matches(path) && (anyFile || isNoticeName(path));
  });
  return within(folder, (path) => matchers.some((matches) => matches(path)));
}

/** Files and folders that patterns leave out, relative to a folder. A folder's name leaves out all that is in it. */
export function excludeMatcher(folder: string, patterns: readonly string[]): Matcher {
  const matches = picomatch(
    patterns.flatMap((pattern) => [clean(pattern), `${clean(pattern)}/**`]),
    { dot: true },
  );
  return within(folder, matches);
}

function within(folder: string, matches: Matcher): Matcher {
  return (path) => {
    const relative = relativeTo(folder, path);
    return relative !== undefined && matches(relative);
  };
}

function clean(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}
