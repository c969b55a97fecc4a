import {
  type ClientCapabilities,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type RelatedFullDocumentDiagnosticReport,
  ResponseError,
} from 'vscode-languageserver';
import { fullReport, itemsOf, resultIdOf } from '../diagnostic-of.ts';
import type { Feature, Server } from '../feature.ts';
import { registerWorkspacePull } from './workspace-diagnostics.ts';

/** Problems in the editor: pulled where the client can, else pushed. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    pulls(client)
      ? {
          diagnosticProvider: {
            identifier: 'vacancy-notice',
            // The other file of a pair changes with this one.
            interFileDependencies: true,
            // Neovim 0.12 pulls nothing but these when it is asked to pull again, and leaves out what is open (its issue 40623).
            workspaceDiagnostics: client.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
          },
        }
      : {},
  register(server) {
    if (pulls(server.capabilities)) registerPull(server);
    else registerPush(server);
  },
};

/** A client that cannot be asked to pull again, as Neovim up to 0.11, would keep what a changed configuration has made wrong. */
function pulls({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

function registerPull(server: Server): void {
  const { connection, workspace, capabilities } = server;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    // The writer has typed on, and the next request is in the queue.
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const { uri } = textDocument;
    const notice = await workspace.check(uri);
    if (!notice) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = resultIdOf(notice.stamp, server);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const report: RelatedFullDocumentDiagnosticReport = fullReport(notice, uri, server);
    const related = notice.documents.filter((document) => document.uri !== uri);
    if (related.length === 0 || !capabilities.textDocument?.diagnostic?.relatedDocumentSupport) return report;
    const relatedDocuments = Object.fromEntries(
      related.map((document) => [document.uri, fullReport(notice, document.uri, server)]),
    );
    return { ...report, relatedDocuments };
  });
  registerWorkspacePull(server);
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
  const sendSoon = (uri: string): void => {
    // Several changes that arrived together are checked once.
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setTimeout(() => void send(uri), 0);
  };
  workspace.documents.onDidChangeContent(({ document: { uri } }) => sendSoon(uri));
  // A setting or the closed file of a pair has changed.
  workspace.onDidChange(() => {
    for (const uri of workspace.documents.keys()) sendSoon(uri);
  });
  workspace.documents.onDidClose(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
}
