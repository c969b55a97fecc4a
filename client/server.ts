import { l10n, Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ALIVE } from '../server/protocol/messages.ts';
import { Restarts } from './restarts.ts';
import { Watchdog } from './watchdog.ts';

/** How long after a failed question it may take until it is known that the server has ended (ms). */
const GRACE = 1000;

type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** One server, from its start to its end. */
interface Run {
  readonly client: BaseLanguageClient;
  /** Fulfilled as soon as it has ended, or answers no more. */
  readonly gone: Promise<typeof GONE>;
  /** Lets go of it, as nobody needs it any more. */
  readonly stop: () => Promise<void>;
}

const GONE = Symbol('gone');

const { t } = l10n;

/**
 * The language server. It is started, and the library that speaks with it loaded, when there is something to ask: the extension is also
 * active in windows that have text files but no notice. One that ends or hangs is followed by another one, which is asked what the first
 * has not answered.
 */
export class NoticeServer {
  readonly #load: () => Promise<BaseLanguageClient>;
  readonly #restarts = new Restarts();
  #run: Promise<Run> | undefined;

  /** @param load makes a client, of a server that does not run yet */
  constructor(load: () => Promise<BaseLanguageClient>) {
    this.#load = load;
  }

  /** Starts it where it does not run yet. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** To be told that it has checked a notice. */
  served(): void {
    this.#restarts.served();
  }

  /** Starts it where it does not run yet, and asks. */
  async sendRequest<Result>(method: string, params: object): Promise<Result> {
    for (;;) {
      const { client, gone } = await this.#running();
      const asked = client.sendRequest<Result>(method, params);
      const answer = await Promise.race([gone, asked.catch(afterGrace)]);
      if (answer !== GONE) return answer;
    }
  }

  /** Has it read a file again that it takes for another one than it is. */
  async readAgain(uri: string): Promise<void> {
    const { client } = await this.#running();
    await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  /** An edit of the server's as VS Code takes it; undefined where the text has changed since. */
  async asWorkspaceEdit(edit: ProtocolEdit): Promise<WorkspaceEdit | undefined> {
    if (isOutdated(edit)) return undefined;
    return (await this.#running()).client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async stop(): Promise<void> {
    const run = await this.#run;
    await run?.stop();
  }

  #running(): Promise<Run> {
    // What could not be loaded is tried again when it is next wanted.
    this.#run ??= this.#begin().catch((error: unknown) => {
      this.#run = undefined;
      throw error;
    });
    return this.#run;
  }

  async #begin(): Promise<Run> {
    const client = await this.#load();
    let isOver = false;
    let wasRunning = false;
    let leave = (): void => {};
    const gone = new Promise<typeof GONE>((resolve) => (leave = () => resolve(GONE)));
    const end = (isMute: boolean): void => {
      if (isOver) return;
      isOver = true;
      watchdog.dispose();
      this.#run = undefined;
      // One that hangs is not asked twice: it has two seconds, then the library ends its process.
      if (isMute) void client.stop().catch(() => {});
      void this.#follow(isMute);
      leave();
    };
    const watchdog = new Watchdog(
      () => client.sendRequest(ALIVE),
      () => end(true),
    );
    client.onDidChangeState(() => {
      if (client.isRunning()) wasRunning = true;
      else if (wasRunning) end(false);
    });
    const started = client.start().catch(() => {});
    await Promise.race([gone, started]);
    // The library takes a server that has ended while it was started for one that was started.
    if (!client.isRunning()) end(false);
    const stop = (): Promise<void> => {
      isOver = true;
      watchdog.dispose();
      return client.stop();
    };
    return { client, gone, stop };
  }

  /** Starts another server in place of one that is gone. Only of one that hung does the writer have to know: there was no check for long. */
  async #follow(wasMute: boolean): Promise<void> {
    if (!this.#restarts.isWorthwhile()) {
      const sentence = t(
        'Notices are no longer checked, because the checker has stopped responding several times. Your text is safe. Reload the window to try again.',
      );
      this.#run = Promise.reject(new Error(sentence));
      // Whoever asks from now on is told.
      this.#run.catch(() => {});
      void window.showErrorMessage(sentence);
      return;
    }
    await this.start();
    if (!wasMute) return;
    void window.showWarningMessage(t('The checker had stopped responding, so it was restarted. Your text is safe.'));
  }
}

/** A failure, unless it turns out meanwhile that there is nobody to answer. */
async function afterGrace(error: unknown): Promise<never> {
  await new Promise((passed) => setTimeout(passed, GRACE));
  throw error;
}

function isOutdated(edit: ProtocolEdit): boolean {
  return (edit?.documentChanges ?? []).some((change) => {
    if (!('textDocument' in change)) return false;
    const { uri, version } = change.textDocument;
    const open = workspace.textDocuments.find((document) => document.uri.toString() === Uri.parse(uri).toString());
    return open !== undefined && version !== null && open.version !== version;
  });
}
