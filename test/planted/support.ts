import assert from 'node:assert/strict';
import type { CheckOptions } from '../../server/core/check.ts';
import { type Edition, editionOf, type Notice } from '../../server/core/model/notice.ts';
import type { Edit, EditIn, Problem } from '../../server/core/model/problem.ts';
import { parse } from '../../server/core/parse/index.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { CheckMemory } from '../../server/core/parse/recall/memory.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import type { Language } from '../../server/core/text/language.ts';
import { endOfLine, startOfLine } from '../../server/core/text/lines.ts';
import { type AnySpan, LineIndex, type Span, span, textOf } from '../../server/core/text/source.ts';
import { applyEdits } from '../../server/core/writing/edits.ts';
import { applyFix, checkNotice, describe } from '../support/check.ts';
import { keepPlaces, lineOf, placedEdits } from '../support/places.ts';

/** A notice into which a defect was put. */
export interface Planted {
  /** The notice without the defect. */
  readonly before: readonly Input[];
  readonly inputs: readonly Input[];
  /** What is reported now and was not before. */
  readonly problems: readonly Problem[];
  /** The 1-based line of the first change, in the text after it. */
  readonly line: number;
}

/** What a defect is to be reported as. */
export interface Expected {
  readonly rule: string;
  readonly severity?: Problem['severity'];
  /** The line on which it is reported; by default the one of the first change. */
  readonly line?: number;
  /** Text that the span covers. */
  readonly text?: string;
}

/** Reads a notice to plant defects into. */
export function readNotice(inputs: readonly Input[]): Notice {
  return keepPlaces(parse(inputs, builtInProfile('nato-is')!));
}

/** The edition in a language, which a sample notice has. */
export function editionIn(notice: Notice, language: Language): Edition {
  const edition = editionOf(notice, language);
  assert.ok(edition, `the notice has no ${language} edition`);
  return edition;
}

/** The edit that replaces the first occurrence of a text in an edition, from its title to its end. */
export function replaceIn({ source, span: { start, end } }: Edition, find: string, text: string): Edit {
  const at = source.text.slice(0, end).indexOf(find, start);
  assert.notEqual(at, -1, `the edition does not hold ${JSON.stringify(find)}`);
  return { span: span(source, at, at + find.length), text };
}

/** Makes the edits, which must not overlap, and compares what is reported before and after. */
export function plant(
  inputs: readonly Input[],
  defect: readonly EditIn<AnySpan>[],
  options: Partial<CheckOptions> = {},
): Planted {
  const edits = placedEdits(defect);
  const changed = inputs.map(({ path, text }) => ({
    path,
    text: applyEdits(
      text,
      edits.filter((edit) => edit.span.source.path === path),
    ),
  }));
  const first = edits.reduce((a, b) => (b.span.start < a.span.start ? b : a));
  const file = changed.find(({ path }) => path === first.span.source.path)!;
  return {
    before: inputs,
    inputs: changed,
    problems: newProblems([inputs], changed, options),
    line: new LineIndex(file.text).position(first.span.start).line,
  };
}

/** The problems of a state that no earlier one has as often, whatever their place. */
export function newProblems(
  before: readonly (readonly Input[])[],
  after: readonly Input[],
  options: Partial<CheckOptions> = {},
): readonly Problem[] {
  const known = new Map<string, number>();
  for (const inputs of before) {
    const counts = new Map<string, number>();
    for (const problem of problemsOf(inputs, options))
      counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
    for (const [key, count] of counts) known.set(key, Math.max(count, known.get(key) ?? 0));
  }
  // Of two that are alike, the one on an unchanged line is the known one.
  const lines = new Set(before.flatMap((inputs) => lineKeysOf(problemsOf(inputs, options))));
  const problems = problemsOf(after, options);
  const fresh = new Set(problems);
  for (const unchanged of [true, false]) {
    for (const problem of problems) {
      const left = known.get(keyOf(problem)) ?? 0;
      if (left <= 0 || !fresh.has(problem) || lines.has(lineKeyOf(problem)) !== unchanged) continue;
      known.set(keyOf(problem), left - 1);
      fresh.delete(problem);
    }
  }
  return problems.filter((problem) => fresh.has(problem));
}

/** As in the editor: what a defect leaves as it was need not be read anew a thousand times. */
const memory = new CheckMemory();
const checked = new WeakMap<readonly Input[], readonly Problem[]>();

function problemsOf(inputs: readonly Input[], options: Partial<CheckOptions>): readonly Problem[] {
  if (Object.keys(options).length > 0) return checkNotice(inputs, options).problems;
  let problems = checked.get(inputs);
  if (!problems) checked.set(inputs, (problems = checkNotice(inputs, { memory }).problems));
  return problems;
}

const lineKeys = new WeakMap<readonly Problem[], readonly string[]>();

function lineKeysOf(problems: readonly Problem[]): readonly string[] {
  let keys = lineKeys.get(problems);
  if (!keys) lineKeys.set(problems, (keys = problems.map(lineKeyOf)));
  return keys;
}

function lineKeyOf(problem: Problem): string {
  const index = new LineIndex(problem.span.source.text);
  return `${keyOf(problem)} ${index.lineText(index.position(problem.span.start).line)}`;
}

function keyOf(problem: Problem): string {
  return `${problem.rule} ${problem.severity} ${textOf(problem.span)}`;
}

/**
 * They compare a place with the rest of its list or edition, or report a whole list at its first item: what a defect takes out or moves
 * changes what they report elsewhere.
 */
const WITH_THE_REST = ['competency-mismatch', 'list-parallel', 'spelling-variant'];

/** The defect is found exactly once, by the right rule, on the right line, and no other new error or warning is reported. */
export function assertFound({ problems, line }: Planted, expected: Expected): Problem {
  const listing = `\n${problems.map(describe).join('\n') || 'nothing new is reported'}`;
  const own = problems.filter(({ rule }) => rule === expected.rule);
  assert.equal(own.length, 1, `${expected.rule} is to be reported once:${listing}`);
  const [found] = own;
  assert.equal(lineOf(found!.span), expected.line ?? line, `on the wrong line:${listing}`);
  if (expected.severity) assert.equal(found!.severity, expected.severity, listing);
  if (expected.text !== undefined) assert.equal(textOf(found!.span), expected.text, listing);
  const others = problems.filter(
    (problem) => problem !== found && /error|warning/.test(problem.severity) && !WITH_THE_REST.includes(problem.rule),
  );
  assert.deepEqual(others.map(describe), [], `reported besides:${listing}`);
  return found!;
}

/** A fix of a planted defect mends it: it is gone, and no new error or warning is there but those allowed. */
export function assertMended(planted: Planted, problem: Problem, index = 0, allowed: readonly string[] = []): void {
  const mended = applyFix(problem, planted.inputs, index);
  const same = newProblems([planted.before], mended).filter(
    (one) => one.rule === problem.rule && one.message('en') === problem.message('en'),
  );
  assert.deepEqual(same.map(describe), [], 'the problem is still there');
  const others = newProblems([planted.before, planted.inputs], mended).filter(
    ({ rule, severity }) => /error|warning/.test(severity) && ![...WITH_THE_REST, ...allowed].includes(rule),
  );
  assert.deepEqual(others.map(describe), [], 'the fix made new problems');
}

/** Deletes the whole lines of a span with the blank ones after them. */
export function deletion(at: Span): Edit {
  const { text } = at.source;
  let to = endOfLine(at);
  while (to < text.length && /\s/.test(text[to]!)) to++;
  return { span: span(at.source, startOfLine(at), to), text: '' };
}
