import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { answer, asked, folderOfSamples, SAMPLES } from './questions.ts';
import {
  eventually,
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
  visible,
} from './support.ts';
import { clippedSteps, openTour, stepOf } from './tour-page.ts';

/** A window whose display language is French. */
suite('in French', () => {
  test('the tour is offered at the first start', async () => {
    assert.equal(vscode.env.language, 'fr');
    const offer = (await page())
      .locator('.notifications-center .notification-list-item:has-text("visite guidée")')
      .first();
    // The list of notifications closes again where it was opened before the window had come to rest.
    await eventually('The offer', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return offer.waitFor({ state: 'visible', timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    await screenshot('french-offer');
    await offer.getByRole('button', { name: 'Suivre la visite guidée' }).click();
    await visible('.gettingStartedContainer .getting-started-step');
    await eventually('The title', async () =>
      /Votre premier avis/.test((await (await page()).locator('.gettingStartedContainer').textContent()) ?? ''),
    );
  });

  test('problems, and what mends them, are told', async () => {
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

  test('a new notice is asked for to the last question, and written', async () => {
    const folder = folderOfSamples('quais');
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, SAMPLES[0]!)));
    const command = vscode.commands.executeCommand('vacancyNotice.newNotice');
    const widget = await visible('.quick-input-widget');
    await eventually('The question', async () => /Nouvel avis/.test((await widget.textContent()) ?? ''));
    await screenshot('french-new-notice');
    const answers: readonly (readonly [RegExp, string])[] = [
      [/Dans quel dossier/, ''],
      [/Intitulé du poste en anglais/, 'Officer, Quays'],
      [/Intitulé du poste en français/, 'Administratrice/Administrateur (quais)'],
      [/Numéro de l’avis/, '261003'],
      [/Grade/, 'G15'],
      [/Date limite de candidature/, ''],
      [/Salaire/, ''],
      [/Habilitation de sécurité/, 'NS'],
    ];
    for (const [question, keys] of answers) await answer(question, keys);
    await asked(/Un fichier ou deux/);
    await screenshot('french-new-notice-last');
    await answer(/Un fichier ou deux/, '');
    await command;
    const editor = await eventually('The new notice', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('261003-officer-quays.notice.md') ? active : undefined;
    });
    await eventually('The first blank', () => editor.document.getText(editor.selection).startsWith('[[TO WRITE'));
    const { message } = await problemOf('placeholder-left', editor);
    assert.match(message, /rédiger/);
    await visible('.codelens-decoration:has-text("Anglais :")');
    await screenshot('french-new-notice-written');
  });

  test('what is no problem is ignored with a reason', async () => {
    const editor = await openSample('energy-analyst.notice.md', (text) =>
      text.replace('trente-deux pays', 'trente pays'),
    );
    const { range } = await problemOf('number-mismatch', editor);
    await select(editor, range.start);
    const { keyboard } = await page();
    const menu = await lightBulb();
    await screenshot('french-ignore');
    await menu.getByText(/^Ignorer\s: Un nombre, une date/).click();
    await answer(/Où ne pas signaler/, '');
    await asked(/Pourquoi ne pas signaler/);
    await keyboard.press('Enter');
    await asked(/Indiquez une raison/);
    await screenshot('french-reason');
    await keyboard.type('chiffre de l’an dernier');
    await keyboard.press('Enter');
    await hasText(/<!-- vacancy-notice-disable-next-line number-mismatch -- chiffre de l’an dernier -->/, editor);
    await noProblemOf('number-mismatch', editor);
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
