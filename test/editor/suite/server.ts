import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { anotherServer, killWhileTyping, serverPid } from './killing.ts';
import { eventually, hasText, openPreview, openSample, problemOf, replace } from './support.ts';

const KILLS = 10;

suite('a server that ends', () => {
  test(`${KILLS} times while somebody types loses no letter, and the check goes on`, async function () {
    this.timeout(KILLS * 20_000);
    await killWhileTyping(KILLS);
  });

  test('while a text of the preview is written back loses none of it', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    await replace(editor, '4,738.84', '4,783.84');
    await problemOf('salary-mismatch', editor);
    const preview = await openPreview();
    await preview.locator('.row .cell[data-side="en"] .text', { hasText: 'four ageing' }).dblclick();
    const area = preview.locator('textarea');
    await area.fill('All of this was typed in the preview.');
    const pid = await eventually('The server', serverPid);
    // It does not come to the question any more.
    process.kill(pid, 'SIGSTOP');
    await area.press('Enter');
    await area.waitFor({ state: 'detached' });
    process.kill(pid, 'SIGKILL');
    await hasText(/\nAll of this was typed in the preview\.\n/, editor);
    await anotherServer(pid);
    await problemOf('salary-mismatch', editor);
  });

  test('while a text of the preview is typed takes nothing of it', async () => {
    const editor = await openSample('programme-assistant.notice.md');
    const preview = await openPreview();
    await preview.locator('.row .cell[data-side="en"] .text', { hasText: 'four ageing' }).dblclick();
    const area = preview.locator('textarea');
    await area.fill('Half of it,');
    const pid = await eventually('The server', serverPid);
    process.kill(pid, 'SIGKILL');
    await anotherServer(pid);
    // The new server has another page for it.
    await replace(editor, '4,738.84', '4,783.84');
    await preview.locator('.row', { hasText: '4,783.84' }).first().waitFor({ state: 'attached' });
    await area.press('End');
    await area.pressSequentially(' and all of it.');
    await area.press('Enter');
    await hasText(/\nHalf of it, and all of it\.\n/, editor);
    await vscode.workspace.save(editor.document.uri);
  });
});
