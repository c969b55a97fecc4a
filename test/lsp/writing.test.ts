import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { DiagnosticRefreshRequest, DiagnosticSeverity } from 'vscode-languageserver/node';
import { sample, TestClient } from './client.ts';

const { text } = sample('energy-analyst.notice.md');

suite('while a notice is written', async () => {
  const client = await TestClient.start();
  after(() => client.stop());

  test('what is still to be written is information, not an error', async () => {
    const uri = 'file:///work/a.notice.md';
    await client.open(uri, text.replace('**Clearance Level:** NS', '**Clearance Level:** [[TO WRITE: the clearance]]'));
    const problems = await client.diagnostics(uri);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['placeholder-left', DiagnosticSeverity.Information]],
    );
  });
});

suite('a pair of files', async () => {
  const en = sample('data-engineer.en.notice.md').text;
  const fr = sample('data-engineer.fr.notice.md').text;
  const [uriEn, uriFr] = ['en', 'fr'].map((language) => `file:///work/pair.${language}.notice.md`) as [string, string];
  const files = new Map([
    [uriEn, en],
    [uriFr, fr],
  ]);
  const client = await TestClient.start({
    files,
    capabilities: {
      textDocument: { diagnostic: { relatedDocumentSupport: true } },
      workspace: { diagnostics: { refreshSupport: true } },
    },
  });
  after(() => client.stop());

  test('is checked again when its other file is opened with a change that is not saved, as a fix does it', async () => {
    let refreshes = 0;
    let refreshed = (): void => undefined;
    client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes++;
      refreshed();
    });
    const wrong = fr.replace('22-sept.-2026', '23-sept.-2026');
    files.set(uriFr, wrong);
    await client.open(uriFr, wrong);
    const before = await client.diagnostics(uriFr);
    assert.ok(before.some(({ code }) => code === 'deadline-mismatch'));
    const asked = new Promise<void>((resolve) => {
      refreshed = resolve;
    });
    await client.open(uriEn, en.replace('22-Sep-2026', '23-Sep-2026'));
    await asked;
    assert.ok(refreshes > 0);
    const now = await client.diagnostics(uriFr);
    assert.ok(now.every(({ code }) => code !== 'deadline-mismatch'));
  });
});
