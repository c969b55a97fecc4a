import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Watchdog } from '../../client/watchdog.ts';

test('a server that answers is left alone, also where it refuses; one that answers nothing for long is told of once', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  let mute = 0;
  let answer: () => Promise<unknown> = () => Promise.resolve();
  const watchdog = new Watchdog(
    () => answer(),
    () => mute++,
  );
  const pass = async (seconds: number) => {
    for (let s = 0; s < seconds; s++) {
      t.mock.timers.tick(1000);
      await new Promise((done) => setImmediate(done));
    }
  };
  await pass(300);
  answer = () => Promise.reject(new Error('no such method'));
  await pass(300);
  assert.equal(mute, 0);
  answer = () => new Promise(() => {});
  await pass(50);
  assert.equal(mute, 0);
  await pass(300);
  assert.equal(mute, 1);
  watchdog.dispose();
});
