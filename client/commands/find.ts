import * as vscode from 'vscode';
import { noticeAtHand } from '../notices.ts';

/** "Find in this edition": the editor's own find and replace, held to the edition that the cursor is in. */
export function registerFindInEdition(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.findInEdition', async () => {
    const editor = await noticeAtHand();
    if (!editor) return;
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    const edition = await editionAt(editor);
    if (!edition) {
      await vscode.commands.executeCommand('actions.find');
      return;
    }
    const { selection } = editor;
    const searchString = selection.isSingleLine ? editor.document.getText(selection) : '';
    // The place that is searched is taken from the selection when the search begins.
    editor.selection = new vscode.Selection(edition.start, edition.end);
    await vscode.commands.executeCommand('editor.actions.findWithArgs', { searchString, findInSelection: true });
    editor.selection = selection;
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

/** The range of the edition that the cursor is in, where the file has two. */
async function editionAt({ document, selection }: vscode.TextEditor): Promise<vscode.Range | undefined> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  if (!symbols || symbols.length < 2) return undefined;
  const at = selection.active;
  return (symbols.find(({ range }) => range.contains(at)) ?? symbols.find(({ range }) => range.start.isAfter(at)))
    ?.range;
}
