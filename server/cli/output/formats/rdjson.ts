import { HOMEPAGE, ruleAddress } from '../../../core/features/rule-address.ts';
import type { Fix, Problem, Severity } from '../../../core/model/problem.ts';
import type { FileSpan } from '../../../core/text/source.ts';
import { insertedText } from '../../../core/writing/edits.ts';
import { type Format, type FormatContext, lineIndexOf } from './format.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** reviewdog's diagnostic format, with the fixes that one replacement makes as suggestions. */
export function createFormat({ language }: FormatContext): Format {
  const diagnostic = ({ rule, severity, span, message, related, fixes }: Problem) => ({
    message: message(language),
    location: location(span),
    severity: SEVERITIES[severity],
    code: { value: rule, url: ruleAddress(rule, language) },
    suggestions: fixes().flatMap((fix) => suggestion(fix, span)),
    related_locations: related.map((other) => ({ message: other.message(language), location: location(other.span) })),
  });
  const source = JSON.stringify({ name: 'vacancy-notice', url: HOMEPAGE });
  return {
    begin: () => `{\n"source": ${source},\n"diagnostics": [\n`,
    file: ({ problems }) => problems.map((problem) => JSON.stringify(diagnostic(problem))).join(',\n'),
    separator: ',\n',
    end: () => '\n]\n}\n',
  };
}

/** A reader sees a suggestion in place of the lines that it replaces, which must be in the file that the problem is in. */
function suggestion({ edits }: Fix, { source }: FileSpan) {
  const [edit, ...others] = edits;
  if (!edit || others.length > 0 || edit.span.source !== source) return [];
  return [{ range: range(edit.span), text: insertedText(edit) }];
}

function location(span: FileSpan) {
  return { path: span.source.path, range: range(span) };
}

function range({ source, start, end }: FileSpan) {
  return { start: position(source, start), end: position(source, end) };
}

/** Columns are 1-based and count bytes of UTF-8. */
function position(source: FileSpan['source'], offset: number) {
  const { line, column } = lineIndexOf(source).position(offset);
  const before = source.text.slice(offset - column + 1, offset);
  return { line, column: Buffer.byteLength(before) + 1 };
}
