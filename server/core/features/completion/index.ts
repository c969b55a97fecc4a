import type { CheckResult } from '../../check.ts';
import type { CalendarDate } from '../../model/rule.ts';
import type { FileSource } from '../../text/source.ts';
import type { StandardPart } from '../models/index.ts';
import { labels, values } from './header.ts';
import { headings } from './headings.ts';
import { competencies, languageLevels } from './lists.ts';
import { paragraphs } from './paragraphs.ts';
import { completionRequest, type Suggestion } from './request.ts';
import { suppressions } from './suppressions.ts';

/**
 * What a writer may want to type at an offset of a checked notice, the likeliest first; nothing in running text.
 * @param standard the paragraphs that other notices have in common
 */
export function complete(
  result: CheckResult,
  source: FileSource,
  offset: number,
  today?: CalendarDate,
  standard: readonly StandardPart[] = [],
): readonly Suggestion[] {
  const request = completionRequest(result, source, offset);
  const inComment = request.before.lastIndexOf('<!--') > request.before.lastIndexOf('-->');
  if (inComment) return suppressions(request);
  const found = [
    ...values({ ...request, today }),
    ...labels(request),
    ...competencies(request),
    ...languageLevels(request),
    ...headings(request),
    ...paragraphs(request, standard),
  ];
  return [...found.filter(({ preferred }) => preferred), ...found.filter(({ preferred }) => !preferred)];
}
