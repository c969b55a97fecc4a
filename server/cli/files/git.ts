import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pairName } from '../../core/files/names.ts';
import { UsageError } from '../options/usage.ts';
import { Repository, topOf } from './repository.ts';

/** What changes are asked for: those since a branch left a revision, or those that are about to be committed. */
export type ChangeQuery = { readonly since: string } | { readonly staged: true };

/** The changes of one repository. */
interface RepositoryChanges {
  readonly isHome: boolean;
  /** The commit that is compared with; undefined where there was nothing before. */
  readonly commit: string | undefined;
  /** Keys (see {@link keyOf}) of the files that differ from the commit; deleted ones too. */
  readonly changed: ReadonlySet<string>;
  /** The names that renamed files had at the commit, by key. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Files of which the index holds another content than the disk; only where staged changes are asked for. */
  readonly partlyStaged: ReadonlySet<string>;
}

/** The changes that a run looks at, by the top folder of each repository; plain data, which another thread can be given. */
export type Changes = ReadonlyMap<string, RepositoryChanges>;

/**
 * Finds what has changed in the repositories of files. A revision is looked up in each repository by itself, but a submodule of
 * the current folder's repository is compared with the commit that was recorded for it at the revision.
 * @param paths absolute paths of files that exist
 * @param folder the current one
 * @throws {UsageError} where git, a repository or the revision is missing
 */
export function findChanges(query: ChangeQuery, paths: readonly string[], folder: string): Changes {
  const home = topOf(folder);
  const changes = new Map<string, RepositoryChanges>();
  const folders = new Set(paths.map((path) => dirname(realpathSync.native(path))));
  // Even without files, a wrong revision must be reported.
  if (folders.size === 0 && home !== undefined) folders.add(home);
  for (const one of folders) {
    const top = topOf(one);
    if (top === undefined) throw new UsageError('gitNoRepository', { path: one });
    if (changes.has(top)) continue;
    const repository = new Repository(top, top === home);
    changes.set(top, 'since' in query ? changedSince(query.since, repository, home) : stagedChanges(repository, home));
  }
  return changes;
}

/** Whether a file differs from what it is compared with, or its pair's other file does, which may be gone. */
export function isChanged(changes: Changes, path: string): boolean {
  const partner = pairName(path)?.partner;
  return [path, partner].some((one) => {
    const file = one === undefined ? undefined : find(changes, one);
    return file?.changed.has(file.key);
  });
}

/** A file's text as it was, under the name that it had; undefined where it was not there. */
export function textBefore(changes: Changes, path: string): string | undefined {
  const file = find(changes, path);
  if (file?.commit === undefined) return undefined;
  const content = file.repository.content(file.commit, file.renamed.get(file.key) ?? file.name);
  return content && new TextDecoder().decode(content);
}

/** What is staged of a file of which the disk holds something else; undefined where they are the same. */
export function stagedContent(changes: Changes, path: string): Uint8Array | undefined {
  const file = find(changes, path);
  return file?.partlyStaged.has(file.key) ? file.repository.content('', file.name) : undefined;
}

/** Whether the disk holds other changes of a file than those that are staged. */
export function isPartlyStaged(changes: Changes, path: string): boolean {
  const file = find(changes, path);
  return file?.partlyStaged.has(file.key) ?? false;
}

/** A file as its repository knows it; undefined outside of the repositories that were looked at. */
function find(changes: Changes, path: string) {
  const real = realPath(path);
  const top = topOf(dirname(real));
  const found = top === undefined ? undefined : changes.get(top);
  if (top === undefined || !found) return undefined;
  const name = relative(top, real).split(sep).join('/');
  return { ...found, repository: new Repository(top, found.isHome), name, key: keyOf(name) };
}

/** macOS may give the names of files in another Unicode form than git does. */
function keyOf(name: string): string {
  return name.normalize();
}

/** Also of a file that is gone; its folder is there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return join(realpathSync.native(dirname(path)), path.slice(dirname(path).length));
  }
}

/** With what `git diff` lists the changes between a commit and the disk or the index. */
const LIST = ['--name-status', '--find-renames', '--no-ext-diff', '-z'];

