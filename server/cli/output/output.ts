import { closeSync, constants, fchmodSync, openSync, realpathSync, type Stats, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusal } from '../../core/files/refusals.ts';
import { TemporaryFile } from '../files/temporary.ts';
import { makeFolder } from '../files/write.ts';

/** Texts shorter than this are collected, since each write is a call of the operating system. */
const CHUNK_UNITS = 1 << 16;

/**
 * Where a report or a diff goes, piece by piece, so that memory does not grow with it. What cannot be written is dropped until the
 * end, which says so: the work itself goes on.
 */
export interface Output {
  write(text: string): void;
  /** Writes what is still held; a file takes its place only now. @throws what the file system has said, now or before */
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
 * A file, which keeps its old content until all is written. Anything but a regular file (`/dev/stdout`, a pipe) is written
 * directly. Folders on the way are made.
 * @throws what the file system says
 */
export function fileOutput(path: string): Output {
  makeFolder(dirname(path));
  const existing = statSync(path, { throwIfNoEntry: false });
  return existing && !existing.isFile() ? directOutput(path) : replacingOutput(path, existing);
}

function directOutput(path: string): Output {
  // A pipe that nobody reads is refused in this mode; in the usual one, opening it would wait for ever.
  const descriptor = openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
  const { write, close } = chunked((text) => writeAll(descriptor, text));
  return {
    write,
    close() {
      try {
        close();
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

function replacingOutput(path: string, existing: Stats | undefined): Output {
  const target = existing ? realpathSync(path) : path;
  const temporary = new TemporaryFile(dirname(target));
  if (existing) fchmodSync(temporary.descriptor, existing.mode);
  const { write, close } = chunked((text) => writeAll(temporary.descriptor, text));
  return {
    write,
    close() {
      try {
        close();
        if (!isSame(existing, statSync(target, { throwIfNoEntry: false }))) throw refusal('ECHANGED', path);
        temporary.moveTo(target);
      } catch (error) {
        temporary.discard();
        throw error;
      }
    },
  };
}

/** Whether nobody has written a file between two looks at it. */
function isSame(a: Stats | undefined, b: Stats | undefined): boolean {
  return a?.ino === b?.ino && a?.size === b?.size && a?.mtimeMs === b?.mtimeMs;
}

/** Writes to stderr, which is never buffered. */
export function writeError(text: string): void {
  try {
    writeAll(2, `${text}\n`);
  } catch {
    // There is nowhere left to say that it cannot be said.
  }
}

/** Collects texts for a writer that may throw: what it has thrown once is thrown at the end, and nothing is written any more. */
function chunked(flush: (text: string) => void): Output {
  let held: string[] = [];
  let units = 0;
  let failure: { readonly error: unknown } | undefined;
  const flushHeld = () => {
    const text = held.join('');
    held = [];
    units = 0;
    if (failure || text === '') return;
    try {
      flush(text);
    } catch (error) {
      failure = { error };
    }
  };
  return {
    write(text) {
      held.push(text);
      units += text.length;
      if (units >= CHUNK_UNITS) flushHeld();
    },
    close() {
      flushHeld();
      if (failure) throw failure.error;
    },
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
