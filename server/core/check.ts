import type { Profile } from '../../schemas/profile.ts';
import { align } from './align/index.ts';
import type { Alignment } from './alignment.ts';
import { type Facts, readFacts } from './facts.ts';
import { type Notice, partsOf } from './notice.ts';
import { type Input, parse } from './parse/index.ts';
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
  const notice = parse(inputs, options.profile);
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

/** A rule, the severity that it is configured to, and the context that it reports through. */
interface Run {
  readonly visit: Visitor<string>;
  readonly context: RuleContext<string>;
}

function runRules(
  rules: readonly Rule[],
  shared: Omit<RuleContext<string>, 'report'>,
  severities: Readonly<Record<string, ConfiguredSeverity>>,
): Problem[] {
  const { notice, alignment } = shared;
  const problems: Problem[] = [];
  const runs = rules.flatMap((rule): Run[] => {
    const configured = severities[rule.name];
    if (configured === 'off') return [];
    const report = (reported: Report<string>): void => {
      problems.push(problemOf(rule, reported, configured));
    };
    return [{ visit: guarded(rule, notice, problems), context: { ...shared, report } }];
  });
  walk(notice, alignment, runs);
  return problems;
}

type Visit = (node: never, context: RuleContext<string>) => void;

/** The rule's visitor, wrapped so that a rule that throws becomes one `internal-error` problem and is silent from then on. */
function guarded(rule: Rule, notice: Notice, problems: Problem[]): Visitor<string> {
  let failed = false;
  const entries = Object.entries(rule.visit).map(([kind, visit]) => [
    kind,
    (node: never, context: RuleContext<string>) => {
      if (failed) return;
      try {
        (visit as Visit)(node, context);
      } catch (error) {
        failed = true;
        problems.push(internalErrorProblem(rule.name, error, notice.sources[0]!));
      }
    },
  ]);
  return Object.fromEntries(entries) as Visitor<string>;
}

/** Calls each rule for the nodes that it wants, in document order. */
function walk(notice: Notice, alignment: Alignment, runs: readonly Run[]): void {
  const call = <Kind extends keyof Visitor<string>>(
    kind: Kind,
    node: Parameters<NonNullable<Visitor<string>[Kind]>>[0],
  ) => {
    for (const { visit, context } of runs) (visit[kind] as Visit | undefined)?.(node as never, context);
  };
  for (const edition of notice.editions) {
    call('edition', edition);
    if (edition.title) call('title', edition.title);
    for (const field of edition.fields) call('field', field);
    for (const part of partsOf(edition)) {
      call('section', part);
      if (part.heading) call('heading', part.heading);
      for (const block of part.blocks) call('block', block);
      for (const subsection of part.subsections) {
        call('subsection', subsection);
        call('heading', subsection.heading);
        for (const block of subsection.blocks) call('block', block);
      }
    }
  }
  for (const pair of alignment.sections) for (const bead of pair.beads) call('bead', bead);
  call('notice', notice);
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
