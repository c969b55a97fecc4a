import * as vscode from 'vscode';
import { COUNTERPART, type CounterpartParams, type CounterpartResult } from '../../server/protocol/messages.ts';
import { noticeAtHand } from '../notices.ts';
import type { NoticeServer } from '../server.ts';
import { stepDone } from '../tour.ts';

/** "Go to counterpart": to what says the same in the other edition. */
export function registerCounterpart(server: NoticeServer): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.goToCounterpart', async () => {
    const editor = await noticeAtHand();
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const params: CounterpartParams = { uri: editor.document.uri.toString(), position: { line, character } };
    const found: CounterpartResult | null = await server.sendRequest(COUNTERPART, params);
    if (!found) {
      const text = vscode.l10n.t('This text has no counterpart in the other edition.');
      vscode.window.setStatusBarMessage(text, 4000);
      return;
    }
    const { start, end } = found.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    const target = await vscode.window.showTextDocument(vscode.Uri.parse(found.uri), {
      viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
    });
    target.selection = new vscode.Selection(selection.start, selection.start);
    target.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    stepDone('counterpart');
  });
}
