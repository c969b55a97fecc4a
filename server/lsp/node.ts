import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isNoticeName } from '../core/files/names.ts';
import { askedLanguage } from '../core/text/language.ts';
import { readDictionaries } from '../words/read.ts';
import { readApproved } from './approved.ts';
import type { FileAccess } from './files.ts';
import { Idle } from './idle.ts';
import { LifeCycle } from './life-cycle.ts';
import { startServer } from './server.ts';
import { standardStreams } from './standard-streams.ts';
import { localToday } from './today.ts';

/** The largest file that is read, in bytes. */
const LARGEST = 64_000_000;

/** Files on disk, for clients that do not read them themselves. */
const disk: FileAccess = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    const path = fileURLToPath(uri);
    // A pipe may never be written to, and a device may never end.
    const stats = await stat(path).catch(() => undefined);
    if (!stats?.isFile() || stats.size > LARGEST) return undefined;
    return readFile(path).catch(() => undefined);
  },
  readCommitted: readApproved,
  async findNotices(folders) {
    const found = await Promise.all(folders.filter((uri) => uri.startsWith('file:')).map(noticesBelow));
    return found.flat();
  },
};

async function noticesBelow(folder: string): Promise<string[]> {
  const root = fileURLToPath(folder);
  const entries = await readdir(root, { recursive: true }).catch(() => []);
  return (
    entries
      .filter((entry) => isNoticeName(entry) && !/(?:^|[\\/])(?:node_modules|\.git)[\\/]/.test(entry))
      .sort()
      // With the folder as the client writes it: `c%3A` and `C:` are the same drive, but not the same file to a client.
      .map((entry) => `${folder.replace(/\/$/, '')}/${entry.split(path.sep).map(encodeURIComponent).join('/')}`)
  );
}

/** Serves the client at the other end of the standard streams, and ends the process when that says so. */
export function serve(): void {
  const idle = new Idle();
  const life = new LifeCycle(idle);
  const connection = process.argv.includes('--stdio')
    ? createConnection(ProposedFeatures.all, ...standardStreams(life), life.connectionOptions)
    : createConnection(ProposedFeatures.all, life.connectionOptions);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  startServer(connection, {
    files: disk,
    today: localToday,
    idle,
    dictionaries: readDictionaries,
    language: askedLanguage(process.argv),
    locale: LC_ALL || LC_MESSAGES || LANG,
    warmsUp: true,
  });
  connection.listen();
}
