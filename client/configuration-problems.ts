import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

type Next = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void;

/**
 * Shows what is wrong in a configuration once: VS Code's own check of JSON knows our schema and tells of most of it while the file is open.
 * What it does not know, such as a profile that is not there, and all that is wrong in files that are not open, is shown by the server.
 */
export class ConfigurationProblems implements vscode.Disposable {
  /** What the server has found, and how it is shown, by the URI of the file. */
  readonly #found = new Map<string, { readonly diagnostics: readonly vscode.Diagnostic[]; readonly next: Next }>();
  readonly #shown = new Map<string, number>();
  readonly #listening: vscode.Disposable;

  constructor() {
    this.#listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) this.#show(uri);
    });
  }

  readonly handle: NonNullable<Middleware['handleDiagnostics']> = (uri, diagnostics, next) => {
    this.#found.set(uri.toString(), { diagnostics, next });
    this.#shown.delete(uri.toString());
    this.#show(uri);
  };

  #show(uri: vscode.Uri): void {
    const found = this.#found.get(uri.toString());
    if (!found) return;
    const told = vscode.languages.getDiagnostics(uri).filter(({ source }) => source !== 'vacancy-notice');
    const left = found.diagnostics.filter(
      (own) =>
        !told.some(({ range }) => range.start.line <= own.range.start.line && own.range.start.line <= range.end.line),
    );
    // What is shown makes this be asked again.
    if (this.#shown.get(uri.toString()) === left.length) return;
    this.#shown.set(uri.toString(), left.length);
    if (found.diagnostics.length === 0) this.#found.delete(uri.toString());
    found.next(uri, left);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
