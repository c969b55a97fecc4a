import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  eventually,
  hasText,
  noProblemOf,
  openSample,
  page,
  problemOf,
  project,
  rangeOf,
  replace,
  screenshot,
  select,
  visible,
} from './support.ts';
import { clippedSteps, isTicked, openTour, stepOf } from './tour-page.ts';

suite('the tour', () => {
  test('shows its steps whole', async () => {
    await openTour();
    await screenshot('tour');
    assert.deepEqual(await clippedSteps(), []);
  });

  test('opens a notice to practise on where none is open, and ticks what was done', async () => {
    await openTour();
    await (await stepOf('fix')).click();
    assert.equal(await isTicked('fix'), false);
    await (await page()).getByRole('button', { name: 'Fix all' }).click();
    const editor = await eventually('The practice notice', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/practice.notice.md')),
    );
    await noProblemOf('section-heading', editor);
    await problemOf('salary-mismatch', editor);
    await hasText(/## 1\. RÉSUMÉ/, editor);
    await eventually('The tick', () => isTicked('fix'));
    await screenshot('tour-practice');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('ticks no notice that was not written', async () => {
    await openTour();
    await (await stepOf('new')).click();
    await (await page()).getByRole('button', { name: 'New notice' }).click();
    await visible('.quick-input-widget');
    await (await page()).keyboard.press('Escape');
    await eventually(
      'The end of the question',
      async () => !(await (await page()).locator('.quick-input-widget').isVisible()),
    );
    assert.equal(await isTicked('new'), false);
  });

  test('has notices fixed on each save by a button', async () => {
    const settings = () => vscode.workspace.getConfiguration('editor', { languageId: 'vacancy-notice' });
    void vscode.commands.executeCommand('vacancyNotice.fixOnSave');
    await eventually(
      'The setting',
      () => settings().get<Record<string, string>>('codeActionsOnSave')?.['source.fixAll.vacancyNotice'] === 'explicit',
    );
    await settings().update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
  });
});

suite('a rule', () => {
  test('is explained on a page, with what both editions say', async () => {
    const editor = await openSample('energy-analyst.notice.md');
    await replace(editor, '713,06Euro', '731,06Euro');
    await problemOf('salary-mismatch', editor);
    await select(editor, rangeOf(editor, '731,06Euro').start);
    await vscode.commands.executeCommand('vacancyNotice.explainRule');
    await eventually(
      'The page',
      () =>
        vscode.window.tabGroups.all.some(
          ({ activeTab }) => activeTab?.label === 'The salary differs between the editions…',
        ),
      () => vscode.window.tabGroups.all.map(({ activeTab }) => activeTab?.label),
    );
    const frame = (await page()).frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await frame.getByText('6,713.06Euro (EUR) Monthly').count(), 2);
    assert.equal(await frame.getByText('French edition').count(), 2);
    await screenshot('rule-page');
    const axe = readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const body = frame.locator('body');
    await body.evaluate(axe);
    // What surrounds the text is VS Code's, and so is the colour behind it: the page lets that of the editor through, which axe cannot see.
    const violations: string[] = await body.evaluate(`
      document.body.style.background = 'var(--vscode-editor-background)';
      axe.run(document.body, { rules: { region: { enabled: false } } })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))
    `);
    assert.deepEqual(violations, []);
  });

  test('is explained where the link of its problem leads', async () => {
    const path = '/salary-mismatch/The salary differs between the editions…';
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.from({ scheme: 'vacancy-notice-rule', path }));
    const frame = (await page()).frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.getByText('6,713.06Euro (EUR) Monthly').first().waitFor();
  });
});
