import type { Reader } from '../configuration/reader.ts';
import { folderOf, relativeTo, resolveFrom } from './paths.ts';

/** Whether git leaves a path out. @param path absolute, with `/`; a folder's ends with one */
export type Ignored = (path: string) => boolean;

/**
 * The `.gitignore` files that hold for a folder: its own and those above it, up to the top of the repository. Their grammar is
 * loaded when the first one is met.
 */
export class IgnoreFiles {
  readonly #reader: Reader;
  readonly #folders = new Map<string, Promise<Ignored>>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** What is left out in a folder. */
  forFolder(folder: string): Promise<Ignored> {
    let ignored = this.#folders.get(folder);
    if (!ignored) this.#folders.set(folder, (ignored = this.#read(folder)));
    return ignored;
  }

  /** Forgets all, for when one of the files may have changed. */
  forget(): void {
    this.#folders.clear();
  }

  async #read(folder: string): Promise<Ignored> {
    const parent = folderOf(folder);
    const isTop = parent === folder || (await this.#isRepository(folder));
    const above = isTop ? () => false : await this.forFolder(parent);
    const text = await this.#textOf(resolveFrom(folder, '.gitignore'));
    if (typeof text !== 'string') return above;
    const { readIgnore } = await import('./gitignore.ts');
    const own = readIgnore(text);
    return (path) => own(relativeTo(folder, path)!) ?? above(path);
  }

  /** In a worktree `.git` is a file. */
  async #isRepository(folder: string): Promise<boolean> {
    for (const name of ['.git/HEAD', '.git']) {
      if ((await this.#textOf(resolveFrom(folder, name))) !== undefined) return true;
    }
    return false;
  }

  /** A file's text; null where something is there that cannot be read, such as a folder. */
  async #textOf(path: string): Promise<string | null | undefined> {
    try {
      return await this.#reader.readFile(path);
    } catch {
      return null;
    }
  }
}
