import * as vscode from 'vscode';
import { activeNotice, findNotices, LANGUAGE_ID } from '../notices.ts';

const { t } = vscode.l10n;

/** "Fix all": mends in the open notice what can be mended safely. */
export function registerFixAll(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.fixAll', async () => {
    if (!activeNotice()) return;
    await vscode.commands.executeCommand('editor.action.codeAction', {
      kind: 'source.fixAll.vacancyNotice',
      apply: 'first',
    });
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
  return vscode.commands.registerCommand('vacancyNotice.showProblems', () =>
    vscode.commands.executeCommand('workbench.actions.view.problems'),
  );
}

/** "Treat this file as a notice", for files of any name. */
export function registerTreatAsNotice(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.treatAsNotice', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  });
}
