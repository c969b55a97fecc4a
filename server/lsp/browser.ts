import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { FileAccess } from './files.ts';
import { Idle } from './idle.ts';
import { startServer } from './server.ts';
import { localToday } from './today.ts';

/** A web worker has no disk: what is not open is what the client reads. */
const none: FileAccess = {
  read: async () => undefined,
  readCommitted: async () => undefined,
  findNotices: async () => [],
};

/** The worker that this file runs in; it speaks with whoever has started it. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const idle = new Idle();
const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  idle.connectionOptions,
);
startServer(connection, { files: none, today: localToday, idle, warmsUp: true });
connection.listen();
