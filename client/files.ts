import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_NOTICES,
  type FindNoticesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../server/protocol/messages.ts';
import { findNotices } from './notices.ts';

/** Reads files for the server, so that it sees virtual file systems as the editor does. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      return base64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      // The server also asks for files that need not be there: the other file of a pair, a configuration.
      return null;
    }
  });
  client.onRequest(FIND_NOTICES, async (): Promise<FindNoticesResult> => {
    const found = await findNotices();
    return found.map((uri) => uri.toString()).sort();
  });
}

/** In pieces, since a call takes a limited number of arguments; without Buffer, which a web worker does not have. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
