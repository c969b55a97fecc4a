// A reload of the window ends the tests that run inside it, so this one stands outside.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { addressIn } from './address.ts';
import { findChromium } from './host/chromium.ts';
import { say } from './host/command.ts';

test('previews outlast a reload of the window', async () => {
  const child = spawn(process.execPath, [resolve('dist/test/editor/start.mjs'), '--port=0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => child.kill());
  const browser = await chromium.launch({ executablePath: await findChromium(say), args: ['--no-sandbox'] });
  after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(await addressIn(child));
  await page.getByRole('treeitem', { name: 'interpreter.notice.md' }).dblclick();
  await page.getByRole('button', { name: 'Open Bilingual Preview' }).click();
  const preview = previewIn(page);
  await preview.locator('.row.title').waitFor();
  await preview.locator('.filter').selectOption('lone');

  // By VS Code's own command, which keeps what is open before it reloads.
  await page.locator('.view-line').first().click();
  await page.keyboard.press('F1');
  await page.keyboard.type('Developer: Reload Window');
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
  await preview.locator('.row.title').waitFor({ state: 'attached' });
  assert.equal(await preview.locator('.filter').inputValue(), 'lone');
  assert.match((await page.locator('.tab', { hasText: 'Preview' }).textContent()) ?? '', /Interpreter/);
});

function previewIn(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
