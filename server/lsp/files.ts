/** How the server reaches files that are not open; injected, so that it runs in Node, in a web worker and over virtual file systems. */
export interface FileAccess {
  /** A file's bytes, or undefined where there is none or it cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The URIs of all notices below the workspace folders, by name. */
  findNotices(folders: readonly string[]): Promise<readonly string[]>;
  /**
   * A file at the revision that changes are compared with; undefined where nothing is compared.
   * @param approved the revision that the configuration names; what the writer has chosen comes before it
   */
  readCommitted(uri: string, approved: string | undefined): Promise<Committed | undefined>;
}

/** A file at a revision. */
export interface Committed {
  /** Undefined where the file was not there. */
  readonly text?: string | undefined;
  /** The revision, as people call it. */
  readonly revision: string;
  /** There is no such revision. */
  readonly isUnknown?: boolean | undefined;
}
