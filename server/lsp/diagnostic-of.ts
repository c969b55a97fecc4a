import { type Diagnostic, DiagnosticTag, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Problem } from '../core/model/problem.ts';
import type { FileSpan } from '../core/text/source.ts';
import type { CheckedNotice } from './checked-notice.ts';
import { LSP_SEVERITY, locationOf, rangeOf } from './convert.ts';
import type { Server } from './feature.ts';
import { otherSideOf } from './mirrored.ts';

/** The problems that lie in one file. */
export function fullReport(notice: CheckedNotice, uri: string, server: Server) {
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId: resultIdOf(notice.stamp, server),
    items: itemsOf(notice, uri, server),
  } as const;
}

/** @param stamp that of the notice */
export function resultIdOf(stamp: string, server: Server): string {
  return `${stamp} ${server.language()}`;
}

export function itemsOf(notice: CheckedNotice, uri: string, server: Server): Diagnostic[] {
  return notice.problems.flatMap((problem) => {
    const other = otherSideOf(problem, notice);
    return [
      ...(problem.span.source.path === uri ? [diagnosticOf(problem, notice, server)] : []),
      ...(other?.source.path === uri ? [mirrored(problem, other, notice, server)] : []),
    ];
  });
}

/** The same problem where the other edition stands: a remark there, so that it counts once. */
export function mirrored(problem: Problem, place: FileSpan, notice: CheckedNotice, server: Server): Diagnostic {
  const { relatedInformation, ...diagnostic } = diagnosticOf(problem, notice, server);
  return {
    ...diagnostic,
    range: rangeOf(place, notice),
    severity: LSP_SEVERITY.info,
    data: MIRRORED,
    ...(relatedInformation && {
      relatedInformation: [{ location: locationOf(problem.span, notice), message: problem.message(server.language()) }],
    }),
  };
}

/** The data of a diagnostic that shows the other side of a problem. */
export const MIRRORED = 'mirrored';

export function diagnosticOf(problem: Problem, notice: CheckedNotice, server: Server): Diagnostic {
  const language = server.language();
  const diagnostic: Diagnostic = {
    range: rangeOf(problem.span, notice),
    severity: LSP_SEVERITY[problem.severity],
    source: 'vacancy-notice',
    code: problem.rule,
    codeDescription: { href: server.ruleAddress(problem.rule) },
    message: problem.message(language),
  };
  if (
    problem.related.length > 0 &&
    server.capabilities.textDocument?.publishDiagnostics?.relatedInformation !== false
  ) {
    diagnostic.relatedInformation = problem.related.map(({ span, message }) => ({
      location: locationOf(span, notice),
      message: message(language),
    }));
  }
  if (problem.tags.includes('unnecessary')) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
