import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../../core/configuration/error.ts';
import type { Configuration, Configurations } from '../../core/configuration/index.ts';
import { IgnoreFiles } from '../../core/files/ignore-files.ts';
import { isNoticeName } from '../../core/files/names.ts';
import { corePath } from '../options/environment.ts';
import { fileReader } from './file-reader.ts';

/** Folders that hold no one's own notices. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** What a walk found. */
export interface Walked {
  /** Absolute paths, in no order that counts. */
  readonly files: string[];
  /** Files and folders that a configuration or git leaves out; of the files, those that would have been taken up. */
  readonly left: string[];
}

/** Reports a folder that could not be opened, or a configuration that cannot be used. */
export type OnError = (path: string, error: unknown) => void;

/** Finds notices below folders, as the configurations and `.gitignore` files on the way say. */
export class Walker {
  readonly #configurations: Configurations;
  readonly #onError: OnError;
  readonly #ignoreFiles = new IgnoreFiles(fileReader);

  constructor(configurations: Configurations, onError: OnError) {
    this.#configurations = configurations;
    this.#onError = onError;
  }

  /**
   * Walks a folder. Links to folders are not followed, so that a walk ends.
   * @param wanted takes files up in place of the configurations' `include`; it gets absolute paths with `/`
   */
  async walk(folder: string, wanted?: (path: string) => boolean): Promise<Walked> {
    const walked: Walked = { files: [], left: [] };
    await this.#visit(folder, wanted, walked);
    return walked;
  }

  /** Whether a walk would pass over a file: it is left out itself, or a folder that it is in. @param file an absolute path */
  async leavesOut(file: string): Promise<boolean> {
    for (let path = file, end = ''; dirname(path) !== path; path = dirname(path), end = '/') {
      const folder = dirname(path);
      const configuration = await this.#configuration(folder);
      const ignored = await this.#ignoreFiles.forFolder(corePath(folder));
      if (configuration.excludes(corePath(path)) || ignored(corePath(path) + end)) return true;
    }
    return false;
  }

  async #visit(folder: string, wanted: ((path: string) => boolean) | undefined, walked: Walked): Promise<void> {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.#onError(folder, error);
      return;
    }
    const configuration = await this.#configuration(folder);
    const ignored = await this.#ignoreFiles.forFolder(corePath(folder));
    const takes = wanted ?? ((path: string) => configuration.includes(path));
    const folders: string[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const named = corePath(path);
      if (entry.isDirectory()) {
        if (SKIPPED.has(entry.name)) continue;
        if (configuration.excludes(named) || ignored(`${named}/`)) walked.left.push(path);
        else folders.push(path);
      } else if (takes(named) && this.#isFile(entry, path)) {
        if (configuration.excludes(named) || ignored(named)) walked.left.push(path);
        else walked.files.push(path);
      }
    }
    for (const child of folders) await this.#visit(child, wanted, walked);
  }

  #isFile(entry: Dirent, path: string): boolean {
    if (!entry.isSymbolicLink()) return entry.isFile();
    try {
      return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    } catch (error) {
      // Such as a link that leads back to itself.
      this.#onError(path, error);
      return false;
    }
  }

  /** With an unusable configuration the walk goes on by names alone, so that it is known how many files are not checked. */
  async #configuration(folder: string): Promise<Pick<Configuration, 'includes' | 'excludes'>> {
    try {
      return await this.#configurations.forFolder(corePath(folder));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      this.#onError(folder, error);
      return { includes: isNoticeName, excludes: () => false };
    }
  }
}

/** Whether a file is wanted, or a folder holds one that is. */
export function holdsWanted(path: string, wanted: (path: string) => boolean): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return wanted(corePath(path));
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).some((name) => wanted(corePath(join(path, name))));
}
