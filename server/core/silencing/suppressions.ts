import type { Notice } from '../model/notice.ts';
import { isOff, isSomewhereOff, type Problem, type Severities } from '../model/problem.ts';
import type { CalendarDate, ReportedFix } from '../model/rule.ts';
import { RULES } from '../rules/index.ts';
import { suppressionUnused, suppressionUnusedProblem } from '../rules/meta/suppression-unused.ts';
import { nearest } from '../text/nearest.ts';
import { type FileSpan, span, textOf } from '../text/source.ts';
import { type Directive, nextLine, type Range, readDirectives, wholeComment } from './comments.ts';

/** Stands for a comment that names no rule and silences all. */
const ALL = '*';

/** One name in one comment, and where it silences. */
interface Suppression {
  readonly directive: Directive;
  readonly rule: string;
  /** The name, or the whole comment for {@link ALL}. */
  readonly span: FileSpan;
  readonly range: Range;
  used: boolean;
}

/**
 * Leaves out what suppression comments silence, and reports comments that silence nothing. A comment speaks for its own file
 * only. A failure of the program itself is never silenced.
 * @param today as in the check; without it, a rule that looks at dates may have had nothing to say
 */
export function suppress(
  notice: Notice,
  problems: readonly Problem[],
  severities: Severities,
  today?: CalendarDate,
): readonly Problem[] {
  const directives = readDirectives(notice.comments);
  if (directives.length === 0) return problems;
  const { suppressions, idle } = applyDirectives(directives, notice.comments);
  const left = problems.filter((problem) => !silenced(problem, suppressions));
  if (isOff(severities[suppressionUnused.name])) return left;
  const reported = [...unusedProblems(suppressions, severities, today), ...idle.map(idleProblem(severities))];
  return [...left, ...reported.filter((problem) => !silenced(problem, suppressions))];
}

/** Where each comment silences what; `idle` are those that ask for nothing that can be done. */
function applyDirectives(directives: readonly Directive[], comments: readonly FileSpan[]) {
  const suppressions: Suppression[] = [];
  const idle: Directive[] = [];
  directives.forEach((directive, index) => {
    if (directive.kind === 'form') idle.push(directive);
    else if (directive.kind === 'enable') {
      if (!enablesAnything(directive, directives.slice(0, index))) idle.push(directive);
    } else {
      const named = directive.names.map((name) => ({ rule: textOf(name), span: name }));
      for (const { rule, span } of named.length > 0 ? named : [{ rule: ALL, span: directive.span }]) {
        const range = rangeOf(directive, rule, directives.slice(index + 1), comments);
        suppressions.push({ directive, rule, span, range, used: false });
      }
    }
  });
  return { suppressions, idle };
}

function rangeOf(
  directive: Directive,
  rule: string,
  later: readonly Directive[],
  comments: readonly FileSpan[],
): Range {
  const { source, end } = directive.span;
  if (directive.kind === 'disable-next-line') return nextLine(directive.span, comments);
  if (directive.kind === 'disable-file') return { start: 0, end: source.text.length };
  const enable = later.find((other) => other.kind === 'enable' && other.span.source === source && ends(other, rule));
  return { start: end, end: enable ? enable.span.start : source.text.length };
}

/** Whether an `enable` comment switches a rule on again that a `disable` named. */
function ends(enable: Directive, rule: string): boolean {
  return enable.names.length === 0 || enable.names.some((name) => textOf(name) === rule);
}

function enablesAnything(enable: Directive, earlier: readonly Directive[]): boolean {
  return earlier.some(({ kind, span: { source }, names }) => {
    if (kind !== 'disable' || source !== enable.span.source) return false;
    return names.length === 0 ? ends(enable, ALL) : names.some((name) => ends(enable, textOf(name)));
  });
}

