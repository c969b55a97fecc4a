import type { Notice } from '../model/notice.ts';
import { isOff, isSomewhereOff, type Problem, type Severities } from '../model/problem.ts';
import type { CalendarDate, ReportedFix } from '../model/rule.ts';
import { RULES } from '../rules/index.ts';
import { suppressionUnused, suppressionUnusedProblem } from '../rules/meta/suppression-unused.ts';
import { nearest } from '../text/nearest.ts';
import { placeIn } from '../text/search.ts';
import { type FileSource, type FileSpan, span, textOf } from '../text/source.ts';
import { type Directive, nextLines, type Reach, readDirectives, wholeComment } from './comments.ts';

/** Stands for a comment that names no rule and silences all. */
const ALL = '*';

/** One name in one comment, and where it silences. */
interface Suppression {
  readonly directive: Directive;
  readonly rule: string;
  /** The name, or the whole comment for {@link ALL}. */
  readonly span: FileSpan;
  readonly range: Reach;
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
  const silencer = new Silencer(suppressions);
  const left = problems.filter((problem) => !silencer.silences(problem));
  if (isOff(severities[suppressionUnused.name])) return left;
  const reported = [...unusedProblems(suppressions, severities, today), ...idle.map(idleProblem(severities))];
  return [...left, ...reported.filter((problem) => !silencer.silences(problem))];
}

/** Where each comment silences what; `idle` are those that ask for nothing that can be done. */
function applyDirectives(directives: readonly Directive[], comments: readonly FileSpan[]) {
  const suppressions: Suppression[] = [];
  const idle = new Set<Directive>(directives.filter(({ kind }) => kind === 'form'));
  const lines = directives.some(({ kind }) => kind === 'disable-next-line') ? nextLines(comments) : undefined;
  for (const own of bySource(directives)) {
    const ends = new Ends(own);
    for (const directive of own) {
      const { kind, span: at } = directive;
      if (kind === 'enable' && !ends.isOfUse(directive)) idle.add(directive);
      if (kind === 'enable' || kind === 'form') continue;
      for (const { rule, span } of namesOf(directive)) {
        const range =
          kind === 'disable-next-line'
            ? lines!.get(at)!
            : kind === 'disable-file'
              ? { start: 0, end: at.source.text.length }
              : { start: at.end, end: ends.after(at.end, rule) ?? at.source.text.length };
        suppressions.push({ directive, rule, span, range, used: false });
      }
    }
  }
  return { suppressions, idle: directives.filter((directive) => idle.has(directive)) };
}

function namesOf({ names, span }: Directive): readonly { readonly rule: string; readonly span: FileSpan }[] {
  return names.length > 0 ? names.map((name) => ({ rule: textOf(name), span: name })) : [{ rule: ALL, span }];
}

function bySource(directives: readonly Directive[]): Iterable<readonly Directive[]> {
  const groups = new Map<FileSource, Directive[]>();
  for (const directive of directives) {
    const group = groups.get(directive.span.source);
    if (group) group.push(directive);
    else groups.set(directive.span.source, [directive]);
  }
  return groups.values();
}

/** The `enable` comments of one file: where they begin, by the rule that they switch on again; {@link ALL} for those without a name. */
class Ends {
  readonly #starts = new Map<string, number[]>();
  readonly #ofUse = new Set<Directive>();

  constructor(directives: readonly Directive[]) {
    const disabled = new Set<string>();
    for (const directive of directives) {
      const rules = namesOf(directive).map(({ rule }) => rule);
      if (directive.kind === 'disable') for (const rule of rules) disabled.add(rule);
      if (directive.kind !== 'enable') continue;
      const endsAll = rules.includes(ALL);
      if (endsAll ? disabled.size > 0 : rules.some((rule) => disabled.has(rule))) this.#ofUse.add(directive);
      for (const rule of rules) {
        const starts = this.#starts.get(rule);
        if (starts) starts.push(directive.span.start);
        else this.#starts.set(rule, [directive.span.start]);
      }
    }
  }

  /** Whether an `enable` comment switches a rule on again that a `disable` before it named. */
  isOfUse(enable: Directive): boolean {
    return this.#ofUse.has(enable);
  }

  /** Where the first one behind an offset begins that switches the rule on again. */
  after(offset: number, rule: string): number | undefined {
    const found = [rule, ALL].flatMap((name) => {
      const starts = this.#starts.get(name) ?? [];
      return starts[placeIn(starts.length, (i) => starts[i]! < offset)] ?? [];
    });
    return found.length > 0 ? Math.min(...found) : undefined;
  }
}

/**
 * Finds the suppressions of a place. Those of one rule and kind begin one after the other, and none ends before an earlier one: so of
 * those that hold at a place the last one to begin is the narrowest.
 */
class Silencer {
  readonly #groups = new Map<FileSource, Map<string, Suppression[]>>();

  constructor(suppressions: readonly Suppression[]) {
    for (const suppression of suppressions) {
      const { directive, rule, range } = suppression;
      const groups = this.#groups.get(directive.span.source) ?? new Map<string, Suppression[]>();
      this.#groups.set(directive.span.source, groups);
      const key = `${directive.kind} ${rule}`;
      const group = groups.get(key);
      // Of two that speak of the same place the first one counts.
      if (group && group.at(-1)!.range.start === range.start) continue;
      if (group) group.push(suppression);
      else groups.set(key, [suppression]);
    }
  }

  /** Marks the narrowest suppression that silences the problem as used: a wider one that adds nothing is left over. */
  silences(problem: Problem): boolean {
    if (problem.tags.includes('never-silenced')) return false;
    const { source, start } = problem.span;
    const groups = this.#groups.get(source);
    if (!groups) return false;
    const rules = problem.rule === suppressionUnused.name ? [problem.rule] : [problem.rule, ALL];
    let narrowest: Suppression | undefined;
    for (const kind of ['disable-next-line', 'disable', 'disable-file']) {
      for (const rule of rules) {
        const group = groups.get(`${kind} ${rule}`) ?? [];
        const found = group[placeIn(group.length, (i) => group[i]!.range.start <= start) - 1];
        if (!found || start > found.range.end) continue;
        if (!narrowest || width(found.range) < width(narrowest.range)) narrowest = found;
      }
    }
    if (narrowest) narrowest.used = true;
    return narrowest !== undefined;
  }
}

function width({ start, end }: Reach): number {
  return end - start;
}

function unusedProblems(
  suppressions: readonly Suppression[],
  severities: Severities,
  today: CalendarDate | undefined,
): Problem[] {
  const known = new Set(RULES.map((rule) => rule.name));
  const problems: Problem[] = [];
  for (const own of byDirective(suppressions)) {
    const isUnknown = ({ rule }: Suppression) => rule !== ALL && !known.has(rule);
    const unknown = own.filter(isUnknown);
    const unused = own.filter((one) => !one.used && !isUnknown(one) && canTell(one.rule, severities, today));
    problems.push(...unknown.map((one) => unknownProblem(one, own.length, known, severities)));
    if (unused.length === 0) continue;
    if (unused.length === own.length) problems.push(unusedComment(unused, severities));
    else problems.push(...unused.map((one) => unusedName(one, severities)));
  }
  return problems;
}

function byDirective(suppressions: readonly Suppression[]): Iterable<readonly Suppression[]> {
  const groups = new Map<Directive, Suppression[]>();
  for (const suppression of suppressions) {
    const group = groups.get(suppression.directive);
    if (group) group.push(suppression);
    else groups.set(suppression.directive, [suppression]);
  }
  return groups.values();
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
