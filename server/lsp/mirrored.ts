import { editionsIn, inFile } from '../core/model/notice.ts';
import type { Problem } from '../core/model/problem.ts';
import type { FileSpan } from '../core/text/source.ts';
import type { CheckedNotice } from './checked-notice.ts';

/**
 * The place in the other edition that a problem is about as well: where two values differ, either may be the wrong one. Undefined
 * for a problem of one edition.
 */
export function otherSideOf(problem: Problem, { notice }: CheckedNotice): FileSpan | undefined {
  const { tags, span, related } = problem;
  if (!tags.includes('two-sided')) return undefined;
  const other = related[0]?.span;
  if (!other || other.start === other.end) return undefined;
  return editionOver(span, notice) === editionOver(other, notice) ? undefined : other;
}

function editionOver(span: FileSpan, notice: CheckedNotice['notice']) {
  return editionsIn(notice, span.source).find((edition) => {
    const place = inFile(notice, edition.span);
    return place.start <= span.start && span.start <= place.end;
  });
}
