import type { Field, Row, Title } from '../model/notice.ts';
import { hash } from '../text/hash.ts';
import type { Span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';

/** What somebody has noted of a row: the translation is done, or a second person has read both texts. */
export type RowState = 'translated' | 'reviewed';

/** What was noted of the rows of one notice, by {@link rowKey}. */
export type Review = ReadonlyMap<string, RowState>;

export const NO_REVIEW: Review = new Map();

/** What is shown in a row, and has a counterpart. */
export type Reviewed = Title | Field | Row;

const LINE = /^(?<key>[0-9a-f]{16}) (?<state>translated|reviewed)$/;

/**
 * Reads a review file. It has a line for each row, so that git can merge what two people have noted. Any other line is passed over: a
 * comment, and also the marks of a conflict that nobody has resolved, of which both sides then count. Of two states of a row the further
 * one holds.
 */
export function readReview(text: string | undefined): Review {
  if (text === undefined) return NO_REVIEW;
  const review = new Map<string, RowState>();
  for (const line of text.split(/\r?\n/)) {
    const { key, state } = LINE.exec(line)?.groups ?? {};
    if (key !== undefined && review.get(key) !== 'reviewed') review.set(key, state as RowState);
  }
  return review;
}

const HEAD = '# Written by Vacancy Notice: which rows were translated or reviewed. Commit this file with its notice.\n';

/**
 * The text of a review file; lines in order, so that the same review is the same file.
 * @param before what the file holds: what somebody else has written into it stays at its head
 */
export function writeReview(review: Review, before = ''): string {
  const others = before
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !LINE.test(line) && !CONFLICT.test(line) && `${line}\n` !== HEAD);
  const lines = [...review].map(([key, state]) => `${key} ${state}\n`);
  return HEAD + others.map((line) => `${line}\n`).join('') + lines.sort().join('');
}

/** The lines by which git shows two versions, of both of which the review is made. */
const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * The review with another state of a row; undefined takes its state away. What was noted of texts that the notice no longer has goes.
 * @param rows the keys of all rows of the notice
 */
export function withState(review: Review, key: string, state: RowState | undefined, rows: ReadonlySet<string>): Review {
  const kept = new Map([...review].filter(([one]) => rows.has(one)));
  if (state) kept.set(key, state);
  else kept.delete(key);
  return kept;
}

/**
 * Stands for the two texts of a row: with other words or numbers on either side it is another one, so that what was noted holds for
 * exactly what was read. Spaces and punctuation do not count, which safe fixes change.
 * @returns 16 hexadecimal digits
 */
export function rowKey(en: readonly Reviewed[], fr: readonly Reviewed[]): string {
  return hash(`${textsOf(en)}\n${textsOf(fr)}`);
}

function textsOf(nodes: readonly Reviewed[]): string {
  return nodes.map((node) => wordsIn(shownSpan(node))).join('\n');
}

function shownSpan(node: Reviewed): Span {
  return node.kind === 'item' || node.kind === 'paragraph' ? node.content : node.span;
}

function wordsIn({ source: { text, tokens }, start, end }: Span): string {
  const { kinds, starts, ends, count } = tokens;
  const words: string[] = [];
  for (let i = tokens.at(start); i < count && starts[i]! < end; i++) {
    if (kinds[i] === TokenKind.Punctuation || kinds[i] === TokenKind.Html) continue;
    words.push(text.slice(starts[i], Math.min(ends[i]!, end)).replace('’', "'"));
  }
  return words.join(' ');
}
