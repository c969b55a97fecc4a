import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** A client of the server that Node runs. A file of its own, since the library is thirty times the size of all else. */
export function makeClient(module: string, options: LanguageClientOptions): LanguageClient {
  return new LanguageClient('vacancyNotice', 'Vacancy Notice', { module, transport: TransportKind.ipc }, options);
}
