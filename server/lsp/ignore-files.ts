import { folderOf, relativeTo, resolveFrom } from '../core/files/paths.ts';

/** Whether git leaves a file out, by its URI. */
type Ignored = (uri: string) => boolean;

/** Tells by the `.gitignore` files above a notice whether git leaves it out, as the command line does when it walks a folder. */
export class IgnoreFiles {
  readonly #folders = new Map<string, Promise<Ignored>>();

  /** @param readText gives a file's text by its URI, undefined where there is none */
  constructor(readonly readText: (uri: string) => Promise<string | undefined>) {}

  async ignores(uri: string): Promise<boolean> {
    return (await this.#forFolder(folderOf(uri)))(uri);
  }

  /** Forgets all, for when one of the files may have changed. */
  forget(): void {
    this.#folders.clear();
  }

  #forFolder(folder: string): Promise<Ignored> {
    let ignored = this.#folders.get(folder);
    if (!ignored) this.#folders.set(folder, (ignored = this.#read(folder)));
    return ignored;
  }

  async #read(folder: string): Promise<Ignored> {
    const parent = folderOf(folder);
    const isTop = parent === folder || (await this.#isRepository(folder));
    const above = isTop ? () => false : await this.#forFolder(parent);
    const text = await this.readText(resolveFrom(folder, '.gitignore'));
    if (text === undefined) return above;
    const { readIgnore } = await import('../core/files/gitignore.ts');
    const own = readIgnore(text);
    return (uri) => own(decodeURIComponent(relativeTo(folder, uri)!)) ?? above(uri);
  }

  /** In a worktree `.git` is a file. */
  async #isRepository(folder: string): Promise<boolean> {
    for (const name of ['.git/HEAD', '.git']) {
      if ((await this.readText(resolveFrom(folder, name))) !== undefined) return true;
    }
    return false;
  }
}
