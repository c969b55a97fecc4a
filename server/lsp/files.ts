/** How the server reaches files that are not open; injected, so that it runs in Node, in a web worker and over virtual file systems. */
export interface FileAccess {
  /** A file's bytes, or undefined where there is none or it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The URIs of all notices below the workspace folders, by name. */
  findNotices(folders: readonly string[]): Promise<readonly string[]>;
  /** A file's text at the revision that changes are compared with; undefined where there is none. */
  readCommitted(uri: string): Promise<string | undefined>;
}
