import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { lightBulb, openPreview, openSample, page, problemOf, project, select } from './support.ts';

/** What the guides and the galleries show, taken of the editor itself: `npm run pictures`. */

const WRONG = (text: string) =>
  text
    // A date would be past one day.
    .replace('30-Jul-2026', 'Ongoing')
    .replace('30-juil.-2026', 'En cours')
    .replace('4\u00a0738,84Euro', '4\u00a0783,84Euro')
    .replace('40 learning pathways', '30 learning pathways')
    .replace(/^.*site sans tabac\.\n\n/m, '');

async function picture(name: string): Promise<void> {
  await (await page()).screenshot({ path: join(project, 'client/media', `${name}.png`), animations: 'disabled' });
}

async function setUp(language: 'en' | 'fr'): Promise<vscode.TextEditor> {
  await (await page()).setViewportSize({ width: 1000, height: 560 });
  const settings = vscode.workspace.getConfiguration();
  await settings.update('editor.minimap.enabled', false, vscode.ConfigurationTarget.Global);
  await settings.update('vacancyNotice.language', language, vscode.ConfigurationTarget.Global);
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  return openSample('programme-assistant.notice.md', WRONG);
}

suite('pictures', () => {
  for (const [language, suffix] of [
    ['en', ''],
    ['fr', '.fr'],
  ] as const) {
    test(`the editor, with quick fixes: ${language}`, async () => {
      const editor = await setUp(language);
      const { range } = await problemOf('salary-mismatch', editor);
      await select(editor, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      await lightBulb();
      await picture(`editor${suffix}`);
      await (await page()).keyboard.press('Escape');
    });

    test(`the preview, with problems: ${language}`, async () => {
      const editor = await setUp(language);
      await problemOf('salary-mismatch', editor);
      const preview = await openPreview();
      await preview.locator('.gap-text').first().waitFor({ state: 'attached' });
      await preview.locator('.filter').selectOption('problems');
      await preview.locator('.row.error mark').first().waitFor();
      await picture(`preview${suffix}`);
    });
  }
});
