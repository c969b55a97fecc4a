import { type CheckOptions, type CheckResult, check } from './check.ts';
import type { Fix } from './model/problem.ts';
import type { Input } from './parse/model.ts';
import type { FileSource } from './text/source.ts';
import { applyEdits, safeFixes } from './writing/edits.ts';

/** A fix can uncover the next problem; after this many rounds the rest is left to a later run. */
const MAX_ROUNDS = 10;

/** What a source's text becomes, and what could not be mended. */
export interface FixResult {
  /** The inputs with their new texts, in the order given; an input without fixes is the same object. */
  readonly inputs: readonly Input[];
  /** How many problems were mended. */
  readonly fixed: number;
  /** The check of the new texts. */
  readonly result: CheckResult;
}

/**
 * Applies safe fixes and checks again, until nothing safe is left. Text outside the edits stays as it is, unit for unit.
 */
export function fixAll(inputs: readonly Input[], options: CheckOptions): FixResult {
  const seen = new Set<string>();
  let current = inputs;
  let fixed = 0;
  for (let round = 0; ; round++) {
    const result = check(current, options);
    const fixes = round < MAX_ROUNDS ? safeFixes(result.problems) : [];
    const next = fixes.length === 0 ? current : applyFixes(current, fixes, result.notice.sources);
    const state = next.map((input) => input.text).join('\0');
    // Two rules that undo each other's work must not go on for ever.
    if (next === current || seen.has(state)) return { inputs: current, fixed, result };
    seen.add(state);
    fixed += fixes.length;
    current = next;
  }
}

function applyFixes(inputs: readonly Input[], fixes: readonly Fix[], sources: readonly FileSource[]): readonly Input[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return inputs.map((input, index) => {
    const own = edits.filter((edit) => edit.span.source === sources[index]);
    return own.length === 0 ? input : { ...input, text: applyEdits(input.text, own) };
  });
}
