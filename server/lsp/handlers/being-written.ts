import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { WRITING, type WritingParams } from '../../protocol/messages.ts';
import type { Feature } from '../feature.ts';
import { refreshDiagnostics } from './refresh.ts';

/** Shows what waited for the end of a text as soon as its writer has left it. */
export const beingWritten: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { connection, workspace, capabilities } = server;
    connection.onNotification(WRITING, ({ uri }: WritingParams) => {
      if (!workspace.writing(uri ?? undefined)) return;
      refreshDiagnostics(server);
      if (capabilities.workspace?.codeLens?.refreshSupport)
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    });
  },
};
