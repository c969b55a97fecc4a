import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../notices.ts';

const { t } = vscode.l10n;

/** "Import Word document": its text as a new notice, which nobody has to save. */
export function registerImportWord(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.importWord', async (chosen?: vscode.Uri) => {
    const file = chosen ?? (await ask());
    if (!file) return;
    const { textOfWordDocument } = await import('../pasting/word.ts');
    const text = textOfWordDocument(await vscode.workspace.fs.readFile(file), '-');
    if (!text) {
      void vscode.window.showErrorMessage(
        t('{0} is no Word document that can be read. Save it in Word as .docx, and try again.', nameOf(file)),
      );
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: `${text}\n` });
    await vscode.window.showTextDocument(document, { preview: false });
  });
}

async function ask(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({ title: t('Import Word document'), filters: { Word: ['docx'] } });
  return files?.[0];
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
