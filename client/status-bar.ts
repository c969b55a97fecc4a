import * as vscode from 'vscode';
import { STATUS, type StatusParams, type StatusResult } from '../server/protocol/messages.ts';
import { seenNotice } from './notices.ts';
import type { Previews } from './preview/index.ts';
import type { NoticeServer } from './server.ts';

const { t } = vscode.l10n;

/** Problems and alignment of the notice in the editor or in the preview; a click leads to the problems. */
export function registerStatusBar(server: NoticeServer, previews: Previews): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('vacancyNotice.status', vscode.StatusBarAlignment.Right, 100);
  item.name = t('Vacancy Notice');
  item.command = 'vacancyNotice.showProblems';
  let asked = 0;
  const update = async (): Promise<void> => {
    const turn = ++asked;
    const uri = previews.active ?? seenNotice()?.document.uri;
    if (!uri) {
      item.hide();
      return;
    }
    const params: StatusParams = { uri: uri.toString() };
    const status: StatusResult | null = await server.sendRequest(STATUS, params);
    // A later change has asked again meanwhile.
    if (turn !== asked || !status) return;
    show(item, status);
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    previews.onDidChangeActive(update),
    // Diagnostics change after each check: then the counts are there too.
    vscode.languages.onDidChangeDiagnostics(update),
    { dispose: () => asked++ },
  );
}

function show(item: vscode.StatusBarItem, { errors, warnings, remarks, progress }: StatusResult): void {
  const counts = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''].filter(Boolean);
  const icon = counts.length > 0 ? counts.join(' ') : '$(check)';
  const left = progress.filter(({ done, total }) => done < total);
  const names = left.map(({ language, done, total }) => `${language.toUpperCase()} ${done}/${total}`);
  item.text = `${icon} ${names.length > 0 ? names.join(' · ') : 'EN/FR'}`;
  item.tooltip = [
    t('Vacancy notice: errors {0}, warnings {1}, remarks {2}.', errors, warnings, remarks),
    ...progress.map(progressText),
    t('Click to see the problems.'),
  ].join('\n');
  item.accessibilityInformation = { label: item.tooltip, role: 'button' };
  item.backgroundColor = errors > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function progressText({ language, toDo, done, total }: StatusResult['progress'][number]): string {
  if (language === 'en') {
    return toDo === 'write'
      ? t('English: {0} of {1} written', done, total)
      : t('English: {0} of {1} translated', done, total);
  }
  return toDo === 'write'
    ? t('French: {0} of {1} written', done, total)
    : t('French: {0} of {1} translated', done, total);
}
