import type { Profile } from '../../schemas/profile.ts';
import { align } from './align/index.ts';
import { effectiveSeverities } from './configuration/severities.ts';
import { type Facts, readFacts } from './facts/index.ts';
import { Memos } from './memory/memo.ts';
import { onceFor } from './memory/once.ts';
import type { Alignment } from './model/alignment.ts';
import { inFile, type Notice } from './model/notice.ts';
import { isOff, type Problem, type Severities, severityIn } from './model/problem.ts';
import { problemOf } from './model/report.ts';
import type { CalendarDate, Report, Rule, RuleContext, Visitor } from './model/rule.ts';
import { parse } from './parse/index.ts';
import type { Input } from './parse/model.ts';
import type { CheckMemory } from './parse/recall/memory.ts';
import { NO_REVIEW, type Review } from './review/review.ts';
import { RULES } from './rules/index.ts';
import { internalErrorProblem } from './rules/meta/internal-error.ts';
import { withoutDoubles } from './silencing/doubles.ts';
import { suppress } from './silencing/suppressions.ts';
import type { Language } from './text/language.ts';
import { type AnySpan, type FileSpan, fileSource, type SourceText } from './text/source.ts';
import { tokenize } from './text/tokenize.ts';
import type { Dictionaries } from './words/dictionaries.ts';

export interface CheckOptions {
  readonly profile: Profile;
  /** Severities by rule name that replace the rules' own. */
  readonly severities?: Severities;
  /** The date of today, for what can be too late; without one nothing is. */
  readonly today?: CalendarDate | undefined;
  /** The words of both languages; without them the rules that need them are silent. */
  readonly dictionaries?: Dictionaries | undefined;
  /** The same notice at an earlier revision, for what was changed in one edition only. */
  readonly previous?: readonly Input[] | undefined;
  /** The revision of `previous`, as people call it; undefined where it has no name that says more than "before". */
  readonly comparedWith?: string | undefined;
  /** What was noted of the notice's rows: what somebody has looked through since is not reported as forgotten. */
  readonly review?: Review | undefined;
  /** Makes the check cheaper where the same text was checked with it before, and changes nothing else. */
  readonly memory?: CheckMemory | undefined;
}

export interface CheckResult {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly facts: Facts;
  /** What was noted of its rows. */
  readonly review: Review;
  /** By source, then position. */
  readonly problems: readonly Problem[];
}

/**
 * Reads, aligns and checks one notice: the one check that editor, command line, preview and web build share.
 * Takes one input (a bilingual file or a lone edition) or two (a file pair). Never throws, whatever the text.
 */
export function check(inputs: readonly Input[], options: CheckOptions): CheckResult {
  try {
    return checkInputs(inputs, options);
  } catch (error) {
    return failedCheck(inputs, options.profile, error);
  }
}

function checkInputs(inputs: readonly Input[], options: CheckOptions): CheckResult {
  const notice = parse(inputs, options.profile, options.memory);
  const alignment = align(notice);
  const facts = readFacts(notice);
  const review = options.review ?? NO_REVIEW;
  const severities = effectiveSeverities(options.profile.rules, options.severities);
  const found = runRules(
    {
      notice,
      alignment,
      facts,
      previous: previousNotice(options),
      comparedWith: options.comparedWith,
      review,
      profile: options.profile,
      today: options.today,
      dictionaries: options.dictionaries,
    },
    severities,
  );
  const problems = suppress(notice, withoutDoubles(found), severities, options.today);
  return { notice, alignment, facts, review, problems: sortProblems(problems, notice) };
}

/** The result of a check that threw outside of all rules: the failure itself, in each file. */
function failedCheck(inputs: readonly Input[], profile: Profile, error: unknown): CheckResult {
  const sources = inputs.map(({ path, text }) => fileSource(path, text, tokenize('')));
  const notice = { profile, sources, origins: new Map(), editions: [], comments: [], memos: new Memos() };
  const problems = sources.map((source) => internalErrorProblem(undefined, error, source));
  return { notice, alignment: align(notice), facts: readFacts(notice), review: NO_REVIEW, problems };
}

