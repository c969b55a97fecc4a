import type { ConnectionOptions } from 'vscode-languageserver';
import type { Idle } from './idle.ts';

/** The method that a request is given when it comes after `shutdown`; it is refused under it. */
export const AFTER_SHUTDOWN = 'vacancyNotice/afterShutdown';

/** Lets nothing but `exit` in after `shutdown`, as LSP asks, and tells `idle` of all that comes. */
export class LifeCycle {
  #isShutDown = false;

  constructor(readonly idle: Idle) {}

  get isShutDown(): boolean {
    return this.#isShutDown;
  }

  /** What the connection is created with. */
  readonly connectionOptions: ConnectionOptions = {
    messageStrategy: {
      handleMessage: (message, next) => {
        // Answers to what the server has asked itself have no method.
        if (!('method' in message) || typeof message.method !== 'string') {
          next(message);
          return;
        }
        this.idle.busy();
        const isShutdown = message.method === 'shutdown';
        if (this.#isShutDown && 'id' in message) next(Object.assign(message, { method: AFTER_SHUTDOWN }));
        else if (!this.#isShutDown || message.method === 'exit') next(message);
        if (isShutdown) this.#isShutDown = true;
      },
    },
  };
}
