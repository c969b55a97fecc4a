import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  copySampleBeside,
  eventually,
  noProblemOf,
  openSample,
  page,
  problemOf,
  problemsOf,
  rangeOf,
  replace,
  ruleOf,
  screenshot,
  select,
  visible,
  workspaceFolder,
} from './support.ts';

suite('a writer', () => {
  test('completes a competency and its level', async () => {
    const editor = await openSample('energy-analyst.notice.md', (text) =>
      text.replace(/^- Travail en équipe.*$/m, '- '),
    );
    const line = rangeOf(editor, 'prend différentes mesures').start.line;
    const empty = await eventually('The empty item', () => {
      for (let i = line; i < line + 5; i++)
        if (editor.document.lineAt(i).text === '- ') return new vscode.Position(i, 2);
      return undefined;
    });
    await select(editor, empty);
    const { keyboard } = await page();
    await keyboard.type('Trav');
    await keyboard.press('Control+Space');
    // The list is there before its entries are; until one is chosen in it, Enter would begin a new line.
    await visible('.suggest-widget.visible .monaco-list-row.focused:has-text("Travail en équipe")');
    await screenshot('completion');
    await keyboard.press('Enter');
    await eventually(
      'The name',
      () => editor.document.lineAt(empty).text.startsWith('- Travail en équipe :'),
      () => editor.document.lineAt(empty).text,
    );
    await keyboard.press('Control+Space');
    await visible('.suggest-widget.visible .monaco-list-row.focused');
    await keyboard.press('Enter');
    await eventually(
      'The level',
      () => /sollicite des contributions et encourage les autres/.test(editor.document.lineAt(empty).text),
      () => editor.document.lineAt(empty).text,
    );
  });

  test('reads what a grade means and what the other edition says', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await select(editor, rangeOf(editor, 'Grade G15').start.translate(0, 7));
    await vscode.commands.executeCommand('editor.action.showHover');
    await visible('.monaco-hover:has-text("category A")');
    await screenshot('hover');
  });

  test('jumps to the counterpart and back', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await select(editor, rangeOf(editor, 'Direct reports').start);
    await vscode.commands.executeCommand('vacancyNotice.goToCounterpart');
    const french = rangeOf(editor, 'Nombre de subordonné(e)s direct').start.line;
    await eventually(
      'The French line',
      () => editor.selection.active.line === french,
      () => editor.selection.active.line,
    );
    await vscode.commands.executeCommand('vacancyNotice.goToCounterpart');
    const english = rangeOf(editor, 'Direct reports').start.line;
    await eventually(
      'The English line',
      () => editor.selection.active.line === english,
      () => editor.selection.active.line,
    );
  });

  test('has spaces mended on save, when the setting asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'vacancy-notice' });
    const scope = vscode.ConfigurationTarget.Global;
    await settings.update('codeActionsOnSave', { 'source.fixAll.vacancyNotice': 'explicit' }, scope, true);
    try {
      const editor = await openSample('energy-analyst.notice.md', (text) =>
        text.replace('## 1. RÉSUMÉ', '## 1. RESUME'),
      );
      await problemOf('section-heading', editor);
      await replace(editor, 'Direct reports: N/a', 'Direct reports:  N/a');
      await editor.document.save();
      await eventually(
        'The mended heading',
        () => editor.document.getText().includes('## 1. RÉSUMÉ'),
        () => editor.document.getText().slice(0, 200),
      );
      await noProblemOf('section-heading', editor);
    } finally {
      await settings.update('codeActionsOnSave', undefined, scope, true);
    }
  });

  test('sees in one file of a pair what was changed in the other', async () => {
    const english = await openSample('data-engineer.en.notice.md');
    const uri = copySampleBeside('data-engineer.fr.notice.md', english);
    const french = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    await eventually(
      'A clean pair',
      () => problemsOf(uri).every(({ severity }) => severity > vscode.DiagnosticSeverity.Warning),
      () => problemsOf(uri),
    );
    const again = await vscode.window.showTextDocument(english.document, vscode.ViewColumn.One);
    await replace(again, '6,713.06', '6,731.06');
    await problemOf('salary-mismatch', french);
    await screenshot('pair');
  });

  test('is told of a broken configuration, and the rules follow a good one', async () => {
    const editor = await openSample('energy-analyst.notice.md', (text) =>
      text.replace('6\u00a0713,06Euro', '6\u00a0731,06Euro'),
    );
    await problemOf('salary-mismatch', editor);
    const file = join(dirname(editor.document.uri.fsPath), '.vacancy-notice.json');
    writeFileSync(file, '{ "rules": { "salary-mismatch": "off" } }');
    await noProblemOf('salary-mismatch', editor);
    await vscode.workspace.fs.delete(vscode.Uri.file(file));
    await problemOf('salary-mismatch', editor);
  });

  test('finds the outline of the notice', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    const symbols = await eventually('The outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return found?.length === 2 ? found : undefined;
    });
    assert.equal(symbols[0]!.children.length, 15);
  });

  test('sees problems of a notice that is not open', async () => {
    await openSample('energy-analyst.notice.md');
    const uri = vscode.Uri.file(join(workspaceFolder(), 'closed.notice.md'));
    writeFileSync(
      uri.fsPath,
      'Officer, Harbours - 261001\n\nPrimary Location: Belgium-Brussels\n\nSchedule: Full-time\n',
    );
    await eventually(
      'Problems of the closed notice',
      () => problemsOf(uri).some((one) => ruleOf(one) === 'edition-missing'),
      () => problemsOf(uri),
    );
    await vscode.workspace.fs.delete(uri);
  });
});

suite('a configuration', () => {
  test('with a mistake that VS Code knows from the schema tells of it once', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    const file = join(dirname(editor.document.uri.fsPath), '.vacancy-notice.json');
    writeFileSync(file, '{\n  "profile": "nato-is",\n  "rulez": {}\n}\n');
    const uri = vscode.Uri.file(file);
    const all = () => vscode.languages.getDiagnostics(uri);
    // Of a file that is not open only we tell.
    await eventually(
      'Our own word',
      () => all().length === 1 && problemsOf(uri).length === 1,
      () => all(),
    );
    await vscode.window.showTextDocument(uri);
    await eventually(
      'The word of VS Code alone',
      () => all().length === 1 && problemsOf(uri).length === 0,
      () => all(),
    );
  });
});
