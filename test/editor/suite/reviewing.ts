import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { asked } from './questions.ts';
import {
  copySampleBeside,
  eventually,
  hasText,
  lightBulb,
  noProblemOf,
  openPreview,
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
} from './support.ts';

const folderOf = ({ document }: vscode.TextEditor): string => dirname(document.uri.fsPath);

function git(editor: vscode.TextEditor, ...args: string[]): void {
  const settings = ['user.name=me', 'user.email=me@example.org', 'commit.gpgsign=false'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { status, stderr } = spawnSync('git', [...options, ...args], { cwd: folderOf(editor), encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** Makes the folder of a notice a repository, in which it is approved as it is. */
function approve(editor: vscode.TextEditor): void {
  git(editor, 'init', '-q', '-b', 'main');
  git(editor, 'add', '.');
  git(editor, 'commit', '-q', '-m', 'Approved by the board');
  git(editor, 'tag', 'v1');
}

/** How many changes are marked that the other edition did not follow. */
function staleIn({ document }: vscode.TextEditor): number {
  return problemsOf(document.uri).filter((one) => ruleOf(one) === 'counterpart-stale').length;
}

suite('since the approved version', () => {
  test('a folder that becomes a repository is noticed; a change is marked in both editions, and settled by the light bulb', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    await eventually('The check', () => editor.document.languageId === 'vacancy-notice');
    await replace(editor, 'four ageing', 'some four ageing');
    await editor.document.save();
    await replace(editor, 'some four ageing', 'four ageing');
    await editor.document.save();
    approve(editor);
    await replace(editor, 'four ageing', 'some four ageing');
    await problemOf('counterpart-stale', editor);
    await eventually(
      'Both marks',
      () => staleIn(editor) === 2,
      () => staleIn(editor),
    );
    await select(editor, rangeOf(editor, 'some four ageing').start);
    const widget = await lightBulb();
    await widget.getByText('Checked, nothing to do').click();
    await noProblemOf('counterpart-stale', editor);
    const review = join(folderOf(editor), 'programme-assistant.notice.review');
    const written = (): string => (existsSync(review) ? readFileSync(review, 'utf8') : 'no file');
    await eventually('The file beside the notice', () => /^# .*\n[0-9a-f]{16} translated\n$/.test(written()), written);
  });

  test('the configuration names it, whatever was committed since', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    writeFileSync(join(folderOf(editor), '.vacancy-notice.json'), '{ "approved": "v1" }\n');
    approve(editor);
    await replace(editor, 'four ageing', 'some four ageing');
    await editor.document.save();
    git(editor, 'commit', '-q', '-a', '-m', 'late');
    await eventually(
      'Both marks',
      () => staleIn(editor) === 2,
      () => staleIn(editor),
    );
    const preview = await openPreview();
    await preview.getByText('1 changed in one edition only since v1').waitFor();
    await preview.locator('.filter').selectOption('changed');
    await screenshot('changed-since-approved');
  });

  test('the writer chooses it, from tags, branches and commits', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    approve(editor);
    await replace(editor, 'four ageing', 'some four ageing');
    await editor.document.save();
    git(editor, 'commit', '-q', '-a', '-m', 'late');
    await noProblemOf('counterpart-stale', editor);
    await eventually('The repository', async () => {
      const api = vscode.extensions.getExtension('vscode.git')?.exports.getAPI(1);
      return api?.getRepository(editor.document.uri) !== null;
    });
    const chosen = vscode.commands.executeCommand('vacancyNotice.chooseApproved');
    const { keyboard } = await page();
    const list = await visible('.quick-input-widget .monaco-list-row');
    await list.waitFor();
    await screenshot('choose-approved');
    await keyboard.type('v1');
    await keyboard.press('Enter');
    await (await visible('.quick-input-widget:has-text("For me, in this folder")')).waitFor();
    await keyboard.press('Enter');
    await chosen;
    await eventually(
      'Both marks',
      () => staleIn(editor) === 2,
      () => staleIn(editor),
    );
    const again = vscode.commands.executeCommand('vacancyNotice.chooseApproved');
    await visible('.quick-input-widget .monaco-list-row:has-text("As the configuration says")');
    await keyboard.press('Enter');
    await again;
    await noProblemOf('counterpart-stale', editor);
  });
});

suite('reviewing', () => {
  test('rows are noted with the keyboard, and the filter shows what is left', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    const rows = preview.locator('.row[data-state]');
    const total = await rows.count();
    await preview.locator('.row[tabindex="0"]').focus();
    const { keyboard } = await page();
    await keyboard.press('r');
    await preview.getByText(`1 of ${total} reviewed`).waitFor();
    await keyboard.press('t');
    await preview.locator('[data-state="translated"]').waitFor();
    await preview.locator('.filter').selectOption('to-review');
    await eventually(
      'All but one',
      async () => (await preview.locator('.row[data-state]:visible').count()) === total - 1,
    );
    // The row that goes hands the focus on to the next one.
    await preview.locator('.row[data-state]:visible').first().focus();
    const before = await preview.locator('.row:focus').getAttribute('id');
    await keyboard.press('r');
    await preview.getByText(`2 of ${total} reviewed`).waitFor();
    const after = await preview.locator('.row:focus').getAttribute('id');
    assert.ok(after !== null && after !== before);
    await preview.locator('.filter').selectOption('all');
    await screenshot('review');
    const file = join(folderOf(editor), 'programme-assistant.notice.review');
    assert.equal(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => / reviewed$/.test(line)).length,
      2,
    );
    // What is written by git or by hand is seen.
    writeFileSync(file, '');
    await preview.getByText('reviewed', { exact: false }).first().waitFor({ state: 'detached' });
  });

  test('many notes in a row are all kept', async () => {
    await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    const total = await preview.locator('.row[data-state]').count();
    await preview.locator('.row[tabindex="0"]').focus();
    const { keyboard } = await page();
    for (let i = 0; i < 12; i++) await keyboard.press('r');
    let counts = '';
    await eventually(
      'All notes',
      async () => {
        counts = (await preview.locator('#counts').textContent()) ?? '';
        return counts.includes(`12 of ${total} reviewed`);
      },
      () => counts,
    );
  });
});

