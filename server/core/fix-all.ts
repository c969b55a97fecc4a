import { type CheckOptions, type CheckResult, check } from './check.ts';
import type { Fix, Problem } from './model/problem.ts';
import type { Input } from './parse/model.ts';
import { lineOf } from './silencing/fingerprint.ts';
import type { FileSource } from './text/source.ts';
import { applyEdits, safeFixes } from './writing/edits.ts';

/** A fix can uncover the next problem, and a chain of them the next one each; what is not settled after this many rounds never is. */
const MAX_ROUNDS = 100;

/** After this many loops nothing of a rule that takes part in one is applied any more, so that an end is certain. */
const MAX_LOOPS = 10;

/** What a source's text becomes, and what could not be mended. */
export interface FixResult {
  /** The inputs with their new texts, in the order given; an input without fixes is the same object. */
  readonly inputs: readonly Input[];
  /** How many problems were mended. */
  readonly fixed: number;
  /** The check of the new texts. Nothing in it has a safe fix: those that undo one another are left to the writer's judgement. */
  readonly result: CheckResult;
  /** Whether there were such fixes, which is a fault of their rules. */
  readonly looped: boolean;
}

/** The problems that are mended in one round. */
interface Round {
  readonly before: string;
  readonly problems: readonly Problem[];
}

/**
 * Applies safe fixes and checks again, until nothing safe is left: a second run finds nothing more to do. Text outside the edits stays
 * as it is, unit for unit.
 */
export function fixAll(inputs: readonly Input[], options: CheckOptions): FixResult {
  const refused = new Set<string>();
  let current = inputs;
  let rounds: Round[] = [];
  let fixed = 0;
  for (let loops = 0; ; ) {
    const result = check(current, options);
    const problems = result.problems.map((problem) =>
      isRefused(problem, refused) ? withoutSafeFix(problem) : problem,
    );
    const fixes = safeFixes(problems);
    const applied = new Set(fixes);
    if (fixes.length === 0) return { inputs: current, fixed, result: { ...result, problems }, looped: loops > 0 };
    const round: Round = {
      before: current.map(({ text }) => text).join('\0'),
      problems: problems.filter((problem) => problem.fixes().some((fix) => applied.has(fix))),
    };
    const first = rounds.findIndex(({ before }) => before === round.before);
    if (first < 0 && rounds.length < MAX_ROUNDS) {
      rounds.push(round);
      fixed += fixes.length;
      current = applyFixes(current, fixes, result.notice.sources);
      continue;
    }
    // The text is again as it was, or grows for ever: what did this is not done any more.
    if (first < 0) {
      for (const { rule } of round.problems) refused.add(rule);
      current = inputs;
      fixed = 0;
    } else {
      const loop = rounds.slice(first).flatMap((one) => one.problems);
      for (const problem of loop) refused.add(loops < MAX_LOOPS ? keyOf(problem) : problem.rule);
      fixed -= loop.length;
    }
    loops++;
    rounds = [];
  }
}

/** A problem as it is found again when the text is as it was. */
function keyOf(problem: Problem): string {
  return `${problem.rule}\n${lineOf(problem)}`;
}

function isRefused(problem: Problem, refused: ReadonlySet<string>): boolean {
  return refused.size > 0 && (refused.has(problem.rule) || refused.has(keyOf(problem)));
}

function withoutSafeFix(problem: Problem): Problem {
  return { ...problem, fixes: () => problem.fixes().map((fix) => ({ ...fix, safe: false })) };
}

function applyFixes(inputs: readonly Input[], fixes: readonly Fix[], sources: readonly FileSource[]): readonly Input[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return inputs.map((input, index) => {
    const own = edits.filter((edit) => edit.span.source === sources[index]);
    return own.length === 0 ? input : { ...input, text: applyEdits(input.text, own) };
  });
}
