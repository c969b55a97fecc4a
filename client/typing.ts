import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, vsdiag } from 'vscode-languageclient';

type Provide = NonNullable<NonNullable<LanguageClientOptions['middleware']>['provideDiagnostics']>;

/**
 * Holds back what is found at the word that is being typed: it is not finished yet, and a mark would come and go with each key. It is
 * shown as soon as the cursor is elsewhere. Errors are shown at once.
 */
export class Typing implements vscode.Disposable {
  /** What the server has found, with what is held back. */
  readonly #found = new WeakMap<vscode.TextDocument, readonly vscode.Diagnostic[]>();
  readonly #listening: vscode.Disposable;
  #client: BaseLanguageClient | undefined;
  /** Where the last change ended. */
  #typed: { readonly document: vscode.TextDocument; readonly at: vscode.Position } | undefined;
  /** The documents of which something is held back. */
  readonly #holding = new Set<vscode.TextDocument>();

  constructor() {
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const [change] = contentChanges;
        if (change) this.#typed = { document, at: endOf(change) };
      }),
      vscode.window.onDidChangeTextEditorSelection(() => this.#release()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#release()),
      vscode.workspace.onDidSaveTextDocument(() => {
        this.#typed = undefined;
        this.#release();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#holding.delete(document)),
    );
  }

  /** For the client whose problems these are. */
  attach(client: BaseLanguageClient): void {
    this.#client = client;
  }

  readonly provide: Provide = async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (!report || document instanceof vscode.Uri) return report;
    if (report.kind === 'full') this.#found.set(document, report.items);
    const found = this.#found.get(document);
    const wasHolding = this.#holding.delete(document);
    if (!found) return report;
    const items = found.filter((problem) => !this.#isBeingTyped(document, problem));
    if (items.length < found.length) this.#holding.add(document);
    else if (!wasHolding) return report;
    return { kind: 'full', resultId: report.resultId, items } as vsdiag.DocumentDiagnosticReport;
  };

  #isBeingTyped(document: vscode.TextDocument, { range, severity }: vscode.Diagnostic): boolean {
    const typed = this.#typed;
    const cursor = vscode.window.activeTextEditor?.selection.active;
    if (severity === vscode.DiagnosticSeverity.Error || typed?.document !== document || !cursor) return false;
    return vscode.window.activeTextEditor?.document === document && typed.at.isEqual(cursor) && range.contains(cursor);
  }

  #release(): void {
    const cursor = vscode.window.activeTextEditor?.selection.active;
    if (this.#holding.size === 0 || (cursor && this.#typed?.at.isEqual(cursor))) return;
    for (const document of this.#holding) {
      const provider = this.#client?.getFeature('textDocument/diagnostic').getProvider(document);
      provider?.onDidChangeDiagnosticsEmitter.fire();
    }
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

function endOf({ range: { start }, text }: vscode.TextDocumentContentChangeEvent): vscode.Position {
  const lines = text.split(/\r?\n/);
  const last = lines.at(-1)!.length;
  return lines.length === 1 ? start.translate(0, last) : new vscode.Position(start.line + lines.length - 1, last);
}
