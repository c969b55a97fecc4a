import type { Severity } from '../../../core/model/problem.ts';
import { type Format, type FormatContext, positionOf } from './format.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
export function createFormat({ language }: FormatContext): Format {
  return {
    begin: () => '',
    file: ({ name, problems }) =>
      problems
        .map(({ rule, severity, span, message, related }) => {
          const start = positionOf(span.source, span.start);
          const end = positionOf(span.source, span.end);
          const properties = {
            file: name,
            line: start.line,
            endLine: end.line,
            // Columns are of use to GitHub only within one line.
            ...(start.line === end.line && { col: start.column, endColumn: end.column }),
            title: rule,
          };
          const places = related.map((other) => {
            const { line } = positionOf(other.span.source, other.span.start);
            return `${other.span.source.path}:${line}: ${other.message(language)}`;
          });
          const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
          return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData([message(language), ...places].join('\n'))}\n`;
        })
        .join(''),
    separator: '',
    end: () => '',
  };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
