import type { Problem, Severity } from '../model/problem.ts';
import type { FileSource, FileSpan } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Mark } from './model.ts';

/** The gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The gravest of some severities first. */
export function graver(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** All spans that a problem speaks of, its own first. */
export function spansOf({ span, related }: Problem): readonly FileSpan[] {
  return [span, ...related.map((one) => one.span)];
}

/**
 * The highlights of a part of a notice: what the spans cover of it, in order and without overlap; where two overlap, the graver
 * severity is seen. A boundary never parts an address, since it would part the link.
 */
export function highlightsIn(part: FileSpan, wanted: readonly Mark[]): readonly Mark[] {
  const marks = wanted.map((mark) => clipped(widened(mark, part.source), part)).filter(({ start, end }) => start < end);
  return marks.length < 2 ? marks : flattened(marks);
}

/** Pieces that do not overlap, in order. One pass over the bounds, since a text can have a great many highlights. */
function flattened(marks: readonly Mark[]): readonly Mark[] {
  const bounds = marks
    .flatMap(({ start, end, severity }) => [
      { at: start, severity, step: 1 },
      { at: end, severity, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const pieces: Mark[] = [];
  let start = 0;
  for (const { at, severity, step } of bounds) {
    const seen = SEVERITIES.find((one) => open[one] > 0);
    if (seen && start < at) add(pieces, { start, end: at, severity: seen });
    open[severity] += step;
    start = at;
  }
  return pieces;
}

/** Pieces that touch and look the same are one. */
function add(pieces: Mark[], piece: Mark): void {
  const last = pieces.at(-1);
  if (last?.end === piece.start && last.severity === piece.severity)
    pieces[pieces.length - 1] = { ...last, end: piece.end };
  else pieces.push(piece);
}

function clipped(mark: Mark, { start, end }: FileSpan): Mark {
  return { ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
}

function widened({ start, end, severity }: Mark, source: FileSource): Mark {
  return { start: addressAt(start, source)?.start ?? start, end: addressAt(end, source)?.end ?? end, severity };
}

/** The address that an offset stands inside of. */
function addressAt(offset: number, { tokens }: FileSource): { start: number; end: number } | undefined {
  const token = tokens.at(offset) - 1;
  const kind = token < 0 ? undefined : tokens.kinds[token];
  if (kind !== TokenKind.Url && kind !== TokenKind.Email && kind !== TokenKind.LinkTarget) return undefined;
  const start = tokens.starts[token]!;
  const end = tokens.ends[token]!;
  return start < offset && offset < end ? { start, end } : undefined;
}
