/** A file that is to be checked. */
export interface NoticeFile {
  /** An absolute path. */
  readonly path: string;
  /** As reports name it. */
  readonly name: string;
}

/** What is checked at once: a bilingual file, or the two files of a pair. By name. */
export type NoticeFiles = readonly [NoticeFile, ...NoticeFile[]];
