import {
  accessSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { refusal } from '../../core/files/refusals.ts';
import { readRegularFile } from './read.ts';
import { TemporaryFile } from './temporary.ts';

/**
 * Makes a folder, and those above it, where they are missing. (Node's own `recursive` never ends below /proc.)
 * @throws what the file system says
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Makes a file that is not there yet: nobody ever sees half of it, also where the disk is full.
 * @throws what the file system says; `EEXIST` where something has its name
 */
export function createFile(path: string, content: string): void {
  put(path, (temporary) => {
    writeFileSync(temporary.descriptor, content);
    if (lstatSync(path, { throwIfNoEntry: false })) throw refusal('EEXIST', path);
  });
}

/** Writes a file of the program's own in one step, so that another run never reads half of it. @throws what the file system says */
export function replaceFile(path: string, content: string | Uint8Array): void {
  put(path, (temporary) => writeFileSync(temporary.descriptor, content));
}

/**
 * Replaces a file's content in one step, so that nobody ever sees half of it, not even after a power cut in the middle. Its mode
 * stays; a link stays a link, and what it leads to is replaced.
 * @param seen what the file held when it was read; undefined where there was none
 * @throws what the file system says, and `ECHANGED` where the file holds something else by now; it is then as it was
 */
export function writeAtomically(path: string, content: string | Uint8Array, seen: Uint8Array | undefined): void {
  const target = seen ? realpathSync(path) : path;
  // Putting another file in its place would ask the folder alone.
  if (seen) accessSync(target, constants.W_OK);
  put(target, (temporary) => {
    writeFileSync(temporary.descriptor, content);
    // Not by the option of the opening, which the process's mask would narrow.
    if (seen) fchmodSync(temporary.descriptor, statSync(target).mode);
    fsyncSync(temporary.descriptor);
    if (!holds(target, seen)) throw refusal('ECHANGED', path);
  });
}

function put(target: string, fill: (temporary: TemporaryFile) => void): void {
  const temporary = new TemporaryFile(dirname(target));
  try {
    fill(temporary);
    temporary.moveTo(target);
  } catch (error) {
    temporary.discard();
    throw error;
  }
}

function holds(path: string, seen: Uint8Array | undefined): boolean {
  if (!seen) return statSync(path, { throwIfNoEntry: false }) === undefined;
  return readRegularFile(path).equals(seen);
}
