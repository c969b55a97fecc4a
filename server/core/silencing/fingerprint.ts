import type { Problem } from '../model/problem.ts';
import { hash } from '../text/hash.ts';
import { textOf } from '../text/source.ts';

/**
 * A name for each problem of a file that stays the same while lines move: made of the rule, the line that the problem begins on
 * and the text that it covers, both without regard to white space, and the count of like ones before it.
 * @param problems all problems of one file, by position
 * @returns 16 hexadecimal digits a problem, in the same order
 */
export function fingerprints(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const key = `${problem.rule}\n${plain(lineOf(problem))}\n${plain(textOf(problem.span))}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\n${count}`);
  });
}

/** The line that a problem begins on. */
export function lineOf({ span: { source, start } }: Problem): string {
  const { text } = source;
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  const after = text.slice(start).search(/[\r\n]/);
  return text.slice(before + 1, after < 0 ? undefined : start + after);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
