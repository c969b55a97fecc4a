import * as vscode from 'vscode';

/** What is used of the built-in Git extension's interface, version 1. */
export interface Git {
  getRepository(uri: vscode.Uri): Repository | null;
  readonly onDidOpenRepository: vscode.Event<Repository>;
}

export interface Repository {
  /** @throws where the file was not there */
  show(ref: string, path: string): Promise<string>;
  /** @throws where there is no such revision */
  getCommit(ref: string): Promise<Commit>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getRefs(query: { readonly pattern?: string; readonly sort?: 'committerdate' }): Promise<readonly Ref[]>;
  log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly Commit[]>;
  /** The changes between a commit and the disk. */
  diffWith(ref: string): Promise<readonly { readonly originalUri: vscode.Uri; readonly renameUri?: vscode.Uri }[]>;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly onDidChange: vscode.Event<void>;
  };
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

interface Ref {
  /** 0: branch, 1: branch of a remote, 2: tag. */
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

/** Git's interface; undefined where Git is turned off or not installed, as on the web. */
export async function git(): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** The version of a file as people call it: the tag of the last commit, else the commit. Undefined without a repository. */
export async function versionOf(file: vscode.Uri): Promise<string | undefined> {
  const repository = (await git())?.getRepository(file);
  const commit = repository?.state.HEAD?.commit;
  if (!repository || !commit) return undefined;
  const tags = await repository.getRefs({ pattern: 'refs/tags' }).catch(() => []);
  const name = tags.find((tag) => tag.commit === commit)?.name ?? commit.slice(0, 8);
  const { workingTreeChanges, indexChanges } = repository.state;
  const isChanged =
    vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === file.toString()) ||
    [...workingTreeChanges, ...indexChanges].some(({ uri }) => uri.toString() === file.toString());
  // As `git describe` says it.
  return isChanged ? `${name}-dirty` : name;
}
