import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Idle } from '../../server/lsp/idle.ts';

test('work that nobody waits for goes on when the client has rested', async () => {
  const idle = new Idle();
  const began = performance.now();
  idle.busy();
  setTimeout(() => idle.busy(), 100);
  await idle.turn();
  const last = performance.now() - began;
  assert.ok(last >= 395, `went on after ${last} ms`);
});

test('it lets others come in between', async () => {
  const idle = new Idle();
  let others = 0;
  const other = setInterval(() => others++, 0);
  for (let step = 0; step < 5; step++) {
    await idle.turn();
    for (const from = performance.now(); performance.now() - from < 5; );
  }
  clearInterval(other);
  assert.ok(others >= 4, `${others} came in between`);
});
