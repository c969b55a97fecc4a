import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  PREVIEW,
  PREVIEW_FIX,
  PREVIEW_PAGE,
  type PreviewFixParams,
  type PreviewPageResult,
  type PreviewParams,
  type PreviewResult,
} from '../../server/protocol/messages.ts';
import { editsOf, sample, TestClient } from './client.ts';

const { uri, text } = sample('energy-analyst.notice.md');
const WRONG = text.replace(/6\s713,06/, '6 731,06');

const ask = (client: TestClient, params: PreviewParams): Promise<PreviewResult> =>
  client.connection.sendRequest(PREVIEW, params);
const fix = (client: TestClient, params: PreviewFixParams): Promise<WorkspaceEdit | null> =>
  client.connection.sendRequest(PREVIEW_FIX, params);

async function withNotice(content: string, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start();
  await client.open(uri, content);
  await run(client);
  await client.stop();
}

test('an update names what has changed since the one before', () =>
  withNotice(text, async (client) => {
    const first = (await ask(client, { uri }))!;
    assert.equal(first.rows.length, first.order!.length);
    await client.change(uri, WRONG);
    const next = (await ask(client, { uri, previous: first.version }))!;
    assert.equal(next.rows.length, 1);
    assert.match(next.rows[0]!.html, /class="row field problem error\b/);
    assert.ok(next.head && next.counts && !next.shell);
  }));

test('what a page shows already is not sent again', () =>
  withNotice(text, async (client) => {
    const { version } = (await ask(client, { uri }))!;
    assert.equal(await ask(client, { uri, previous: version }), null);
    assert.ok(await ask(client, { uri }), 'a page that was loaded again has nothing');
  }));

test('a fix is that of the row, as long as the page shows the newest text', () =>
  withNotice(WRONG, async (client) => {
    const { version, rows } = (await ask(client, { uri }))!;
    const row = rows.find(({ html }) => html.includes('row field problem error'))!.id;
    const edit = await fix(client, { uri, version, row, problem: 0, fix: 0 });
    assert.match(editsOf(edit, uri)[0]!.newText, /^6.713,06$/);
    assert.equal(await fix(client, { uri, version, row, problem: 0, fix: 9 }), null);
    await client.change(uri, `\n${WRONG}`);
    assert.equal(await fix(client, { uri, version, row, problem: 0, fix: 0 }), null);
  }));

test('a file pair is one preview, by either file', async () => {
  const [en, fr] = [sample('data-engineer.en.notice.md'), sample('data-engineer.fr.notice.md')];
  const client = await TestClient.start({ files: new Map([[fr.uri, fr.text]]) });
  await client.open(en.uri, en.text);
  const first = (await ask(client, { uri: en.uri }))!;
  assert.deepEqual(first.files, { en: en.uri, fr: fr.uri });
  await client.change(en.uri, `${en.text}\n`);
  const { rows } = (await ask(client, { uri: fr.uri, previous: first.version }))!;
  assert.deepEqual(rows, []);
  await client.stop();
});

test('what is not there has no preview', () =>
  withNotice(text, async (client) => {
    assert.equal(await ask(client, { uri: 'file:///none.notice.md' }), null);
    const page: PreviewPageResult = await client.connection.sendRequest(PREVIEW_PAGE, {
      uri: 'file:///none.notice.md',
    });
    assert.equal(page, null);
  }));

test('the page names its file', () =>
  withNotice(text, async (client) => {
    const page: PreviewPageResult = await client.connection.sendRequest(PREVIEW_PAGE, { uri });
    assert.match(page!, /Made by Vacancy Notice from energy-analyst\.notice\.md on \d+ \w+ \d{4}\./);
  }));
