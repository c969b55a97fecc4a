// The two real notices of `../shared`, mended with the keys of the light bulb alone.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  eventually,
  lightBulb,
  page,
  problemsOf,
  project,
  ruleOf,
  screenshot,
  select,
  workspaceFolder,
} from './support.ts';

/** More fixes than this would mean that two undo each other. */
const MOST = 150;

/** What is no mending: a mark for a text that is still to be written, the way to ignore a problem, a word for the dictionary. */
const NO_FIX = /placeholder|^Ignore|^Add “/;

const folder = join(project, '../shared/seeds');

suite('a real notice', () => {
  for (const name of existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : []) {
    test(`${name} is mended with quick fixes alone`, async function () {
      this.timeout(400_000);
      const file = join(workspaceFolder(), `${name.slice(0, 3)}.notice.txt`);
      writeFileSync(file, readFileSync(join(folder, name)));
      const editor = await vscode.window.showTextDocument(vscode.Uri.file(file));
      const { document } = editor;
      const { keyboard } = await page();
      const problems = () => [...problemsOf(document.uri)].sort((a, b) => a.range.start.compareTo(b.range.start));
      await eventually('The problems', () => problems().length > 20);
      const before = problems().length;
      const done: string[] = [];
      for (let [problem] = problems(); problem; [problem] = await settled()) {
        assert.ok(done.length < MOST, done.slice(-20).join('\n'));
        await select(editor, problem.range.start);
        const menu = await lightBulb();
        const titles = await menu.locator('.monaco-list-row.action').allTextContents();
        const at = titles.findIndex((title) => !NO_FIX.test(title));
        assert.ok(at >= 0, `${ruleOf(problem)}: ${problem.message}\n${titles.join('\n')}`);
        if (done.length === 0) await screenshot('seed-bulb');
        const { version } = document;
        for (let i = 0; i < at; i++) await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        await eventually(
          'The fix',
          () => document.version !== version,
          () => titles[at],
        );
        done.push(`${ruleOf(problem)}: ${titles[at]}`);
      }
      console.log(
        `${name}: ${before} marks, ${done.length} quick fixes, ${problems().length} left\n${done.join('\n')}`,
      );
      await screenshot('seed-clean');

      /** The problems of the text as it is now. */
      async function settled(): Promise<readonly vscode.Diagnostic[]> {
        const seen = document.version;
        await new Promise<void>((told) => {
          const listener = vscode.languages.onDidChangeDiagnostics(() => {
            listener.dispose();
            told();
          });
          setTimeout(told, 1500);
        });
        assert.equal(document.version, seen);
        return problems();
      }
    });
  }
});
