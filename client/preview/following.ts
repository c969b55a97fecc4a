import * as vscode from 'vscode';
import type { FromPage, ToPage } from './messages.ts';

/** For this long (ms) a scroll caused by the page is not sent back to it. */
const ECHO = 150;

/** Keeps the editors of a notice and its page at the same text. */
export class Following implements vscode.Disposable {
  readonly #listening: vscode.Disposable;
  #echoUntil = 0;

  constructor(
    readonly isOwn: (uri: string) => boolean,
    readonly post: (message: ToPage) => void,
  ) {
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.#moved(textEditor, kind)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.#moved(editor, undefined);
      }),
    );
  }

  /** Brings a new page to where the editor is. */
  begin(): void {
    const editor = this.#editors()[0];
    if (!editor) return;
    this.#moved(editor, undefined);
    const line = firstVisibleLine(editor);
    if (line > 0) this.post({ type: 'scroll', uri: editor.document.uri.toString(), line });
  }

  /** The page was scrolled: so is every editor that shows the file. */
  scroll({ uri, line }: FromPage & { type: 'scrolled' }): void {
    this.#echoUntil = Date.now() + ECHO;
    const at = new vscode.Position(Math.floor(line), 0);
    for (const editor of this.#editors()) {
      if (editor.document.uri.toString() !== uri) continue;
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    }
  }

  /** Goes to a line, in the editor that has the file or in a new one beside the page. */
  async reveal({ uri, line, character, word }: FromPage & { type: 'reveal' }): Promise<void> {
    const open = this.#editors().find(({ document }) => document.uri.toString() === uri);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const sentence = character === undefined ? undefined : new vscode.Position(line, character);
    const at = (word && placeOf(word, document, line)) ?? sentence ?? beginningOf(line, document);
    this.#echoUntil = Date.now() + ECHO;
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    });
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #editors(): vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(({ document }) => this.isOwn(document.uri.toString()));
  }

  #scrolled(editor: vscode.TextEditor): void {
    const uri = editor.document.uri.toString();
    if (!this.isOwn(uri) || Date.now() < this.#echoUntil) return;
    this.post({ type: 'scroll', uri, line: firstVisibleLine(editor) });
  }

  #moved({ document, selection }: vscode.TextEditor, kind: vscode.TextEditorSelectionChangeKind | undefined): void {
    const uri = document.uri.toString();
    if (!this.isOwn(uri)) return;
    // Whoever goes through the text with keys or a jump wants to see the row; while scrolling, the page follows anyhow.
    const reveal = kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Mouse;
    const { line, character } = selection.active;
    this.post({ type: 'cursor', uri, line, character, reveal });
  }
}

function firstVisibleLine({ visibleRanges }: vscode.TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}

function beginningOf(line: number, document: vscode.TextDocument): vscode.Position {
  const { firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount - 1));
  return new vscode.Position(line, firstNonWhitespaceCharacterIndex);
}

/** So many characters of a text are searched for a word. */
const SEARCHED = 20_000;

/** The place of a word that was clicked on: its so-many-th occurrence from a line on. */
function placeOf(
  { text, nth }: { readonly text: string; readonly nth: number },
  document: vscode.TextDocument,
  line: number,
): vscode.Position | undefined {
  const start = document.offsetAt(new vscode.Position(line, 0));
  const searched = document.getText().slice(start, start + SEARCHED);
  let at = -1;
  for (let i = 0; i <= nth; i++) {
    at = searched.indexOf(text, at + 1);
    if (at < 0) return undefined;
  }
  return document.positionAt(start + at);
}
