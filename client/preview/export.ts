import * as vscode from 'vscode';
import { PREVIEW_PAGE, type PreviewPageParams, type PreviewPageResult } from '../../server/protocol/messages.ts';
import { versionOf } from '../git.ts';
import { noticeAtHand } from '../notices.ts';
import type { Surroundings } from './panel.ts';

const { t } = vscode.l10n;

/** "Export bilingual page": one HTML file, for whoever reads the notice without VS Code. */
export function registerExport({ server }: Surroundings): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.exportPreview', async (uri?: vscode.Uri) => {
    const notice = uri ?? (await noticeAtHand())?.document.uri;
    if (!notice) return;
    const remarks = await vscode.window.showQuickPick(kinds(), { title: t('Export bilingual page') });
    if (!remarks) return;
    const target = await vscode.window.showSaveDialog({
      title: t('Export bilingual page'),
      defaultUri: notice.with({
        path: notice.path.replace(/(?:\.(?:en|fr))?(?:\.notice)?(?:\.(?:md|txt))?$/i, '.html'),
      }),
      filters: { HTML: ['html'] },
    });
    if (!target) return;
    const version = await versionOf(notice);
    const params: PreviewPageParams = {
      uri: notice.toString(),
      remarks: remarks.value,
      ...(version === undefined ? {} : { version }),
    };
    const page: PreviewPageResult = await server.sendRequest(PREVIEW_PAGE, params);
    if (page === null) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
    const show = t('Open in the browser');
    const name = vscode.workspace.asRelativePath(target);
    const answer = await vscode.window.showInformationMessage(t('The bilingual page is in {0}.', name), show);
    if (answer === show) await vscode.env.openExternal(target);
  });
}

function kinds() {
  return [
    { label: t('With remarks'), description: t('to be discussed'), value: true },
    { label: t('Without remarks'), description: t('both texts alone, to be signed'), value: false },
  ];
}
