import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activation.ts';

export { deactivate } from './activation.ts';

/** Of the web worker that this runs in; Node's types do not have it. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** Runs where there is no Node, as on vscode.dev: in a web worker, which loads one file only. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (options) => {
    const worker = await startWorker(vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js'));
    return new WorkerClient(worker, options);
  });
}

/** Ends its worker with itself, also one that hangs, be it while it starts: it would go on working. */
class WorkerClient extends LanguageClient {
  readonly #worker: Worker;

  constructor(worker: Worker, options: LanguageClientOptions) {
    super('vacancyNotice', 'Vacancy Notice', worker, options);
    this.#worker = worker;
  }

  protected override shutdown(...how: Parameters<LanguageClient['shutdown']>): Promise<void> {
    return super.shutdown(...how).finally(() => this.#worker.terminate());
  }
}

async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  // VS Code starts none from the address of an extension that lies on a remote machine.
  const code = await vscode.workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}
