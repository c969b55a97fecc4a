import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidSaveTextDocumentNotification,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver/node';
import { COMMANDS } from '../../server/protocol/messages.ts';
import { sample, TestClient } from './client.ts';

/** What the server gives an editor that is not VS Code. */

const { text } = sample('energy-analyst.notice.md');
const WRONG = text.replace('6\u00a0713,06Euro', '6\u00a0731,06Euro');
const URI = 'file:///work/a.notice.md';
const CONFIGURATION = 'file:///work/.vacancy-notice.json';

async function messageOf(client: TestClient): Promise<string> {
  await client.open(URI, WRONG);
  const found = (await client.diagnostics(URI)).find(({ code }) => code === 'salary-mismatch');
  await client.stop();
  return String(found!.message);
}

test('messages follow --lang, and the user’s setting before it', async () => {
  assert.match(await messageOf(await TestClient.start({ language: 'fr' })), /Le salaire/);
  const initializationOptions = { settings: { language: 'en' } };
  assert.match(await messageOf(await TestClient.start({ language: 'fr', initializationOptions })), /The salary/);
});

test('no command is named that the client does not have', async () => {
  const client = await TestClient.start();
  await client.open(URI, WRONG);
  const document = { textDocument: { uri: URI } };
  const range = (await client.diagnostics(URI)).find(({ code }) => code === 'salary-mismatch')!.range;
  const params = { ...document, range, context: { diagnostics: [] } };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  assert.ok(actions.length > 1);
  assert.deepEqual(
    actions.filter(({ command }) => command),
    [],
  );
  assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, document), []);
  await client.stop();

  const ours = await TestClient.start({ initializationOptions: { commands: Object.values(COMMANDS) } });
  await ours.open(URI, WRONG);
  const offered = (await ours.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  assert.ok(offered.some(({ command }) => command?.command === COMMANDS.fixApplied));
  await ours.stop();
});

test('a rule’s documentation is on the web for a client that cannot show it', async () => {
  const linkIn = async (client: TestClient) => {
    await client.open(URI, WRONG);
    const [first] = await client.diagnostics(URI);
    await client.stop();
    return first!.codeDescription!.href;
  };
  assert.match(await linkIn(await TestClient.start({ locale: 'fr' })), /^https:.*README\.fr\.md#salary-mismatch$/);
  assert.match(
    await linkIn(await TestClient.start({ initializationOptions: { showsRules: true } })),
    /^vacancy-notice-rule:/,
  );
});

test('changed settings and halves of pairs are noticed on save where the client watches no files', async () => {
  const [english, french] = ['en', 'fr'].map((language) => sample(`data-engineer.${language}.notice.md`).text) as [
    string,
    string,
  ];
  const [en, fr] = ['file:///work/p.en.notice.md', 'file:///work/p.fr.notice.md'] as const;
  const files = new Map<string, string>([[fr, french]]);
  const client = await TestClient.start({ files, capabilities: {} });
  let last: readonly { readonly code?: unknown; readonly severity?: number }[] = [];
  let wake = () => {};
  client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    if (uri !== en) return;
    last = diagnostics;
    wake();
  });
  const until = async (isDone: () => boolean) => {
    while (!isDone()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const severity = (rule: string) => last.find(({ code }) => code === rule)?.severity;
  const save = () =>
    client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: en } });

  await client.open(en, english.replace('The Section has', 'The  Section has'));
  await client.change(en, english.replace(/ (?=[a-z]+ )/, '  '));
  await until(() => severity('spacing') === 4);
  files.set(CONFIGURATION, '{ "rules": { "spacing": "error" } }');
  await save();
  await until(() => severity('spacing') === 1);
  // A language of one's own, as Neovim sends it.
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { vacancyNotice: { language: 'fr' } },
  });
  await until(() => last.some((diagnostic) => /espaces/.test(String((diagnostic as { message?: string }).message))));
  files.delete(fr);
  await save();
  await until(() => severity('edition-missing') === 1);
  await client.stop();
});

test('problems are pushed to a client that cannot be asked to pull again', async () => {
  const providerFor = async (workspace: object) => {
    const client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} }, workspace } });
    await client.stop();
    return client.initialized.capabilities.diagnosticProvider;
  };
  const refreshes = { diagnostics: { refreshSupport: true } };
  assert.equal(await providerFor({}), undefined);
  assert.equal((await providerFor(refreshes))?.workspaceDiagnostics, false);
  const watches = { didChangeWatchedFiles: { dynamicRegistration: true } };
  assert.equal((await providerFor({ ...refreshes, ...watches }))?.workspaceDiagnostics, true);
});
