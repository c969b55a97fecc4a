import type { Severity } from '../model/problem.ts';
import type { Mark } from './model.ts';

/**
 * Highlights go through the Markdown renderer as control characters in the text: they are neither space nor punctuation, so
 * that `**` opens and closes as without them, and an address ends before them.
 */
const OPENERS: Readonly<Record<Severity, string>> = {
  error: '\u0001',
  warning: '\u0002',
  info: '\u0003',
  hint: '\u0004',
};

/** The severity of an opening sentinel. */
export const OPEN: ReadonlyMap<string, Severity> = new Map(
  Object.entries(OPENERS).map(([severity, sentinel]) => [sentinel, severity as Severity]),
);
export const CLOSE = '\u0005';
/** Stands where a sentence begins. */
export const SENTENCE = '\u0006';
/** Splits a text at its sentinels and keeps them. */
export const SENTINELS = /([\u0001-\u0006])/;

/**
 * A text with its own control characters made visible, and those that turn the direction of what follows: no notice can place a sentinel,
 * or show another text than it has. Offsets stay.
 */
export function withoutControls(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}

/** Puts sentinels around the marks, and where sentences begin; `start` is the offset of the text in its source. */
export function withSentinels(
  text: string,
  start: number,
  marks: readonly Mark[],
  sentences: readonly { readonly start: number }[],
): string {
  const sentinels = sentences.map((sentence) => ({ at: sentence.start - start, sign: SENTENCE }));
  for (const mark of marks) {
    const from = mark.start - start;
    const to = Math.min(mark.end - start, text.length);
    if (from < to) sentinels.push({ at: from, sign: OPENERS[mark.severity] }, { at: to, sign: CLOSE });
  }
  let result = '';
  let done = 0;
  for (const { at, sign } of sentinels.sort((a, b) => a.at - b.at || closesFirst(a.sign, b.sign))) {
    if (at > text.length) break;
    result += text.slice(done, at) + sign;
    done = at;
  }
  return result + text.slice(done);
}

function closesFirst(one: string, other: string): number {
  return Number(other === CLOSE) - Number(one === CLOSE);
}
