import * as vscode from 'vscode';
import { pairName } from '../server/core/files/names.ts';

export const LANGUAGE_ID = 'vacancy-notice';

/** The files that are notices by their name. */
export const NOTICE_FILES = '**/*.{notice,notice.md,notice.txt}';

/** The active editor, when it holds a notice; else a word to the writer. */
export function activeNotice(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE_ID) return editor;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a vacancy notice first.'));
  return undefined;
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
