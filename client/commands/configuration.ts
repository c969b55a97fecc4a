import { applyEdits, type JSONPath, modify, parse } from 'jsonc-parser';
import * as vscode from 'vscode';

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
  const value = change(
    path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], parse(text)),
  );
  if (value === undefined) return;
  const edits = modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(applyEdits(text, edits)));
  const undo = t('Undo');
  if ((await vscode.window.showInformationMessage(said(vscode.workspace.asRelativePath(file)), undo)) !== undo) return;
  if (before === undefined) await vscode.workspace.fs.delete(file);
  else await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(before));
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
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