/** Marks the narrowest suppression that silences the problem as used: a wider one that adds nothing is left over. */
function silenced(problem: Problem, suppressions: readonly Suppression[]): boolean {
  if (problem.tags.includes('never-silenced')) return false;
  const { source, start } = problem.span;
  let narrowest: Suppression | undefined;
  for (const suppression of suppressions) {
    const { range, rule, directive } = suppression;
    if (directive.span.source !== source || start < range.start || start > range.end) continue;
    if (rule !== problem.rule && !(rule === ALL && problem.rule !== suppressionUnused.name)) continue;
    if (!narrowest || width(range) < width(narrowest.range)) narrowest = suppression;
  }
  if (narrowest) narrowest.used = true;
  return narrowest !== undefined;
}

function width({ start, end }: Range): number {
  return end - start;
}

function unusedProblems(
  suppressions: readonly Suppression[],
  severities: Severities,
  today: CalendarDate | undefined,
): Problem[] {
  const known = new Set(RULES.map((rule) => rule.name));
  const problems: Problem[] = [];
  for (const directive of new Set(suppressions.map((suppression) => suppression.directive))) {
    const own = suppressions.filter((suppression) => suppression.directive === directive);
    const unknown = own.filter(({ rule }) => rule !== ALL && !known.has(rule));
    const unused = own.filter((one) => !one.used && !unknown.includes(one) && canTell(one.rule, severities, today));
    problems.push(...unknown.map((one) => unknownProblem(one, own.length, known, severities)));
    if (unused.length === 0) continue;
    if (unused.length === own.length) problems.push(unusedComment(unused, severities));
    else problems.push(...unused.map((one) => unusedName(one, severities)));
  }
  return problems;
}

/**
 * Whether a rule would have spoken. One that is switched off, or that was not given what it needs, would not. What an earlier
 * revision lets a rule say comes and goes with the revision, so there a comment is never left over for good.
 */
function canTell(rule: string, severities: Severities, today: CalendarDate | undefined): boolean {
  if (rule === suppressionUnused.name || isSomewhereOff(severities[rule])) return false;
  const needs = RULES.find(({ name }) => name === rule)?.needs ?? [];
  return !needs.includes('previous') && (today !== undefined || !needs.includes('today'));
}

function unusedComment(unused: readonly Suppression[], severities: Severities): Problem {
  const { span: comment } = unused[0]!.directive;
  const names = unused.map(({ rule }) => rule);
  const message = names[0] === ALL ? 'unusedAll' : 'unused';
  return suppressionUnusedProblem(severities, message, { names: names.join(', ') }, comment, () => [removal(comment)]);
}

function unusedName({ rule, span: name }: Suppression, severities: Severities): Problem {
  return suppressionUnusedProblem(severities, 'unusedName', { name: rule }, name, () => [nameRemoval(name)]);
}

function unknownProblem(
  { rule, span: name, directive }: Suppression,
  count: number,
  known: Set<string>,
  severities: Severities,
) {
  const near = nearest(rule, known);
  return suppressionUnusedProblem(
    severities,
    near ? 'unknownNear' : 'unknown',
    { name: rule, near: near ?? '' },
    name,
    () => [
      ...(near ? [{ title: 'rename', args: { near }, edits: [{ span: name, text: near }] }] : []),
      count > 1 ? nameRemoval(name) : removal(directive.span),
    ],
  );
}

function idleProblem(severities: Severities): (directive: Directive) => Problem {
  return ({ kind, span: comment }) =>
    suppressionUnusedProblem(severities, kind === 'enable' ? 'enable' : 'form', {}, comment, () => [removal(comment)]);
}

function removal(comment: FileSpan): ReportedFix<string, FileSpan> {
  return { title: 'remove', edits: [{ span: wholeComment(comment), text: '' }] };
}

/** Takes the name out with what separates it from the word before. */
function nameRemoval(name: FileSpan): ReportedFix<string, FileSpan> {
  const { source } = name;
  let start = name.start;
  while (start > 0 && /[\s,]/.test(source.text[start - 1]!)) start--;
  return {
    title: 'removeName',
    args: { name: textOf(name) },
    edits: [{ span: span(source, start, name.end), text: '' }],
  };
}
