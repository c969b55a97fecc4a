import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { fullReport, resultIdOf } from '../diagnostic-of.ts';
import type { Server } from '../feature.ts';

/** Problems of the notices that are not open. Editors ask again as soon as they are answered, so the answer waits until there is something new. */
export function registerWorkspacePull(server: Server): void {
  const { connection, workspace } = server;
  const isNews = ({ kind, uri }: WorkspaceDocumentDiagnosticReport): boolean =>
    kind === DocumentDiagnosticReportKind.Full && !workspace.documents.get(uri);
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    for (;;) {
      const change = nextChange(server, token);
      const items = await reports(previousResultIds, server, token);
      if (token.isCancellationRequested || items.some(isNews)) return { items };
      await change;
    }
  });
}

function nextChange({ workspace }: Server, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const listening = [workspace.onDidChange, token.onCancellationRequested].map((event) =>
      event(() => {
        for (const one of listening) one.dispose();
        resolve();
      }),
    );
  });
}

async function reports(
  previous: readonly PreviousResultId[],
  server: Server,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { workspace, idle, settings } = server;
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const uris = settings().checkWorkspace ? await workspace.files.findNotices(server.folders()) : [];
  for (const uri of uris) {
    await idle.turn();
    if (token.isCancellationRequested) return items;
    if (await workspace.isLeftOut(uri)) continue;
    const version = () => workspace.documents.get(uri)?.version ?? null;
    const resultId = resultIdOf(await workspace.stampOf(uri), server);
    if (known.get(uri) === resultId) {
      items.push({ uri, version: version(), kind: DocumentDiagnosticReportKind.Unchanged, resultId });
    } else {
      const notice = await workspace.check(uri);
      if (!notice) continue;
      items.push({ uri, version: version(), ...fullReport(notice, uri, server) });
    }
    known.delete(uri);
  }
  // A deleted or excluded file has no problems any more, but a client keeps those it was given.
  for (const uri of known.keys()) {
    if (workspace.documents.get(uri)) continue;
    items.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
  }
  return items;
}
