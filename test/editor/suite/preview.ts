import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  copySampleBeside,
  eventually,
  hasText,
  openPreview,
  openSample,
  page,
  problemOf,
  rangeOf,
  replace,
  screenshot,
  select,
  shownPreview,
} from './support.ts';

/** The first visible line of an editor. */
function top({ visibleRanges }: vscode.TextEditor): number {
  return visibleRanges[0]?.start.line ?? -1;
}

suite('the preview', () => {
  test('stands beside the editor, and the editor keeps the focus', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    assert.equal(vscode.window.activeTextEditor, editor);
    assert.equal(await preview.locator('.entry.equal').count(), 5);
    assert.ok((await preview.locator('.row').count()) > 60);
    await screenshot('preview');
  });

  test('follows what is typed', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    await replace(editor, '4,738.84', '4,783.84');
    await preview.locator('.entry.different').waitFor();
    const salary = preview.locator('.row.field.error mark');
    assert.deepEqual(
      (await salary.allTextContents()).map((text) => text.replace(/\s/, ' ')),
      ['4,783.84', '4 738,84'],
    );
    await select(editor, rangeOf(editor, 'four ageing').start);
    await (await page()).keyboard.type('some ');
    await preview.getByText('some four ageing').waitFor();
    assert.match(
      (await preview.locator('.row.current').textContent()) ?? '',
      /some four ageing.*La Direction Développement/s,
    );
  });

  test('a click leads to the line', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    const { line } = rangeOf(editor, '3. RESPONSABILITÉS').start;
    await preview.getByText('3. RESPONSABILITÉS').click();
    await eventually('The line', () => editor.selection.active.line === line);
    await eventually('The focus', () => vscode.window.activeTextEditor?.document === editor.document);
  });

  test('a click leads to the word', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    const text = preview.locator('.cell[data-side="en"] .text.paragraph').first();
    const box = (await text.boundingBox())!;
    await text.click({ position: { x: box.width / 2, y: 10 } });
    await eventually(
      'A place within the line',
      () => editor.selection.active.character > 3,
      () => editor.selection.active,
    );
    const { document, selection } = editor;
    const before = document.lineAt(selection.active.line).text[selection.active.character - 1]!;
    assert.match(before, /[^\p{L}\p{N}]/u);
  });

  test('edits a text in its row, writes it back as it was typed, and takes it back with undo', async () => {
    const editor = await openSample('programme-assistant.notice.md', (text) =>
      text.replace(/^Le siège de l'OTAN à Bruxelles.*$/m, '[[À TRADUIRE : Environnement sans tabac]]'),
    );
    const before = editor.document.getText();
    const preview = await openPreview();
    await preview.locator('.filter').selectOption('to-do');
    const { keyboard } = await page();
    await preview.locator('.text', { hasText: 'Environnement sans tabac' }).dblclick();
    const area = preview.locator('.editing textarea');
    await area.waitFor();
    assert.equal(await area.inputValue(), '[[À TRADUIRE : Environnement sans tabac]]');
    await screenshot('preview-editing');
    await preview.getByText('Copy the other language').click();
    assert.equal(await area.inputValue(), 'NATO Headquarters in Brussels is a non-smoking site.');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type("Le siège de l'OTAN à Bruxelles est un site sans tabac.");
    await keyboard.press('Enter');
    await hasText(/^Le siège de l'OTAN à Bruxelles est un site sans tabac\.$/m, editor);
    await preview.locator('.text', { hasText: 'est un site sans tabac' }).waitFor({ state: 'attached' });
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('begins the other edition in the editor that shows the notice, and stays in sight', async () => {
    const editor = await openSample('energy-analyst.notice.md', (text) => text.slice(0, text.indexOf('# Analyste')));
    await problemOf('edition-missing', editor);
    const preview = await openPreview();
    await preview.getByRole('button', { name: 'Begin the French edition' }).click();
    await hasText(/À TRADUIRE : Analyst/, editor);
    await eventually('The first blank', () => editor.document.getText(editor.selection).startsWith('[[À TRADUIRE'));
    assert.equal(vscode.window.visibleTextEditors.length, 1);
    await preview.locator('.row.title .cell[data-side="fr"]').waitFor();
  });

  test('scrolls with the editor, and the editor with it, without jumping', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    const { start } = rangeOf(editor, '5. COMPETENCIES');
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
    const heading = preview.getByText('5. COMPETENCIES');
    const place = () => heading.evaluate((one) => one.getBoundingClientRect().top);
    await eventually('The section', async () => (await place()) < 400);
    const settled = top(editor);
    await new Promise((done) => setTimeout(done, 400));
    assert.equal(top(editor), settled);

    const box = (await preview.locator('#rows').boundingBox())!;
    const { mouse } = await page();
    await mouse.move(box.x + box.width / 2, 400);
    await mouse.wheel(0, -1500);
    await eventually('The editor above', () => top(editor) < settled - 5);
    const after = await place();
    await new Promise((done) => setTimeout(done, 400));
    assert.ok(Math.abs((await place()) - after) < 2, 'the page stays where the reader put it');
  });

  test('applies a fix', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    await replace(editor, '4,738.84', '4,783.84');
    await preview.locator('.row.field.error .badge').click();
    await preview.locator('.problems:visible .fix').first().click();
    await preview.locator('.entry.different').waitFor({ state: 'detached' });
    assert.match(editor.document.getText(), /4.783,84/);
  });

  test('shows a file pair, and what is changed in either file', async () => {
    const editor = await openSample('data-engineer.en.notice.md');
    const french = copySampleBeside('data-engineer.fr.notice.md', editor);
    const preview = await openPreview();
    await vscode.window.showTextDocument(french, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('vacancyNotice.openPreview');
    const panels = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter((tab) => tab.input instanceof vscode.TabInputWebview);
    assert.equal(panels.length, 1);
    const heading = preview.locator('.row.section').first();
    await eventually('Both files', async () => (await heading.locator('.cell:not(.gap)').count()) === 2);
  });

  test('comes back when it was hidden, with its filter', async () => {
    await openSample('programme-assistant.notice.md', (text) => text.replace('4,738.84', '4,783.84'));
    const preview = await openPreview();
    await preview.locator('.filter').selectOption('problems');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const again = await shownPreview();
    await again.locator('.row.field.error').waitFor();
    assert.equal(await again.locator('.filter').inputValue(), 'problems');
  });

  test('shows which sentences of a paragraph belong together', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    const shown = async (name: string): Promise<string[]> => {
      const texts = await preview.locator(`.sentence.${name}`).allTextContents();
      return texts.map((text) => text.replace(/\s+/g, ' ').trim());
    };
    const pair = ['The LRP team is small: seven people, two of them part-time.', FRENCH_PAIR];
    await preview.locator('.sentence', { hasText: 'The LRP team is small' }).first().hover();
    await eventually('Both sentences', async () => isSame(await shown('under-mouse'), pair));
    await screenshot('sentence-under-mouse');
    await select(editor, rangeOf(editor, 'team is small').start);
    await eventually('Both sentences at the cursor', async () => isSame(await shown('at-cursor'), pair));
    const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      editor.selection.active,
    );
    assert.deepEqual(
      lit.map(({ range }) => editor.document.getText(range).replace(/\s+/g, ' ')),
      pair,
    );
    await screenshot('sentence-at-cursor');
    await vscode.commands.executeCommand('vacancyNotice.goToCounterpart');
    const { start } = rangeOf(editor, FRENCH_PAIR.slice(0, 20));
    await eventually('The French sentence', () => editor.selection.active.isEqual(start));
    await preview.getByText('By sentence').click();
    await preview.locator('.break').first().waitFor({ state: 'attached' });
    await screenshot('sentence-by-sentence');
  });
});

const FRENCH_PAIR = "L'équipe du LRP est réduite : sept personnes, dont deux à temps partiel.";

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, i) => text === other[i]);
}
