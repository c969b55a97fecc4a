import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  FIND_NOTICES,
  type FindNoticesResult,
  type InitializationOptions,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../server/lsp/protocol.ts';
import { registerRevisions } from './revisions.ts';

const NOTICE_FILES = '**/*.{notice,notice.md,notice.txt}';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const initializationOptions: InitializationOptions = { clientReadsFiles: true };
  client = new LanguageClient('vacancyNotice', 'Vacancy Notice', server, {
    // Of any scheme: a notice that is not saved yet, or lies in a virtual file system, is one as well.
    documentSelector: [{ language: 'vacancy-notice' }],
    initializationOptions,
  });
  // Before the start, since the server asks as soon as it runs.
  client.onRequest(READ_FILE, readFile);
  client.onRequest(FIND_NOTICES, findNotices);
  context.subscriptions.push(registerRevisions(client));
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))).toString('base64');
  } catch {
    // The server also asks for files that need not be there: the other file of a pair, a configuration.
    return null;
  }
}

async function findNotices(): Promise<FindNoticesResult> {
  const found = await vscode.workspace.findFiles(NOTICE_FILES);
  return found.map((uri) => uri.toString()).sort();
}
