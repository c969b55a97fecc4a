import * as vscode from 'vscode';
import { COMMANDS } from '../../server/protocol/messages.ts';
import { noticeAtHand } from '../notices.ts';
import { stepDone } from '../tour.ts';
import { registerExport } from './export.ts';
import type { PageState } from './messages.ts';
import { Preview, type Surroundings, VIEW_TYPE } from './panel.ts';

/** "Open bilingual preview", "Export bilingual page", and the previews that were open before the window was loaded again. */
export function registerPreview(surroundings: Surroundings): vscode.Disposable {
  const previews = new Set<Preview>();
  const add = (panel: vscode.WebviewPanel, uri: vscode.Uri): void => {
    const preview = new Preview(panel, uri, surroundings);
    previews.add(preview);
    panel.onDidDispose(() => {
      previews.delete(preview);
      preview.dispose();
    });
  };
  const open = (uri: vscode.Uri): void => {
    const known = [...previews].find((preview) => preview.isOf(uri));
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const title = vscode.l10n.t('Bilingual preview');
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    add(vscode.window.createWebviewPanel(VIEW_TYPE, title, place, { enableFindWidget: true }), uri);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openPreview, async (uri?: vscode.Uri | string) => {
      const target = typeof uri === 'string' ? vscode.Uri.parse(uri) : (uri ?? (await noticeAtHand())?.document.uri);
      if (!target) return;
      open(target);
      stepDone('preview');
    }),
    registerExport(surroundings),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        if (state?.uri) add(panel, vscode.Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
    {
      dispose() {
        // The panels stay, to be shown again by the serializer.
        for (const preview of previews) preview.dispose();
      },
    },
  );
}
