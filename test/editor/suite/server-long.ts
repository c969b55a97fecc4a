// By name only, for minutes: VACANCY_NOTICE_SUITES=server-long.

import { suite, test } from 'mocha';
import { anotherServer, isAlive, killWhileTyping, serverPid } from './killing.ts';
import { eventually, noProblemOf, openSample, page, problemOf, replace, screenshot } from './support.ts';

const KILLS = 100;

suite('a server', () => {
  test(`that is killed ${KILLS} times while somebody types loses no letter, and the check goes on`, async function () {
    this.timeout(KILLS * 20_000);
    await killWhileTyping(KILLS);
  });

  test('that answers nothing for long is started anew, and the writer is told', async function () {
    this.timeout(240_000);
    const editor = await openSample('programme-assistant.notice.md');
    await replace(editor, '4,738.84', '4,783.84');
    await problemOf('salary-mismatch', editor);
    const pid = await eventually('The server', serverPid);
    process.kill(pid, 'SIGSTOP');
    await replace(editor, '4,783.84', '4,738.84');
    const told = (await page()).getByText('had stopped responding, so it was restarted').first();
    await told.waitFor({ timeout: 180_000 });
    await screenshot('started-anew');
    await noProblemOf('salary-mismatch', editor);
    await anotherServer(pid);
    await eventually('The end of the one that hung', () => !isAlive(pid));
  });

  test('that hangs while it starts is ended and started anew', async function () {
    this.timeout(240_000);
    const editor = await openSample('programme-assistant.notice.md');
    const first = await eventually('The server', serverPid);
    process.kill(first, 'SIGKILL');
    const pid = await anotherServer(first);
    process.kill(pid, 'SIGSTOP');
    await replace(editor, '4,738.84', '4,783.84');
    await eventually('The end of the one that hangs', () => !isAlive(pid), undefined, 180_000);
    await anotherServer(pid);
    await problemOf('salary-mismatch', editor);
    await replace(editor, '4,783.84', '4,738.84');
  });
});
