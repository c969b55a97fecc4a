import { type Diagnostic, DiagnosticTag, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Problem } from '../core/model/problem.ts';
import type { CheckedNotice } from './checked-notice.ts';
import { LSP_SEVERITY, locationOf, rangeOf } from './convert.ts';
import type { Server } from './feature.ts';

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
  return notice.problems
    .filter(({ span }) => span.source.path === uri)
    .map((problem) => diagnosticOf(problem, notice, server));
}

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
