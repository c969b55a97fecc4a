import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { COMMANDS, type InitializationOptions, type Settings } from '../server/protocol/messages.ts';
import { registerBanner } from './banner.ts';
import { registerBlanks } from './blanks.ts';
import { registerAddWord } from './commands/add-word.ts';
import { registerChooseApproved } from './commands/approved.ts';
import { registerBeginEdition } from './commands/begin-edition.ts';
import { registerCheckAll, registerFixAll, registerShowProblems, registerTreatAsNotice } from './commands/checking.ts';
import { registerCounterpart } from './commands/counterpart.ts';
import { registerFindInEdition } from './commands/find.ts';
import { registerIgnore } from './commands/ignoring.ts';
import { registerImportWord } from './commands/import-word.ts';
import { registerMoving } from './commands/moving.ts';
import { registerNewNotice } from './commands/new-notice.ts';
import { registerRename } from './commands/rename.ts';
import { registerSetSeverity } from './commands/set-severity.ts';
import { ConfigurationProblems } from './configuration-problems.ts';
import { answerFileRequests } from './files.ts';
import { LANGUAGE_ID, NOTICE_FILES } from './notices.ts';
import { registerPasting } from './pasting/index.ts';
import { registerPractice } from './practice.ts';
import { Previews } from './preview/index.ts';
import { ReviewFiles, registerReview } from './review.ts';
import { Revisions } from './revisions.ts';
import { registerRuleDocumentation } from './rule-documentation.ts';
import { NoticeServer } from './server.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerTour } from './tour.ts';
import { Typing } from './typing.ts';

/** Of the window that this runs in. */
let running: NoticeServer | undefined;

/** Registers everything, and starts the server as soon as there is a notice: opened, or somewhere in the workspace. */
export function activateWith(
  context: vscode.ExtensionContext,
  makeClient: (options: LanguageClientOptions) => Promise<BaseLanguageClient>,
): void {
  const typing = new Typing();
  const configurations = new ConfigurationProblems();
  const revisions = new Revisions(context.workspaceState);
  let output: vscode.LogOutputChannel | undefined;
  const server = new NoticeServer(async () => {
    // One for all servers that follow one another, so that what the last one has said can still be read.
    output ??= vscode.window.createOutputChannel('Vacancy Notice', { log: true });
    const client = await makeClient({
      ...clientOptions(context.extensionUri),
      outputChannel: output,
      middleware: {
        provideCodeActions: onlyUpToDate,
        provideDiagnostics,
        didChange: typing.didChange,
        handleDiagnostics: configurations.handle,
      },
    });
    typing.attach(client);
    answerFileRequests(client);
    revisions.answer(client);
    return client;
  });
  const provideDiagnostics: NonNullable<Middleware['provideDiagnostics']> = async (...asked) => {
    const report = await typing.provide(...asked);
    if (report) server.served();
    return report;
  };
  const review = new ReviewFiles(server);
  const previews = new Previews({ server, review, extension: context.extensionUri });
  context.subscriptions.push(
    typing,
    configurations,
    revisions,
    { dispose: () => output?.dispose() },
    registerChooseApproved(revisions),
    registerReview(review),
    registerNewNotice(server, context),
    registerBeginEdition(server),
    registerBlanks(),
    registerFindInEdition(),
    registerCounterpart(server),
    previews,
    registerStatusBar(server, previews),
    registerRuleDocumentation(server),
    registerFixAll(server),
    registerMoving(server),
    registerRename(),
    registerIgnore(server),
    registerCheckAll(),
    registerShowProblems(),
    registerTreatAsNotice(),
    registerSetSeverity(),
    registerAddWord(),
    registerBanner(context),
    registerPasting(),
    registerImportWord(),
    registerPractice(context),
    registerTour(context),
    startWithFirstNotice(server),
  );
  running = server;
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}

function clientOptions(extension: vscode.Uri): LanguageClientOptions {
  const settings = vscode.workspace.getConfiguration('vacancyNotice') as unknown as Settings;
  const initializationOptions: InitializationOptions = {
    clientReadsFiles: true,
    words: vscode.Uri.joinPath(extension, 'dist/words').toString(),
    commands: Object.values(COMMANDS),
    showsRules: true,
    settings: { language: settings.language, checkWorkspace: settings.checkWorkspace },
  };
  return {
    // Of any scheme: a notice that is not saved yet, or lies in a virtual file system, is one as well.
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions,
    synchronize: { configurationSection: 'vacancyNotice' },
    diagnosticPullOptions: { onChange: true, onTabs: true },
  };
}

/** An edit that was made for an older text could hit the wrong place. VS Code asks again for the newer one. */
const onlyUpToDate: NonNullable<Middleware['provideCodeActions']> = async (document, range, context, token, next) => {
  const { version } = document;
  const actions = await next(document, range, context, token);
  return document.version === version ? actions : undefined;
};

function startWithFirstNotice(server: NoticeServer): vscode.Disposable {
  const start = ({ languageId }: Pick<vscode.TextDocument, 'languageId'>): void => {
    if (languageId === LANGUAGE_ID) void server.start();
  };
  vscode.workspace.textDocuments.forEach(start);
  void vscode.workspace.findFiles(NOTICE_FILES, undefined, 1).then((found) => {
    if (found.length > 0) start({ languageId: LANGUAGE_ID });
  });
  return vscode.workspace.onDidOpenTextDocument(start);
}
