import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { check } from '../../server/core/check.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { Baseline, knownProblems } from '../../server/core/silencing/baseline.ts';
import { sample, TestClient, TODAY } from './client.ts';

const { text } = sample('energy-analyst.notice.md');
const WRONG = text.replace('6 713,06Euro', '6 731,06Euro').replace('6\u00a0713,06Euro', '6\u00a0731,06Euro');
const uriOf = (name: string) => `file:///work/${name}`;
const [A, B, OTHER] = ['a.notice.md', 'b.notice.md', 'package.json'].map(uriOf) as [string, string, string];

/** A client that tells of changes on disk, as VS Code does. */
async function startWatching(files: Map<string, string>): Promise<TestClient> {
  const client = await TestClient.start({
    files,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  return client;
}

const changed = (client: TestClient, uri: string) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });

function pullAll(client: TestClient, known?: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = known?.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })) ?? [];
  return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

const kinds = ({ items }: WorkspaceDiagnosticReport) => Object.fromEntries(items.map(({ uri, kind }) => [uri, kind]));

suite('notices that are not open', async () => {
  const files = new Map([
    [A, text],
    [B, text],
    [OTHER, '{}'],
  ]);
  const client = await startWatching(files);
  after(() => client.stop());

  test('a change on disk is news of that notice alone, and waited for', async () => {
    const first = await pullAll(client);
    assert.deepEqual(kinds(first), { [A]: 'full', [B]: 'full' });
    const second = pullAll(client, first);
    await changed(client, OTHER);
    files.set(A, WRONG);
    await changed(client, A);
    const report = await second;
    assert.deepEqual(kinds(report), { [A]: 'full', [B]: 'unchanged' });
    const ofA = report.items.find(({ uri }) => uri === A)!;
    assert.ok(ofA.kind === 'full' && ofA.items.some(({ code }) => code === 'salary-mismatch'));
  });

  test('a new configuration is news of all notices', async () => {
    const configuration = uriOf('.vacancy-notice.json');
    const first = await pullAll(client);
    files.set(configuration, '{ "rules": { "salary-mismatch": "off" } }');
    await changed(client, configuration);
    assert.deepEqual(kinds(await pullAll(client, first)), { [A]: 'full', [B]: 'full' });
    files.delete(configuration);
    await changed(client, configuration);
  });
});

suite('a baseline', async () => {
  const path = '/work/known.json';
  const baseline = `file://${path}`;
  const configuration = uriOf('.vacancy-notice.json');
  const files = new Map([[configuration, '{ "baseline": "known.json" }']]);
  const client = await startWatching(files);
  after(() => client.stop());
  const said = new Map<string, readonly string[]>();
  client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    said.set(
      uri,
      diagnostics.map(({ message }) => String(message)),
    );
  });
  const isShown = async () => (await client.diagnostics(A)).some(({ code }) => code === 'salary-mismatch');
  const write = async (content: string) => {
    files.set(baseline, content);
    await changed(client, baseline);
  };
  const { problems } = check([{ path: '/work/a.notice.md', text: WRONG }], {
    profile: builtInProfile('nato-is'),
    today: TODAY,
  });
  const all = Baseline.empty(path);
  all.update('/work/a.notice.md', knownProblems(problems));

  test('that is missing or is none is told of where it is to be mended, and all problems are shown', async () => {
    await client.open(A, WRONG);
    assert.ok(await isShown());
    assert.match(said.get(configuration)!.join(), /The baseline \/work\/known\.json does not exist/);
    await write('{ "version": 1, "files": ');
    assert.ok(await isShown());
    assert.deepEqual(said.get(configuration), []);
    assert.match(said.get(baseline)!.join(), /This file is not a baseline \(.*JSON/);
  });

  test('that is written is honoured at once, also when lines have moved', async () => {
    await write(all.write());
    assert.ok(!(await isShown()));
    assert.deepEqual(said.get(baseline), []);
    await client.change(A, `\n\n${WRONG}`);
    assert.ok(!(await isShown()));
    await write(Baseline.empty(path).write());
    assert.ok(await isShown());
  });
});

test('a notice that is opened anew has its new problems', async () => {
  const client = await TestClient.start();
  await client.open(A, text);
  assert.ok(!(await client.diagnostics(A)).some(({ code }) => code === 'salary-mismatch'));
  await client.close(A);
  await client.open(A, WRONG);
  assert.ok((await client.diagnostics(A)).some(({ code }) => code === 'salary-mismatch'));
  await client.stop();
});

test('a request that the client has given up is not worked on', async () => {
  const client = await TestClient.start();
  await client.open(A, text);
  const { connection } = client;
  const giveUp = new CancellationTokenSource();
  const given = connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: A } }, giveUp.token);
  giveUp.cancel();
  await assert.rejects(given, { code: LSPErrorCodes.RequestCancelled });
  await client.stop();
});

test('what is wrong in a configuration is shown in it until it is mended', async () => {
  const configuration = uriOf('.vacancy-notice.json');
  const files = new Map([
    [A, text],
    [B, text],
    [configuration, '{ "extends": "./none.json" }'],
  ]);
  const client = await startWatching(files);
  const sent: (readonly [string, number])[] = [];
  client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    sent.push([uri, diagnostics.length]);
  });
  for (const uri of [A, B]) await client.pull(uri);
  assert.deepEqual(sent, [[configuration, 1]]);
  files.set(configuration, '{}');
  await changed(client, configuration);
  await client.pull(A);
  assert.deepEqual(sent.slice(1), [[configuration, 0]]);
  await client.stop();
});
