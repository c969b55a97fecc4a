import type { Block } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { isLetterOrDigit } from '../../text/letters.ts';
import { isSpace, type Span, span, textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';

/** Where paragraphs and items are cut, joined and divided. */

/** The words before and after a gap with the marks at them (`ports ;`), and the span from the one to the other. */
export function wordsAround({ source, start, end }: Span): { before: string; after: string; around: Span } {
  const { text } = source;
  let from = start;
  for (let hasWord = false; from > 0; from--) {
    const isGap = isSpace(text.charCodeAt(from - 1));
    if (isGap && (hasWord || start - from > LONGEST_MARKS)) break;
    hasWord ||= isLetterOrDigit(text[from - 1]!);
  }
  let to = end;
  for (let hasWord = false; to < text.length; to++) {
    const isGap = isSpace(text.charCodeAt(to));
    if (isGap && (hasWord || to - end > LONGEST_MARKS)) break;
    hasWord ||= isLetterOrDigit(text[to]!);
  }
  return { before: text.slice(from, start), after: text.slice(end, to), around: span(source, from, to) };
}

/** Marks before a word, spaces included, that still belong to it. */
const LONGEST_MARKS = 4;

export function isWhiteSpace(gap: Span): boolean {
  return /^\s*$/.test(textOf(gap));
}

/** Whether a sentence runs over from one block into the next, by the letters on both sides of the gap. */
export function isCutSentence(block: Block, next: Block): boolean {
  if (next.kind === 'item') return false;
  const last = textOf(block.content).slice(-1);
  const first = textOf(next.content).slice(0, 1);
  if (last === ',') return true;
  return (last === ')' || isLetterOrDigit(last)) && first !== first.toUpperCase();
}

/** Joins two blocks by a space; none where a comment or page number between them would be lost. */
export function joinAt(gap: Span): readonly Edit[] {
  return /^\s*(?:[-*•]\s+)?$/.test(textOf(gap)) ? [{ span: gap, text: ' ' }] : [];
}

/** Divides a block at a gap between two sentences. */
export function splitAt(gap: Span, { kind, marker, content }: Block): readonly Edit[] {
  if (kind === 'paragraph') return [{ span: gap, text: '\n\n' }];
  const { text } = content.source;
  let line = marker.start;
  while (line > 0 && /[ \t]/.test(text[line - 1]!)) line--;
  return [{ span: gap, text: `\n${text.slice(line, marker.end)}` }];
}

/**
 * The white space in a block at which the parts of its counterpart, up to the i-th, most likely end: of the ends of sentences the one
 * nearest by length. Undefined where the block has one sentence only.
 */
export function boundaryIn(
  { content, kind, firstToken, endToken }: Block,
  parts: readonly Block[],
  i: number,
): Span | undefined {
  const length = ({ content: { start, end } }: Block): number => end - start;
  const total = parts.reduce((sum, part) => sum + length(part), 0);
  const share = parts.slice(0, i).reduce((sum, part) => sum + length(part), 0) / total;
  const wanted = content.start + share * (content.end - content.start);
  const { source } = content;
  const { kinds, starts, ends } = source.tokens;
  let best: Span | undefined;
  for (let token = firstToken; token + 1 < endToken; token++) {
    if (kinds[token] !== TokenKind.Punctuation || starts[token + 1] === ends[token]) continue;
    if (isListNumber(token)) continue;
    if (!endsSentence(source.text.charAt(starts[token]!), source.text.charAt(starts[token + 1]!), kind)) continue;
    const gap = span(source, ends[token]!, starts[token + 1]!);
    if (best && Math.abs(best.start - wanted) <= Math.abs(gap.start - wanted)) continue;
    best = gap;
  }
  return best;

  /** The point of `3.` before a point of a list. */
  function isListNumber(point: number): boolean {
    if (point === firstToken || kinds[point - 1] !== TokenKind.Number) return false;
    return point - 1 === firstToken || endsInBreak(source.text.slice(ends[point - 2], starts[point - 1]));
  }
}

function endsSentence(mark: string, next: string, kind: Block['kind']): boolean {
  if (kind === 'item' && mark === ';') return true;
  return '.!?'.includes(mark) && next === next.toUpperCase();
}

/** Whether a line end is in the white space at a text's end. */
function endsInBreak(text: string): boolean {
  return /[\r\n]/.test(text.slice(text.trimEnd().length));
}
