import * as vscode from 'vscode';
import { pairName } from '../server/protocol/shared.ts';

export const LANGUAGE_ID = 'vacancy-notice';

/** The files that are notices by their name. */
export const NOTICE_FILES = '**/*.{notice,notice.md,notice.txt}';

/** The notice that the writer is at: in the active editor, else in one that is seen beside the preview or the tour; else the one to practise on. */
export async function noticeAtHand(): Promise<vscode.TextEditor | undefined> {
  const found = seenNotice();
  if (found) return found;
  await vscode.commands.executeCommand('vacancyNotice.openPractice');
  return seenNotice();
}

/** The notice in the active editor, else in one that is seen. */
export function seenNotice(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const isNotice = ({ document }: vscode.TextEditor): boolean => document.languageId === LANGUAGE_ID;
  // While a page has the focus no editor is active.
  return activeTextEditor ? [activeTextEditor].find(isNotice) : visibleTextEditors.find(isNotice);
}

/** The other file of a pair, where it is there. */
export async function partnerOf(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const partner = pairName(uri.path)?.partner;
  if (partner === undefined) return undefined;
  const other = uri.with({ path: partner });
  return vscode.workspace.fs.stat(other).then(
    () => other,
    () => undefined,
  );
}

/** All notices of the workspace, by name. */
export async function findNotices(): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles(NOTICE_FILES);
}
