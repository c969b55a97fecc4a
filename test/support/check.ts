import { type CheckOptions, type CheckResult, check } from '../../server/core/check.ts';
import type { Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { LineIndex, textOf } from '../../server/core/text/source.ts';
import { readDictionaries } from '../../server/words/read.ts';
import { keepPlaces } from './places.ts';

/** Checks with the nato-is profile unless told otherwise. */
export function checkNotice(inputs: readonly Input[], options: Partial<CheckOptions> = {}): CheckResult {
  const result = check(inputs, { profile: builtInProfile('nato-is')!, dictionaries: readDictionaries(), ...options });
  keepPlaces(result.notice);
  return result;
}

/** A problem in one line, for assertions that a person reads: `path:line:column severity rule [text] message`. */
export function describe(problem: Problem): string {
  const { source, start } = problem.span;
  const { line, column } = new LineIndex(source.text).position(start);
  const quoted = JSON.stringify(textOf(problem.span).slice(0, 60));
  return `${source.path}:${line}:${column} ${problem.severity} ${problem.rule} ${quoted} ${problem.message('en')}`;
}

/** The texts after a problem's fix (by default the first); keyed by path. */
export function applyFix(problem: Problem, inputs: readonly Input[], index = 0): readonly Input[] {
  const fix = problem.fixes()[index];
  if (!fix) throw new Error(`no fix ${index} for ${describe(problem)}`);
  return inputs.map(({ path, text }) => {
    const edits = fix.edits.filter((edit) => edit.span.source.path === path);
    const ordered = [...edits].sort((a, b) => b.span.start - a.span.start);
    return {
      path,
      text: ordered.reduce(
        (before, { span, text: put }) => before.slice(0, span.start) + put + before.slice(span.end),
        text,
      ),
    };
  });
}
