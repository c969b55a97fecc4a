import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { STATUS, type StatusResult, WRITING } from '../../server/protocol/messages.ts';
import { sample, TestClient } from './client.ts';

const { uri, text } = sample('programme-assistant.notice.md');
/** A paragraph of the French edition that an English one faces. */
const FRENCH = /## 1\. RÉSUMÉ\n\n([\s\S]+?)\n\n/.exec(text)![1]!;

suite('a text that is being written', () => {
  test('is judged as a whole when its writer has left it; what was wrong before stays', async () => {
    const broken = text.replace(/^- be able to keep several.*\n/m, '');
    assert.notEqual(broken, text);
    const client = await TestClient.start();
    const rules = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    await client.open(uri, broken);
    const before = await rules();
    assert.ok(before.includes('counterpart-missing'), String(before));
    await client.connection.sendNotification(WRITING, { uri });
    for (const length of [2, 11, 27]) {
      await client.change(uri, broken.replace(FRENCH, FRENCH.slice(0, length).trimEnd()));
      assert.deepEqual(await rules(), before);
      const { errors, warnings } = await client.connection.sendRequest<StatusResult>(STATUS, { uri });
      assert.equal(errors + warnings, 1);
    }
    await client.connection.sendNotification(WRITING, { uri: null });
    assert.ok((await rules()).length > before.length);
    await client.stop();
  });

  test('hides no wrong value', async () => {
    const client = await TestClient.start();
    await client.open(uri, text);
    await client.diagnostics(uri);
    await client.connection.sendNotification(WRITING, { uri });
    await client.change(uri, text.replace('NATO Grade G10', 'NATO Grade G12'));
    const rules = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.ok(rules.includes('grade-mismatch'), String(rules));
    await client.stop();
  });
});
