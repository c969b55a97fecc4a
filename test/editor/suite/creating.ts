import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ENVIRONMENT } from '../results.ts';
import {
  eventually,
  noProblemOf,
  page,
  problemOf,
  problemsOf,
  ruleOf,
  screenshot,
  select,
  selectionIsShown,
  visible,
  workspaceFolder,
} from './support.ts';

const SAMPLES = ['energy-analyst.notice.md', 'interpreter.notice.md', 'programme-assistant.notice.md'];

/** Puts sample notices into a folder of their own, and gives it. */
function folderOfSamples(name: string): string {
  const folder = join(workspaceFolder(), name);
  mkdirSync(folder, { recursive: true });
  for (const sample of SAMPLES)
    copyFileSync(join(process.env[ENVIRONMENT.project]!, 'test/notices', sample), join(folder, sample));
  return folder;
}

/** What the open question says: its prompt, or the words in its empty box. */
async function question(): Promise<string> {
  const widget = await visible('.quick-input-widget');
  const inBox = await widget.locator('.quick-input-box input').getAttribute('placeholder');
  return `${await widget.textContent()} ${inBox}`;
}

/** Waits for a question. */
async function asked(title: RegExp): Promise<void> {
  await eventually(`A question ${title}`, async () => title.test(await question()));
}

/** Waits for a question, and answers it with real keys. */
async function answer(title: RegExp, keys: string): Promise<void> {
  const { keyboard } = await page();
  await asked(title);
  if (keys) await keyboard.type(keys);
  await keyboard.press('Enter');
}

/** What a writer types into the blanks of a new notice, one after the other, in both languages. */
function textsOfAPost(folder: string): readonly string[] {
  const sample = readFileSync(join(folder, SAMPLES[0]!), 'utf8');
  const contract = (offer: RegExp, clause: RegExp): string[] => [offer.exec(sample)![0], clause.exec(sample)![0]];
  return [
    'The Harbour Section looks after the quays of the Alliance. The incumbent plans their upkeep.',
    'hold a university degree in naval architecture',
    'experience of dredging',
    'Plan the dredging of each basin. Keep the charts up to date.',
    'The incumbent reports to the Head, Harbour Section.',
    'Teamwork: Solicits inputs and encourages others',
    ...contract(/^Contract offered to.*$/m, /^Under NATO's rules on contracts.*$/m),
    'La Section Ports entretient les quais de l’Alliance. La personne titulaire du poste planifie leur entretien.',
    'être titulaire d’un diplôme universitaire en architecture navale',
    'expérience du dragage',
    'Planifie le dragage de chaque bassin. Tient les cartes à jour.',
    'La personne titulaire du poste relève du/de la chef de la Section Ports.',
    'Travail en équipe : sollicite des contributions et encourage les autres',
    ...contract(/^Contrat proposé .*$/m, /^Selon les règles relatives aux contrats.*$/m),
  ];
}

suite('a notice in both languages', () => {
  test('is written with real keys from the first question to clean, and no other problem is seen on the way', async () => {
    const folder = folderOfSamples('quays');
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const texts = textsOfAPost(folder);
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
      if (i === 7) await screenshot('half-translated');
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
    const typed = [...answers.map(([, keys]) => keys), ...texts].reduce((sum, text) => sum + text.length, 0);
    const others = answers.length + texts.length - 1;
    console.log(
      `A notice of ${editor.document.getText().length} characters: ${typed} keys of text, ${others} others, ${Math.round((Date.now() - began) / 1000)} s`,
    );
    assert.ok(others <= 24, 'Enter after each answer, Tab after each text');
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
    await keyboard.press('ArrowUp');
    await problemOf('list-punctuation', editor);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

suite('a new notice', () => {
  test('is asked for, written with the standard paragraphs of its folder, and gone through with Tab', async () => {
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
  });

  test('is asked for with a way back, and loses no answer on Escape', async () => {
    const folder = folderOfSamples('basins');
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const { keyboard } = await page();
    let command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    await answer(/In which folder/, '');
    await answer(/Title of the post in English/, 'Officer, Basins');
    await asked(/in French/);
    await keyboard.press('Escape');
    await command;
    command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    await asked(/in French/);
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
    await keyboard.press('ControlOrMeta+.');
    await visible('.action-widget');
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
