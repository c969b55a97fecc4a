import type { Problem, Severity } from '../problem.ts';
import type { Source, Span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Mark } from './model.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** The gravest of some severities first. */
export function graver(a: Severity, b: Severity): number {
  return WEIGHT[b] - WEIGHT[a];
}

/** All spans that a problem speaks of, its own first. */
export function spansOf({ span, related }: Problem): readonly Span[] {
  return [span, ...related.map((one) => one.span)];
}

/**
 * The highlights of a part of a notice: what the spans cover of it, in order and without overlap; where two overlap, the graver
 * severity is seen. A boundary never parts an address, since it would part the link.
 */
export function marksIn(part: Span, wanted: readonly Mark[]): readonly Mark[] {
  const marks = wanted.map((mark) => clipped(widened(mark, part.source), part)).filter(({ start, end }) => start < end);
  if (marks.length < 2) return marks;
  const bounds = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Mark[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ severity }) => severity);
    const severity = over.sort(graver)[0];
    if (!severity) continue;
    const last = pieces.at(-1);
    if (last?.end === start && last.severity === severity) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, severity });
  }
  return pieces;
}

function clipped(mark: Mark, { start, end }: Span): Mark {
  return { ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
}

function widened({ start, end, severity }: Mark, source: Source): Mark {
  return { start: addressAt(start, source)?.start ?? start, end: addressAt(end, source)?.end ?? end, severity };
}

/** The address that an offset stands inside of. */
function addressAt(offset: number, { tokens }: Source): { start: number; end: number } | undefined {
  const token = tokens.at(offset) - 1;
  const kind = token < 0 ? undefined : tokens.kinds[token];
  if (kind !== TokenKind.Url && kind !== TokenKind.Email && kind !== TokenKind.LinkTarget) return undefined;
  const start = tokens.starts[token]!;
  const end = tokens.ends[token]!;
  return start < offset && offset < end ? { start, end } : undefined;
}
