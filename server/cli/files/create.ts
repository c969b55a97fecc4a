import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusalReason } from '../../core/files/refusals.ts';
import { type Environment, reportedName } from '../options/environment.ts';
import { UsageError } from '../options/usage.ts';
import { createFile, makeFolder } from './write.ts';

/** A file that is to be made. */
interface NewFile {
  /** An absolute path. */
  readonly path: string;
  readonly text: string;
}

/** Makes files that are not there yet, with their folders: all of them or none, and each of them whole. @throws {UsageError} */
export function createFiles(files: readonly NewFile[], { folder }: Environment): void {
  const made: string[] = [];
  for (const { path, text } of files) {
    try {
      makeFolder(dirname(path));
      createFile(path, text);
      made.push(path);
    } catch (error) {
      for (const one of made) rmSync(one, { force: true });
      throw new UsageError('newFailed', { path: reportedName(folder, path), reason: refusalReason(error) });
    }
  }
}
