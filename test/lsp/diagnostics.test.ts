import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import {
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { AS_VS_CODE, positionOf, sample, TestClient } from './client.ts';

const WRONG = (text: string) =>
  text.replace('6 713,06Euro', '6 731,06Euro').replace('6\u00a0713,06Euro', '6\u00a0731,06Euro');

suite('diagnostics', async () => {
  const { uri, text } = sample('energy-analyst.notice.md');
  const client = await TestClient.start(AS_VS_CODE);
  after(() => client.stop());
  await client.open(uri, text);

  test('a clean notice has none', async () => {
    const errors = (await client.diagnostics(uri)).filter(({ severity }) => severity === 1 || severity === 2);
    assert.deepEqual(errors, []);
  });

  test('a wrong salary is an error with rule, link and the English salary as related place', async () => {
    await client.change(uri, WRONG(text));
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'salary-mismatch')!;
    assert.equal(found.severity, 1);
    assert.equal(found.range.start.line, positionOf(text, 'Base de paie').line);
    assert.equal(
      found.codeDescription?.href,
      'vacancy-notice-rule:/salary-mismatch/The%20salary%20differs%20between%20the%20editions%E2%80%A6',
    );
    assert.equal(found.relatedInformation?.[0]?.location.range.start.line, positionOf(text, 'Pay Basis').line);
    await client.change(uri, text);
    assert.ok(!(await client.diagnostics(uri)).some(({ code }) => code === 'salary-mismatch'));
  });

  test('what has not changed is not sent again', async () => {
    const first = await client.pull(uri);
    const again = await client.pull(uri, first.resultId);
    assert.equal(again.kind, 'unchanged');
  });
});

suite('diagnostics of a file pair', async () => {
  const en = sample('data-engineer.en.notice.md');
  const fr = sample('data-engineer.fr.notice.md');
  const client = await TestClient.start({
    files: new Map([
      [fr.uri, fr.text],
      [en.uri, en.text],
    ]),
  });
  after(() => client.stop());

  test('the other file is read from disk and its problems come along', async () => {
    await client.open(en.uri, en.text.replace('6,713.06', '6,731.06'));
    const report = await client.pull(en.uri);
    assert.equal(report.kind, 'full');
    const related = 'relatedDocuments' in report ? report.relatedDocuments?.[fr.uri] : undefined;
    const items = related?.kind === 'full' ? related.items : [];
    assert.ok(items.some(({ code }) => code === 'salary-mismatch'));
  });

  test('problems of unopened notices are workspace diagnostics', async () => {
    const report = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.deepEqual(
      report.items.map((item) => item.uri),
      [en.uri, fr.uri],
    );
  });

  test('what is deleted has no problems any more', async () => {
    const uri = 'file:///work/deleted.notice.md';
    const report = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [{ uri, value: 'before' }],
    });
    assert.deepEqual(
      report.items.filter((item) => item.uri === uri),
      [{ uri, version: null, kind: 'full', items: [] }],
    );
  });
});

test('a client that cannot pull is sent the problems', async () => {
  const { uri, text } = sample('energy-analyst.notice.md');
  const client = await TestClient.start({ capabilities: {} });
  const sent = new Promise<PublishDiagnosticsParams>((resolve) => {
    client.connection.onNotification(PublishDiagnosticsNotification.type, resolve);
  });
  await client.open(uri, WRONG(text));
  const { diagnostics, version } = await sent;
  assert.equal(version, 1);
  assert.ok(diagnostics.some(({ code }) => code === 'salary-mismatch'));
  await client.stop();
});

test('messages follow the language of the editor', async () => {
  const { uri, text } = sample('energy-analyst.notice.md');
  const client = await TestClient.start({ locale: 'fr-CH' });
  await client.open(uri, WRONG(text));
  const found = (await client.diagnostics(uri)).find(({ code }) => code === 'salary-mismatch');
  assert.match(String(found!.message), /Le salaire/);
  await client.stop();
});

test('any file can be opened: empty, binary, huge line', async () => {
  const client = await TestClient.start();
  for (const [i, text] of ['', '\u0000\u0001', 'x'.repeat(200_000)].entries()) {
    await client.open(`file:///notices/${i}.notice.md`, text);
    assert.ok(Array.isArray(await client.diagnostics(`file:///notices/${i}.notice.md`)));
  }
  await client.stop();
});

test('a change since the revision that the other edition did not follow is reported', async () => {
  const { uri, text } = sample('energy-analyst.notice.md');
  const client = await TestClient.start({ committed: new Map([[uri, text]]) });
  await client.open(uri, text);
  const stale = async () => (await client.diagnostics(uri)).filter(({ code }) => code === 'counterpart-stale');
  assert.deepEqual(await stale(), []);
  await client.change(uri, text.replace('have worked for at least', 'have worked abroad for at least'));
  const lines = (await stale()).map(({ range }) => range.start.line);
  // The changed text, and the counterpart that was not.
  assert.deepEqual(lines, [positionOf(text, 'have worked for').line, positionOf(text, 'avoir travaillé pendant').line]);
  await client.stop();
});
