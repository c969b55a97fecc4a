import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  type CreateFile,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type Position,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  BEGIN_EDITION,
  type BeginEditionResult,
  type CounterpartResult,
  NEW_NOTICE,
  NEW_NOTICE_VALUES,
  NEXT_PROBLEM,
  type NewNoticeParams,
  type NewNoticeResult,
  type NewNoticeValuesParams,
  type NewNoticeValuesResult,
  STATUS,
  type StatusResult,
} from '../../server/protocol/messages.ts';
import { AS_VS_CODE, editsOf, positionOf, sample, TestClient } from './client.ts';

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

suite('the way of a translation', async () => {
  const uri = 'file:///work/half.notice.md';
  const french = text.indexOf('# Analyste');
  const half =
    text.slice(0, french) +
    text
      .slice(french)
      .replace(/^(S'acquitte de toute autre).*$/m, '[[À TRADUIRE : Autres tâches]]')
      .replace(/^Le siège de l'OTAN à Bruxelles.*$/m, '[[À TRADUIRE : Environnement sans tabac]]');
  const client = await TestClient.start({
    ...AS_VS_CODE,
    files: new Map([['file:///work/other.notice.md', sample('programme-assistant.notice.md').text]]),
  });
  after(() => client.stop());
  await client.open(uri, half);

  test('is told by status bar and lens', async () => {
    const status = (await client.connection.sendRequest(STATUS, { uri })) as StatusResult;
    const [english, translated] = status.progress;
    assert.equal(english!.done, english!.total);
    assert.deepEqual(
      [translated!.language, translated!.toDo, translated!.total - translated!.done],
      ['fr', 'translate', 2],
    );
    assert.equal(status.errors, 0);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.equal(lenses![1]!.command!.title, `French: ${translated!.done} of ${translated!.total} translated`);
  });

  test('is helped along on a placeholder by what can stand there', async () => {
    const at = positionOf(half, '[[À TRADUIRE : Environnement');
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const [paragraph, source, remove, ...others] = actions.filter(({ title }) => !/Ignore|Do not report/.test(title));
    assert.deepEqual(others, []);
    const result = (action: CodeAction | undefined) => applied(half, editsOf(action!.edit, uri));
    assert.match(result(paragraph), /^Le siège de l'OTAN à Bruxelles est un site sans tabac\.$/m);
    assert.equal(result(source).match(/^NATO Headquarters in Brussels is a non-smoking site\.$/gm)!.length, 2);
    assert.ok(!result(remove).includes('Environnement sans tabac') && !/\n\n\n\n/.test(result(remove).slice(french)));
  });

  test('is helped along by the translation that another notice has, whatever the placeholder says', async () => {
    const changed = half.replace('[[À TRADUIRE : Environnement sans tabac]]', '[[À TRADUIRE : …]]');
    await client.change(uri, changed);
    const at = positionOf(changed, '[[À TRADUIRE : …');
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const [translation] = actions;
    assert.equal(translation!.title, 'Insert the translation that another notice has');
    assert.match(applied(changed, editsOf(translation!.edit, uri)), /^Le siège de l'OTAN à Bruxelles est .* tabac\.$/m);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    await client.change(uri, half);
  });

  test('leads from problem to problem of one edition', async () => {
    const next = (position: Position, step: 1 | -1) =>
      client.connection.sendRequest(NEXT_PROBLEM, { uri, position, step }) as Promise<CounterpartResult>;
    const first = positionOf(half, '[[À TRADUIRE : Autres');
    const second = positionOf(half, '[[À TRADUIRE : Environnement');
    assert.deepEqual((await next(positionOf(half, '# Analyste'), 1)).range.start, first);
    assert.deepEqual((await next(first, 1)).range.start, second);
    assert.deepEqual((await next(second, 1)).range.start, first);
    assert.deepEqual((await next(first, -1)).range.start, second);
    assert.equal(await next(positionOf(half, '## 1. SUMMARY'), 1), null);
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

function applied(before: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 1, before), edits);
}
