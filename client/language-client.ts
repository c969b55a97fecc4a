import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** A client of the server that Node runs. A file of its own, since the library is thirty times the size of all else. */
export function makeClient(module: string, options: LanguageClientOptions): LanguageClient {
  const server = { module, transport: TransportKind.ipc };
  return new QuietClient('vacancyNotice', 'Vacancy Notice', server, {
    ...options,
    errorHandler,
    initializationFailedHandler: () => false,
  });
}

/** `NoticeServer` starts another server with another client, and tells the writer what there is to tell. */
const errorHandler: ErrorHandler = {
  error: () => ({ action: ErrorAction.Continue, handled: true }),
  closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
};

/** What the library says of a server that has ended goes to the output only: it says it in English, and another one is started. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, this.isRunning() ? showNotification : false);
  }
}
