import * as vscode from 'vscode';
import { askAll, type Question } from '../questions.ts';

const { t } = vscode.l10n;

/** "Rename": an acronym in VS Code's own box; of a title, which both editions have, one name after the other, since that box would show but an end of the two. */
export function registerRename(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.rename', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { uri } = editor.document;
    const at = editor.selection.active;
    const names = await namesAt(uri, at);
    if (names.length !== 2) {
      await vscode.commands.executeCommand('editor.action.rename');
      return;
    }
    const asked = await askAll(t('Rename the title in both editions'), [
      question('en', t('New title in English'), names[0]!),
      question('fr', t('New title in French'), names[1]!),
    ]);
    if (!('answers' in asked)) return;
    const { en, fr } = asked.answers;
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      at,
      `${en} | ${fr}`,
    );
    await vscode.workspace.applyEdit(edit);
  });
}

/** What can be renamed at a place; nothing where it is neither title nor acronym. */
async function namesAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
  try {
    const found = await vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', uri, at);
    return found.placeholder.split(' | ');
  } catch {
    // VS Code tells in its own words that there is nothing to rename.
    return [];
  }
}

function question(id: string, prompt: string, name: string): Question {
  return {
    id,
    prompt,
    suggestion: () => name,
    check: (answer) => (answer === '' || answer.includes('|') ? t('Write a title, without “|”.') : undefined),
  };
}
