import * as vscode from 'vscode';
import { COMMANDS } from '../../server/protocol/messages.ts';
import { noticeAtHand } from '../notices.ts';
import { stepDone } from '../tour.ts';
import { registerExport } from './export.ts';
import type { PageState } from './messages.ts';
import { Preview, type Surroundings, VIEW_TYPE } from './panel.ts';

/** "Open bilingual preview", "Export bilingual page", and the previews that were open before the window was loaded again. */
export class Previews implements vscode.Disposable {
  readonly #surroundings: Surroundings;
  readonly #all = new Set<Preview>();
  readonly #didChangeActive = new vscode.EventEmitter<void>();
  readonly #registered: vscode.Disposable;

  /** A preview has got the focus, or lost it. */
  readonly onDidChangeActive = this.#didChangeActive.event;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#registered = vscode.Disposable.from(
      vscode.commands.registerCommand(COMMANDS.openPreview, async (uri?: vscode.Uri | string) => {
        const target = typeof uri === 'string' ? vscode.Uri.parse(uri) : (uri ?? (await noticeAtHand())?.document.uri);
        if (!target) return;
        this.#open(target);
        stepDone('preview');
      }),
      registerExport(surroundings),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: PageState | undefined) => {
          if (state?.uri) this.#add(panel, vscode.Uri.parse(state.uri));
          else panel.dispose();
        },
      }),
    );
  }

  /** The notice of the preview that has the focus. */
  get active(): vscode.Uri | undefined {
    return [...this.#all].find(({ panel }) => panel.active)?.uri;
  }

  dispose(): void {
    this.#registered.dispose();
    this.#didChangeActive.dispose();
    // The panels stay, to be shown again by the serializer.
    for (const preview of this.#all) preview.dispose();
  }

  #open(uri: vscode.Uri): void {
    const known = [...this.#all].find((preview) => preview.isOf(uri));
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const title = vscode.l10n.t('Bilingual preview');
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#add(vscode.window.createWebviewPanel(VIEW_TYPE, title, place, { enableFindWidget: true }), uri);
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    const preview = new Preview(panel, uri, this.#surroundings);
    this.#all.add(preview);
    panel.onDidChangeViewState(() => this.#didChangeActive.fire());
    panel.onDidDispose(() => {
      this.#all.delete(preview);
      preview.dispose();
      this.#didChangeActive.fire();
    });
  }
}
