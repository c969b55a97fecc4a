import type { JSONPath } from 'jsonc-parser';
import * as vscode from 'vscode';
import { takesValue, valueAt, withoutChange, withValue } from './json-text.ts';

const { t } = vscode.l10n;
const CONFIGURATION_NAME = '.vacancy-notice.json';

/**
 * Changes a value of the nearest configuration of a notice, or of a new one, says so, and offers to undo it. Comments stay.
 * @param change what becomes of the value; undefined leaves the file as it is
 * @param said what the writer is told; it is given the file's path in the workspace
 */
export async function changeConfiguration(
  notice: vscode.Uri,
  path: JSONPath,
  change: (value: unknown) => unknown,
  said: (file: string) => string,
): Promise<void> {
  const file = await configurationFor(notice);
  const before = await read(file);
  const text = before ?? '{}';
  if (!takesValue(text, path)) {
    await complain(file);
    return;
  }
  const value = change(valueAt(text, path));
  if (value === undefined) return;
  const after = withValue(text, path, value);
  await write(file, after);
  const undo = t('Undo');
  if ((await vscode.window.showInformationMessage(said(vscode.workspace.asRelativePath(file)), undo)) !== undo) return;
  const now = await read(file);
  if (now === undefined) return;
  const undone = withoutChange({ before, after, now }, path);
  if (undone === undefined) await vscode.workspace.fs.delete(file);
  else await write(file, undone);
}

async function complain(file: vscode.Uri): Promise<void> {
  const open = t('Open');
  const name = vscode.workspace.asRelativePath(file);
  const sentence = t('{0} has a mistake, so nothing was changed in it. Correct it first.', name);
  if ((await vscode.window.showWarningMessage(sentence, open)) === open) await vscode.window.showTextDocument(file);
}

/** Where the file is open, through its editor: what the writer has not saved yet stays. */
async function write(file: vscode.Uri, text: string): Promise<void> {
  const open = documentOf(file);
  if (!open) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(open.positionAt(0), open.positionAt(open.getText().length));
  edit.replace(file, all, text);
  await vscode.workspace.applyEdit(edit);
  await open.save();
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** The nearest configuration upwards from a notice, inside its workspace folder; else the folder's own, which may not exist yet. */
async function configurationFor(notice: vscode.Uri): Promise<vscode.Uri> {
  const root = vscode.workspace.getWorkspaceFolder(notice)?.uri ?? vscode.Uri.joinPath(notice, '..');
  for (let folder = vscode.Uri.joinPath(notice, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    const file = vscode.Uri.joinPath(folder, CONFIGURATION_NAME);
    if ((await read(file)) !== undefined) return file;
    if (folder.path === root.path || folder.path === '/') return vscode.Uri.joinPath(root, CONFIGURATION_NAME);
  }
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  const open = documentOf(uri);
  if (open) return open.getText();
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
