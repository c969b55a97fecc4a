import type { CheckResult } from '../check.ts';
import type { Alignment } from '../model/alignment.ts';
import { type Edition, editionOf, inFile, type Notice } from '../model/notice.ts';
import type { Problem } from '../model/problem.ts';
import type { Review } from '../review/review.ts';
import { LANGUAGES, type Language, otherLanguage } from '../text/language.ts';
import { addTo } from '../text/lists.ts';
import { placeIn } from '../text/search.ts';
import { type FileSource, textOf } from '../text/source.ts';
import { hasPlaceholder } from '../writing/placeholder.ts';
import { graver, highlightsIn, spansOf } from './marks.ts';
import { say } from './messages.ts';
import type { Cell, CellPart, Gap, Mark, PreviewCounts, PreviewModel, PreviewProblem, PreviewRow } from './model.ts';
import { type Placed, placeMoved } from './moves.ts';
import { RowFinder } from './row-finder.ts';
import { draftRows, keyOf, partsShown, type Shown } from './rows.ts';
import { sentencesShown } from './sentences.ts';
import { readStrip } from './strip.ts';

/** Both editions of a checked notice side by side, for a reader of a language. */
export function previewModel(
  result: Pick<CheckResult, 'notice' | 'alignment' | 'facts' | 'review' | 'problems'>,
  language: Language,
  comparedWith?: string,
): PreviewModel {
  const { notice, alignment, review, problems } = result;
  const editions = { en: editionOf(notice, 'en'), fr: editionOf(notice, 'fr') };
  const drafts = placeMoved(draftRows(result), notice, language);
  const places = new RowFinder(
    drafts.map((draft) => (draft.move?.isPlace ? { ...draft, en: [], fr: [] } : draft)),
    notice,
  );
  const problemsOf = sortIntoRows(problems, places, language);
  const marks = marksBySource(problems);
  const isPair = editions.en !== undefined && editions.fr !== undefined;
  const all = drafts.map((draft, i): PreviewRow => {
    const own = problemsOf(i);
    const isToDo = [...draft.en, ...draft.fr].some((node) => hasPlaceholder(textOf(node.span)));
    return {
      kind: draft.kind,
      en: draft.en.map((node) => cellOf(node, marks, notice, alignment)),
      fr: draft.fr.map((node) => cellOf(node, marks, notice, alignment)),
      gap: isPair ? gapOf(draft, own.problems, language) : undefined,
      move: draft.move,
      isToDo,
      isChanged: own.problems.some(({ problem }) => problem.tags.includes('changed')),
      state: isToDo ? undefined : stateOf(draft, review),
      ...own,
    };
  });
  const rows = all.filter((row) => !isBareLine(row, editions));
  const title = (editions[language] ?? notice.editions[0])?.title;
  return {
    language,
    notice,
    paths: { en: editions.en?.source.path, fr: editions.fr?.source.path },
    title: title ? textOf(title.span) : say(language, 'title'),
    strip: readStrip(result),
    counts: countsOf(problems, rows),
    comparedWith,
    general: problemsOf(undefined).problems,
    rows,
  };
}

/** The line that closes the header tells a reader nothing where it is a label alone, with nothing to mend. */
function isBareLine(
  { en, fr, problems }: PreviewRow,
  editions: Readonly<Record<Language, Edition | undefined>>,
): boolean {
  return (
    problems.length === 0 &&
    [...en, ...fr].every(({ node }) => {
      const { description } = editions[node.edition.language] ?? {};
      return node === description && textOf(description.value).trim() === '';
    })
  );
}

/** At most this many problems of a row are shown: more would hide the notice. */
const SHOWN_PROBLEMS = 20;

/** The problems of one row, the gravest first. */
interface Problems {
  readonly problems: readonly PreviewProblem[];
  readonly moreProblems: number;
}

const NO_PROBLEMS: Problems = { problems: [], moreProblems: 0 };

function sortIntoRows(all: readonly Problem[], places: RowFinder, language: Language) {
  const lists = new Map<number | undefined, Problem[]>();
  for (const problem of all) addTo(lists, places.rowOf(problem), problem);
  const rows = new Map<number | undefined, Problems>();
  for (const [row, list] of lists) {
    list.sort((a, b) => graver(a.severity, b.severity));
    const problems = list.slice(0, SHOWN_PROBLEMS).map((problem) => ({ problem, message: problem.message(language) }));
    rows.set(row, { problems, moreProblems: list.length - problems.length });
  }
  return (row: number | undefined): Problems => rows.get(row) ?? NO_PROBLEMS;
}

