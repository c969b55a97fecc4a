import type * as vscode from 'vscode';
import { activateWith } from './activation.ts';

export { deactivate } from './activation.ts';

/** Runs in the desktop's extension host, and in that of a remote window. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (options) => {
    const { makeClient } = await import('./language-client.ts');
    return makeClient(context.asAbsolutePath('dist/server.js'), options);
  });
}
