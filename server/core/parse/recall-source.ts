import { InternedText } from '../text/interned.ts';
import { tokenize } from '../text/tokenize.ts';
import { joinTokens, spliceTokens, type Tokens } from '../text/tokens.ts';
import { type Hint, hintAt, hintOf } from './hints.ts';
import type { Input } from './index.ts';
import { type Line, lineAt, linesOf, readLines } from './lines.ts';
import type { CheckMemory } from './memory.ts';
import { type ReadSource, voteOf } from './read-source.ts';
import type { Wordings } from './wordings.ts';

/** What a line says by itself, wherever it stands; offsets are relative to its start. */
export interface LineReading {
  readonly tokens: Tokens;
  readonly line: Line;
  readonly hint: Hint;
  readonly vote: number;
}

/** A source that was put together from its lines. */
export interface RecalledSource extends ReadSource {
  readonly readings: readonly LineReading[];
}

/** Puts a source together from its lines as they were read before; undefined where a tag or comment goes over several of them. */
export function recallSource(
  { path, text }: Input,
  wordings: Wordings,
  memory: CheckMemory,
): RecalledSource | undefined {
  const bounds = linesOf(text);
  const count = bounds.length >> 1;
  const before = memory.before(path);
  const { first, end } = changedLines(text, bounds, before);
  const shift = (before?.lines.length ?? 0) - count;

  const readings: LineReading[] = [];
  for (let i = 0; i < count; i++) {
    const known = i < first ? before!.readings[i]! : i >= end ? before!.readings[i + shift]! : undefined;
    const reading =
      known ?? memory.line(text.slice(bounds[2 * i], bounds[2 * i + 1]), (line) => readAlone(line, wordings));
    if (reading.tokens.isOpen) return undefined;
    readings.push(reading);
  }

  const lines: Line[] = [];
  const hints: Hint[] = [];
  const votes = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    const { line, hint, vote } = readings[i]!;
    const offset = bounds[2 * i]!;
    lines.push(i < first ? before!.lines[i]! : lineAt(line, offset));
    hints.push(i < first ? before!.hints[i]! : hintAt(hint, offset));
    votes[i + 1] = votes[i]! + vote;
  }

  const changed = joinTokens(
    readings.slice(first, end).map(({ tokens }) => tokens),
    (i) => bounds[2 * (first + i)]!,
  );
  const tokens = before
    ? spliceTokens(
        before.source.tokens,
        countTokens(readings, 0, first),
        countTokens(readings, end, count),
        text.length - before.source.text.length,
        changed,
      )
    : changed;
  const recalled = { source: { path, text, tokens }, lines, hints, votes, readings };
  memory.keep(recalled);
  return recalled;
}

/** The lines `[first, end)` that are not the same, at the same distance from the text's beginning or end, as before. */
function changedLines(
  text: string,
  bounds: readonly number[],
  before: RecalledSource | undefined,
): { first: number; end: number } {
  let end = bounds.length >> 1;
  if (!before) return { first: 0, end };
  const old = before.source.text;
  const least = Math.min(text.length, old.length);
  const prefix = sharedLength(least, (from, to) => text.slice(from, to) === old.slice(from, to));
  const suffix = sharedLength(
    least - prefix,
    (from, to) => text.slice(text.length - to, text.length - from) === old.slice(old.length - to, old.length - from),
  );
  // The line ends before and behind a line that is the same are as well.
  let first = 0;
  while (first < end && bounds[2 * first + 1]! < prefix) first++;
  while (end > first && bounds[2 * end - 2]! > text.length - suffix) end--;
  return { first, end };
}

/** Slices are compared natively, and none longer than need be. */
const SLICE = 1024;

/** How much of a length is the same, by a comparison of its parts; exact to the unit. */
function sharedLength(length: number, isSame: (from: number, to: number) => boolean): number {
  let shared = 0;
  for (let step = SLICE; step > 0; step >>= 1) {
    while (shared + step <= length && isSame(shared, shared + step)) shared += step;
  }
  return shared;
}

function countTokens(readings: readonly LineReading[], first: number, end: number): number {
  let count = 0;
  for (let i = first; i < end; i++) count += readings[i]!.tokens.count;
  return count;
}

function readAlone(text: string, wordings: Wordings): LineReading {
  const tokens = tokenize(text);
  const source = { path: '', text, tokens };
  const line = { ...readLines(source)[0]!, interned: new InternedText() };
  const hint = hintOf(source, line, wordings);
  return { tokens, line, hint, vote: voteOf(tokens, 0, tokens.count, 0, hint) };
}
