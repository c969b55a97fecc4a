import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware, vsdiag } from 'vscode-languageclient';
import { WRITING, type WritingParams } from '../server/protocol/messages.ts';
import { LANGUAGE_ID } from './notices.ts';

type Provide = NonNullable<NonNullable<LanguageClientOptions['middleware']>['provideDiagnostics']>;

/**
 * Keeps back what is found in a text that is not finished yet. What judges the text as a whole waits until the cursor has left its line: the
 * server is told, so that marks, counts and preview agree. Remarks and warnings at the word itself wait until the cursor is elsewhere.
 */
export class Typing implements vscode.Disposable {
  /** What the server has found, with what is held back. */
  readonly #found = new WeakMap<vscode.TextDocument, readonly vscode.Diagnostic[]>();
  readonly #listening: vscode.Disposable;
  #client: BaseLanguageClient | undefined;
  /** Where the last change ended. */
  #typed: { readonly document: vscode.TextDocument; readonly at: vscode.Position } | undefined;
  /** The line that is being written. */
  #written: { readonly document: vscode.TextDocument; readonly line: number } | undefined;
  /** The documents of which something is held back. */
  readonly #holding = new Set<vscode.TextDocument>();

  constructor() {
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(() => this.#moved()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#moved()),
      vscode.workspace.onDidSaveTextDocument(() => {
        this.#typed = undefined;
        this.#leave();
        this.#release();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#holding.delete(document)),
    );
  }

  /** For the client whose problems these are. */
  attach(client: BaseLanguageClient): void {
    this.#client = client;
  }

  /** Tells the server before it gets a change whether that is one of somebody who writes. */
  readonly didChange: NonNullable<Middleware['didChange']> = async (event, next) => {
    const [change] = event.contentChanges;
    if (change) this.#typed = { document: event.document, at: endOf(change) };
    const line = lineWrittenBy(event, this.#written);
    if (line === undefined) this.#leave();
    else {
      const begins = this.#written?.document !== event.document;
      this.#written = { document: event.document, line };
      if (begins) this.#tell(event.document.uri.toString());
    }
    return next(event);
  };

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

  #moved(): void {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    const written = this.#written;
    if (written && (document !== written.document || selection?.active.line !== written.line)) this.#leave();
    this.#release();
  }

  #leave(): void {
    if (!this.#written) return;
    this.#written = undefined;
    this.#tell(null);
  }

  #tell(uri: string | null): void {
    const params: WritingParams = { uri };
    // The server may be on its way out.
    this.#client?.sendNotification(WRITING, params).catch(() => {});
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

/**
 * The line in which somebody writes on after a change, 0-based. Undefined for a change that is not typed: a fix, Undo, a text that is pasted.
 * A new line in a text goes on with it, as in a list; an empty line ends it.
 */
function lineWrittenBy(
  { document, contentChanges, reason }: vscode.TextDocumentChangeEvent,
  before: { readonly document: vscode.TextDocument; readonly line: number } | undefined,
): number | undefined {
  const [change, ...others] = contentChanges;
  if (document.languageId !== LANGUAGE_ID || !change || others.length > 0 || reason !== undefined) return undefined;
  const { line } = change.range.start;
  const goesOn = before?.document === document && before.line === line;
  if (vscode.window.activeTextEditor?.document !== document) return undefined;
  if (!goesOn && vscode.window.activeTextEditor.selection.active.line !== line) return undefined;
  const { line: end } = endOf(change);
  if (end > line) return end === line + 1 && goesOn && !document.lineAt(line).isEmptyOrWhitespace ? end : undefined;
  const isKey = change.text.length === 1 || (change.text === '' && change.rangeLength === 1);
  return goesOn || isKey ? line : undefined;
}

function endOf({ range: { start }, text }: vscode.TextDocumentContentChangeEvent): vscode.Position {
  const lines = text.split(/\r?\n/);
  const last = lines.at(-1)!.length;
  return lines.length === 1 ? start.translate(0, last) : new vscode.Position(start.line + lines.length - 1, last);
}
