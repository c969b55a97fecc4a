import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soak } from './soak.ts';

/** A short one; `npm run fuzz -- --soak` makes 100,000 edits. */
test('after 300 edits through the language server all is said as a fresh one says it', async () => {
  const heap = await soak({ edits: 300, seed: 1, compareEvery: 150, askEvery: 5 });
  assert.equal(heap.length, 2);
});
