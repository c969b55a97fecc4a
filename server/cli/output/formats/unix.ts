import { visibleName } from '../../../core/text/visible.ts';
import { type Format, type FormatContext, positionOf } from './format.ts';

/** One line a problem, `path:line:column: message [severity/rule]`, as compilers write it: editors and scripts read this form. */
export function createFormat({ language }: FormatContext): Format {
  return {
    begin: () => '',
    file: ({ problems }) =>
      problems
        .map(({ rule, severity, span, message }) => {
          const { line, column } = positionOf(span.source, span.start);
          return `${visibleName(span.source.path)}:${line}:${column}: ${message(language)} [${severity}/${rule}]\n`;
        })
        .join(''),
    separator: '',
    end: () => '',
  };
}
