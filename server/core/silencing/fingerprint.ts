import type { Problem } from '../model/problem.ts';
import { hash } from '../text/hash.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { type FileSource, textOf } from '../text/source.ts';

/**
 * A name for each problem of a file that stays the same while lines move: made of the rule, the line that the problem begins on
 * and the text that it covers, both without regard to white space, and the count of like ones before it.
 * @param problems all problems of one file, by position
 * @returns 16 hexadecimal digits a problem, in the same order
 */
export function fingerprints(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  const lines = new LineReader();
  return problems.map((problem) => {
    const key = `${problem.rule}\n${lines.of(problem)}\n${plain(textOf(problem.span))}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\n${count}`);
  });
}

/** Of a longer line (UTF-16 units) a hash goes into each name: thousands of problems can be on it. */
const LONGEST = 2000;

/** Gives the lines of problems by position, each read once however many are on it. */
class LineReader {
  #source: FileSource | undefined;
  #start = 0;
  #end = -1;
  #plain = '';

  of({ span: { source, start } }: Problem): string {
    if (source !== this.#source || start < this.#start || start > this.#end) {
      this.#source = source;
      this.#start = lineStart(source.text, start);
      this.#end = lineEnd(source.text, start);
      const line = plain(source.text.slice(this.#start, this.#end));
      this.#plain = line.length > LONGEST ? hash(line) : line;
    }
    return this.#plain;
  }
}

/** Of the text that a problem covers this much stands for it (UTF-16 units): the rest of a paragraph may change. */
const SHOWN = 40;

/**
 * Two names for a problem by what is next to it: the word before it with how its text begins, and how its text ends with the word after
 * it. Where something else in its paragraph changes, one of the two stays. What covers no text is named by its message.
 * @returns 8 hexadecimal digits each
 */
export function looseFingerprints(problem: Problem): readonly [string, string] {
  const { source, start, end } = problem.span;
  const text = plain(textOf(problem.span)) || problem.message('en');
  const before = /\S*\s*$/.exec(source.text.slice(Math.max(0, start - SHOWN), start))![0];
  const after = /^\s*\S*/.exec(source.text.slice(end, end + SHOWN))![0];
  const short = (one: string) => hash(`${problem.rule}\n${plain(one)}`).slice(0, 8);
  return [short(`${before} ${text.slice(0, SHOWN)}`), short(`${text.slice(-SHOWN)} ${after}`)];
}

/** The line that a problem begins on. */
export function lineOf({ span: { source, start } }: Problem): string {
  return source.text.slice(lineStart(source.text, start), lineEnd(source.text, start));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
