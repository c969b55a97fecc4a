import type { Edition } from '../model/notice.ts';
import { scanOf } from '../scan/scan.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** The space that a French edition mostly puts before its marks: a plain one, U+00A0 or U+202F; U+00A0 where it has none yet. */
export function usualSpace(edition: Edition): string {
  const { text, tokens } = edition.source;
  const counts = new Map<string, number>([
    [NO_BREAK, 0],
    [' ', 0],
    [NARROW, 0],
  ]);
  for (const token of scanOf(edition).spacedMarks) {
    const start = tokens.starts[token]!;
    const space = text[text[start] === '«' ? start + 1 : start - 1] ?? '';
    const count = counts.get(space);
    if (count !== undefined) counts.set(space, count + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
