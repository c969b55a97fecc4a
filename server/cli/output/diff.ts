import { CONTROLS } from '../../core/text/visible.ts';

/** Unchanged lines around a change. */
const CONTEXT = 3;
/** How far a change is looked beyond for the next common line; fixes change few lines at a time. */
const REACH = 200;

/** A run of lines that differ: `[oldStart, oldEnd)` became `[newStart, newEnd)`, 0-based. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * A unified diff that `git apply` and `patch -p1` take; empty where nothing differs. Linear in the lines for local changes,
 * which is what fixes make; it need not be the shortest one.
 * @param name relative to the folder in which the diff is to be applied
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  const hunks = groupChanges(findChanges(oldLines, newLines)).map((changes) => hunk(changes, oldLines, newLines));
  // A name with a space needs the tab to show where it ends.
  const end = /\s/.test(name) ? '\t' : '';
  // As git does: an absolute path is taken from the root.
  const path = name.replace(/^\/+/, '');
  return `--- ${quoted(`a/${path}`, end)}\n+++ ${quoted(`b/${path}`, end)}\n${hunks.join('')}`;
}

/** A path as git writes and reads it: in quotes, with octal bytes, where it holds what could drive a terminal or end the line. */
function quoted(path: string, end: string): string {
  if (path.search(CONTROLS) < 0 && !/["\\]/.test(path)) return path + end;
  const plain = path.replace(/["\\]/g, '\\$&');
  const octal = (control: string) =>
    Array.from(Buffer.from(control), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return `"${plain.replace(CONTROLS, octal)}"`;
}

/** Lines with their ends, so that `\r` and a missing last line end are part of what is compared. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function findChanges(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const [oldEnd, newEnd] = nextCommon(before, after, i, j);
    changes.push({ oldStart: i, oldEnd, newStart: j, newEnd });
    i = oldEnd;
    j = newEnd;
  }
  return changes;
}

/** Where the texts run together again after a difference: the nearest common line that tells something. */
function nextCommon(before: readonly string[], after: readonly string[], i: number, j: number): [number, number] {
  for (let distance = 1; distance <= REACH; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const [a, b] = [i + skipped, j + distance - skipped];
      if (a < before.length && before[a] === after[b] && (before[a]!.trim() !== '' || before[a + 1] === after[b + 1])) {
        return [a, b];
      }
    }
  }
  const step = REACH / 2;
  const more = before.length - i > step && after.length - j > step;
  return more ? [i + step, j + step] : [before.length, after.length];
}

/** Changes whose contexts touch share a hunk. */
function groupChanges(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.oldStart - last.oldEnd <= 2 * CONTEXT) groups.at(-1)!.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(changes: readonly Change[], before: readonly string[], after: readonly string[]): string {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const lead = Math.min(CONTEXT, first.oldStart);
  const oldEnd = Math.min(before.length, last.oldEnd + CONTEXT);
  const newEnd = last.newEnd + (oldEnd - last.oldEnd);
  const oldStart = first.oldStart - lead;
  const newStart = first.newStart - lead;
  const lines: string[] = [];
  let at = oldStart;
  for (const change of changes) {
    lines.push(...before.slice(at, change.oldStart).map((line) => marked(' ', line)));
    lines.push(...before.slice(change.oldStart, change.oldEnd).map((line) => marked('-', line)));
    lines.push(...after.slice(change.newStart, change.newEnd).map((line) => marked('+', line)));
    at = change.oldEnd;
  }
  lines.push(...before.slice(at, oldEnd).map((line) => marked(' ', line)));
  return `@@ -${range(oldStart, oldEnd)} +${range(newStart, newEnd)} @@\n${lines.join('')}`;
}

/** An empty range names the line before it. */
function range(start: number, end: number): string {
  return end === start ? `${start},0` : `${start + 1},${end - start}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
