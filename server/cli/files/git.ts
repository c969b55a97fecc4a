import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Environment } from '../options/environment.ts';
import { UsageError } from '../options/usage.ts';

/** More than the names of all files of any archive. */
const MAX_OUTPUT = 1 << 28;

/**
 * The files that differ from a revision: changed since, staged or not, and new ones that git does not ignore.
 * @returns absolute paths, links resolved
 * @throws {UsageError} where git, the repository or the revision is not there
 */
export function changedSince(revision: string, { folder, say }: Environment): ReadonlySet<string> {
  const git = (...args: string[]): string => {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT,
    });
    if (status === 0) return stdout;
    const reason = error ? say('sinceNoGit') : stderr.trim().split('\n', 1)[0]!;
    throw new UsageError('sinceFailed', { value: revision, reason });
  };
  const top = git('rev-parse', '--show-toplevel').trimEnd();
  // A revision that looks like an option or a path must not be taken for one.
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).trim();
  const changed = git('diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', commit, '--');
  const added = git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', top);
  const names = `${changed}${added}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => resolve(realpathSync(top), name)));
}

/** A file's text at a revision; undefined where it was not there. @param path an absolute path inside the repository */
export function textAt(revision: string, path: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['show', `${revision}:./${basename(path)}`], {
    cwd: dirname(path),
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  });
  return status === 0 ? stdout.replace(/^\ufeff/, '') : undefined;
}
