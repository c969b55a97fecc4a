import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { FileAccess } from './files.ts';
import { Idle } from './idle.ts';
import { LifeCycle } from './life-cycle.ts';
import { startServer } from './server.ts';
import { localToday } from './today.ts';

/** The extension reads what is not open, also where there is no disk. */
const none: FileAccess = {
  read: async () => undefined,
  readCommitted: async () => undefined,
  findNotices: async () => [],
};

/** The worker that this file runs in; it speaks with whoever has started it. (`editor.ts` makes one of a process.) */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

const idle = new Idle();
const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  new LifeCycle(idle).connectionOptions,
);
startServer(connection, { files: none, today: localToday, idle, warmsUp: true });
connection.onExit(() => self.close());
connection.listen();
