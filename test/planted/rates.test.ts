import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import type { CheckResult } from '../../server/core/check.ts';
import type { Alignment } from '../../server/core/model/alignment.ts';
import type { Block } from '../../server/core/model/notice.ts';
import type { Edit, Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { type BuiltInProfile, builtInProfile } from '../../server/core/profile/index.ts';
import { type Span, span, textOf } from '../../server/core/text/source.ts';
import { numbersIn } from '../../server/core/values/number/numbers.ts';
import { applyEdits } from '../../server/core/writing/edits.ts';
import { checkNotice, describe } from '../support/check.ts';
import { corpus, NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';
import { placedEdits } from '../support/places.ts';
import { deletion } from './support.ts';

/**
 * What is changed in one edition, block by block, is reported by the right rule on the right text, and no other error or warning is new:
 * in so many of a hundred cases at least. Every so-manieth case is tried.
 */
const LEAST = {
  'item deleted': { notices: 99, corpus: 95 },
  'paragraph deleted': { notices: 99, corpus: 95 },
  'two neighbours deleted': { notices: 95, corpus: 95 },
  'neighbours exchanged': { notices: 95, corpus: 90 },
  'next but one exchanged': { notices: 95, corpus: 90 },
  'paragraphs run together': { notices: 90, corpus: 90 },
  'paragraph divided': { notices: 90, corpus: 90 },
  'number changed': { notices: 99, corpus: 99 },
  'not translated': { notices: 95, corpus: 95 },
} as const;

type Change = keyof typeof LEAST;

/** An edit of a block's neighbourhood, and whether what is newly reported is what it should be. */
interface Case {
  readonly change: Change;
  readonly edits: readonly Edit[];
  isFound(problems: readonly Problem[]): boolean;
}

suite('what is changed in one edition', () => {
  const real = seeds();
  const others = corpus();
  test('in the real notices', { skip: !real && NO_SHARED }, () => enforce(real!, 'nato-is', 'notices', 5));
  test('in the sample notices', () => enforce(sampleNotices(), 'nato-is', 'notices', 11));
  test('in the postings of another employer', { skip: !others && NO_SHARED }, () =>
    enforce(others!, 'generic', 'corpus', 13),
  );
});

function enforce(
  notices: readonly (readonly Input[])[],
  profile: BuiltInProfile,
  kind: 'notices' | 'corpus',
  each: number,
): void {
  const tallies = new Map<Change, { all: number; wrong: string[] }>();
  const counts = new Map<Change, number>();
  for (const inputs of notices) {
    const base = checkNotice(inputs, { profile: builtInProfile(profile) });
    for (const { change, edits, isFound } of casesOf(base)) {
      const count = counts.get(change) ?? 0;
      counts.set(change, count + 1);
      if (count % each > 0) continue;
      const tally = tallies.get(change) ?? { all: 0, wrong: [] };
      tallies.set(change, tally);
      tally.all++;
      const problems = newProblems(inputs, edits, base, profile);
      if (!isFound(problems)) tally.wrong.push(`${nameOf(edits[0]!)}\n    ${problems.map(describe).join('\n    ')}`);
    }
  }
  for (const [change, { all, wrong }] of tallies) {
    const reached = (100 * (all - wrong.length)) / all;
    const listing = `${change}: ${all - wrong.length} of ${all}\n${wrong.join('\n')}`;
    // A few cases allow of one failure.
    assert.ok(reached >= LEAST[change][kind] || (wrong.length <= 1 && all < 100), listing);
  }
}

function nameOf({ span: { source, start } }: Edit): string {
  return `${path.basename(source.path)}: ${source.text.slice(start, start + 50)}`;
}

/** Errors, warnings and paragraph breaks that were not there before. */
function newProblems(
  inputs: readonly Input[],
  edits: readonly Edit[],
  base: CheckResult,
  profile: BuiltInProfile,
): readonly Problem[] {
  const changed = inputs.map((input) => ({
    path: input.path,
    text: applyEdits(
      input.text,
      placedEdits(edits).filter(({ span }) => span.source.path === input.path),
    ),
  }));
  const known = new Map<string, number>();
  for (const problem of base.problems) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return checkNotice(changed, { profile: builtInProfile(profile) }).problems.filter((problem) => {
    const left = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), left - 1);
    return left <= 0 && (/error|warning/.test(problem.severity) || problem.rule === 'paragraph-break');
  });
}

function keyOf({ rule, severity, span }: Problem): string {
  return `${rule} ${severity} ${textOf(span)}`;
}

/** All changes of a notice's lists and runs of paragraphs. */
function* casesOf({ notice, alignment }: CheckResult): Iterable<Case> {
  for (const edition of notice.editions) {
    for (const part of edition.parts) {
      for (const { blocks } of [part, ...part.subsections]) {
        for (const run of runsOf(blocks, alignment)) for (const i of run.keys()) yield* casesAt(run, i, alignment);
        for (const block of blocks) if (isPaired(block, alignment)) yield* numberCases(block);
      }
    }
  }
}

