import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { PrepareRenameRequest, RenameRequest, WillRenameFilesRequest } from 'vscode-languageserver/node';
import { editsOf, positionOf, sample, TestClient } from './client.ts';

const [en, fr] = [sample('data-engineer.en.notice.md'), sample('data-engineer.fr.notice.md')];

test('an acronym is renamed in both files of a pair, a common word is not', async () => {
  const client = await TestClient.start({ files: new Map([[fr.uri, fr.text]]) });
  await client.open(en.uri, en.text);
  const ask = { textDocument: { uri: en.uri }, position: positionOf(en.text, 'NATO') };
  const prepared = (await client.connection.sendRequest(PrepareRenameRequest.type, ask)) as { placeholder: string };
  assert.equal(prepared.placeholder, 'NATO');
  const edit = await client.connection.sendRequest(RenameRequest.type, { ...ask, newName: 'ACME' });
  assert.ok(editsOf(edit, en.uri).length > 0 && editsOf(edit, fr.uri).length > 0);
  const word = { textDocument: { uri: en.uri }, position: positionOf(en.text, 'the ') };
  assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, word), null);
  const title = { textDocument: { uri: en.uri }, position: { line: 0, character: 4 } };
  await assert.rejects(
    client.connection.sendRequest(RenameRequest.type, { ...title, newName: 'a | b | c' }),
    /Write the new name/,
  );
  await client.stop();
});

test('with one file of a pair the other one is renamed, and what was noted of both', async () => {
  const [a, b, review] = ['file:///w/a.en.notice.md', 'file:///w/a.fr.notice.md', 'file:///w/a.notice.review'];
  const files = new Map([
    [a, en.text],
    [b, fr.text],
    [review, ''],
    ['file:///w/lone.notice.md', en.text],
    ['file:///w/lone.notice.review', ''],
  ]);
  const client = await TestClient.start({ files });
  const moves = async (...renamed: [string, string][]): Promise<string[]> => {
    const params = { files: renamed.map(([oldUri, newUri]) => ({ oldUri, newUri })) };
    const edit: WorkspaceEdit | null = await client.connection.sendRequest(WillRenameFilesRequest.type, params);
    return (edit?.documentChanges ?? []).map((one) => ('newUri' in one ? `${one.oldUri} > ${one.newUri}` : ''));
  };
  assert.deepEqual(await moves([a, 'file:///w/b.en.notice.md']), [
    `${b} > file:///w/b.fr.notice.md`,
    `${review} > file:///w/b.notice.review`,
  ]);
  // VS Code asks again before it renames the other two.
  assert.deepEqual(await moves([b, 'file:///w/b.fr.notice.md'], [review, 'file:///w/b.notice.review']), []);
  assert.deepEqual(await moves([a, 'file:///w/x/b.en.notice.md'], [b, 'file:///w/x/b.fr.notice.md']), [
    `${review} > file:///w/x/b.notice.review`,
  ]);
  // It becomes something else, or the other name is taken.
  assert.deepEqual(await moves([a, 'file:///w/a.notice.md']), []);
  assert.deepEqual(await moves([a, 'file:///w/b.fr.notice.md']), []);
  files.set('file:///w/b.fr.notice.md', fr.text);
  assert.deepEqual(await moves([a, 'file:///w/b.en.notice.md']), []);
  assert.deepEqual(await moves(['file:///w/lone.notice.md', 'file:///w/new.notice.md']), [
    'file:///w/lone.notice.review > file:///w/new.notice.review',
  ]);
  await client.stop();
});
