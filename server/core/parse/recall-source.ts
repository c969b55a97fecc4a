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
  readonly text: string;
  readonly interned: InternedText;
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
    const { interned, line, hint, vote } = readings[i]!;
    const offset = bounds[2 * i]!;
    lines.push(i < first ? before!.lines[i]! : lineAt(line, interned, offset));
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
  const { lines, readings, source } = before;
  let first = 0;
  const least = Math.min(end, lines.length);
  while (first < least && isSame(text, bounds, first, lines[first]!, readings[first]!, 0)) first++;
  const longer = text.length - source.text.length;
  for (let k = lines.length; end > first && k > first; end--) {
    if (!isSame(text, bounds, end - 1, lines[--k]!, readings[k]!, longer)) break;
  }
  return { first, end };
}

/** Whether line `i` is one that stood there before, but for a shift. */
function isSame(
  text: string,
  bounds: readonly number[],
  i: number,
  { start, end }: Line,
  reading: LineReading,
  shift: number,
): boolean {
  const at = bounds[2 * i]!;
  return at === start + shift && bounds[2 * i + 1] === end + shift && text.startsWith(reading.text, at);
}

function countTokens(readings: readonly LineReading[], first: number, end: number): number {
  let count = 0;
  for (let i = first; i < end; i++) count += readings[i]!.tokens.count;
  return count;
}

function readAlone(text: string, wordings: Wordings): LineReading {
  const tokens = tokenize(text);
  const source = { path: '', text, tokens };
  const line = readLines(source)[0]!;
  const hint = hintOf(source, line, wordings);
  return { text, interned: new InternedText(), tokens, line, hint, vote: voteOf(tokens, 0, tokens.count, 0, hint) };
}
