import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_NOTICES,
  type FindNoticesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../server/protocol/messages.ts';
import { isInside } from './inside.ts';
import { findNotices } from './notices.ts';

/** Reads files for the server, so that it sees virtual file systems as the editor does. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      const file = vscode.Uri.parse(uri);
      return (await isReadable(file)) ? base64(await vscode.workspace.fs.readFile(file)) : null;
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

/** The largest file that is read, in bytes. */
const LARGEST = 64_000_000;

/** An ordinary file, since a pipe or a device may never end; in a workspace that is not trusted, only one that is inside of it. */
async function isReadable(file: vscode.Uri): Promise<boolean> {
  const { type, size } = await vscode.workspace.fs.stat(file);
  if ((type & vscode.FileType.File) === 0 || size > LARGEST) return false;
  if (vscode.workspace.isTrusted) return true;
  const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const isLink = async (path: string): Promise<boolean> =>
    ((await vscode.workspace.fs.stat(file.with({ path }))).type & vscode.FileType.SymbolicLink) !== 0;
  return root !== undefined && isInside(file.path, root.path, isLink);
}

/** In pieces, since a call takes a limited number of arguments; without Buffer, which a web worker does not have. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
