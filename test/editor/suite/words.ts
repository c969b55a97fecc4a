import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import {
  eventually,
  lightBulb,
  noProblemOf,
  openSample,
  problemOf,
  project,
  screenshot,
  select,
  workspaceFolder,
} from './support.ts';

/** The words that the command reports as misspelt in a file. */
function misspeltFor(file: string): readonly string[] {
  const args = [join(project, 'dist/cli.js'), 'check', file, '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: workspaceFolder(), encoding: 'utf8' });
  assert.ok(stdout.startsWith('{'), stderr);
  const { files } = JSON.parse(stdout) as { files: { problems: { rule: string; message: string }[] }[] };
  return files
    .flatMap(({ problems }) => problems.filter(({ rule }) => rule === 'misspelling'))
    .map((one) => one.message);
}

suite('a word of the house', () => {
  test('is taken up from the light bulb, the mark goes, and the command agrees', async () => {
    const editor = await openSample('energy-analyst.notice.md', (text) =>
      text.replace('advises Allies', 'advises recieved Allies'),
    );
    const { range } = await problemOf('misspelling', editor);
    const file = editor.document.uri.fsPath;
    assert.equal(misspeltFor(file).length, 1);
    await select(editor, range.start);
    const menu = await lightBulb();
    await screenshot('add-word');
    const configuration = join(workspaceFolder(), '.vacancy-notice.json');
    try {
      await menu.getByText('Add “recieved” to the house’s words').click();
      await noProblemOf('misspelling', editor);
      await eventually('The configuration', () => existsSync(configuration));
      assert.deepEqual(JSON.parse(readFileSync(configuration, 'utf8')), { words: { en: ['recieved'] } });
      assert.deepEqual(misspeltFor(file), []);
      // Who has no configuration any more is told of the word again.
      rmSync(configuration);
      await problemOf('misspelling', editor);
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.file(configuration)).then(undefined, () => {});
    }
  });
});
