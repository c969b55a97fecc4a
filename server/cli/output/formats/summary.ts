import type { Severity } from '../../../core/model/problem.ts';
import { type CountedKey, type Say, sayCount } from '../../messages.ts';
import { COUNT_OF, type Summary } from './format.ts';

/** Marks a part of a summary for the reader: a severity's count, or what is good. */
export type Paint = (text: string, as: Severity | 'good') => string;

/** A run's counts in one line, without a full stop. */
export function summaryLine(summary: Summary, say: Say, paint: Paint = (text) => text): string {
  const count = (key: CountedKey, number: number) => sayCount(say, key, number);
  if (summary.files === 0) return count('files', 0);
  const severities = (Object.keys(COUNT_OF) as Severity[])
    .filter((severity) => summary[COUNT_OF[severity]] > 0)
    .map((severity) => paint(count(COUNT_OF[severity], summary[COUNT_OF[severity]]), severity));
  const found = severities.length > 0 ? severities.join(', ') : paint(say('clean'), 'good');
  const more: string[] = [];
  if (summary.fixable > 0) more.push(count('fixable', summary.fixable));
  if (summary.fixed > 0) more.push(paint(count('fixed', summary.fixed), 'good'));
  const line = say('summary', { files: count('files', summary.files), found });
  return more.reduce((before, part) => say('summaryMore', { before, part }), line);
}
