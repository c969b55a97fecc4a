import * as vscode from 'vscode';
import {
  COMMANDS,
  PREVIEW_CELL,
  PREVIEW_FIX,
  type PreviewCellParams,
  type PreviewCellResult,
  type PreviewFixParams,
} from '../../server/protocol/messages.ts';
import type { PreviewUpdate } from '../../server/protocol/shared.ts';
import type { ReviewFiles } from '../review.ts';
import type { NoticeServer } from '../server.ts';
import { Following } from './following.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageHtml } from './page.ts';
import { Updates } from './updates.ts';

export const VIEW_TYPE = 'vacancyNotice.preview';

/** What a preview is made from. */
export interface Surroundings {
  readonly server: NoticeServer;
  readonly review: ReviewFiles;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
}

/** One preview: its page, and what keeps the page at the notice. */
export class Preview implements vscode.Disposable {
  readonly #updates: Updates;
  readonly #following: Following;
  readonly #listening: vscode.Disposable;
  /** The files of the notice: one, or the two of a pair. */
  #files: readonly string[];
  #isNew = true;
  /** The text that the page was last given to edit. */
  #opened: PreviewCellResult = null;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    readonly surroundings: Surroundings,
  ) {
    const { server, extension } = surroundings;
    this.#files = [uri.toString()];
    this.#updates = new Updates(server, uri.toString(), (update) => this.#show(update));
    this.#following = new Following(
      (file) => this.#files.includes(file),
      (message) => this.#post(message),
    );
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
    this.#listening = vscode.Disposable.from(
      webview.onDidReceiveMessage((message: FromPage) => this.#received(message)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#changed(document.uri);
      }),
      // A pair's other file, a configuration or the severity of a rule has changed: then there are other problems.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const one of uris) this.#changed(one);
      }),
    );
    webview.html = pageHtml(webview, extension, uri.toString());
  }

  isOf(uri: vscode.Uri): boolean {
    return this.#files.includes(uri.toString());
  }

  dispose(): void {
    this.#updates.end();
    this.#following.dispose();
    this.#listening.dispose();
  }

  #changed(uri: vscode.Uri): void {
    // A page that is out of sight is loaded anew when it comes back.
    if (this.panel.visible && this.isOf(uri)) this.#updates.request();
  }

  #show(update: PreviewUpdate): void {
    this.#files = [...new Set([this.uri.toString(), ...Object.values(update.files)])];
    this.panel.title = vscode.l10n.t('Preview {0}', update.title);
    this.#post({ type: 'update', update });
    if (this.#isNew) this.#following.begin();
    this.#isNew = false;
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  async #received(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isNew = true;
        this.#updates.restart();
        break;
      case 'reveal':
        if (this.#files.includes(message.uri)) await this.#following.reveal(message);
        break;
      case 'scrolled':
        this.#following.scroll(message);
        break;
      case 'fix':
        await this.#fix(message);
        break;
      case 'edit':
        await this.#edit(message);
        break;
      case 'write':
        await this.#write(message);
        break;
      case 'review': {
        const { version, row, state } = message;
        await this.surroundings.review.set({ uri: this.uri.toString(), row: { version, row }, state });
        this.#updates.request();
        break;
      }
      case 'begin':
        await vscode.commands.executeCommand(COMMANDS.beginEdition, this.uri);
        break;
      case 'open':
        await openLink(message.href);
        break;
    }
  }

  async #cell({ version, row, side, index }: PreviewCellParams): Promise<PreviewCellResult> {
    const params: PreviewCellParams = { uri: this.uri.toString(), version, row, side, index };
    return this.surroundings.server.sendRequest(PREVIEW_CELL, params);
  }

  async #edit(message: FromPage & { type: 'edit' }): Promise<void> {
    const cell = await this.#cell({ uri: '', ...message });
    this.#opened = cell;
    const { row, side, index } = message;
    if (cell) this.#post({ type: 'cell', row, side, index, text: cell.text, other: cell.other });
  }

  /** Writes a text back as it was typed, unless somebody has changed it in the editor meanwhile. */
  async #write(message: FromPage & { type: 'write' }): Promise<void> {
    // A server that was started meanwhile knows nothing of this page: then the text is looked for where it stood.
    const cell = (await this.#cell({ uri: '', ...message }).catch(() => null)) ?? (await this.#stillThere());
    if (cell?.text !== message.before) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'This text was changed in the editor meanwhile; what you typed in the preview was not written: {0}',
          message.text,
        ),
      );
      return;
    }
    const { start, end } = cell.range;
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    edit.replace(vscode.Uri.parse(cell.uri), range, message.text);
    await vscode.workspace.applyEdit(edit);
  }

  /** The text that was last opened, as it stands in its place by now. */
  async #stillThere(): Promise<PreviewCellResult> {
    if (!this.#opened) return null;
    const { uri, range } = this.#opened;
    const { start, end } = range;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const text = document.getText(new vscode.Range(start.line, start.character, end.line, end.character));
    return { ...this.#opened, text };
  }

  async #fix({ type, ...which }: FromPage & { type: 'fix' }): Promise<void> {
    const { server } = this.surroundings;
    const params: PreviewFixParams = { uri: this.uri.toString(), ...which };
    const edit = await server.asWorkspaceEdit(await server.sendRequest(PREVIEW_FIX, params));
    if (edit && (await vscode.workspace.applyEdit(edit))) return;
    // The notice has changed since: the page gets the newest state, and the writer can choose again.
    this.#updates.request();
  }
}

/** Only web and mail addresses, and only through VS Code, which asks first. */
async function openLink(href: string): Promise<void> {
  const uri = vscode.Uri.parse(href, true);
  if (['http', 'https', 'mailto'].includes(uri.scheme)) await vscode.env.openExternal(uri);
}
