import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Restarts } from '../../client/restarts.ts';

test('a server that checks notices is started anew however often it is gone', () => {
  const restarts = new Restarts();
  for (let i = 0; i < 1000; i++) {
    restarts.served();
    assert.ok(restarts.isWorthwhile());
  }
});

test('one that is gone before it has checked anything, several times in a row, is not', () => {
  const restarts = new Restarts();
  restarts.served();
  assert.deepEqual(
    Array.from({ length: 4 }, () => restarts.isWorthwhile()),
    [true, true, true, false],
  );
});
