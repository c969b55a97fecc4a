import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { paragraph, run, wordDocument } from '../../support/word.ts';
import {
  eventually,
  hasText,
  openSample,
  page,
  problemOf,
  rangeOf,
  screenshot,
  select,
  visible,
  workspaceFolder,
} from './support.ts';

/** Puts what a program copies onto the clipboard of the window. */
async function copy(html: string, plain: string): Promise<void> {
  const window = await page();
  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.bringToFront();
  const types = JSON.stringify({ 'text/html': html, 'text/plain': plain });
  await window.evaluate(`
    navigator.clipboard.write([new ClipboardItem(
      Object.fromEntries(Object.entries(${types}).map(([type, text]) => [type, new Blob([text], { type })])),
    )])
  `);
}

suite('pasting', () => {
  test('out of Word keeps bold, links and lists, with the list mark of the notice; undo takes it back', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    const before = editor.document.getText();
    // On the web the extension runs elsewhere: what it shows above the title tells that it is there.
    await visible('.codelens-decoration');
    const line = rangeOf(editor, '## 2.').start.line - 1;
    await copy(
      '<p class=MsoNormal>The <b>incumbent</b> reads <a href="https://www.example.org/x">this page</a>:<o:p></o:p></p>' +
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>one;</p>" +
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>two.</p>",
      'The incumbent reads this page:\n·\tone;\n·\ttwo.',
    );
    await select(editor, new vscode.Position(line, 0));
    const { keyboard } = await page();
    await keyboard.press('ControlOrMeta+V');
    await hasText(
      /^The \*\*incumbent\*\* reads \[this page\]\(https:\/\/www\.example\.org\/x\):\r?\n\r?\n- one;\r?\n- two\.$/m,
      editor,
    );
    await screenshot('pasted');
    await keyboard.press('ControlOrMeta+Z');
    await eventually(
      'The text as it was',
      () => editor.document.getText() === before,
      () => editor.document.getText().slice(0, 600),
    );
  });

  test('out of a mail or a browser keeps bold and tables', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await visible('.codelens-decoration');
    const line = rangeOf(editor, '## 2.').start.line - 1;
    await copy(
      '<div>Two <strong>tables</strong></div><table><tr><th>Grade</th><th>Step</th></tr><tr><td>G15</td><td>1</td></tr></table>',
      'Two tables\nGrade\tStep\nG15\t1',
    );
    await select(editor, new vscode.Position(line, 0));
    await (await page()).keyboard.press('ControlOrMeta+V');
    await hasText(/^Two \*\*tables\*\*\r?\n\r?\n\| Grade \| Step \|\r?\n\| --- \| --- \|\r?\n\| G15 \| 1 \|$/m, editor);
    await screenshot('pasted-table');
  });

  test('of plain text is as plain as ever', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    const line = rangeOf(editor, '## 2.').start.line - 1;
    await copy('<meta charset="utf-8"><span>1. as it is *</span>', '1. as it is *');
    await select(editor, new vscode.Position(line, 0));
    await (await page()).keyboard.press('ControlOrMeta+V');
    await hasText(/^1\. as it is \*$/m, editor);
  });
});

suite('a Word document', () => {
  test('becomes a notice that is checked at once, and that nobody has to save', async () => {
    const file = join(workspaceFolder(), 'notice.docx');
    writeFileSync(
      file,
      wordDocument(
        paragraph(run('Officer, Harbours (261001)')) + paragraph(run('Grade:', '<w:b/>') + run(' NATO Grade G15')),
      ),
    );
    await vscode.commands.executeCommand('vacancyNotice.importWord', vscode.Uri.file(file));
    const editor = await eventually('The notice', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled ? active : undefined;
    });
    await hasText(/^Officer, Harbours \(261001\)\n\n\*\*Grade:\*\* NATO Grade G15\n$/, editor);
    await problemOf('edition-missing', editor);
    await screenshot('imported');
  });
});
