import type { EditIn, FileEdit, Fix, Problem } from '../model/problem.ts';
import { placeIn } from '../text/search.ts';
import type { AnySpan, FileSource } from '../text/source.ts';

/** Whether `--fix` mends the problem. */
export function isFixable(problem: Problem): boolean {
  return problem.fixes().some((fix) => fix.safe);
}

/**
 * The safe fixes that can be applied together: each problem's first safe one, in the problems' order, without those that
 * overlap an earlier one. A fix is taken whole or not at all.
 */
export function safeFixes(problems: readonly Problem[]): readonly Fix[] {
  const taken = new Map<FileSource, FileEdit[]>();
  const chosen: Fix[] = [];
  for (const problem of problems) {
    const fix = problem.fixes().find((candidate) => candidate.safe);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => conflicts(edit, taken.get(edit.span.source) ?? []))) continue;
    chosen.push(fix);
    for (const edit of fix.edits) {
      const edits = taken.get(edit.span.source);
      if (edits) edits.splice(placeOf(edit, edits), 0, edit);
      else taken.set(edit.span.source, [edit]);
    }
  }
  return chosen;
}

/** Whether an edit overlaps one of the sorted edits; as these do not overlap each other, it is a neighbour or none. */
function conflicts(edit: FileEdit, sorted: readonly FileEdit[]): boolean {
  const place = placeOf(edit, sorted);
  return [sorted[place - 1], sorted[place]].some((other) => other !== undefined && overlap(edit, other));
}

/** Where an edit belongs in sorted ones; a linear search would be quadratic over a file with thousands of fixes. */
function placeOf(edit: FileEdit, sorted: readonly FileEdit[]): number {
  return placeIn(sorted.length, (i) => byPosition(sorted[i]!, edit) <= 0);
}

function byPosition({ span: a }: EditIn<AnySpan>, { span: b }: EditIn<AnySpan>): number {
  return a.start - b.start || a.end - b.end;
}

/** Edits that touch go together, unless one is an insertion: then the order of the two texts would be chance. */
function overlap({ span: a }: FileEdit, { span: b }: FileEdit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Applies edits of one source, which must not overlap, to its text. */
export function applyEdits(text: string, edits: readonly EditIn<AnySpan>[]): string {
  const lineEnd = lineEndOf(text);
  const parts: string[] = [];
  let position = 0;
  for (const edit of [...edits].sort(byPosition)) {
    parts.push(text.slice(position, edit.span.start), withLineEnds(edit.text, lineEnd));
    position = edit.span.end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/** The text that an edit inserts, with the line ends of the source that it goes into. */
export function insertedText(edit: FileEdit): string {
  return edit.text.includes('\n') ? withLineEnds(edit.text, lineEndOf(edit.span.source.text)) : edit.text;
}

/** The line end of a text's first line; `\n` where it has one line only. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function withLineEnds(text: string, lineEnd: '\n' | '\r\n'): string {
  return lineEnd === '\n' ? text : text.replace(/\r?\n/g, lineEnd);
}
