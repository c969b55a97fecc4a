import type { Dictionaries } from '../core/words/dictionaries.ts';
import { Dictionary } from '../core/words/dictionary.ts';
import type { Server } from './feature.ts';
import type { FileAccess } from './files.ts';
import { refreshDiagnostics } from './handlers/refresh.ts';

/**
 * Loads the word lists as soon as the first notice is checked: its first problems do not wait for them. Then the open notices are checked again,
 * with the words.
 */
export function registerDictionaries(
  server: Server,
  load: () => Dictionaries | Promise<Dictionaries | undefined>,
): void {
  const listening = server.workspace.onDidCheck(() => {
    listening.dispose();
    void use(server, load);
  });
}

async function use(server: Server, load: () => Dictionaries | Promise<Dictionaries | undefined>): Promise<void> {
  await server.idle.turn();
  let dictionaries: Dictionaries | undefined;
  try {
    dictionaries = await load();
  } catch (error) {
    // The rules that need no words check on.
    server.connection.console.error(error instanceof Error ? error.message : String(error));
  }
  if (!dictionaries) return;
  server.workspace.useDictionaries(dictionaries);
  refreshDiagnostics(server);
}

/** The word lists as the client reads them. @param folder their folder's URI; without it there are none */
export async function clientDictionaries(
  files: FileAccess,
  folder: string | undefined,
): Promise<Dictionaries | undefined> {
  if (folder === undefined) return undefined;
  const [en, fr] = await Promise.all(['en', 'fr'].map((language) => files.read(`${folder}/${language}.dawg`)));
  return en && fr && { en: new Dictionary(en), fr: new Dictionary(fr) };
}
