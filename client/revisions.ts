import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  COMMITTED_CHANGED,
  READ_COMMITTED,
  type ReadCommittedResult,
  type ReadFileParams,
} from '../server/protocol/messages.ts';

/** What is used of the built-in Git extension's interface, version 1. */
interface Git {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
}
interface Repository {
  show(ref: string, path: string): Promise<string>;
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
}

/** Tells the server what notices were at HEAD, so that a change that nobody translated is seen. Silent without Git. */
export function answerRevisionRequests(client: BaseLanguageClient): vscode.Disposable {
  const watching = new Map<Repository, { commit: string | undefined; subscription: vscode.Disposable }>();
  const watch = (repository: Repository): void => {
    if (watching.has(repository)) return;
    const seen = {
      commit: repository.state.HEAD?.commit,
      subscription: repository.state.onDidChange(() => {
        const { HEAD } = repository.state;
        if (HEAD?.commit === seen.commit) return;
        seen.commit = HEAD?.commit;
        void client.sendNotification(COMMITTED_CHANGED);
      }),
    };
    watching.set(repository, seen);
  };
  // A folder that becomes a repository while it is open has a revision to compare with from then on.
  let opened: vscode.Disposable | undefined;
  const listen = (api: Git | undefined): void => {
    opened ??= api?.onDidOpenRepository(() => void client.sendNotification(COMMITTED_CHANGED));
  };
  client.onRequest(READ_COMMITTED, async ({ uri }: ReadFileParams): Promise<ReadCommittedResult> => {
    const file = vscode.Uri.parse(uri);
    const api = await git();
    listen(api);
    const repository = api?.getRepository(file);
    if (!repository) return null;
    watch(repository);
    // A file that is new since HEAD has no text there.
    return repository.show('HEAD', file.fsPath).catch(() => null);
  });
  return {
    dispose() {
      opened?.dispose();
      for (const { subscription } of watching.values()) subscription.dispose();
    },
  };
}

async function git(): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    // Git is turned off or not installed.
    return undefined;
  }
}
