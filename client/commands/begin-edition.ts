import * as vscode from 'vscode';
import {
  BEGIN_EDITION,
  type BeginEditionParams,
  type BeginEditionResult,
  COMMANDS,
} from '../../server/protocol/messages.ts';
import { goToBlankFrom } from '../blanks.ts';
import { noticeAtHand } from '../notices.ts';
import type { NoticeServer } from '../server.ts';

const { t } = vscode.l10n;

/** "Begin the other edition": translates what is known of a notice that has one edition only, and leads to the first text that is left. */
export function registerBeginEdition(server: NoticeServer): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.beginEdition, async (of?: string | vscode.Uri) => {
    const uri = of?.toString() ?? (await noticeAtHand())?.document.uri.toString();
    if (uri === undefined) return;
    const params: BeginEditionParams = { uri };
    const begun: BeginEditionResult = await server.sendRequest(BEGIN_EDITION, params);
    if (!begun) {
      void vscode.window.showInformationMessage(
        t('There is nothing to begin: the notice has both editions, or none yet.'),
      );
      return;
    }
    const edit = await server.asWorkspaceEdit(begun.edit);
    if (!edit || !(await vscode.workspace.applyEdit(edit))) return;
    const target = vscode.Uri.parse(begun.uri);
    const viewColumn = columnFor(target, vscode.Uri.parse(uri));
    const editor = await vscode.window.showTextDocument(target, { viewColumn, preview: false });
    goToBlankFrom(editor, new vscode.Position(begun.line, 0));
  });
}

/** Where the new edition is shown: where its file is seen already, else beside the notice; but never in place of the preview that asked for it. */
function columnFor(target: vscode.Uri, notice: vscode.Uri): vscode.ViewColumn {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const columnOf = (uri: vscode.Uri): vscode.ViewColumn | undefined =>
    visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  return (
    columnOf(target) ?? (activeTextEditor ? vscode.ViewColumn.Beside : (columnOf(notice) ?? vscode.ViewColumn.One))
  );
}
