import { statSync } from 'node:fs';
import type { Reader } from '../../core/configuration/reader.ts';
import { readRegularFile } from './read.ts';

/** Reads the files of configurations and profiles from the disk. */
export const fileReader: Reader = {
  readFile(path) {
    try {
      // Most files that are looked for are not there, and an error takes ten times as long as this.
      if (!statSync(path, { throwIfNoEntry: false })) return undefined;
      return readRegularFile(path).toString('utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  },
};
