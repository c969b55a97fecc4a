import { readFileSync } from 'node:fs';
import { type Decoded, decode } from '../../core/files/names.ts';
import type { NoticeFile } from './select.ts';

/** A file of a unit as it was read. */
export type ReadFile = NoticeFile & Decoded;

/** Reads a file's bytes as text. @throws what the file system says */
export function readNotice(file: NoticeFile): ReadFile {
  return { ...file, ...decode(readFileSync(file.path)) };
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
