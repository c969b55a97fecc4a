import * as vscode from 'vscode';
import { STATUS, type StatusParams, type StatusResult } from '../../server/protocol/messages.ts';
import { findNotices, LANGUAGE_ID, noticeAtHand } from '../notices.ts';
import type { NoticeServer } from '../server.ts';
import { stepDone } from '../tour.ts';

const { t } = vscode.l10n;

/** "Fix all": mends in the open notice what can be mended safely, and tells what was done and what is left. */
export function registerFixAll(server: NoticeServer): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.fixAll', async () => {
    const editor = await noticeAtHand();
    if (!editor) return;
    const { uri } = editor.document;
    // The notice to practise on may be the first one that the server sees.
    await server.start();
    const params: StatusParams = { uri: uri.toString() };
    const problems = async (): Promise<number> => {
      const status: StatusResult | null = await server.sendRequest(STATUS, params);
      return status ? status.errors + status.warnings + status.remarks : 0;
    };
    const before = await problems();
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const kind = 'source.fixAll.vacancyNotice';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      whole,
      kind,
    );
    const edit = actions.find((action) => action.kind?.value === kind)?.edit;
    if (edit) await vscode.workspace.applyEdit(edit);
    const left = await problems();
    stepDone('fix');
    void vscode.window.showInformationMessage(
      left < before
        ? t('Problems fixed: {0}. Problems left for you to decide: {1}.', before - left, left)
        : t('There was nothing to fix safely. Problems left for you to decide: {0}.', left),
    );
  });
}

/** "Check all notices": opens the list of problems, after every notice of the workspace was looked at. */
export function registerCheckAll(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.checkAll', async () => {
    const uris = await findNotices();
    if (uris.length === 0) {
      void vscode.window.showInformationMessage(
        t('This folder contains no notices. Notices are files named *.notice.md, *.notice.txt or *.notice.'),
      );
      return;
    }
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

/** What the code lens and the status bar lead to. */
export function registerShowProblems(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.showProblems', async () => {
    if (!(await noticeAtHand())) return;
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    stepDone('problems');
  });
}

/** "Treat this file as a notice", for files of any name. */
export function registerTreatAsNotice(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.treatAsNotice', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  });
}
