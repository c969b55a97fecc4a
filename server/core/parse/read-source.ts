import { InternedText } from '../text/interned.ts';
import type { Language, Source } from '../text/source.ts';
import { tokenize } from '../text/tokenize.ts';
import { joinTokens, TokenKind, type Tokens } from '../text/tokens.ts';
import { type Hint, hintAt, hintOf } from './hints.ts';
import type { Input } from './index.ts';
import { type Line, lineAt, linesOf, readLines } from './lines.ts';
import type { CheckMemory } from './memory.ts';
import type { Match, Wordings } from './wordings.ts';

/** A source with what its lines look like. */
export interface ReadSource {
  readonly source: Source;
  readonly lines: readonly Line[];
  /** One for each line. */
  readonly hints: readonly Hint[];
  /** How much each line speaks for English (above 0) or French (below 0), summed up to and without the line. */
  readonly votes: Float64Array;
}

/** What a line says by itself, wherever it stands; offsets are relative to its start. */
export interface LineReading {
  readonly interned: InternedText;
  readonly tokens: Tokens;
  readonly line: Line;
  readonly hint: Hint;
  readonly vote: number;
}

/** @param memory what lines said in the document's last version */
export function readSource(input: Input, wordings: Wordings, memory?: CheckMemory): ReadSource {
  return (memory && recallSource(input, wordings, memory)) ?? readWhole(input, wordings);
}

function readWhole({ path, text }: Input, wordings: Wordings): ReadSource {
  const tokens = tokenize(text);
  const source = { path, text, tokens };
  const lines = readLines(source);
  const hints = lines.map((line) => hintOf(source, line, wordings));
  const votes = new Float64Array(lines.length + 1);
  let token = 0;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    const first = token;
    while (token < tokens.count && tokens.starts[token]! < end) token++;
    votes[i + 1] = votes[i]! + voteOf(tokens, first, token, start, hints[i]!);
  }
  return { source, lines, hints, votes };
}

/** Puts the source together from its lines; undefined where a tag or comment goes over several of them. */
function recallSource({ path, text }: Input, wordings: Wordings, memory: CheckMemory): ReadSource | undefined {
  const bounds = linesOf(text);
  const readings: LineReading[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const reading = memory.lines.of(text.slice(bounds[i], bounds[i + 1]), (line) => readAlone(line, wordings));
    if (reading.tokens.isOpen) return undefined;
    readings.push(reading);
  }
  const lines: Line[] = [];
  const hints: Hint[] = [];
  const votes = new Float64Array(readings.length + 1);
  for (let i = 0; i < readings.length; i++) {
    const { interned, line, hint, vote } = readings[i]!;
    const offset = bounds[2 * i]!;
    lines.push(lineAt(line, interned, offset));
    hints.push(hintAt(hint, offset));
    votes[i + 1] = votes[i]! + vote;
  }
  const tokens = joinTokens(
    readings.map((reading) => reading.tokens),
    (i) => bounds[2 * i]!,
  );
  return { source: { path, text, tokens }, lines, hints, votes };
}

function readAlone(text: string, wordings: Wordings): LineReading {
  const tokens = tokenize(text);
  const source = { path: '', text, tokens };
  const line = readLines(source)[0]!;
  const hint = hintOf(source, line, wordings);
  return { interned: new InternedText(), tokens, line, hint, vote: voteOf(tokens, 0, tokens.count, 0, hint) };
}

/** A heading or label weighs as much as a few function words; no line more than this, so that one long paragraph decides nothing alone. */
const HEADING_VOTE = 6;
const MOST_VOTES = 6;

/** What a line speaks for, by its tokens `[first, end)` that begin at or after `start`. */
function voteOf({ kinds, starts, words }: Tokens, first: number, end: number, start: number, hint: Hint): number {
  let vote = 0;
  if (!hint.letterhead) {
    for (let i = first; i < end; i++) {
      if (kinds[i] === TokenKind.Word && starts[i]! >= start) vote += words[i]!.leaning;
    }
  }
  const match = hint.section ?? hint.label ?? hint.subsection;
  const language = match && ownLanguage(match);
  if (language) vote += language === 'en' ? HEADING_VOTE : -HEADING_VOTE;
  return Math.max(-MOST_VOTES, Math.min(MOST_VOTES, vote));
}

/** The language that a wording belongs to; undefined where both languages write it so (`Grade`). */
export function ownLanguage({ both, language }: Match): Language | undefined {
  return both.en.text === both.fr.text ? undefined : language;
}
