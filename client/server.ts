import { Uri, type WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/**
 * The language server. It is started, and the library that speaks with it loaded, when there is something to ask: the extension is also
 * active in windows that have text files but no notice.
 */
export class NoticeServer {
  readonly #load: () => Promise<BaseLanguageClient>;
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(load: () => Promise<BaseLanguageClient>) {
    this.#load = load;
  }

  /** Starts it where it does not run yet. */
  async start(): Promise<void> {
    await (await this.#loaded()).start();
  }

  /** Starts it where it does not run yet, and asks. */
  async sendRequest<Result>(method: string, params: object): Promise<Result> {
    return (await this.#loaded()).sendRequest(method, params);
  }

  /** An edit of the server's as VS Code takes it; undefined where the text has changed since. */
  async asWorkspaceEdit(edit: ProtocolEdit): Promise<WorkspaceEdit | undefined> {
    if (isOutdated(edit)) return undefined;
    return (await this.#loaded()).protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async stop(): Promise<void> {
    await (await this.#client)?.stop();
  }

  #loaded(): Promise<BaseLanguageClient> {
    // What could not be loaded is tried again when it is next wanted.
    this.#client ??= this.#load().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }
}

function isOutdated(edit: ProtocolEdit): boolean {
  return (edit?.documentChanges ?? []).some((change) => {
    if (!('textDocument' in change)) return false;
    const { uri, version } = change.textDocument;
    const open = workspace.textDocuments.find((document) => document.uri.toString() === Uri.parse(uri).toString());
    return open !== undefined && version !== null && open.version !== version;
  });
}
