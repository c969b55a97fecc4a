import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activation.ts';

let client: LanguageClient | undefined;

/** Runs in the desktop's extension host, and in that of a remote window. */
export function activate(context: vscode.ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  client = activateWith(context, (options) => new LanguageClient('vacancyNotice', 'Vacancy Notice', server, options));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
