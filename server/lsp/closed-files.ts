import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode, type Undecodable } from '../core/files/bytes.ts';
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

  /** Which of the files hold another text on disk by now, have come, or have gone. */
  async changed(): Promise<string[]> {
    const absent = [...this.#isThere].flatMap(([uri, isThere]) => (isThere ? [] : [uri]));
    const looks = [...new Set([...this.#read.keys(), ...absent])].map(async (uri) => {
      const known = await this.#read.get(uri);
      const now = await this.#open(uri);
      return textOf(known) === textOf(now) && (known === undefined) === (now === undefined) ? [] : [uri];
    });
    return (await Promise.all(looks)).flat();
  }

  async #readNow(uri: string): Promise<TextDocument | Unreadable | undefined> {
    const read = await this.#open(uri);
    this.#isThere.set(uri, read !== undefined);
    return read;
  }

  async #open(uri: string): Promise<TextDocument | Unreadable | undefined> {
    const bytes = await this.files.read(uri);
    if (!bytes) return undefined;
    const decoded = decode(bytes);
    if ('undecodable' in decoded) return { uri, ...decoded };
    return TextDocument.create(uri, 'vacancy-notice', 0, decoded.text);
  }
}

function textOf(file: TextDocument | Unreadable | undefined): string | undefined {
  return file && 'getText' in file ? file.getText() : undefined;
}
