import { lineEnd, lineStart } from '../text/lines.ts';
import { type FileSpan, span, textOf } from '../text/source.ts';

/** What a comment asks for. `form` stands for one that begins like a suppression and cannot be understood. */
export type DirectiveKind = 'disable-next-line' | 'disable-file' | 'disable' | 'enable' | 'form';

/** One suppression comment as it was read. */
export interface Directive {
  readonly kind: DirectiveKind;
  readonly span: FileSpan;
  /** The names of rules as they stand; none means all rules. */
  readonly names: readonly FileSpan[];
}

const DIRECTIVE = /^<!--\s*vacancy-notice-(?<kind>[\w-]*)(?<next>[^\w-]?)/;
const KINDS: readonly string[] = ['disable-next-line', 'disable-file', 'disable', 'enable'];

/** The suppressions among the HTML comments; any other comment is the writer's own. */
export function readDirectives(comments: readonly FileSpan[]): readonly Directive[] {
  return comments.flatMap((comment): Directive[] => {
    const kind = kindOf(textOf(comment));
    if (kind === undefined) return [];
    if (!KINDS.includes(kind)) return [{ kind: 'form', span: comment, names: [] }];
    return [{ kind: kind as DirectiveKind, span: comment, names: readNames(comment, kind) }];
  });
}

/** The word behind `vacancy-notice-`; undefined where the comment is another one. */
function kindOf(comment: string): string | undefined {
  const { kind, next } = DIRECTIVE.exec(comment)?.groups ?? {};
  if (kind === undefined || next === undefined) return undefined;
  if (next === '' || next.trim() === '') return kind;
  // The dashes that close the comment can stand right behind the word.
  return next === '>' && kind.endsWith('--') ? withoutDashes(kind) : undefined;
}

function withoutDashes(word: string): string {
  let end = word.length;
  while (word[end - 1] === '-') end--;
  return word.slice(0, end);
}

/** The names between the comment's first word and ` -- reason`, separated by spaces or commas. */
function readNames(comment: FileSpan, kind: string): readonly FileSpan[] {
  const { source, start } = comment;
  const text = textOf(comment).slice(0, textOf(comment).endsWith('-->') ? -'-->'.length : undefined);
  const from = text.indexOf('vacancy-notice-') + 'vacancy-notice-'.length + kind.length;
  const reason = text.slice(from).search(/\s--(?:\s|$)/);
  const list = reason < 0 ? text.slice(from) : text.slice(from, from + reason);
  return Array.from(list.matchAll(/[^\s,]+/g), (match) => {
    const at = start + from + match.index;
    return span(source, at, at + match[0].length);
  });
}

/** The offsets at which a problem that begins there is silenced, ends included. */
export interface Reach {
  readonly start: number;
  readonly end: number;
}

/**
 * The line that each comment's `disable-next-line` speaks of: the next one that holds more than white space and comments, since formatters
 * put a blank line after a comment and two suppressions may stand one above the other.
 * @param comments all of the files, by position
 */
export function nextLines(comments: readonly FileSpan[]): ReadonlyMap<FileSpan, Reach> {
  const ranges = new Map<FileSpan, Reach>();
  /** Of the comments below, by where they start: those with nothing behind them on their line. */
  let closing = new Map<number, FileSpan>();
  let below: FileSpan | undefined;
  // From the last one up, so that a long run of them is gone through once.
  for (const comment of comments.toReversed()) {
    const { source, start, end } = comment;
    const { text } = source;
    if (below?.source !== source) {
      closing = new Map();
      below = undefined;
    }
    if (below && !/[\r\n]/.test(text.slice(end, below.start))) ranges.set(comment, ranges.get(below)!);
    else {
      const stop = lineEnd(text, end);
      const next = skipBlank(text, stop);
      const other = closing.get(next);
      ranges.set(comment, other ? ranges.get(other)! : { start: lineStart(text, next), end: lineEnd(text, next) });
      if (isBlank(text.slice(end, stop))) closing.set(start, comment);
    }
    below = comment;
  }
  return ranges;
}

/** What is deleted with a comment: itself, and its line when nothing else stands on it. */
export function wholeComment({ source, start, end }: FileSpan): FileSpan {
  const { text } = source;
  let from = start;
  while (from > 0 && isBlankInLine(text[from - 1]!)) from--;
  let stop = end;
  while (stop < text.length && isBlankInLine(text[stop]!)) stop++;
  if (lineStart(text, from) !== from || lineEnd(text, stop) !== stop) return span(source, start, end);
  const breakLength = text.startsWith('\r\n', stop) ? 2 : Math.min(1, text.length - stop);
  return span(source, from, stop + breakLength);
}

function isBlankInLine(character: string): boolean {
  return character !== '\n' && character !== '\r' && isBlank(character);
}

function skipBlank(text: string, offset: number): number {
  const found = text.slice(offset).search(/\S/);
  return found < 0 ? text.length : offset + found;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
