import { l10n, Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ALIVE } from '../server/protocol/messages.ts';
import { Watchdog } from './watchdog.ts';

/** A server that hangs again and again would be started for ever. */
const MOST_RESTARTS = 3;

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/**
 * The language server. It is started, and the library that speaks with it loaded, when there is something to ask: the extension is also
 * active in windows that have text files but no notice.
 */
export class NoticeServer {
  readonly #load: () => Promise<BaseLanguageClient>;
  #client: Promise<BaseLanguageClient> | undefined;
  #watchdog: Watchdog | undefined;
  #restarts = 0;

  constructor(load: () => Promise<BaseLanguageClient>) {
    this.#load = load;
  }

  /** Starts it where it does not run yet. */
  async start(): Promise<void> {
    const client = await this.#loaded();
    await client.start();
    this.#watchdog ??= new Watchdog(
      () => client.sendRequest(ALIVE),
      () => void this.#restart(client),
    );
  }

  /** Lets go of a server that answers no more, and starts another one. */
  async #restart(mute: BaseLanguageClient): Promise<void> {
    this.#watchdog = undefined;
    this.#client = undefined;
    // It waits two seconds for an answer, then the process is ended.
    await mute.stop().catch(() => {});
    if (++this.#restarts > MOST_RESTARTS) {
      void window.showErrorMessage(
        l10n.t(
          'Notices are no longer checked, because the checker has stopped responding several times. Your text is safe. Reload the window to try again.',
        ),
      );
      return;
    }
    await this.start();
    void window.showWarningMessage(
      l10n.t('The checker had stopped responding, so it was restarted. Your text is safe.'),
    );
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
    this.#watchdog?.dispose();
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
