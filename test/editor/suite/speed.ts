// What a writer waits for inside VS Code; for `npm run bench:editor` alone.

import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import type { Page } from 'playwright-core';
import * as vscode from 'vscode';
import { makeLargeNotice, makeNotice } from '../../bench/corpus.mts';
import { ENVIRONMENT } from '../results.ts';
import { eventually, openPreview, page, problemsOf, rangeOf, select, workspaceFolder } from './support.ts';

const KEYS = 60;
/** Milliseconds between two keys: the preview shows one before the next comes. */
const PAUSE = 250;

/** The time on the clock that all processes and pages of a machine share, in milliseconds. */
const NOW = 'performance.timeOrigin + performance.now()';

suite('speed', () => {
  // VS Code activates it by itself, and says on a page how long that took: beside it a small one of VS Code's own, since all start at once.
  test('activation', async () => {
    await quiet();
    await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
    const window = await page();
    const rows = window.locator('.runtime-extensions-editor .extension');
    const taken = async (name: string): Promise<number> => {
      const text = await rows.filter({ hasText: name }).first().locator('.activation-time').textContent();
      return Number(/(\d+)\s*ms/.exec(text ?? '')![1]);
    };
    figure('activation', [await taken('Vacancy Notice')]);
    // The list has rows only for what it shows.
    await rows.first().click();
    await window.keyboard.press('End');
    figure('activation of a small one', [await taken('Merge Conflict')]);
  });

  test('keystroke to preview', async () => {
    const path = join(workspaceFolder(), 'typed.notice.md');
    writeFileSync(path, makeNotice(1));
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(path));
    const preview = await openPreview();
    const window = await page();
    await select(editor, rangeOf(editor, 'The incumbent').end);
    await preview.locator('body').evaluate(`
      globalThis.arrivals = [];
      addEventListener('message', ({ data }) => data.type === 'update' && arrivals.push(${NOW}), { capture: true });
      globalThis.changes = [];
      new MutationObserver(() => changes.push(${NOW})).observe(document.getElementById('rows'), { subtree: true, childList: true, characterData: true });
    `);
    const told: number[] = [];
    const listening = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      if (contentChanges.length > 0) told.push(performance.timeOrigin + performance.now());
    });
    const keys = await typeKeys(window);
    const changes: number[] = await preview.locator('body').evaluate('changes');
    const arrivals: number[] = await preview.locator('body').evaluate('arrivals');
    listening.dispose();
    figure('keystroke to extension', after(keys, told));
    figure('keystroke to page', after(keys, arrivals));
    figure('keystroke to preview', after(keys, changes));
  });

  // What VS Code itself takes for the way of the preview: an extension that answers at once, and a page that shows nothing.
  test('keystroke to a page without content', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(workspaceFolder(), 'typed.notice.md')));
    const panel = vscode.window.createWebviewPanel('empty', 'Empty', vscode.ViewColumn.Beside, { enableScripts: true });
    panel.webview.html = `<p id="page">Nothing</p><script>
      globalThis.arrivals = [];
      addEventListener('message', () => arrivals.push(${NOW}));
    </script>`;
    const window = await page();
    const content = window.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await content.locator('#page').waitFor();
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await select(vscode.window.activeTextEditor!, rangeOf(editor, 'The incumbent').end);
    const listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === editor.document && contentChanges.length > 0) void panel.webview.postMessage('changed');
    });
    const keys = await typeKeys(window);
    const arrivals: number[] = await content.locator('body').evaluate('arrivals');
    listening.dispose();
    panel.dispose();
    figure('keystroke to empty page', after(keys, arrivals));
  });

  test('a notice of 5 MB', async function () {
    this.timeout(240_000);
    const path = join(workspaceFolder(), 'large.notice.md');
    writeFileSync(path, makeLargeNotice(5e6));
    let began = performance.now();
    const taken = (name: string): void => {
      figure(name, [performance.now() - began]);
      began = performance.now();
    };
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(path));
    const count = (): number => problemsOf(editor.document.uri).length;
    await eventually('The problems', () => count() > 0);
    taken('5 MB to problems');
    await vscode.commands.executeCommand('vacancyNotice.openPreview');
    const frame = (await page()).frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('.row.title').waitFor({ state: 'attached', timeout: 120_000 });
    taken('5 MB to preview');
    await quiet();
    const { start } = rangeOf(editor, 'Euro');
    await select(editor, start);
    const before = count();
    began = performance.now();
    await (await page()).keyboard.press('9');
    await eventually('The letter', () => editor.document.lineAt(start.line).text.includes('9Euro'));
    taken('5 MB, key to extension');
    await eventually('Another problem', () => count() !== before);
    taken('5 MB, extension to problem');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

/** Types into the window. @returns when it got each key */
async function typeKeys(window: Page): Promise<readonly number[]> {
  await window.evaluate(`
    globalThis.keys = [];
    globalThis.onKey ??= addEventListener('keydown', () => keys.push(${NOW}), { capture: true }) ?? true;
  `);
  for (let i = 0; i < KEYS; i++) {
    await window.keyboard.press('abcdefghij'[i % 10]!);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  const keys: number[] = await window.evaluate('keys');
  assert.equal(keys.length, KEYS);
  return keys;
}

/** How long after each key the next of `times` came. A key that was shown with the next one has none. */
function after(keys: readonly number[], times: readonly number[]): number[] {
  return keys.flatMap((key, i) => {
    const found = times.find((time) => time > key && time < (keys[i + 1] ?? Number.POSITIVE_INFINITY));
    return found === undefined ? [] : found - key;
  });
}

/** Waits until VS Code has started what it starts by itself: a second in which nobody kept this process waiting. */
async function quiet(): Promise<void> {
  for (let calm = 0; calm < 20; ) {
    const began = performance.now();
    await new Promise((done) => setTimeout(done, 50));
    calm = performance.now() - began < 60 ? calm + 1 : 0;
  }
}

/** @param times in milliseconds */
function figure(name: string, times: readonly number[]): void {
  appendFileSync(process.env[ENVIRONMENT.figures]!, `${JSON.stringify({ name, times })}\n`);
}
