import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Whether git leaves a path out. @param path absolute; a folder's ends with a separator */
export type Ignored = (path: string) => boolean;

const GIT_IGNORE = '.gitignore';

/**
 * The `.gitignore` files that hold for a folder: its own and those above it, up to the top of the repository. Their grammar is
 * loaded when the first one is met.
 */
export class IgnoreFiles {
  readonly #folders = new Map<string, Ignored>();

  /** What is left out in a folder. */
  async forFolder(folder: string): Promise<Ignored> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, '.git'));
    const above = isTop ? nothing : await this.forFolder(parent);
    const own = await this.#read(folder);
    const ignored: Ignored = own ? (path) => own(path) ?? above(path) : above;
    this.#folders.set(folder, ignored);
    return ignored;
  }

  /** The folder's own file; its answer is undefined where it says nothing. */
  async #read(folder: string): Promise<((path: string) => boolean | undefined) | undefined> {
    const path = join(folder, GIT_IGNORE);
    let text: string;
    try {
      if (!existsSync(path)) return undefined;
      text = readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
    const { readIgnore } = await import('../../core/files/gitignore.ts');
    const own = readIgnore(text);
    return (path) => own(relative(folder, path).split(sep).join('/') + (path.endsWith(sep) ? '/' : ''));
  }
}

const nothing: Ignored = () => false;
