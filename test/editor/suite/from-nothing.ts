// A notice written with some 550 real keys, from the first question to clean.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answer, folderOfSamples, SAMPLES } from './questions.ts';
import { eventually, page, problemOf, problemsOf, ruleOf, screenshot, select, selectionIsShown } from './support.ts';

/** What a writer types into the blanks of a new notice, one after the other; the folder's paragraphs stand between them. */
const ENGLISH = [
  'The incumbent looks after the quays. He or she plans their upkeep.',
  'hold a degree in engineering',
  'experience of dredging',
  'Plan the dredging. Keep the charts.',
  'The incumbent reports to the Head of Ports.',
  'Teamwork: Solicits inputs and encourages others',
];
const FRENCH = [
  'La personne titulaire du poste s’occupe des quais. Elle planifie leur entretien.',
  'être titulaire d’un diplôme d’ingénieur',
  'expérience du dragage',
  'Planifie le dragage. Tient les cartes.',
  'La personne titulaire du poste relève du/de la chef des ports.',
  'Travail en équipe : sollicite des contributions et encourage les autres',
];

suite('a notice in both languages', () => {
  test('is written with real keys from the first question to clean, and no other problem is seen on the way', async function () {
    // A busy machine takes a tenth of a second for each key.
    this.timeout(240_000);
    const folder = folderOfSamples('quays');
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const texts = [...ENGLISH, ...FRENCH];
    const { keyboard } = await page();
    const command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    const answers: readonly (readonly [RegExp, string])[] = [
      [/In which folder/, ''],
      [/Title of the post in English/, 'Officer, Quays'],
      [/Title of the post in French/, 'Administratrice/Administrateur (quais)'],
      [/Vacancy number/, '261002'],
      [/Grade/, 'G15'],
      [/deadline/i, ''],
      [/Salary/, ''],
      [/clearance/i, 'NS'],
      [/One file or two/, ''],
    ];
    for (const [question, keys] of answers) {
      if (/Salary/.test(question.source)) {
        await eventually('The salary', async () =>
          (await (await page()).locator('.quick-input-box input').inputValue()).includes('Euro'),
        );
      }
      await answer(question, keys);
    }
    await command;
    const editor = await eventually('The new notice', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('261002-officer-quays.notice.md') ? active : undefined;
    });
    const { uri } = editor.document;
    await problemOf('placeholder-left', editor);
    const seen = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      for (const problem of problemsOf(uri)) {
        if (ruleOf(problem) !== 'placeholder-left') seen.add(`${ruleOf(problem)}: ${problem.message}`);
      }
    });
    const began = Date.now();
    for (const [i, text] of texts.entries()) {
      await eventually('A blank', () => editor.document.getText(editor.selection).startsWith('[['));
      await selectionIsShown(editor);
      await keyboard.type(text);
      await eventually(
        'The text',
        () => editor.document.getText().includes(text),
        () => editor.document.lineAt(editor.selection.active).text,
      );
      if (i === ENGLISH.length) await screenshot('half-translated');
      if (i < texts.length - 1) await keyboard.press('Tab');
    }
    await eventually(
      'A clean notice',
      () => problemsOf(uri).length === 0,
      () => problemsOf(uri),
    );
    listener.dispose();
    await screenshot('written-from-nothing');
    assert.deepEqual([...seen], []);
    assert.ok(!editor.document.getText().includes('[['));
    const typed = [...answers.map(([, keys]) => keys), ...texts].reduce((sum, { length }) => sum + length, 0);
    const others = answers.length + texts.length - 1;
    console.log(
      `A notice of ${editor.document.getText().length} characters: ${typed} keys of text, ${others} others, ${Math.round((Date.now() - began) / 1000)} s`,
    );
    assert.ok(others <= 20, 'Enter after each answer, Tab after each text');
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  test('marks the last item of a list when the cursor leaves it, not while it is typed', async () => {
    const folder = folderOfSamples('items');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[1]!)));
    await eventually('A clean notice', () => problemsOf(editor.document.uri).every(({ severity }) => severity > 1));
    const lines = editor.document.getText().split('\n');
    const last = lines.findIndex((line, i) => /^• .*\.$/.test(line) && !/^•/.test(lines[i + 1] ?? ''));
    const end = new vscode.Position(last, lines[last]!.length);
    await select(editor, new vscode.Range(end.translate(0, -1), end));
    const { keyboard } = await page();
    await keyboard.type(' always');
    const rules = () => problemsOf(editor.document.uri).map(ruleOf);
    await eventually('The text', () => editor.document.lineAt(last).text.endsWith(' always'));
    await new Promise((settle) => setTimeout(settle, 1500));
    assert.ok(!rules().includes('list-punctuation'), String(rules()));
    // An arrow would only lead to the row above, in the same line where that is wrapped.
    await keyboard.press('ControlOrMeta+Home');
    await problemOf('list-punctuation', editor);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
