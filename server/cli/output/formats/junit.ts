import type { Problem, Severity } from '../../../core/model/problem.ts';
import { type Format, type FormatContext, positionOf } from './format.ts';
import { escapeXml } from './xml.ts';

/**
 * JUnit XML: one suite a file, one case a problem, one passed case for a clean file. Errors and warnings are failures; infos and
 * hints pass, with their text as output. Totals stand on the suites only, since the files are written as they are checked.
 */
export function createFormat({ language }: FormatContext): Format {
  const testCase = (name: string, { rule, severity, span, message }: Problem): string => {
    const { line, column } = positionOf(span.source, span.start);
    const text = message(language);
    const title = escapeXml(`${rule} (${line}:${column})`);
    const body = escapeXml(`${name}:${line}:${column} ${text}`);
    return [
      `    <testcase classname="${escapeXml(name)}" name="${title}" file="${escapeXml(name)}" line="${line}">`,
      fails(severity)
        ? `      <failure type="${severity}" message="${escapeXml(text)}">${body}</failure>`
        : `      <system-out>${body}</system-out>`,
      '    </testcase>',
    ].join('\n');
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vacancy-notice">\n',
    file({ name, problems }) {
      const clean = `    <testcase classname="${escapeXml(name)}" name="vacancy-notice" file="${escapeXml(name)}"/>`;
      const cases = problems.length > 0 ? problems.map((problem) => testCase(name, problem)) : [clean];
      const failures = problems.filter(({ severity }) => fails(severity)).length;
      const head = `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="0">`;
      return [head, ...cases, '  </testsuite>', ''].join('\n');
    },
    separator: '',
    end: () => '</testsuites>\n',
  };
}

function fails(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}
