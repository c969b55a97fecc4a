import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/browser';
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
    const client = new LanguageClient('vacancyNotice', 'Vacancy Notice', worker, options);
    // One that hangs would go on working.
    client.onDidChangeState(({ newState }) => newState === State.Stopped && worker.terminate());
    return client;
  });
}

async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') return new Worker(script.toString(true));
  // VS Code starts none from the address of an extension that lies on a remote machine.
  const code = await vscode.workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}
