import type { Severity } from '../../../core/model/problem.ts';
import { type Format, type FormatContext, positionOf } from './format.ts';
import { escapeXml } from './xml.ts';

/** Checkstyle knows no severity below `info`. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** Checkstyle's XML, which Jenkins and many review tools read. */
export function createFormat({ language }: FormatContext): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file({ name, problems }) {
      const errors = problems.map(({ rule, severity, span, message }) => {
        const { line, column } = positionOf(span.source, span.start);
        const attributes = {
          line,
          column,
          severity: SEVERITIES[severity],
          message: message(language),
          source: `vacancy-notice.${rule}`,
        };
        const list = Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`);
        return `    <error ${list.join(' ')}/>\n`;
      });
      return `  <file name="${escapeXml(name)}">\n${errors.join('')}  </file>\n`;
    },
    separator: '',
    end: () => '</checkstyle>\n',
  };
}
