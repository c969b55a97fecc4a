import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callFor, callPlainly } from '../../server/cli/cache/v8-options.ts';
import type { NoticeFiles } from '../../server/cli/files/notice-files.ts';
import { Sandbox } from './support.ts';

test('a run is short when it has few notices of little text', async (t) => {
  const sandbox = new Sandbox(t, { small: 'x', large: 'x'.repeat(600_000) });
  const unit = (name: string): NoticeFiles => [{ path: sandbox.path(name), name }];
  const isShort = async (...args: Parameters<typeof callFor>) => (await callFor(...args)) !== callPlainly;
  assert.equal(await isShort([unit('small')], undefined), true);
  assert.equal(await isShort([unit('missing')], undefined), true);
  assert.equal(await isShort([unit('large')], undefined), false);
  assert.equal(await isShort(Array(21).fill(unit('small')), undefined), false);
  assert.equal(await isShort([unit('stdin')], 'x'), true);
  assert.equal(await isShort([unit('stdin')], 'x'.repeat(600_000)), false);
});

test('a short run gives what the check gives, and throws what it throws', async () => {
  const call = await callFor([], undefined);
  assert.equal(
    call(() => 7),
    7,
  );
  const error = new Error('x');
  assert.throws(
    () =>
      call(() => {
        throw error;
      }),
    error,
  );
});
