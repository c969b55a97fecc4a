import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  eventually,
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
} from './support.ts';

const ENERGY = 'energy-analyst.notice.md';

/** The rules that report anything, informations and hints included. */
function rulesIn({ document }: vscode.TextEditor): unknown[] {
  // The sample's deadline is over.
  return problemsOf(document.uri)
    .map(ruleOf)
    .filter((rule) => rule !== 'deadline-invalid');
}

/** Chooses an entry of the light bulb at a place, as a writer does. */
async function choose(editor: vscode.TextEditor, at: vscode.Range, entry: string, picture?: string): Promise<void> {
  await select(editor, at.start);
  const menu = await lightBulb();
  if (picture) await screenshot(picture);
  await menu.getByText(entry).click();
}

suite('what sentences say', () => {
  test('a sentence that was deleted is found on its counterpart, once, and put in as a text to translate', async () => {
    const editor = await openSample(ENERGY);
    const sentence =
      " Forte de soixante-quatre agents répartis entre 4 sections, elle est placée sous l'autorité d'une directrice ou d'un directeur qui relève du Cabinet.";
    await replace(editor, sentence, '');
    const problem = await problemOf('sentence-missing', editor);
    const counterpart =
      'It has a staff of 64, spread over four sections, and is headed by a Director who answers to the Private Office.';
    assert.equal(editor.document.getText(problem.range), counterpart);
    // The numbers in it are not told again.
    assert.deepEqual(rulesIn(editor), ['sentence-missing']);
    const place = problem.relatedInformation![0]!.location.range;
    assert.ok(place.isEmpty);
    assert.ok(
      editor.document.lineAt(place.start).text.slice(0, place.start.character).endsWith('dépend leur défense.'),
    );
    await choose(editor, problem.range, 'Insert a placeholder in the French edition', 'sentence-missing-fixes');
    await eventually('The text to translate', () =>
      editor.document.getText().includes(`dépend leur défense. [[À TRADUIRE : ${counterpart}]]\n`),
    );
    await noProblemOf('sentence-missing', editor);
    await screenshot('sentence-placeholder');
    await vscode.commands.executeCommand('undo');
    await problemOf('sentence-missing', editor);
  });

  test('a paragraph that lost most of its sentences keeps its counterpart', async () => {
    const editor = await openSample(ENERGY);
    await replace(
      editor,
      "Recueille, contrôle et archive les données que les Alliés et les opérateurs transmettent aux fins de l'AEP. Tient un registre d'environ 2\u00a0400 sites et en revoit chaque entrée au moins tous les dix-huit mois. ",
      '',
    );
    const problem = await problemOf('sentence-missing', editor);
    assert.match(editor.document.getText(problem.range), /^Collect, check and store.*every 18 months\.$/);
    assert.deepEqual(rulesIn(editor), ['sentence-missing']);
    await openPreview();
    await select(editor, problem.range.start);
    await screenshot('sentences-missing');
  });

  test('two sentences in another order are put in the same one', async () => {
    const editor = await openSample(ENERGY);
    const one = "Établit le calendrier de production de chaque édition de l'AEP, 12 semaines avant l'échéance.";
    const other =
      'Avertit le/la chef de la SRS de tout retard supérieur à deux jours ouvrables et propose des moyens de le rattraper.';
    await replace(editor, `${one} ${other}`, `${other} ${one}`);
    const problem = await problemOf('counterpart-order', editor);
    assert.equal(editor.document.getText(problem.range), other);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
    await choose(editor, problem.range, 'Exchange the two sentences in the French edition', 'crossed-sentences-fixes');
    await eventually('The order', () => editor.document.getText().includes(`${one} ${other}`));
    await noProblemOf('counterpart-order', editor);
  });

  test('a name is taken over from the other edition', async () => {
    const editor = await openSample(ENERGY);
    await replace(editor, "Le siège de l'OTAN à Bruxelles", "Le siège de l'OTAN à Paris");
    const problem = await problemOf('name-mismatch', editor);
    assert.equal(editor.document.getText(problem.range), 'Paris');
    await choose(editor, problem.range, 'Use the name of the English edition: Bruxelles', 'name-fixes');
    await eventually('The name', () => editor.document.getText().includes("Le siège de l'OTAN à Bruxelles est"));
  });

  test('a weekday is corrected by the calendar', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    await replace(editor, 'by 30 June 2029', 'by Monday, 30 June 2029');
    const problem = await problemOf('date-weekday', editor);
    assert.equal(editor.document.getText(problem.range), 'Monday');
    await choose(editor, problem.range, 'Write “Saturday”', 'weekday-fixes');
    await eventually('The day', () => editor.document.getText().includes('by Saturday, 30 June 2029'));
  });

  test('a notice that is half translated stays calm', async () => {
    // The French edition ends in English, as it is while somebody translates it.
    const editor = await openSample(ENERGY, (text) => {
      const english = text.slice(text.indexOf('Every stage of the selection'), text.indexOf('# Analyste'));
      return `${text.slice(0, text.indexOf('Chaque étape de la sélection'))}${english}`;
    });
    await problemOf('untranslated', editor);
    const { keyboard } = await page();
    await select(editor, rangeOf(editor, 'Every stage of the selection', 1).start);
    await keyboard.type('Chaque étape de la sélection doit être le fruit d’un travail personnel. ');
    await eventually('What was typed', () => /travail personnel\. Every stage/.test(editor.document.getText()));
    await new Promise((done) => setTimeout(done, 1500));
    assert.deepEqual(
      rulesIn(editor).filter((rule) =>
        /^(sentence-missing|text-shortened|force-|name-|counterpart-order)/.test(`${rule}`),
      ),
      [],
    );
    await screenshot('half-translated');
  });
});
