import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  hasText,
  lightBulb,
  noProblemOf,
  openSample,
  page,
  problemOf,
  rangeOf,
  replace,
  screenshot,
  select,
} from './support.ts';

suite('a notice', () => {
  test('is one by the name of its file', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    assert.equal(editor.document.languageId, 'vacancy-notice');
  });

  test('shows a wrong salary, and puts it right on request', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    await replace(editor, '4,738.84', '4,783.84');
    const problem = await problemOf('salary-mismatch', editor);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(problem.relatedInformation?.length, 1);

    await select(editor, problem.range.start);
    await screenshot('wrong-salary');
    const { keyboard } = await page();
    await lightBulb();
    await screenshot('quick-fixes');
    await keyboard.press('Enter');
    await noProblemOf('salary-mismatch', editor);
    await hasText(/4\s783,84Euro/, editor);
  });

  test('is checked while it is typed', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    await select(editor, rangeOf(editor, '4,738.84'));
    const { keyboard } = await page();
    await keyboard.type('4,738.89');
    await hasText(/4,738\.89Euro/, editor);
    await problemOf('salary-mismatch', editor);
  });

  test('leads from a paragraph to its counterpart', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const from = rangeOf(editor, 'four ageing').start;
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      from,
    );
    const targets = found.map((one) => ('range' in one ? one.range : one.targetRange));
    assert.ok(targets.some((range) => editor.document.getText(range).includes('vieillissants')));
  });
});
