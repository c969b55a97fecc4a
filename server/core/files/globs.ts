import picomatch from 'picomatch/posix.js';
import { isNoticeName } from './names.ts';
import { relativeTo } from './paths.ts';
import { matchesPlain } from './wildcards.ts';

/** Whether an absolute path is meant. */
export type Matcher = (path: string) => boolean;

/**
 * Files that patterns such as `notices/*.txt` take in, relative to a folder. A pattern whose last part names no extension
 * (`notices/**`) takes in notices by their name only: nobody means the pictures that lie beside them.
 */
export function filesMatcher(folder: string, patterns: readonly string[]): Matcher {
  const matchers = patterns.map((pattern) => {
    const matches = matcherOf(clean(pattern));
    const anyFile = pattern.slice(pattern.lastIndexOf('/') + 1).includes('.');
    return (path: string) => matches(path) && (anyFile || isNoticeName(path));
  });
  return within(folder, (path) => matchers.some((matches) => matches(path)));
}

/** Files and folders that patterns leave out, relative to a folder. A folder's name leaves out all that is in it. */
export function excludeMatcher(folder: string, patterns: readonly string[]): Matcher {
  const matchers = patterns.flatMap((pattern) => [matcherOf(clean(pattern)), matcherOf(`${clean(pattern)}/**`)]);
  return within(folder, (path) => matchers.some((matches) => matches(path)));
}

function within(folder: string, matches: Matcher): Matcher {
  return (path) => {
    const relative = relativeTo(folder, path);
    return relative !== undefined && matches(relative);
  };
}

function clean(pattern: string): string {
  let end = pattern.length;
  while (end > 0 && pattern[end - 1] === '/') end--;
  return pattern.slice(0, end).replace(/^(?:\.\/)+/, '');
}

/** What picomatch is left to read: more than `*`, `**` and `?`. */
const SPECIAL = /[[\]{}()!+@\\]/;
/** How many `*` and repeated groups a part with such signs can have: each one more makes a search as many times longer as a name has letters. */
const MOST_STARS = 3;
/** The longest pattern, in UTF-16 units. */
const LONGEST = 500;

/** Whether a pattern could take for ever on some path: too long, or with too many `*` beside brackets, braces and the like. */
export function isTooComplicated(pattern: string): boolean {
  return (
    pattern.length > LONGEST || partsOf(pattern).some((part) => SPECIAL.test(part) && countStars(part) > MOST_STARS)
  );
}

function countStars(part: string): number {
  return part.match(/\*+|\+\(/g)?.length ?? 0;
}

/** The parts between slashes; one part where a brace or bracket spans a slash. */
function partsOf(pattern: string): readonly string[] {
  const parts = pattern.split('/');
  const isWhole = (part: string) =>
    ['()', '{}', '[]'].every(([open, close]) => part.split(open!).length === part.split(close!).length);
  return parts.every(isWhole) ? parts : [pattern];
}

/** A pattern's own answer, in time that grows with pattern and path alone; one that is too complicated means nothing. */
function matcherOf(pattern: string): Matcher {
  if (isTooComplicated(pattern)) return () => false;
  if (!SPECIAL.test(pattern)) {
    const parts = pattern.split('/').map(plainPart);
    return (path) => matchesParts(parts, path.split('/'));
  }
  const isNegated = pattern.startsWith('!') && !pattern.startsWith('!(');
  const parts = partsOf(isNegated ? pattern.slice(1) : pattern);
  // A slash inside braces: read whole.
  if (parts.length === 1) return picomatch(pattern, { dot: true });
  const matchers = parts.map((part) => (SPECIAL.test(part) ? specialPart(part) : plainPart(part)));
  return (path) => matchesParts(matchers, path.split('/')) !== isNegated;
}

type PartMatcher = '**' | ((name: string) => boolean);

function plainPart(part: string): PartMatcher {
  return part === '**' ? part : (name) => matchesPlain(part, name);
}

function specialPart(part: string): PartMatcher {
  return picomatch(part, { dot: true });
}

/** Whether parts of a pattern fit the parts of a path, one for one; `**` fits any number of them. */
function matchesParts(pattern: readonly PartMatcher[], path: readonly string[]): boolean {
  /** The places in the pattern that the parts of the path until now can have led to. */
  let places = pastAny(pattern, new Set([0]));
  for (const name of path) {
    const next = new Set<number>();
    for (const place of places) {
      const part = pattern[place];
      if (part === '**') next.add(place);
      else if (part?.(name)) next.add(place + 1);
    }
    if (next.size === 0) return false;
    places = pastAny(pattern, next);
  }
  return places.has(pattern.length);
}

/** With the places behind each `**`, which fits no part at all as well. */
function pastAny(pattern: readonly PartMatcher[], places: Set<number>): Set<number> {
  for (const place of places) if (pattern[place] === '**') places.add(place + 1);
  return places;
}
