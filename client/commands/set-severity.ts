import { applyEdits, modify } from 'jsonc-parser';
import * as vscode from 'vscode';

const { t } = vscode.l10n;
const CONFIGURATION_NAME = '.vacancy-notice.json';

/** "Change how serious a rule is": writes the severity into the nearest configuration, or into a new one. */
export function registerSetSeverity(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.setSeverity', async (rule: unknown, uri: unknown) => {
    if (typeof rule !== 'string' || typeof uri !== 'string') return;
    const chosen = await vscode.window.showQuickPick(severities(), { title: t('Severity of “{0}”', rule) });
    if (!chosen) return;
    const file = await configurationFor(vscode.Uri.parse(uri));
    const before = await read(file);
    const text = before ?? '{}';
    const edits = modify(text, ['rules', rule], chosen.severity, {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
    });
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(applyEdits(text, edits)));
    const undo = t('Undo');
    const answer = await vscode.window.showInformationMessage(
      t('“{0}” is now “{1}” for all notices, by {2}.', rule, chosen.label, vscode.workspace.asRelativePath(file)),
      undo,
    );
    if (answer !== undo) return;
    if (before === undefined) await vscode.workspace.fs.delete(file);
    else await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(before));
  });
}

function severities() {
  return [
    { severity: 'off', label: t('Off'), description: t('never reported') },
    { severity: 'hint', label: t('Hint'), description: t('shown as three dots') },
    { severity: 'info', label: t('Information') },
    { severity: 'warning', label: t('Warning') },
    { severity: 'error', label: t('Error'), description: t('stops the automatic check') },
  ];
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
