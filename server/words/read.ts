import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionaries } from '../core/words/dictionaries.ts';
import { Dictionary } from '../core/words/dictionary.ts';

/** The build puts the lists beside the program; tests and tools, which have no `__dirname`, run in the project's folder. */
const FOLDER = typeof __dirname === 'string' ? join(__dirname, 'words') : join('server', 'words');

let read: Dictionaries | undefined;

/** The word lists, read from the disk when they are first asked for. @throws where the program is not installed as a whole */
export function readDictionaries(): Dictionaries {
  read ??= { en: dictionary('en'), fr: dictionary('fr') };
  return read;
}

function dictionary(language: 'en' | 'fr'): Dictionary {
  return new Dictionary(readFileSync(join(FOLDER, `${language}.dawg`)));
}
