import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode } from '../../core/files/bytes.ts';
import { refusal } from '../../core/files/refusals.ts';
import type { NoticeFile } from './notice-files.ts';

/** A file of a notice as it was read. */
export type ReadFile = NoticeFile & Decoded & { readonly bytes: Uint8Array };

/** Reads a file's bytes as text. @throws what the file system says */
export function readNotice(file: NoticeFile): ReadFile {
  const bytes = readRegularFile(file.path);
  return { ...file, bytes, ...decode(bytes) };
}

/** Reads a file that ends: a pipe may never be written to, and a device may never stop. @throws what the file system says */
export function readRegularFile(path: string): Buffer {
  const stats = statSync(path);
  if (!stats.isFile()) throw refusal(stats.isDirectory() ? 'EISDIR' : 'ENOTFILE', path);
  return readFileSync(path);
}

/** A file that is text. */
export type TextFile = Extract<ReadFile, { readonly text: string }>;

export function isText(file: ReadFile): file is TextFile {
  return 'text' in file;
}

/** All of the standard input. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
