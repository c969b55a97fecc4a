// What a writer waits for inside VS Code; for `npm run bench:editor` alone.

import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { makeNotice } from '../../bench/corpus.mts';
import { ENVIRONMENT } from '../results.ts';
import { openPreview, page, rangeOf, select, workspaceFolder } from './support.ts';

const KEYS = 60;
/** Milliseconds between two keys: the preview shows one before the next comes. */
const PAUSE = 250;

/** The time on the clock that all processes and pages of a machine share, in milliseconds. */
const NOW = 'performance.timeOrigin + performance.now()';

suite('speed', () => {
  // First of all, while nothing has asked for the extension.
  test('activation', async () => {
    await quiet();
    const extension = vscode.extensions.getExtension('vacancy-notice.vacancy-notice')!;
    assert.equal(extension.isActive, false);
    const began = performance.now();
    await extension.activate();
    figure('activation', [performance.now() - began]);
  });

  test('keystroke to preview', async () => {
    const path = join(workspaceFolder(), 'typed.notice.md');
    writeFileSync(path, makeNotice(1));
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(path));
    const preview = await openPreview();
    const window = await page();
    await select(editor, rangeOf(editor, 'The incumbent').end);
    await window.evaluate(`
      globalThis.keys = [];
      addEventListener('keydown', () => keys.push(${NOW}), { capture: true });
    `);
    await preview.locator('body').evaluate(`
      globalThis.changes = [];
      new MutationObserver(() => changes.push(${NOW})).observe(document.getElementById('rows'), { subtree: true, childList: true, characterData: true });
    `);
    const told: number[] = [];
    const listening = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      if (contentChanges.length > 0) told.push(performance.timeOrigin + performance.now());
    });
    for (let i = 0; i < KEYS; i++) {
      await window.keyboard.press('abcdefghij'[i % 10]!);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    const keys: number[] = await window.evaluate('keys');
    const changes: number[] = await preview.locator('body').evaluate('changes');
    listening.dispose();
    assert.equal(keys.length, KEYS);
    const after = (times: readonly number[]): number[] =>
      keys.flatMap((key, i) => {
        const found = times.find((time) => time > key && time < (keys[i + 1] ?? Number.POSITIVE_INFINITY));
        // A key that was shown with the next one.
        return found === undefined ? [] : found - key;
      });
    figure('keystroke to extension', after(told));
    figure('keystroke to preview', after(changes));
  });
});

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