/** Neighbours of one kind with one counterpart each, where there are two and more. */
function runsOf(blocks: readonly Block[], alignment: Alignment): readonly (readonly Block[])[] {
  const runs: Block[][] = [[]];
  for (const block of blocks) {
    const run = runs.at(-1)!;
    const fits = isPaired(block, alignment);
    if (fits && (run.length === 0 || run.at(-1)!.kind === block.kind)) run.push(block);
    else runs.push(fits ? [block] : []);
  }
  return runs.filter((run) => run.length > 1);
}

function isPaired(block: Block, alignment: Alignment): boolean {
  const bead = alignment.beadOf(block)!;
  return bead.en.length === 1 && bead.fr.length === 1 && alignment.counterparts(block)[0]!.kind === block.kind;
}

function* casesAt(run: readonly Block[], i: number, alignment: Alignment): Iterable<Case> {
  const [block, next, last] = run.slice(i, i + 3);
  const { kind, content } = block!;
  const counterpart = (of: Block): string => textOf((alignment.counterparts(of)[0] as Block).content);
  /** Language levels and the note on twin grades have rules of their own. */
  const lacks = (text: string) => (problem: Problem) =>
    problem.rule === 'counterpart-missing'
      ? textOf(problem.span) === text
      : /^(?:language-level-missing|twin-grade-note)$/.test(problem.rule);
  yield {
    change: `${kind} deleted`,
    edits: [deletion(block!.span)],
    isFound: (problems) => problems.length === 1 && problems.every(lacks(counterpart(block!))),
  };
  if (isLong(block!)) {
    yield {
      change: 'not translated',
      edits: [{ span: content, text: counterpart(block!) }],
      // Half a competency is not translated where its name is the same in both languages.
      isFound: ([first, ...rest]) =>
        rest.length === 0 && /^(?:untranslated|competency-mismatch)$/.test(first?.rule ?? ''),
    };
  }
  if (!next) return;
  const isMoved = (problems: readonly Problem[]): boolean =>
    problems.length > 0 && problems.every(({ rule }) => rule === 'counterpart-order');
  yield { change: 'neighbours exchanged', edits: exchange(block!, next), isFound: isMoved };
  if (last) {
    yield { change: 'next but one exchanged', edits: exchange(block!, last), isFound: isMoved };
    yield {
      change: 'two neighbours deleted',
      edits: [deletion(block!.span), deletion(next.span)],
      isFound: (problems) =>
        problems.length === 2 &&
        [block!, next].every((one) => problems.some((problem) => lacks(counterpart(one))(problem))),
    };
  }
  const isDivided = ([first, ...rest]: readonly Problem[]): boolean =>
    first?.rule === 'paragraph-break' && rest.length === 0;
  // Wrapped lines would have to be wrapped anew.
  if (kind === 'item' || /[\r\n]/.test(textOf(content)) || !isLong(block!)) return;
  if (isLong(next)) {
    const gap = span(block!.span.source, block!.span.end, next.span.start);
    yield { change: 'paragraphs run together', edits: [{ span: gap, text: ' ' }], isFound: isDivided };
  }
  const middle = sentenceEnd(content);
  if (middle) yield { change: 'paragraph divided', edits: [{ span: middle, text: '\n\n' }], isFound: isDivided };
}

function* numberCases({ content: { source }, edition, firstToken, endToken }: Block): Iterable<Case> {
  for (const { start, end, kind, value } of numbersIn(source, firstToken, endToken, edition.language)) {
    if (kind !== 'number' && kind !== 'percent' && kind !== 'money') continue;
    yield {
      change: 'number changed',
      edits: [{ span: span(source, start, end), text: String(Math.round(value) + 3) }],
      isFound: ([first, ...rest]) => rest.length === 0 && /-mismatch$/.test(first?.rule ?? ''),
    };
  }
}

/** At least five words and sixty characters: what is shorter may be the same in both languages, or a heading. */
function isLong({ content }: Block): boolean {
  const text = textOf(content);
  return text.length > 60 && text.split(/\s+/).length >= 5;
}

/** The space behind a sentence, not too near the beginning and the end. */
function sentenceEnd(content: Span): Span | undefined {
  const text = textOf(content);
  const found = [...text.matchAll(/[.?!] (?=\p{Lu})/gu)].find(({ index }) => index > 60 && text.length - index > 60);
  return found && span(content.source, content.start + found.index + 1, content.start + found.index + 2);
}

/** Texts in each other's place; what closes an item belongs to its place. */
function exchange(a: Block, b: Block): readonly Edit[] {
  const [first, second] = [core(a), core(b)];
  return [
    { span: first, text: textOf(second) },
    { span: second, text: textOf(first) },
  ];
}

function core({ content, kind }: Block): Span {
  const closing = kind === 'item' ? (/[\s\u00a0]*[;.]$/.exec(textOf(content))?.[0] ?? '') : '';
  return span(content.source, content.start, content.end - closing.length);
}
