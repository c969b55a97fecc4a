import { dirname } from 'node:path';
import { ConfigurationError } from '../../core/configuration/error.ts';
import type { Approved, Configuration } from '../../core/configuration/index.ts';
import { sayIn } from '../messages.ts';
import { isUsageError } from '../options/usage.ts';
import type { Changes } from './git.ts';
import type { NoticeFiles } from './notice-files.ts';
import { topOf } from './repository.ts';

/** What notices were in the versions that configurations name as approved. Git is asked once for each repository and version. */
export class ApprovedVersions {
  readonly #changes = new Map<string, Changes>();

  /** @param folder the current one */
  constructor(readonly folder: string) {}

  /** Whether one of a notice's files is not as it was approved. @throws {ConfigurationError} where that cannot be found out */
  async isChanged(notice: NoticeFiles, { approved }: Configuration): Promise<boolean> {
    if (!approved) return false;
    const { isChanged } = await import('./git.ts');
    const found = await Promise.all(notice.map(async ({ path }) => isChanged(await this.#of(approved, path), path)));
    return found.some(Boolean);
  }

  /** The text of a file as it was approved; undefined where it was not there. @throws {ConfigurationError} */
  async textOf(path: string, approved: Approved): Promise<string | undefined> {
    const { textBefore } = await import('./git.ts');
    return textBefore(await this.#of(approved, path), path);
  }

  async #of({ revision, file, position }: Approved, path: string): Promise<Changes> {
    const { findChanges } = await import('./git.ts');
    const key = `${topOf(dirname(path))}\n${revision}`;
    try {
      let changes = this.#changes.get(key);
      if (!changes) this.#changes.set(key, (changes = findChanges({ since: revision }, [path], this.folder)));
      return changes;
    } catch (error) {
      if (!isUsageError(error)) throw error;
      const { key, args } = error;
      throw new ConfigurationError([
        {
          file,
          position,
          message: (language) => `approved${language === 'fr' ? '\u00a0:' : ':'} ${sayIn(language)(key, args)}`,
        },
      ]);
    }
  }
}
