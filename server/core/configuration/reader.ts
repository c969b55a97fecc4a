/** How files are read; the core itself reads none. Paths are absolute, with `/`. */
export interface Reader {
  /** A file's text, or undefined where there is none. May throw where there is one that cannot be read. */
  readFile(path: string): string | undefined | Promise<string | undefined>;
}
