import * as vscode from 'vscode';
import { STATUS, type StatusParams, type StatusResult } from '../server/protocol/messages.ts';
import { LANGUAGE_ID } from './notices.ts';
import type { NoticeServer } from './server.ts';

const { t } = vscode.l10n;

/** Problems and alignment of the open notice; a click leads to the problems. */
export function registerStatusBar(server: NoticeServer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('vacancyNotice.status', vscode.StatusBarAlignment.Right, 100);
  item.name = t('Vacancy Notice');
  item.command = 'vacancyNotice.showProblems';
  let asked = 0;
  const update = async (): Promise<void> => {
    const turn = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) {
      item.hide();
      return;
    }
    const params: StatusParams = { uri: document.uri.toString() };
    const status: StatusResult | null = await server.sendRequest(STATUS, params);
    // A later change has asked again meanwhile.
    if (turn !== asked || !status) return;
    show(item, status);
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    // Diagnostics change after each check: then the counts are there too.
    vscode.languages.onDidChangeDiagnostics(update),
    { dispose: () => asked++ },
  );
}

function show(item: vscode.StatusBarItem, { errors, warnings, infos, aligned, blocks, editions }: StatusResult): void {
  const counts = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''].filter(Boolean);
  const icon = counts.length > 0 ? counts.join(' ') : '$(check)';
  const alignment =
    editions.length < 2
      ? t('one language')
      : t('EN/FR {0}%', blocks === 0 ? 100 : Math.floor((aligned / blocks) * 100));
  item.text = `${icon} ${alignment}`;
  item.tooltip = [
    t('Vacancy notice: {0} errors, {1} warnings, {2} remarks.', errors, warnings, infos),
    editions.length < 2
      ? t('The other edition is still missing.')
      : t('{0} of {1} paragraphs and list items have their counterpart in the other language.', aligned, blocks),
    t('Click to see the problems.'),
  ].join('\n');
  item.accessibilityInformation = { label: item.tooltip, role: 'button' };
  item.backgroundColor = errors > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}
