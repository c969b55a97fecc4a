import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Committed } from './files.ts';

/**
 * A file as it was at the revision that a configuration names, for clients that do not ask git themselves. Undefined where no revision is
 * named, where the file is in no repository, or where git is not there: which other one a writer would compare with is not known.
 */
export async function readApproved(uri: string, revision: string | undefined): Promise<Committed | undefined> {
  if (revision === undefined || !uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  const { findChanges, textBefore } = await import('../cli/files/git.ts');
  try {
    return { revision, text: textBefore(findChanges({ since: revision }, [path], dirname(path)), path) };
  } catch (error) {
    return isUnknown(error) ? { revision, isUnknown: true } : undefined;
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && 'key' in error && (error.key === 'sinceUnknown' || error.key === 'sinceShallow');
}
