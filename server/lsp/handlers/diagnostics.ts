import {
  type Diagnostic,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type RelatedFullDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Problem } from '../../core/problem.ts';
import { LSP_SEVERITY, locationOf, rangeOf } from '../convert.ts';
import { RULE_SCHEME } from '../protocol.ts';
import type { Feature, Server } from '../server.ts';
import type { CheckedNotice } from '../workspace.ts';

/** Rules whose span can go without loss: the editor greys it out. */
const UNNECESSARY: ReadonlySet<string> = new Set([
  'suppression-unused',
  'spacing',
  'double-punctuation',
  'repeated-word',
]);

/** Problems in the editor: pulled where the client can, else pushed. */
export const diagnostics: Feature = {
  capabilities: ({ textDocument }) =>
    textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: 'vacancy-notice',
            // The other file of a pair changes with this one.
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register(server) {
    if (server.capabilities.textDocument?.diagnostic) registerPull(server);
    else registerPush(server);
  },
};

function registerPull(server: Server): void {
  const { connection, workspace } = server;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
    const { uri } = textDocument;
    const notice = await workspace.check(uri);
    if (!notice) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = resultIdOf(notice, server);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const related = notice.documents.filter((document) => document.uri !== uri);
    const relatedDocuments = Object.fromEntries(
      related.map((document) => [document.uri, fullReport(notice, document.uri, server)]),
    );
    const report: RelatedFullDocumentDiagnosticReport = fullReport(notice, uri, server);
    return related.length > 0 ? { ...report, relatedDocuments } : report;
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    if (!server.settings().checkWorkspace) return { items: [] };
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of await workspace.files.findNotices(server.folders())) {
      if (token.isCancellationRequested) return { items };
      const notice = (await workspace.isLeftOut(uri)) ? undefined : await workspace.check(uri);
      if (!notice) continue;
      const version = workspace.documents.get(uri)?.version ?? null;
      const resultId = resultIdOf(notice, server);
      items.push(
        known.get(uri) === resultId
          ? { uri, version, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { uri, version, ...fullReport(notice, uri, server) },
      );
      known.delete(uri);
    }
    // What is deleted or left out by now has no problems any more; a client keeps those that it was once given.
    for (const uri of known.keys()) {
      if (workspace.documents.get(uri)) continue;
      items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
    }
    return { items };
  });
}

function registerPush({ ...server }: Server): void {
  const { connection, workspace } = server;
  const waiting = new Set<string>();
  const send = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const notice = await workspace.check(uri);
    for (const document of notice?.documents ?? []) {
      const { version } = document;
      const known = workspace.documents.get(document.uri);
      if (known)
        connection.sendDiagnostics({ uri: document.uri, version, diagnostics: itemsOf(notice!, document.uri, server) });
    }
  };
  workspace.documents.onDidChangeContent(({ document: { uri } }) => {
    // Several changes that arrived together are checked once.
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setTimeout(() => void send(uri), 0);
  });
  workspace.documents.onDidClose(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
}

function fullReport(notice: CheckedNotice, uri: string, server: Server) {
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId: resultIdOf(notice, server),
    items: itemsOf(notice, uri, server),
  } as const;
}

function resultIdOf(notice: CheckedNotice, server: Server): string {
  return `${notice.stamp} ${server.language()}`;
}

/** The problems that lie in one file, as diagnostics. */
export function itemsOf(notice: CheckedNotice, uri: string, server: Server): Diagnostic[] {
  return notice.problems
    .filter(({ span }) => span.source.path === uri)
    .map((problem) => diagnosticOf(problem, notice, server));
}

export function diagnosticOf(problem: Problem, notice: CheckedNotice, server: Server): Diagnostic {
  const language = server.language();
  const diagnostic: Diagnostic = {
    range: rangeOf(problem.span, notice.documentOf(problem.span.source)),
    severity: LSP_SEVERITY[problem.severity],
    source: 'vacancy-notice',
    code: problem.rule,
    codeDescription: { href: `${RULE_SCHEME}:${problem.rule}.md` },
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
  if (UNNECESSARY.has(problem.rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
