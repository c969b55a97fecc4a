import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answer, asked, folderOfSamples, SAMPLES } from './questions.ts';
import {
  eventually,
  lightBulb,
  noProblemOf,
  page,
  problemOf,
  problemsOf,
  ruleOf,
  screenshot,
  select,
  selectionIsShown,
  visible,
} from './support.ts';

suite('a new notice', () => {
  test('is asked for, written with the standard paragraphs of its folder, and gone through with Tab', async function () {
    // A hundred keys and more, of which a busy machine takes a few a second.
    this.timeout(180_000);
    const folder = folderOfSamples('harbours');
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const { keyboard } = await page();
    const command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    await answer(/In which folder/, '');
    await answer(/Title of the post in English/, 'Officer, Harbours');
    await answer(/Title of the post in French/, 'Administratrice/Administrateur (ports)');
    await answer(/Vacancy number/, '261001');
    await visible('.quick-input-widget');
    await screenshot('new-notice-grade');
    await answer(/Grade/, 'G15');
    await answer(/deadline/i, '');
    await eventually('The salary', async () =>
      (await (await page()).locator('.quick-input-box input').inputValue()).includes('Euro'),
    );
    await screenshot('new-notice-salary');
    await answer(/Salary/, '');
    await answer(/clearance/i, 'NS');
    await answer(/One file or two/, '');
    await command;

    const editor = await eventually('The new notice', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('261001-officer-harbours.notice.md') ? active : undefined;
    });
    const selected = (): string => editor.document.getText(editor.selection);
    await eventually('The first blank', () => selected() === '[[TO WRITE: what the post is for]]', selected);
    await problemOf('placeholder-left', editor);
    assert.deepEqual([...new Set(problemsOf(editor.document.uri).map(ruleOf))], ['placeholder-left']);
    assert.ok(
      problemsOf(editor.document.uri).every(({ severity }) => severity === vscode.DiagnosticSeverity.Information),
    );
    await screenshot('new-notice');

    await selectionIsShown(editor);
    await keyboard.type('The Harbour Section looks after the quays of the Alliance.');
    await keyboard.press('Tab');
    await eventually('The second blank', () => selected() === '[[TO WRITE: a requirement]]', selected);
    await selectionIsShown(editor);
    await keyboard.type('hold a degree');
    await keyboard.press('Tab');
    await eventually('The third blank', () => selected() === '[[TO WRITE: an advantage]]', selected);
    await keyboard.press('Shift+Tab');
    await eventually('The end of what was written', () => selected().startsWith('[['), selected);
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    assert.ok(editor.document.getText().includes('- hold a degree;'));
    await keyboard.press('Alt+F9');
    await eventually('The first text to translate', () => selected().startsWith('[[À TRADUIRE'), selected);
    await screenshot('next-to-translate');
  });

  test('is asked for with a way back, and loses no answer on Escape', async () => {
    const folder = folderOfSamples('basins');
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const { keyboard } = await page();
    let command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    await answer(/In which folder/, '');
    await answer(/Title of the post in English/, 'Officer, Basins');
    await asked(/in French/);
    await keyboard.type('Administra');
    const box = (await page()).locator('.quick-input-box input');
    await eventually('The letters', async () => (await box.inputValue()) === 'Administra');
    await keyboard.press('Escape');
    await command;
    command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    await asked(/in French/);
    await eventually('What was typed and not yet accepted', async () => (await box.inputValue()) === 'Administra');
    await (await visible('.quick-input-titlebar .codicon-quick-input-back')).click();
    await eventually(
      'The answer that was given',
      async () => (await (await page()).locator('.quick-input-box input').inputValue()) === 'Officer, Basins',
    );
    await screenshot('new-notice-back');
    await keyboard.press('Escape');
    await command;
  });
});

suite('prose', () => {
  test('is not swallowed: no list opens while a paragraph is begun, and Enter ends the line', async () => {
    const folder = folderOfSamples('prose');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    await eventually('The language server', () => vscode.languages.getDiagnostics(editor.document.uri) !== undefined);
    const line = editor.document.getText().split('\n').indexOf('## 1. SUMMARY');
    await select(editor, new vscode.Position(line + 1, 0));
    const { keyboard } = await page();
    await keyboard.press('Enter');
    await keyboard.type('Initiative', { delay: 40 });
    await new Promise((settle) => setTimeout(settle, 800));
    assert.equal(await (await page()).locator('.suggest-widget.visible').count(), 0);
    await keyboard.press('Enter');
    await eventually(
      'The line as it was typed',
      () => editor.document.lineAt(line + 2).text === 'Initiative',
      () => editor.document.getText().slice(0, 900),
    );
  });

  test('takes a snippet by its name and Tab', async () => {
    const folder = folderOfSamples('snippets');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const line = editor.document.getText().split('\n').indexOf('## 1. SUMMARY');
    await select(editor, new vscode.Position(line + 1, 0));
    const { keyboard } = await page();
    await keyboard.press('Enter');
    await keyboard.type('clause-non-smoking');
    await keyboard.press('Tab');
    await eventually(
      'The snippet',
      () => /\[\[TO/.test(editor.document.lineAt(line + 2).text),
      () => editor.document.lineAt(line + 2).text,
    );
  });
});

suite('the other edition', () => {
  test('is begun from the light bulb, and leads to its first blank', async () => {
    const folder = folderOfSamples('lone');
    const file = vscode.Uri.file(join(folder, '261099-lone.notice.md'));
    const whole = await vscode.workspace.openTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const text = whole.getText();
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(text.slice(text.indexOf('# Analyst'), text.indexOf('# Analyste'))),
    );
    const editor = await vscode.window.showTextDocument(file);
    const problem = await problemOf('edition-missing', editor);
    await select(editor, problem.range.start);
    await visible('.codelens-decoration');
    await screenshot('edition-missing');
    const { keyboard } = await page();
    await lightBulb();
    await screenshot('edition-missing-bulb');
    await keyboard.press('Enter');
    await noProblemOf('edition-missing', editor);
    const selected = (): string => editor.document.getText(editor.selection);
    await eventually('The first blank', () => /^\[\[À TRADUIRE : Analyst/.test(selected()), selected);
    // The sample's deadline may be past by now.
    const rules = new Set(problemsOf(file).map(ruleOf));
    rules.delete('deadline-invalid');
    assert.deepEqual([...rules], ['placeholder-left']);
    await screenshot('edition-begun');
  });
});
