import type { Profile } from '../../schemas/profile.ts';
import { align } from './align/index.ts';
import type { Alignment } from './alignment.ts';
import { type Facts, readFacts } from './facts.ts';
import type { Notice } from './notice.ts';
import { type Input, parse } from './parse/index.ts';
import type { CheckMemory } from './parse/memory.ts';
import type { ConfiguredSeverity, Problem } from './problem.ts';
import { problemOf } from './report.ts';
import type { CalendarDate, Report, Rule, RuleContext, Visitor } from './rule.ts';
import { RULES } from './rules/index.ts';
import { internalErrorProblem } from './rules/internal-error.ts';
import { suppress } from './suppressions.ts';
import type { Span } from './text/source.ts';

export interface CheckOptions {
  readonly profile: Profile;
  /** Severities by rule name that replace the rules' own. */
  readonly severities?: Readonly<Record<string, ConfiguredSeverity>>;
  /** The date of today, for what can be too late; without one nothing is. */
  readonly today?: CalendarDate | undefined;
  /** The same notice at an earlier revision, for what was changed in one edition only. */
  readonly previous?: readonly Input[] | undefined;
  /** Makes the check cheaper where the same text was checked with it before, and changes nothing else. */
  readonly memory?: CheckMemory | undefined;
}

export interface CheckResult {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly facts: Facts;
  /** By source, then position. */
  readonly problems: readonly Problem[];
}

/**
 * Reads, aligns and checks one notice: the one check that editor, command line, preview and web build share.
 * Takes one input (a bilingual file or a lone edition) or two (a file pair). Never throws, whatever the text.
 */
export function check(inputs: readonly Input[], options: CheckOptions): CheckResult {
  const notice = parse(inputs, options.profile, options.memory);
  const alignment = align(notice);
  const facts = readFacts(notice);
  const severities = { ...options.profile.rules, ...options.severities };
  const found = runRules(
    RULES,
    { notice, alignment, facts, previous: previousNotice(options), profile: options.profile, today: options.today },
    severities,
  );
  const problems = suppress(notice, found, severities, options.today);
  return { notice, alignment, facts, problems: sortProblems(problems, notice) };
}

const previousNotices = new WeakMap<readonly Input[], Notice>();

/** An editor checks against the same revision at each keystroke: it is read once. */
function previousNotice({ previous, profile }: CheckOptions): Notice | undefined {
  if (!previous) return undefined;
  let notice = previousNotices.get(previous);
  if (!notice) previousNotices.set(previous, (notice = parse(previous, profile)));
  return notice;
}

/** What is called for a node: the visitor of one rule. */
type Visit = (node: never) => void;

/** The visitors of all rules by the kind of node that they want, so that no rule is asked about nodes that it does not visit. */
type Visits = ReadonlyMap<keyof Visitor<string>, readonly Visit[]>;

function runRules(
  rules: readonly Rule[],
  shared: Omit<RuleContext<string>, 'report'>,
  severities: Readonly<Record<string, ConfiguredSeverity>>,
): Problem[] {
  const { notice, alignment } = shared;
  const problems: Problem[] = [];
  const visits = new Map<keyof Visitor<string>, Visit[]>();
  for (const rule of rules) {
    const configured = severities[rule.name];
    if (configured === 'off') continue;
    const report = (reported: Report<string>): void => {
      problems.push(problemOf(rule, reported, configured));
    };
    addVisits(visits, rule, { ...shared, report }, (error) => {
      problems.push(internalErrorProblem(rule.name, error, notice.sources[0]!));
    });
  }
  walk(notice, alignment, visits);
  return problems;
}

/** Adds the rule's visitors, wrapped so that a rule that throws fails once and is silent from then on. */
function addVisits(
  visits: Map<keyof Visitor<string>, Visit[]>,
  { visit: visitor }: Rule,
  context: RuleContext<string>,
  fail: (error: unknown) => void,
): void {
  let failed = false;
  for (const kind of Object.keys(visitor) as (keyof Visitor<string>)[]) {
    const visit = visitor[kind] as (node: never, context: RuleContext<string>) => void;
    const guarded: Visit = (node) => {
      if (failed) return;
      try {
        visit(node, context);
      } catch (error) {
        failed = true;
        fail(error);
      }
    };
    const others = visits.get(kind);
    if (others) others.push(guarded);
    else visits.set(kind, [guarded]);
  }
}

/** Calls each rule for the nodes that it wants, in document order. */
function walk(notice: Notice, alignment: Alignment, visits: Visits): void {
  const visitsOf = <Kind extends keyof Visitor<string>>(kind: Kind) => {
    const all = visits.get(kind) ?? [];
    return (node: Parameters<NonNullable<Visitor<string>[Kind]>>[0]): void => {
      for (let i = 0; i < all.length; i++) all[i]!(node as never);
    };
  };
  const edition = visitsOf('edition');
  const title = visitsOf('title');
  const field = visitsOf('field');
  const section = visitsOf('section');
  const subsection = visitsOf('subsection');
  const heading = visitsOf('heading');
  const block = visitsOf('block');
  const bead = visitsOf('bead');
  for (const one of notice.editions) {
    edition(one);
    if (one.title) title(one.title);
    one.fields.forEach(field);
    for (const part of one.parts) {
      section(part);
      if (part.heading) heading(part.heading);
      part.blocks.forEach(block);
      for (const inner of part.subsections) {
        subsection(inner);
        heading(inner.heading);
        inner.blocks.forEach(block);
      }
    }
  }
  for (const { beads } of alignment.sections) beads.forEach(bead);
  visitsOf('notice')(notice);
}

function sortProblems(problems: readonly Problem[], notice: Notice): readonly Problem[] {
  const order = (at: Span): number => notice.sources.indexOf(at.source);
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort(
      (a, b) =>
        order(a.problem.span) - order(b.problem.span) ||
        a.problem.span.start - b.problem.span.start ||
        a.problem.span.end - b.problem.span.end ||
        a.index - b.index,
    )
    .map(({ problem }) => problem);
}
