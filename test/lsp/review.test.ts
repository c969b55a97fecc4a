import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { CodeActionRequest } from 'vscode-languageserver/node';
import {
  PREVIEW,
  type PreviewResult,
  SET_REVIEW,
  type SetReviewParams,
  type SetReviewResult,
} from '../../server/protocol/messages.ts';
import { AS_VS_CODE, positionOf, sample, TestClient } from './client.ts';

const { uri, text } = sample('energy-analyst.notice.md');
const LATE = text.replace('have worked for at least', 'have worked abroad for at least');
const REVIEW = uri.replace(/notice\.md$/, 'notice.review');
const AT = positionOf(LATE, 'have worked abroad');

const set = (client: TestClient, params: Omit<SetReviewParams, 'uri'>): Promise<SetReviewResult> =>
  client.connection.sendRequest(SET_REVIEW, { uri, ...params });
const stale = async (client: TestClient): Promise<number> =>
  (await client.diagnostics(uri)).filter(({ code }) => code === 'counterpart-stale').length;

async function withChange(run: (client: TestClient) => Promise<void>, content = LATE): Promise<void> {
  const client = await TestClient.start({ committed: new Map([[uri, text]]), ...AS_VS_CODE });
  await client.open(uri, content);
  await run(client);
  await client.stop();
}

/** Does what the client does with an answer. */
function write(client: TestClient, result: SetReviewResult): void {
  client.files.set(result!.uri, result!.text);
}

suite('what is noted of a row', () => {
  test('settles a change, beside the notice, until one of the texts changes again', () =>
    withChange(async (client) => {
      assert.equal(await stale(client), 2);
      const result = await set(client, { row: AT, state: 'translated' });
      assert.deepEqual([result!.uri, result!.before], [REVIEW, null]);
      assert.match(result!.text, /^# [^\n]+\n[0-9a-f]{16} translated\n$/);
      write(client, result);
      assert.equal(await stale(client), 0);
      await client.change(uri, LATE.replace('worked abroad', 'worked overseas'));
      assert.equal(await stale(client), 2);
      await client.change(uri, LATE);
      assert.equal(await stale(client), 0);
      write(client, await set(client, { row: AT, state: 'none' }));
      assert.equal(await stale(client), 2);
    }));

  test('is forgotten when the client says that it could not write the file', () =>
    withChange(async (client) => {
      const result = await set(client, { row: AT, state: 'translated' });
      assert.equal(await stale(client), 0);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: result!.uri, type: 2 }],
      });
      assert.equal(await stale(client), 2);
    }));

  test('is offered at the change and at its counterpart', () =>
    withChange(async (client) => {
      for (const position of [AT, positionOf(LATE, 'avoir travaillé pendant')]) {
        const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: { start: position, end: position },
          context: { diagnostics: [] },
        })) as CodeAction[];
        const action = actions.find(({ title }) => title === 'Checked, nothing to do')!;
        const [target, row, state] = action.command!.arguments!;
        assert.equal(target, uri);
        assert.ok(await set(client, { row, state }));
        // Taken back, for the other place.
        await set(client, { row, state: 'none' });
      }
    }));

  test('adds to what others have written into the file meanwhile', () =>
    withChange(async (client) => {
      write(client, await set(client, { row: AT, state: 'reviewed' }));
      const other = await set(client, { row: positionOf(LATE, 'Salary'), state: 'translated' });
      assert.equal(other!.text.split('\n').length, 4);
      // Of what the notice does not have nothing stays.
      client.files.set(REVIEW, `${other!.text}0000000000000000 reviewed\n`);
      const before = client.files.get(REVIEW);
      const third = await set(client, { row: positionOf(LATE, 'Grade'), state: 'translated' });
      assert.equal(third!.text.split('\n').length, 5);
      assert.equal(third!.before, before);
    }));

  test('is seen in the preview, which can note it too', () =>
    withChange(async (client) => {
      const first: PreviewResult = await client.connection.sendRequest(PREVIEW, { uri });
      const { id } = first!.rows.find(({ html }) => html.includes('have worked abroad') || html.includes('changed'))!;
      const { version } = first!;
      assert.equal(await set(client, { row: { version: version + 1, row: id }, state: 'reviewed' }), null);
      write(client, await set(client, { row: { version, row: id }, state: 'reviewed' }));
      const next: PreviewResult = await client.connection.sendRequest(PREVIEW, { uri, previous: version });
      assert.deepEqual(next!.rows.length, 1);
      assert.match(next!.rows[0]!.html, /data-state="reviewed"/);
      assert.match(next!.counts!, /1 of \d+ reviewed/);
      // A reviewer who is faster than the page: its update is the one before the last.
      const second = first!.rows.find(({ html, id: other }) => other !== id && html.includes('data-state="open"'))!.id;
      assert.ok(await set(client, { row: { version, row: second }, state: 'reviewed' }));
      await client.change(uri, `\n${LATE}`);
      const { version: newest }: NonNullable<PreviewResult> = await client.connection.sendRequest(PREVIEW, { uri });
      assert.equal(await set(client, { row: { version, row: second }, state: 'reviewed' }), null);
      assert.ok(newest > version);
    }));

  test('is nothing where there is no row with both editions', () =>
    withChange(async (client) => {
      assert.equal(await set(client, { row: { line: 100_000, character: 0 }, state: 'reviewed' }), null);
      const gone: SetReviewResult = await client.connection.sendRequest(SET_REVIEW, {
        uri: 'file:///none.notice.md',
        row: AT,
        state: 'reviewed',
      });
      assert.equal(gone, null);
    }));
});

suite('the approved version of the configuration', () => {
  const CONFIGURATION = uri.replace(/[^/]+$/, '.vacancy-notice.json');
  const withApproved = async (approved: string, run: (client: TestClient) => Promise<void>): Promise<void> => {
    const client = await TestClient.start({
      files: new Map([[CONFIGURATION, JSON.stringify({ approved })]]),
      committed: new Map([[`v1:${uri}`, text]]),
      ...AS_VS_CODE,
    });
    await client.open(uri, LATE);
    await run(client);
    await client.stop();
  };

  test('is what the notice is compared with', () =>
    withApproved('v1', async (client) => {
      assert.equal(await stale(client), 2);
      const first: PreviewResult = await client.connection.sendRequest(PREVIEW, { uri });
      assert.match(first!.counts!, /since v1/);
    }));

  test('is an error of the configuration where there is no such revision', () =>
    withApproved('unknown', async (client) => {
      const told = new Promise<string>((resolve) => {
        client.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
          resolve(`${uri} ${diagnostics[0].message}`),
        );
      });
      assert.equal(await stale(client), 0);
      assert.match(await told, /\.vacancy-notice\.json approved: There is no revision “unknown”/);
    }));
});
