import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('the grammar colours headings, fields, values, levels, placeholders and markers', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vscode-tmgrammar-test/dist/unit.js',
      '-g',
      'syntaxes/vacancy-notice.tmLanguage.json',
      'test/syntaxes/notice.txt',
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout + stderr);
});
