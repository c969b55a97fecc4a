import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  type CreateFile,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  BEGIN_EDITION,
  type BeginEditionResult,
  NEW_NOTICE,
  NEW_NOTICE_VALUES,
  type NewNoticeParams,
  type NewNoticeResult,
  type NewNoticeValuesParams,
  type NewNoticeValuesResult,
} from '../../server/protocol/messages.ts';
import { AS_VS_CODE, sample, TestClient } from './client.ts';

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

suite('a notice is begun', async () => {
  const uri = 'file:///work/new.notice.md';
  const samples = ['programme-assistant.notice.md', 'interpreter.notice.md', 'energy-analyst.notice.md'];
  const client = await TestClient.start({
    ...AS_VS_CODE,
    files: new Map(samples.map((name) => [`file:///work/${name}`, sample(name).text])),
  });
  after(() => client.stop());

  test('with the values that its profile knows', async () => {
    const ask = (more: Partial<NewNoticeValuesParams>): Promise<NewNoticeValuesResult> =>
      client.connection.sendRequest(NEW_NOTICE_VALUES, { uri, ...more });
    const { grades, clearances, salary } = await ask({});
    assert.ok(grades.some(({ value }) => value === 'NATO Grade G15-G17'));
    assert.ok(clearances.some(({ value }) => value === 'NS'));
    assert.equal(salary, undefined);
    assert.equal((await ask({ grade: 'NATO Grade G15', deadline: '2026-06-30' })).salary, '6,713.06Euro (EUR) Monthly');
    assert.equal((await ask({ salary: '6,713.06Euro (EUR) Monthly' })).isSalary, true);
    assert.equal((await ask({ salary: 'a lot' })).isSalary, false);
  });

  test('with the paragraphs that the notices of its folder have in common', async () => {
    const params: NewNoticeParams = {
      uri,
      titles: { en: 'Officer, Harbours', fr: '' },
      number: '261001',
      grade: 'NATO Grade G15',
      deadline: '2026-06-30',
      salary: '',
      clearance: 'NS',
      pair: true,
    };
    const texts: NewNoticeResult = await client.connection.sendRequest(NEW_NOTICE, params);
    assert.match(texts[0]!, /NATO Headquarters in Brussels is a non-smoking site\./);
    assert.match(texts[1]!, /Le siège de l'OTAN à Bruxelles est un site sans tabac\./);
    assert.match(texts[0]!, /\*\*Salary \(Pay Basis\):\*\* \[\[TO WRITE: /);
    assert.match(texts[1]!, /^# \[\[À TRADUIRE : Officer, Harbours\]\] - 261001/);
  });

  test('in its other language, from the light bulb of the edition that is there', async () => {
    const english = sample('data-engineer.en.notice.md').text;
    const [lone, other] = ['en', 'fr'].map((language) => `file:///work/lone.${language}.notice.md`) as [string, string];
    await client.open(lone, english);
    const problem = (await client.diagnostics(lone)).find(({ code }) => code === 'edition-missing')!;
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: lone },
      range: problem.range,
      context: { diagnostics: [problem] },
    })) as CodeAction[];
    const begin = actions.find(({ title }) => title === 'Begin the French edition');
    assert.deepEqual(begin?.command, {
      title: begin?.title,
      command: 'vacancyNotice.beginOtherEdition',
      arguments: [lone],
    });
    const begun = (await client.connection.sendRequest(BEGIN_EDITION, { uri: lone })) as BeginEditionResult;
    assert.equal(begun?.uri, other);
    const [create, change] = (begun.edit as WorkspaceEdit).documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual(create, { kind: 'create', uri: other });
    const [edit] = change.edits as TextEdit[];
    await client.open(other, edit!.newText);
    assert.deepEqual([...new Set((await client.diagnostics(other)).map(({ code }) => code))], ['placeholder-left']);
  });
});
