import type * as vscode from 'vscode';
import { activateWith } from './activation.ts';
import type { NoticeServer } from './server.ts';

let server: NoticeServer | undefined;

/** Runs in the desktop's extension host, and in that of a remote window. */
export function activate(context: vscode.ExtensionContext): void {
  server = activateWith(context, async (options) => {
    const { makeClient } = await import('./language-client.ts');
    return makeClient(context.asAbsolutePath('dist/server.js'), options);
  });
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
