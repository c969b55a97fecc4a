import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Texts shorter than this are collected, since each write is a call of the operating system. */
const CHUNK_UNITS = 1 << 16;

/** Where a report or a diff goes, piece by piece, so that memory does not grow with it. */
export interface Output {
  write(text: string): void;
  /** Writes what is still held; a file takes its place only now. */
  close(): void;
}

/**
 * The standard output. When its reader has gone (`| head`), the rest is dropped in silence.
 * @param before called before each write
 */
export function standardOutput(before: () => void = () => {}): Output {
  let open = true;
  return chunked((text) => {
    before();
    if (open) open = writeAll(1, text);
  });
}

/**
 * A file, which keeps its old content until all is written. What is no regular file (`/dev/stdout`, a pipe) is written
 * directly. Folders on the way are made.
 */
export function fileOutput(path: string): Output {
  mkdirSync(dirname(path), { recursive: true });
  const existing = statSync(path, { throwIfNoEntry: false });
  const direct = existing !== undefined && !existing.isFile();
  const target = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const descriptor = openSync(target, 'w');
  const output = chunked((text) => writeAll(descriptor, text));
  return {
    write: output.write,
    close() {
      output.close();
      closeSync(descriptor);
      if (direct) return;
      try {
        renameSync(target, path);
      } catch (error) {
        rmSync(target, { force: true });
        throw error;
      }
    },
  };
}

/** Writes to stderr, which is never buffered. */
export function writeError(text: string): void {
  writeAll(2, `${text}\n`);
}

function chunked(flush: (text: string) => void): Output {
  let held: string[] = [];
  let units = 0;
  const close = () => {
    if (units > 0) flush(held.join(''));
    held = [];
    units = 0;
  };
  return {
    write(text) {
      held.push(text);
      units += text.length;
      if (units >= CHUNK_UNITS) close();
    },
    close,
  };
}

/** Writes all of a text at once. Returns false when nobody reads any more. */
export function writeAll(descriptor: number, text: string): boolean {
  let bytes: Uint8Array = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') return false;
      // A pipe that another program made non-blocking is full: wait for its reader.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}
