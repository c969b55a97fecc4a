import {
  ErrorCodes,
  type Range,
  type RenameFile,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Renamable, renamableAt, rename } from '../../core/features/rename.ts';
import { pairName } from '../../core/files/names.ts';
import type { CheckedFile } from '../checked-notice.ts';
import { reviewUri } from '../comparisons.ts';
import { rangeOf, workspaceEditOf } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';
import { say } from '../messages.ts';

/** The files of which the renaming is looked at. */
const PATTERNS = ['**/*.{notice,notice.md,notice.txt}', '**/*.{en,fr,EN,FR}.*'];

/** Renames the title or an acronym in both editions, and with one file of a pair the other one. */
export const renaming: Feature = {
  capabilities(client): ServerCapabilities {
    const filters = PATTERNS.map((glob) => ({ pattern: { glob, matches: 'file' as const } }));
    const renames = client.workspace?.workspaceEdit?.resourceOperations?.includes('rename');
    return {
      renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      ...(client.workspace?.fileOperations?.willRename && renames
        ? { workspace: { fileOperations: { willRename: { filters } } } }
        : {}),
    };
  },
  register(server) {
    const { connection, workspace, language } = server;
    const at = async (uri: string, position: Range['start']): Promise<[CheckedFile, Renamable] | undefined> => {
      const file = await workspace.file(uri);
      const found = file && renamableAt(file.notice.notice, file.source, file.document.offsetAt(position));
      return found && [file, found];
    };
    connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
      const [file, found] = (await at(uri, position)) ?? [];
      return file && found ? { range: rangeOf(found.span, file.notice), placeholder: found.text } : null;
    });
    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
      const [file, found] = (await at(uri, position)) ?? [];
      if (!file || !found) return null;
      const edits = rename(file.notice.notice, found, newName);
      if (!edits) return new ResponseError(ErrorCodes.InvalidParams, say(language(), 'renameForm'));
      return workspaceEditOf(edits, file.notice, server);
    });
    // VS Code asks about what it renames for us too, while the first file still has its old name: it would follow its follower.
    let offered: readonly RenameFile[] = [];
    connection.workspace.onWillRenameFiles(async ({ files }): Promise<WorkspaceEdit | null> => {
      const isOffered = ({ oldUri, newUri }: Renamed): boolean =>
        offered.some((one) => one.oldUri === oldUri && one.newUri === newUri);
      if (files.every(isOffered)) return null;
      const moves = (await Promise.all(files.map((one) => followers(one, files, server)))).flat();
      // What was noted follows either file of a pair.
      offered = [...new Map(moves.map((move) => [move.oldUri, move])).values()];
      return offered.length > 0 ? { documentChanges: [...offered] } : null;
    });
  },
};

interface Renamed {
  readonly oldUri: string;
  readonly newUri: string;
}

/** What is to be renamed with a file: the other file of its pair, and what was noted of the notice. */
async function followers(one: Renamed, all: readonly Renamed[], { workspace }: Server): Promise<RenameFile[]> {
  const isThere = async (uri: string): Promise<boolean> => (await workspace.files.read(uri)) !== undefined;
  const follow = async (oldUri: string | undefined, newUri: string | undefined): Promise<RenameFile[]> => {
    if (oldUri === undefined || newUri === undefined || oldUri === newUri) return [];
    if (all.some((other) => other.oldUri === oldUri) || !(await isThere(oldUri)) || (await isThere(newUri))) return [];
    return [{ kind: 'rename', oldUri, newUri }];
  };
  const [before, after] = [pairName(one.oldUri), pairName(one.newUri)];
  const review = await follow(reviewUri(one.oldUri), reviewUri(one.newUri));
  if (!before || !(await isThere(before.partner))) return review;
  // With another language in its name it is no longer the same edition, and without one no file of a pair.
  if (after?.language !== before.language) return [];
  const other = await follow(before.partner, after.partner);
  // What was noted belongs to both files.
  const isWhole = other.length > 0 || all.some(({ oldUri }) => oldUri === before.partner);
  return [...other, ...(isWhole ? review : [])];
}
