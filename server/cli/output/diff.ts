import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** Beyond so many added and removed lines all lines are shown as changed: the search for the fewest is quadratic in their number. */
const MOST_CHANGES = 2000;

/**
 * A unified diff that `git apply` and `patch -p1` take; empty where nothing differs.
 * @param name relative to the folder in which the diff is to be applied
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  // As git does: an absolute path is taken from the root.
  const path = name.replace(/^\/+/, '');
  const hunks = hunksOf(before, after, MOST_CHANGES) ?? [replacement(before, after)];
  const patch = { oldFileName: `a/${path}`, newFileName: `b/${path}`, oldHeader: '', newHeader: '', hunks };
  const text = formatPatch(patch, FILE_HEADERS_ONLY);
  // A name with a space needs the tab to show where it ends.
  return / /.test(name) ? text.replace(/^(--- [^"].*)\n(.*)\n/, '$1\t\n$2\t\n') : text;
}

/** Undefined where more lines differ than `most`. */
function hunksOf(before: string, after: string, most: number): StructuredPatchHunk[] | undefined {
  const options = { context: CONTEXT, maxEditLength: most };
  return structuredPatch('', '', before, after, undefined, undefined, options)?.hunks;
}

/** All lines of one text in place of all lines of another. */
function replacement(before: string, after: string): StructuredPatchHunk {
  const removed = hunksOf(before, '', Infinity)![0]!;
  const added = hunksOf('', after, Infinity)![0]!;
  return { ...removed, newStart: 1, newLines: added.newLines, lines: [...removed.lines, ...added.lines] };
}
