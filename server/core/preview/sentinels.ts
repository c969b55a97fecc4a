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
/** Splits a text at its sentinels and keeps them. */
export const SENTINELS = /([\u0001-\u0005])/;

/** A text with its own control characters made visible, so that no notice can place a sentinel; offsets stay. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
}

/** Puts sentinels around the marks; `start` is the offset of the text in its source. */
export function withSentinels(text: string, start: number, marks: readonly Mark[]): string {
  let result = '';
  let at = 0;
  for (const mark of marks) {
    const from = mark.start - start;
    const to = Math.min(mark.end - start, text.length);
    if (from >= to) continue;
    result += text.slice(at, from) + OPENERS[mark.severity] + text.slice(from, to) + CLOSE;
    at = to;
  }
  return result + text.slice(at);
}
