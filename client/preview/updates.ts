import { PREVIEW, type PreviewParams, type PreviewResult } from '../../server/protocol/messages.ts';
import type { PreviewUpdate } from '../../server/protocol/shared.ts';
import type { NoticeServer } from '../server.ts';

/**
 * Asks the server for updates as fast as it can give them: one question at a time, and one more when there was a change
 * meanwhile. There is no waiting for a pause in typing.
 */
export class Updates {
  #version: number | undefined;
  #isAsking = false;
  #isStale = false;
  #isEnded = false;

  constructor(
    readonly server: Pick<NoticeServer, 'sendRequest'>,
    readonly uri: string,
    readonly take: (update: PreviewUpdate) => void,
  ) {}

  /** The page shows nothing any more: the next update is complete. */
  restart(): void {
    this.#version = undefined;
    this.request();
  }

  request(): void {
    this.#isStale = true;
    if (!this.#isAsking) void this.#ask();
  }

  end(): void {
    this.#isEnded = true;
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#isStale && !this.#isEnded) {
        this.#isStale = false;
        const previous = this.#version;
        const params: PreviewParams = { uri: this.uri, ...(previous === undefined ? {} : { previous }) };
        const update: PreviewResult = await this.server.sendRequest(PREVIEW, params);
        if (!update || this.#isEnded) continue;
        // The page was loaded again meanwhile, and would not know what this adds to.
        if (previous !== undefined && this.#version === undefined) continue;
        this.#version = update.version;
        this.take(update);
      }
    } finally {
      this.#isAsking = false;
    }
  }
}
