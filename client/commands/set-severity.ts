import * as vscode from 'vscode';
import { changeConfiguration } from './configuration.ts';

const { t } = vscode.l10n;

/** "Change how serious a rule is": writes the severity into the nearest configuration, or into a new one. */
export function registerSetSeverity(): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.setSeverity', async (rule: unknown, uri: unknown) => {
    if (typeof rule !== 'string' || typeof uri !== 'string') return;
    const chosen = await vscode.window.showQuickPick(severities(), { title: t('Severity of “{0}”', rule) });
    if (!chosen) return;
    await changeConfiguration(
      vscode.Uri.parse(uri),
      ['rules', rule],
      () => chosen.severity,
      (file) => t('“{0}” is now “{1}” for all notices, as {2} says.', rule, chosen.label, file),
    );
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
