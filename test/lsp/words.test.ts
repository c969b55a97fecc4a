import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DiagnosticRefreshRequest } from 'vscode-languageserver/node';
import { AS_VS_CODE, sample, TestClient } from './client.ts';

/** Files of which the word lists come only when they are let go. */
class SlowWords extends Map<string, string | Uint8Array> {
  constructor(readonly released: Promise<void>) {
    super();
  }

  override get(uri: string): string | Uint8Array | undefined {
    const found = super.get(uri);
    if (!uri.endsWith('.dawg')) return found;
    // Who reads files waits for them.
    return this.released.then(() => found) as unknown as Uint8Array;
  }
}

test('the first problems do not wait for the word lists, which the client reads as on the web', async () => {
  const { uri, text } = sample('energy-analyst.notice.md');
  const { promise, resolve: release } = deferred();
  const files = new SlowWords(promise);
  for (const language of ['en', 'fr']) {
    files.set(`file:///words/${language}.dawg`, new Uint8Array(readFileSync(`server/words/${language}.dawg`)));
  }
  const initializationOptions = { ...AS_VS_CODE.initializationOptions, words: 'file:///words' };
  const client = await TestClient.start({ initializationOptions, files });
  try {
    const { promise: refreshed, resolve } = deferred();
    client.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    await client.open(uri, text.replace(' the ', ' the windoww of the ').replace('713,06Euro', '731,06Euro'));
    const rules = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    const first = await rules();
    assert.ok(first.includes('salary-mismatch'));
    assert.ok(!first.includes('misspelling'));
    release();
    await refreshed;
    assert.ok((await rules()).includes('misspelling'));
  } finally {
    await client.stop();
  }
});

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
