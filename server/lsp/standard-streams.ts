import {
  ErrorCodes,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { LifeCycle } from './life-cycle.ts';

/** What the reader says of a header that it cannot understand. What comes behind such a message cannot be found. */
const LOST = /^(?:Header must|Content-Length value|Message header)/;

/**
 * The client at the other end of the standard streams. Where these end, or hold what is not a message, the process ends: a server that is
 * alive and mute would be waited for.
 */
export function standardStreams(life: LifeCycle): readonly [MessageReader, MessageWriter] {
  const [reader, writer] = [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  // What is written there by accident would be taken for a message.
  console.log = console.info = console.debug = console.error;
  reader.onError(async (error) => {
    if (!(error instanceof SyntaxError || LOST.test(error.message))) return;
    const message = `The client's messages cannot be read: ${JSON.stringify(error.message).slice(1, -1)}`;
    process.stdin.pause();
    const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } };
    await writer.write(answer).catch(() => {});
    process.stderr.write(`${message}\n`, () => process.exit(1));
  });
  for (const end of ['end', 'close'] as const) process.stdin.once(end, () => process.exit(life.isShutDown ? 0 : 1));
  return [reader, writer];
}
