import { TextMemos } from '../../memory/text-memos.ts';
import { lineBounds } from '../../text/lines.ts';
import { fileSource } from '../../text/source.ts';
import { tokenize } from '../../text/tokenize.ts';
import { joinTokens, spliceTokens, type Tokens } from '../../text/tokens.ts';
import { hintAt, hintOf } from '../hints.ts';
import { lineAt, readLines } from '../lines.ts';
import type { Input, LineReading, ReadSource } from '../model.ts';
import { voteOf } from '../read-source.ts';
import type { Wordings } from '../wordings.ts';
import type { CheckMemory } from './memory.ts';

const NOTHING: ReadSource = {
  source: fileSource('', '', tokenize('')),
  lines: [],
  hints: [],
  votes: new Float64Array(1),
};

/**
 * Puts a source together from its lines as they were read before; undefined where a tag or comment goes over several of them. What an edit
 * leaves alone is taken from the version before, which spares nothing while one types on, but the first key after a document was opened
 * costs a quarter of what it would with each line looked up: a line is kept with its reading only when it comes again.
 */
export function recallSource({ path, text }: Input, wordings: Wordings, memory: CheckMemory): ReadSource | undefined {
  const known = memory.before(path);
  if (known?.source.text === text) {
    memory.keep(known);
    return known;
  }
  const before = known ?? NOTHING;
  const bounds = lineBounds(text);
  const { first, end } = changedLines(text, bounds, before);
  const readings: LineReading[] = [];
  for (let i = first; i < end; i++) {
    const reading = memory.line(text.slice(bounds[2 * i], bounds[2 * i + 1]), (line) => readAlone(line, wordings));
    if (reading.tokens.isOpen) return undefined;
    readings.push(reading);
  }

  const from = before.lines.length - ((bounds.length >> 1) - end);
  const change = { bounds, first, readings, from, shift: text.length - before.source.text.length };
  const source = fileSource(path, text, splicedTokens(before, change));
  const recalled = { source, ...splicedLines(before, change) };
  memory.keep(recalled);
  return recalled;
}

/** The edit: `readings` replace the old lines from `first` to `from`; later lines move by `shift`. */
interface Change {
  /** Of all lines, see {@link lineBounds}. */
  readonly bounds: readonly number[];
  readonly first: number;
  readonly readings: readonly LineReading[];
  readonly from: number;
  readonly shift: number;
}

function splicedLines(
  before: ReadSource,
  { bounds, first, readings, from, shift }: Change,
): Omit<ReadSource, 'source'> {
  const lines = before.lines.slice(0, first);
  const hints = before.hints.slice(0, first);
  const votes = new Float64Array((bounds.length >> 1) + 1);
  votes.set(before.votes.subarray(0, first + 1));
  for (const [k, { line, hint, vote }] of readings.entries()) {
    const offset = bounds[2 * (first + k)]!;
    lines.push(lineAt(line, offset));
    hints.push(hintAt(hint, offset));
    votes[first + k + 1] = votes[first + k]! + vote;
  }
  const end = first + readings.length;
  const gain = votes[end]! - before.votes[from]!;
  for (let i = from; i < before.lines.length; i++) {
    lines.push(lineAt(before.lines[i]!, shift));
    hints.push(hintAt(before.hints[i]!, shift));
    votes[end + 1 + i - from] = before.votes[i + 1]! + gain;
  }
  return { lines, hints, votes };
}

function splicedTokens({ source, lines }: ReadSource, { bounds, first, readings, from, shift }: Change): Tokens {
  const { tokens } = source;
  const changed = joinTokens(
    readings.map((reading) => reading.tokens),
    (k) => bounds[2 * (first + k)]!,
  );
  const kept = first < lines.length ? tokens.at(lines[first]!.start) : tokens.count;
  const moved = from < lines.length ? tokens.count - tokens.at(lines[from]!.start) : 0;
  return kept + moved === 0 ? changed : spliceTokens(tokens, kept, moved, shift, changed);
}

/** The lines `[first, end)` that are not the same, at the same distance from the text's beginning or end, as before. */
function changedLines(text: string, bounds: readonly number[], before: ReadSource): { first: number; end: number } {
  let end = bounds.length >> 1;
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

function readAlone(text: string, wordings: Wordings): LineReading {
  const tokens = tokenize(text);
  const source = fileSource('', text, tokens);
  const line = { ...readLines(source)[0]!, memos: new TextMemos() };
  const hint = hintOf(source, line, wordings);
  return { tokens, line, hint, vote: voteOf(tokens, 0, tokens.count, 0, hint) };
}
