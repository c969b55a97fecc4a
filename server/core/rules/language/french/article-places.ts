import { likeWritten } from '../../../text/letter-case.ts';
import { NOUN } from '../../../words/french/kinds.ts';
import type { WrongArticle } from '../articles.ts';
import type { Reading } from './reading.ts';

/** Whether the next word stands behind one space or an apostrophe, and is no name. */
export function isJoined({ prose, starts, ends, marks, names, kinds }: Reading, at: number): boolean {
  const next = at + 1;
  if (marks[at] !== 0 || marks[next] !== 0 || names[at]) return false;
  // A name, unless it is a word of the language: `la Unité`.
  if (names[next] && (kinds[next]! & NOUN) === 0) return false;
  const between = starts[next]! - ends[at]!;
  return (
    (between === 1 || (between === 0 && prose.lower.charAt(ends[at]! - 1) === "'")) &&
    !/[-/.@·_]/.test(prose.lower.charAt(starts[at]! - 1))
  );
}

/** The words from one place to another, to be replaced. */
export function replacing(reading: Reading, at: number, end: number, right: string): WrongArticle {
  return {
    start: reading.starts[at]!,
    end: reading.ends[end - 1]!,
    kind: 'form',
    right: likeWritten(right, reading.written(at)),
  };
}
