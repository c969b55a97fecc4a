import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { pairName } from '../../core/files/names.ts';
import { COMMITTED_CHANGED } from '../../protocol/messages.ts';
import type { Feature, Server } from '../feature.ts';

/** Checks again when a configuration, a profile or an unopened notice changes. */
export const refresh: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register(server) {
    const { connection, workspace, capabilities } = server;
    connection.onInitialized(() => {
      if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
      // A profile may have any name.
      const watchers = [
        '**/*.json',
        '**/.gitignore',
        '**/*.notice{,.md,.txt}',
        '**/*.{en,fr}.*',
        '**/*.notice.review',
      ].map((globPattern) => ({
        globPattern,
      }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) workspace.fileChanged(uri);
      refreshDiagnostics(server);
    });
    connection.onNotification(COMMITTED_CHANGED, () => {
      workspace.committedChanged();
      refreshDiagnostics(server);
    });
    workspace.documents.onDidChangeContent(({ document: { uri } }) => {
      if (workspace.isSetting(uri)) refreshDiagnostics(server);
    });
    if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const lookAgain = async () => {
        await workspace.lookAgain();
        refreshDiagnostics(server);
      };
      workspace.documents.onDidOpen(lookAgain);
      workspace.documents.onDidSave(lookAgain);
    }
    // What stands above the title of a pair's other file follows from this one, and only we know that.
    const refreshLenses = afterAPause(() => {
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    });
    workspace.documents.onDidChangeContent(({ document: { uri } }) => {
      if (capabilities.workspace?.codeLens?.refreshSupport && pairName(uri)) refreshLenses();
    });
    // What an editor shows of a pair's other file depends on whether this one is open with unsaved changes; a fix opens it with them.
    for (const event of [workspace.documents.onDidOpen, workspace.documents.onDidClose]) {
      event(({ document: { uri } }) => {
        if (pairName(uri)) refreshDiagnostics(server);
      });
    }
  },
};

/** Calls once for all calls that come within a moment: lenses need not follow each letter. */
function afterAPause(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 300);
  };
}

/** Asks the client to pull again, where it can. */
export function refreshDiagnostics({ connection, capabilities }: Server): void {
  if (!capabilities.workspace?.diagnostics?.refreshSupport) return;
  // The client may be on its way out.
  connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
}