suite('both editions at once', () => {
  test('F2 renames the title in both', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await select(editor, rangeOf(editor, 'Analyst, Energy Resilience').start);
    await problemsOf(editor.document.uri);
    const { keyboard } = await page();
    await keyboard.press('F2');
    const box = await visible('.quick-input-box input');
    await asked(/New title in English/);
    assert.equal(await box.inputValue(), 'Analyst, Energy Resilience');
    await screenshot('rename-title');
    await box.fill('Adviser, Energy Resilience');
    await keyboard.press('Enter');
    await asked(/New title in French/);
    assert.equal(await box.inputValue(), 'Analyste (résilience énergétique)');
    await box.fill('Conseiller (résilience énergétique)');
    await keyboard.press('Enter');
    await hasText(/Conseiller \(résilience énergétique\)/, editor);
    await hasText(/Adviser, Energy Resilience/, editor);
    assert.doesNotMatch(editor.document.getText(), /Analyst, Energy Resilience/);
  });

  test('F2 renames an acronym in both', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await problemsOf(editor.document.uri);
    await select(editor, rangeOf(editor, 'ECRD').start.translate(0, 1));
    const { keyboard } = await page();
    await keyboard.press('F2');
    await (await visible('.rename-box input')).fill('ECRX');
    await keyboard.press('Enter');
    await hasText(/Énergie et ressources critiques \(ECRX\)/, editor);
    assert.doesNotMatch(editor.document.getText(), /ECRD/);
  });

  test('Find in This Edition finds and replaces in the edition that the cursor is in', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await problemsOf(editor.document.uri);
    const french = editor.document.getText().indexOf('# Analyste');
    const count = (text: string) => text.match(/nato/gi)?.length ?? 0;
    const [before, after] = [editor.document.getText().slice(0, french), editor.document.getText().slice(french)];
    assert.ok(count(before) > 0 && count(after) > 0);
    await select(editor, rangeOf(editor, 'NATO', before.split('NATO').length - 1));
    await vscode.commands.executeCommand('vacancyNotice.findInEdition');
    await visible('.find-widget.visible');
    await visible(`.find-widget .matchesCount:has-text("of ${count(after)}")`);
    await screenshot('find-in-edition');
    await vscode.commands.executeCommand('closeFindWidget');
  });

  test('renaming one file of a pair offers to rename the other', async () => {
    const editor = await openSample('data-engineer.en.notice.md');
    const french = copySampleBeside('data-engineer.fr.notice.md', editor);
    await eventually('The pair', () =>
      problemsOf(editor.document.uri).every((one) => ruleOf(one) !== 'edition-missing'),
    );
    const target = editor.document.uri.with({ path: editor.document.uri.path.replace('data-engineer', 'engineer') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, target);
    // VS Code asks first, but not where tests run.
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('The other file', () => existsSync(french.fsPath.replace('data-engineer', 'engineer')));
    assert.ok(!existsSync(french.fsPath));
  });
});
