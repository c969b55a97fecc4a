// `npm start`, as its user meets it.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, suite, test } from 'node:test';
import { chromium } from 'playwright-core';
import { addressIn } from './address.ts';
import { findChromium } from './host/chromium.ts';
import { say } from './host/command.ts';

const program = resolve('dist/test/editor/start.mjs');

suite('npm start', () => {
  const onWindows = process.platform === 'win32' && 'the stand-in for `code` is a shell script';

  test('opens the sample notices in the desktop VS Code on the PATH', { skip: onWindows }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-code-'));
    after(() => rmSync(folder, { recursive: true }));
    const arrived = join(folder, 'arguments');
    writeFileSync(join(folder, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" >'${arrived}'\n`);
    chmodSync(join(folder, 'code'), 0o755);
    const PATH = [folder, process.env.PATH].join(delimiter);
    const { status, stderr } = spawnSync(process.execPath, [program], {
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const [window, extension, notices] = readFileSync(arrived, 'utf8').split('\n');
    assert.equal(window, '--new-window');
    assert.equal(extension, `--extensionDevelopmentPath=${resolve('.')}`);
    assert.equal(notices, resolve('test/notices'));
  });

  test('serves them in the browser elsewhere, until Ctrl+C', async () => {
    const child = spawn(process.execPath, [program, '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    after(() => child.kill());
    const address = await addressIn(child);

    const browser = await chromium.launch({ executablePath: await findChromium(say), args: ['--no-sandbox'] });
    after(() => browser.close());
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    await page.getByRole('treeitem', { name: 'interpreter.notice.md' }).dblclick();
    await page.locator('.statusbar-item', { hasText: 'Vacancy Notice' }).waitFor();

    assert.equal((await fetch(new URL('/', address))).status, 403, 'another user of the machine gets in');

    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    await assert.rejects(fetch(address), 'the server still runs');
  });
});