function changedSince(revision: string, repository: Repository, home: string | undefined): RepositoryChanges {
  const commit = baseOf(revision, repository, home);
  const added = repository.run('ls-files', '--others', '--exclude-standard', '-z');
  const isHome = repository.top === home;
  if (commit === undefined) return { isHome, commit, ...everything(repository, added), partlyStaged: new Set() };
  const listed = readList(repository.run('diff', ...LIST, commit, '--'), added);
  return { isHome, commit, ...listed, partlyStaged: new Set() };
}

function stagedChanges(repository: Repository, home: string | undefined): RepositoryChanges {
  const commit = repository.try('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')?.trim();
  const isHome = repository.top === home;
  const unstaged = names(repository.run('diff', '--name-only', '--no-ext-diff', '-z', '--'));
  const partlyStaged = new Set(unstaged.map(keyOf));
  if (commit === undefined) return { isHome, commit, ...everything(repository, ''), partlyStaged };
  return { isHome, commit, ...readList(repository.run('diff', '--cached', ...LIST, commit, '--'), ''), partlyStaged };
}

/** All that git knows of, and what is added. */
function everything(repository: Repository, added: string): Pick<RepositoryChanges, 'changed' | 'renamed'> {
  return { changed: new Set(names(repository.run('ls-files', '-z') + added).map(keyOf)), renamed: new Map() };
}

/** Reads `STATUS\0NAME\0 …`, where the status of a rename is followed by the old name and the new one. */
function readList(listed: string, added: string): Pick<RepositoryChanges, 'changed' | 'renamed'> {
  const changed = new Set(names(added).map(keyOf));
  const renamed = new Map<string, string>();
  const parts = names(listed);
  for (let i = 0; i < parts.length; i += 2) {
    const [status, name] = [parts[i]!, parts[i + 1]!];
    changed.add(keyOf(name));
    if (!/^[RC]/.test(status)) continue;
    const now = keyOf(parts[++i + 1]!);
    changed.add(now);
    renamed.set(now, name);
  }
  return { changed, renamed };
}

function names(listed: string): string[] {
  return listed.split('\0').filter((name) => name !== '');
}

/**
 * The commit that a repository is compared with: where its branch left the revision. What others have added to the revision
 * since then is not a change of this branch.
 */
function baseOf(revision: string, repository: Repository, home: string | undefined): string | undefined {
  const { top } = repository;
  const above = top === home ? undefined : topOf(dirname(top));
  if (above !== undefined && home !== undefined && isWithin(above, home)) {
    const superproject = new Repository(above, above === home);
    const name = relative(above, top).split(sep).join('/');
    if (/^160000 /.test(superproject.run('ls-files', '--stage', '--', name)))
      return recordedIn(superproject, baseOf(revision, superproject, home), repository, name, revision);
  }
  const isShallow = () => repository.run('rev-parse', '--is-shallow-repository').trim() === 'true';
  // A revision that looks like an option or a path must not be taken for one.
  const commit = repository.try('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  if (commit === undefined) throw new UsageError(isShallow() ? 'sinceShallow' : 'sinceUnknown', { value: revision });
  const base = repository.try('merge-base', commit, 'HEAD')?.trim();
  if (base === undefined && isShallow()) throw new UsageError('sinceShallow', { value: revision });
  return base ?? commit;
}

/** The commit of a submodule that its superproject has recorded; undefined where there was no submodule yet. */
function recordedIn(
  superproject: Repository,
  commit: string | undefined,
  submodule: Repository,
  name: string,
  revision: string,
): string | undefined {
  if (commit === undefined) return undefined;
  const [, recorded] = /^160000 commit ([0-9a-f]+)/.exec(superproject.run('ls-tree', commit, '--', name)) ?? [];
  if (recorded === undefined) return undefined;
  if (submodule.try('cat-file', '-e', `${recorded}^{commit}`) === undefined)
    throw new UsageError('sinceSubmodule', { path: name, value: revision });
  return recorded;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
