import type { Language } from '../text/language.ts';
import { fileSource } from '../text/source.ts';
import { tokenize } from '../text/tokenize.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import { type Hint, hintOf } from './hints.ts';
import { readLines } from './lines.ts';
import type { Input, ReadSource } from './model.ts';
import type { WordingMatch, Wordings } from './wordings.ts';

export function readSource({ path, text }: Input, wordings: Wordings): ReadSource {
  const tokens = tokenize(text);
  const source = fileSource(path, text, tokens);
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

/** A heading or label weighs as much as a few function words; no line more than this, so that one long paragraph decides nothing alone. */
const HEADING_VOTE = 6;
const MOST_VOTES = 6;

/** What a line speaks for, by its tokens `[first, end)` that begin at or after `start`. */
export function voteOf(
  { kinds, starts, words }: Tokens,
  first: number,
  end: number,
  start: number,
  hint: Hint,
): number {
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
export function ownLanguage({ both, language }: WordingMatch): Language | undefined {
  return both.en.text === both.fr.text ? undefined : language;
}