/** All that is to be highlighted, by source, in the order of its start. */
function marksBySource(problems: readonly Problem[]): ReadonlyMap<FileSource, readonly Mark[]> {
  const marks = new Map<FileSource, Mark[]>();
  for (const problem of problems) {
    for (const { source, start, end } of spansOf(problem)) {
      if (start >= end) continue;
      addTo(marks, source, { start, end, severity: problem.severity });
    }
  }
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start);
  return marks;
}

function cellOf(
  node: Shown,
  marks: ReadonlyMap<FileSource, readonly Mark[]>,
  notice: Notice,
  alignment: Alignment,
): Cell {
  const span = inFile(notice, node.span);
  const content = node.kind === 'item' || node.kind === 'paragraph' ? inFile(notice, node.content) : undefined;
  const parts = partsShown(node).map((part) => ({ ...part, span: inFile(notice, part.span) }));
  const near = within(marks.get(span.source) ?? [], { start: span.start, end: parts.at(-1)!.span.end }).filter(
    // A highlight of a whole block or more would say no more than the mark in the margin does.
    ({ start, end }) => (content ? start > content.start || end < content.end : start >= span.start && end <= span.end),
  );
  const sentences = sentencesShown(node, notice, alignment);
  return {
    node,
    span,
    parts: parts.map((part): CellPart => ({ ...part, marks: highlightsIn(part.span, near), sentences })),
  };
}

/** The marks that begin inside a span; those that begin before it cover more than one node. */
function within(
  sorted: readonly Mark[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Mark[] {
  const first = placeIn(sorted.length, (i) => sorted[i]!.start < start);
  let last = first;
  while (last < sorted.length && sorted[last]!.start < end) last++;
  return sorted.slice(first, last);
}

/** What a problem is about that explains why one side is empty. */
const FILLING = ['missing', 'missing-in-other'] as const;

function gapOf(draft: Placed, problems: readonly PreviewProblem[], language: Language): Gap | undefined {
  if (draft.move?.isPlace) return undefined;
  const full = LANGUAGES.find((one) => draft[one].length > 0);
  if (!full || draft[otherLanguage(full)].length > 0) return undefined;
  const side = otherLanguage(full);
  const problem = problems.findIndex(({ problem: { tags } }) => FILLING.some((tag) => tags.includes(tag)));
  return {
    side,
    message: say(language, side === 'en' ? 'gapEn' : 'gapFr'),
    problem: problem < 0 ? undefined : problem,
  };
}

function countsOf(problems: readonly Problem[], rows: readonly PreviewRow[]): PreviewCounts {
  const count = (...severities: string[]) => problems.filter(({ severity }) => severities.includes(severity)).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info', 'hint'),
    lone: rows.filter(({ gap }) => gap).length,
    changed: rows.filter(({ isChanged }) => isChanged).length,
    toDo: rows.filter(({ isToDo }) => isToDo).length,
    reviewed: reviewedOf(rows),
  };
}

/** What was noted of a row; undefined for what the profile words, and for what stands on one side only. */
function stateOf(draft: Placed, review: Review): PreviewRow['state'] {
  const { en, fr, kind } = draft;
  if (en.length === 0 || fr.length === 0 || kind === 'section' || [...en, ...fr].every(isGiven)) return undefined;
  // Where nothing was noted no key is needed.
  return (review.size > 0 && review.get(keyOf(draft)!)) || 'open';
}

/** Whether all of a node is as the profile has it: a heading of its, or a label without a value. */
function isGiven(node: Shown): boolean {
  if (node.kind === 'heading') return node.recognition?.form === 'exact';
  return node.kind === 'field' && node.value.start === node.value.end;
}

function reviewedOf(rows: readonly PreviewRow[]): PreviewCounts['reviewed'] {
  const states = rows.flatMap(({ state }) => state ?? []);
  if (states.every((state) => state === 'open')) return undefined;
  return { done: states.filter((state) => state === 'reviewed').length, total: states.length };
}
