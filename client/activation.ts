import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions, Settings } from '../server/lsp/protocol.ts';
import { registerBanner } from './banner.ts';
import { registerCheckAll, registerFixAll, registerShowProblems, registerTreatAsNotice } from './commands/checking.ts';
import { registerCounterpart } from './commands/counterpart.ts';
import { registerNewNotice } from './commands/new-notice.ts';
import { registerSetSeverity } from './commands/set-severity.ts';
import { answerFileRequests } from './files.ts';
import { LANGUAGE_ID, NOTICE_FILES } from './notices.ts';
import { registerPreview } from './preview/index.ts';
import { registerRevisions } from './revisions.ts';
import { registerRuleDocumentation } from './rule-documentation.ts';
import { registerStatusBar } from './status-bar.ts';

/**
 * Registers everything, and starts the server as soon as there is a notice: opened, or somewhere in the workspace. Asked for anything, such as a
 * new notice, the client starts it by itself.
 */
export function activateWith<Client extends BaseLanguageClient>(
  context: vscode.ExtensionContext,
  makeClient: (options: LanguageClientOptions) => Client,
): Client {
  const settings = vscode.workspace.getConfiguration('vacancyNotice') as unknown as Settings;
  const initializationOptions: InitializationOptions = {
    clientReadsFiles: true,
    settings: { language: settings.language, checkWorkspace: settings.checkWorkspace },
  };
  const client = makeClient({
    // Of any scheme: a notice that is not saved yet, or lies in a virtual file system, is one as well.
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions,
    synchronize: { configurationSection: 'vacancyNotice' },
    diagnosticPullOptions: { onChange: true, onTabs: true },
  });
  answerFileRequests(client);
  context.subscriptions.push(
    registerRevisions(client),
    registerNewNotice(client),
    registerCounterpart(client),
    registerStatusBar(client),
    registerRuleDocumentation(client),
    registerFixAll(),
    registerCheckAll(),
    registerShowProblems(),
    registerTreatAsNotice(),
    registerSetSeverity(),
    registerBanner(context),
    registerPreview({ client, extension: context.extensionUri }),
    startWithFirstNotice(client),
  );
  return client;
}

function startWithFirstNotice(client: BaseLanguageClient): vscode.Disposable {
  const start = ({ languageId }: Pick<vscode.TextDocument, 'languageId'>): void => {
    if (languageId === LANGUAGE_ID) void client.start();
  };
  vscode.workspace.textDocuments.forEach(start);
  void vscode.workspace.findFiles(NOTICE_FILES, undefined, 1).then((found) => {
    if (found.length > 0) start({ languageId: LANGUAGE_ID });
  });
  return vscode.workspace.onDidOpenTextDocument(start);
}
