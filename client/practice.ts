import * as vscode from 'vscode';

/** A notice with a few slips, for whoever has none yet to try things on. */
const NAME = 'practice.notice.md';

/** "Open the practice notice": a fresh copy each time, beside the tour; the one that is open stays as it is. */
export function registerPractice({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.openPractice', async () => {
    const file = vscode.Uri.joinPath(globalStorageUri, NAME);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString());
    if (!isOpen) {
      const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', NAME));
      await vscode.workspace.fs.writeFile(file, text);
    }
    const hasEditors = vscode.window.tabGroups.activeTabGroup.activeTab !== undefined;
    const viewColumn = hasEditors ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    await vscode.window.showTextDocument(file, { viewColumn, preview: false });
  });
}
