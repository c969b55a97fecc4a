import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode, type Undecodable } from '../core/files/names.ts';
import type { FileAccess } from './files.ts';

/** A file on disk that is not text. */
export interface Unreadable {
  readonly uri: string;
  readonly undecodable: Undecodable;
}

/** What was read of the files that are not open. */
export class ClosedFiles {
  readonly #read = new Map<string, Promise<TextDocument | Unreadable | undefined>>();
  readonly #isThere = new Map<string, boolean>();

  constructor(readonly files: FileAccess) {}

  /** A file's text, or that it is not text; undefined if the file does not exist. */
  read(uri: string): Promise<TextDocument | Unreadable | undefined> {
    let read = this.#read.get(uri);
    if (!read) this.#read.set(uri, (read = this.#readNow(uri)));
    return read;
  }

  async isThere(uri: string): Promise<boolean> {
    return this.#isThere.get(uri) ?? (await this.read(uri)) !== undefined;
  }

  /** Lets go of a file's text, but not of whether it is there. */
  release(uri: string): void {
    this.#read.delete(uri);
  }

  /** Forgets a file that has changed on disk. */
  forget(uri: string): void {
    this.#read.delete(uri);
    this.#isThere.delete(uri);
  }

  async #readNow(uri: string): Promise<TextDocument | Unreadable | undefined> {
    const bytes = await this.files.read(uri);
    this.#isThere.set(uri, bytes !== undefined);
    if (!bytes) return undefined;
    const decoded = decode(bytes);
    if ('undecodable' in decoded) return { uri, ...decoded };
    return TextDocument.create(uri, 'vacancy-notice', 0, decoded.text);
  }
}
