import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, refusalReason } from '../core/files/refusals.ts';
import type { Language } from '../core/text/language.ts';
import type { Dictionaries } from '../core/words/dictionaries.ts';
import { Dictionary } from '../core/words/dictionary.ts';

/** The build puts the lists beside the program; tests and tools, which have no `__dirname`, run in the project's folder. */
const FOLDER = typeof __dirname === 'string' ? join(__dirname, 'words') : join('server', 'words');

let read: Dictionaries | undefined;

/** The program is not installed as a whole. */
export class WordsError extends Error {
  constructor(
    readonly path: string,
    readonly reason: ReturnType<typeof refusalReason>,
  ) {
    super(`The word list ${path} cannot be read (${typeof reason === 'string' ? reason : reason.en})`);
    this.name = 'WordsError';
  }
}

/** By name: each lazily loaded file of the bundle has its own copy of the class. */
export function isWordsError(error: unknown): error is WordsError {
  return error instanceof Error && error.name === 'WordsError';
}

/** The word lists, read from the disk when they are first asked for. @throws {WordsError} */
export function readDictionaries(): Dictionaries {
  read ??= { en: dictionary('en'), fr: dictionary('fr') };
  return read;
}

function dictionary(language: Language): Dictionary {
  const path = join(FOLDER, `${language}.dawg`);
  try {
    return new Dictionary(readFileSync(path));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new WordsError(path, refusalReason(error));
  }
}
