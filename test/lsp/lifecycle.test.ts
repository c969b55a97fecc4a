import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  HoverRequest,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Idle } from '../../server/lsp/idle.ts';
import { LifeCycle } from '../../server/lsp/life-cycle.ts';
import { startServer } from '../../server/lsp/server.ts';
import { ALIVE } from '../../server/protocol/messages.ts';
import { memoryFiles, TODAY } from './client.ts';

test('what comes before initialize or after shutdown, a second initialize, and unknown methods are refused', async (t) => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const idle = new Idle();
  const server = createConnection(
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
    new LifeCycle(idle).connectionOptions,
  );
  startServer(server, { files: memoryFiles(new Map()), today: () => TODAY, idle });
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  t.after(() => client.dispose());
  client.listen();
  const hover = { textDocument: { uri: 'file:///a.notice.md' }, position: { line: 0, character: 0 } };
  const start = { processId: null, rootUri: null, capabilities: {} };
  await assert.rejects(client.sendRequest(HoverRequest.type, hover), { code: -32002 });
  assert.ok((await client.sendRequest(InitializeRequest.type, start)).capabilities);
  await assert.rejects(client.sendRequest(InitializeRequest.type, start), { code: -32600 });
  await assert.rejects(client.sendRequest('no/such'), { code: -32601 });
  assert.equal(await client.sendRequest(HoverRequest.type, hover), null);
  assert.equal(await client.sendRequest(ALIVE), null);
  await client.sendRequest(ShutdownRequest.type);
  for (const again of [
    () => client.sendRequest(HoverRequest.type, hover),
    () => client.sendRequest(ShutdownRequest.type),
  ]) {
    await assert.rejects(again(), { code: -32600 });
  }
  await assert.rejects(client.sendRequest(InitializeRequest.type, start), { code: -32600 });
});
