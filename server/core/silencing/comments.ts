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

const DIRECTIVE = /^<!--\s*vacancy-notice-(?<kind>[\w-]*?)(?=\s|--+>|$)/;
const KINDS: readonly string[] = ['disable-next-line', 'disable-file', 'disable', 'enable'];

/** The suppressions among the HTML comments; any other comment is the writer's own. */
export function readDirectives(comments: readonly FileSpan[]): readonly Directive[] {
  return comments.flatMap((comment): Directive[] => {
    const groups = DIRECTIVE.exec(textOf(comment))?.groups;
    if (!groups) return [];
    const kind = groups.kind ?? '';
    if (!KINDS.includes(kind)) return [{ kind: 'form', span: comment, names: [] }];
    return [{ kind: kind as DirectiveKind, span: comment, names: readNames(comment, kind) }];
  });
}

/** The names between the comment's first word and ` -- reason`, separated by spaces or commas. */
function readNames(comment: FileSpan, kind: string): readonly FileSpan[] {
  const { source, start } = comment;
  const text = textOf(comment).replace(/\s*-->$/, '');
  const from = text.indexOf('vacancy-notice-') + 'vacancy-notice-'.length + kind.length;
  const reason = text.slice(from).search(/\s--(?:\s|$)/);
  const list = reason < 0 ? text.slice(from) : text.slice(from, from + reason);
  return Array.from(list.matchAll(/[^\s,]+/g), (match) => {
    const at = start + from + match.index;
    return span(source, at, at + match[0].length);
  });
}

/** The offsets at which a problem that begins there is silenced, ends included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The line that `disable-next-line` speaks of: the next one that holds more than white space and comments, since formatters put
 * a blank line after a comment and two suppressions may stand one above the other.
 */
export function nextLine(comment: FileSpan, comments: readonly FileSpan[]): Range {
  const { text } = comment.source;
  let at = lineEnd(text, comment.end);
  for (;;) {
    const next = skipBlank(text, at);
    const other = comments.find(({ source, start }) => source === comment.source && start === next);
    if (!other || !isBlank(text.slice(other.end, lineEnd(text, other.end)))) {
      at = next;
      break;
    }
    at = lineEnd(text, other.end);
  }
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return { start, end: lineEnd(text, at) };
}

/** What is deleted with a comment: itself, and its line when nothing else stands on it. */
export function wholeComment({ source, start, end }: FileSpan): FileSpan {
  const { text } = source;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const stop = lineEnd(text, end);
  if (!isBlank(text.slice(lineStart, start)) || !isBlank(text.slice(end, stop))) return span(source, start, end);
  const breakLength = text.startsWith('\r\n', stop) ? 2 : Math.min(1, text.length - stop);
  return span(source, lineStart, stop + breakLength);
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function skipBlank(text: string, offset: number): number {
  const found = text.slice(offset).search(/\S/);
  return found < 0 ? text.length : offset + found;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
