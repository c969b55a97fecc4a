import type { Problem } from '../../../core/model/problem.ts';
import type { FileSpan } from '../../../core/text/source.ts';
import { insertedText } from '../../../core/writing/edits.ts';
import { type FileReport, type Format, type FormatContext, positionOf } from './format.ts';
import { sortedRules } from './statistics.ts';

/**
 * The JSON report, one line a file. The summary comes last in the text, since the files are written as they are
 * checked; to a reader of JSON the order is the same.
 */
export function createFormat({ language, statistics }: FormatContext): Format {
  const problem = (found: Problem) => ({
    rule: found.rule,
    severity: found.severity,
    message: found.message(language),
    ...range(found.span),
    related: found.related.map(({ span, message }) => ({
      path: span.source.path,
      message: message(language),
      ...range(span),
    })),
    fixes: found.fixes().map(({ title, safe, edits }) => ({
      title: title(language),
      safe,
      edits: edits.map((edit) => ({
        path: edit.span.source.path,
        ...range(edit.span),
        text: insertedText(edit),
      })),
    })),
  });
  return {
    begin: () => '{\n"version": 1,\n"files": [\n',
    file: ({ name, problems }: FileReport) => JSON.stringify({ path: name, problems: problems.map(problem) }),
    separator: ',\n',
    end({ files, errors, warnings, infos, hints, fixable, rules }) {
      const counts = statistics ? `,\n"statistics": ${JSON.stringify(sortedRules(rules))}` : '';
      return `\n],\n"summary": ${JSON.stringify({ files, errors, warnings, infos, hints, fixable })}${counts}\n}\n`;
    },
  };
}

function range({ source, start, end }: FileSpan) {
  return { start: positionOf(source, start), end: positionOf(source, end) };
}
