import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  eventually,
  lightBulb,
  openSample,
  page,
  problemOf,
  rangeOf,
  replace,
  screenshot,
  select,
  visible,
} from './support.ts';
import { clippedSteps, openTour, stepOf } from './tour-page.ts';

/** A window whose display language is French. */
suite('in French', () => {
  test('problems, and what mends them, are told', async () => {
    assert.equal(vscode.env.language, 'fr');
    const editor = await openSample('programme-assistant.notice.md');
    await replace(editor, '4,738.84', '4,783.84');
    const problem = await problemOf('salary-mismatch', editor);
    assert.match(problem.message, /traitement|salaire/);
    await select(editor, problem.range.start);
    const { keyboard } = await page();
    const menu = await lightBulb();
    const offered = await menu.locator('.monaco-list-row').allTextContents();
    assert.match(offered.join('\n'), /Reprendre le salaire de la version anglaise/);
    await screenshot('french-fixes');
    await keyboard.press('Escape');
  });

  test('the tour is told, its texts whole', async () => {
    await openTour();
    const fix = await stepOf('fix');
    await fix.click();
    await (await page()).getByRole('button', { name: 'Tout corriger' }).waitFor();
    await screenshot('french-tour');
    assert.deepEqual(await clippedSteps(), []);
    const markdown = (await page()).frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await markdown.getByText('Rien que les corrections sûres').waitFor();
  });

  test('a new notice is asked for', async () => {
    const command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    const widget = await visible('.quick-input-widget');
    await eventually('The question', async () => /Nouvel avis/.test((await widget.textContent()) ?? ''));
    await screenshot('french-new-notice');
    await (await page()).keyboard.press('Escape');
    await command;
  });

  test('a rule is explained', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await replace(editor, '713,06Euro', '731,06Euro');
    await problemOf('salary-mismatch', editor);
    await select(editor, rangeOf(editor, '731,06Euro').start);
    await vscode.commands.executeCommand('vacancyNotice.explainRule');
    const frame = (await page()).frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.getByText('Pourquoi c’est important').waitFor();
    assert.equal(await frame.getByText('Version française').count(), 2);
    await screenshot('french-rule-page');
  });
});