/** An editor checks against the same revision at each keystroke: it is read once for each profile. */
const readerOf = onceFor((previous: readonly Input[]) => onceFor((profile: Profile) => parse(previous, profile)));

function previousNotice({ previous, profile }: CheckOptions): Notice | undefined {
  return previous && readerOf(previous)(profile);
}

type Kind = keyof Visitor<string>;

/** One rule at work in one notice. */
interface Run {
  readonly rule: Rule;
  readonly context: RuleContext<string>;
  /** It has thrown: it fails once and is silent from then on. */
  failed: boolean;
}

/** What is called for a node of a kind: the visitor of one rule, by its number in {@link RULES}. */
interface Visit {
  readonly rule: number;
  readonly visit: (node: never, context: RuleContext<string>) => void;
}

/** The visitors of all rules by the kind of node that they want, so that no rule is asked about nodes that it does not visit. */
const VISITS: Readonly<Record<Kind, readonly Visit[]>> = visitsOf(RULES);

function visitsOf(rules: readonly Rule[]): Record<Kind, Visit[]> {
  const visits: Record<Kind, Visit[]> = {
    edition: [],
    title: [],
    field: [],
    section: [],
    subsection: [],
    heading: [],
    bead: [],
    notice: [],
  };
  for (const [number, { visit }] of rules.entries()) {
    for (const kind of Object.keys(visit) as Kind[]) {
      visits[kind].push({ rule: number, visit: visit[kind] as Visit['visit'] });
    }
  }
  return visits;
}

function runRules(
  {
    notice,
    alignment,
    facts,
    previous,
    comparedWith,
    review,
    profile,
    today,
    dictionaries,
  }: Omit<RuleContext<string>, 'report'>,
  severities: Severities,
): Problem[] {
  const problems: Problem[] = [];
  const place = (one: AnySpan): FileSpan => inFile(notice, one);
  const languages = new Map<SourceText, Language>(notice.editions.map(({ source, language }) => [source, language]));
  const runs = RULES.map((rule): Run | undefined => {
    const configured = severities[rule.name];
    if (isOff(configured)) return undefined;
    const report = (reported: Report<string>): void => {
      const severity = severityIn(configured, languages.get(reported.span.source));
      if (severity !== 'off') problems.push(problemOf(rule, reported, severity, place));
    };
    return {
      rule,
      context: { notice, alignment, facts, previous, comparedWith, review, profile, today, dictionaries, report },
      failed: false,
    };
  });
  walk(notice, alignment, (kind, node) => {
    for (const { rule: number, visit } of VISITS[kind]) {
      const run = runs[number];
      if (!run || run.failed) continue;
      try {
        visit(node as never, run.context);
      } catch (error) {
        run.failed = true;
        problems.push(internalErrorProblem(run.rule.name, error, notice.sources[0]!));
      }
    }
  });
  return problems;
}

/** Visits the nodes in document order, then the beads, and the notice as a whole. */
function walk(notice: Notice, { sections }: Alignment, visit: (kind: Kind, node: object) => void): void {
  for (const edition of notice.editions) {
    visit('edition', edition);
    if (edition.title) visit('title', edition.title);
    for (const field of edition.fields) visit('field', field);
    for (const part of edition.parts) {
      visit('section', part);
      if (part.heading) visit('heading', part.heading);
      for (const inner of part.subsections) {
        visit('subsection', inner);
        visit('heading', inner.heading);
      }
    }
  }
  for (const { beads } of sections) for (const bead of beads) visit('bead', bead);
  visit('notice', notice);
}

function sortProblems(problems: readonly Problem[], notice: Notice): readonly Problem[] {
  const order = (at: FileSpan): number => notice.sources.indexOf(at.source);
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
