// Stands in for desktop VS Code's executable: takes the arguments that @vscode/test-electron gives it, runs VS Code's
// server and opens it in a browser without a window. Exits with the code of the tests that run in the editor.
//
//   node launcher.mjs [--extensionDevelopmentPath=FOLDER] [--extensionTestsPath=FILE] [FOLDER …]
//   node launcher.mjs --install-extension FILE …   and other commands that need no window

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ENVIRONMENT } from '../results.ts';
import { parseArguments } from './arguments.ts';
import { findChromium } from './chromium.ts';
import { say } from './command.ts';
import { SERVER_LOG, startServer, writeSettings } from './server.ts';
import { setUpHost } from './setup.ts';

/** The suite that kills the server a hundred times takes some ten minutes for that alone. */
const LIMIT_SECONDS = process.env[ENVIRONMENT.suites] === 'server-long' ? 3000 : 600;

const args = process.argv.slice(2);
const commandLine = parseArguments(args);
const { options } = commandLine;
const host = await setUpHost(say);

if (['install-extension', 'uninstall-extension', 'list-extensions', 'version'].some((name) => options.has(name))) {
  const command = [host.server, '--accept-server-license-terms', ...args];
  process.exit(spawnSync(host.node, command, { stdio: 'inherit' }).status ?? 1);
}

const executablePath = await findChromium(say);
const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-editor-'));
const userData = resolve(options.get('user-data-dir')?.[0] ?? join(folder, 'data'));
const extensions = resolve(options.get('extensions-dir')?.[0] ?? join(folder, 'extensions'));
if (!existsSync(join(userData, 'User/settings.json'))) writeSettings(userData);

const profile = join(folder, 'chromium');
// Where Chromium says how it can be driven, as desktop VS Code does in its user data.
const environment = { [ENVIRONMENT.devtools]: join(profile, 'DevToolsActivePort') };
const [server, browser] = await Promise.all([
  startServer({ host, folder, userData, extensions, environment }),
  chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // The tests connect here, to press keys and to see what the writer sees.
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  }),
]);

let ending = false;

/** Ends everything. The server's log stays where there is a reason to look at it. */
async function end(code: number, reason?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (reason) console.error(`${reason} (${join(folder, SERVER_LOG)})`);
  await Promise.all([browser.close().catch(() => {}), server.stop()]);
  if (!reason) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(130));
server.ended.then(() => end(1, 'VS Code has ended'));
browser.on('close', () => end(1, 'The browser has ended'));

const page = browser.pages()[0] ?? (await browser.newPage());
// What a language pack would do, but for VS Code's own texts, which stay English: extensions speak the language.
const [locale] = options.get('locale') ?? [];
await page.addInitScript((language) => {
  if (language) Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}, locale);
page.on('crash', () => end(1, 'The page has crashed'));
// The names by which VS Code tells whoever drives it what its extensions print, and that the tests have ended.
await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) =>
  (type === 'error' ? console.error : console.log)(format(...values)),
);
await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
// A busy machine takes its time.
await page.goto(server.addressOf(commandLine), { timeout: 120_000 });
if (options.has('extensionTestsPath')) {
  setTimeout(async () => {
    const picture = join(folder, 'timeout.png');
    await page.screenshot({ path: picture }).catch(() => {});
    await end(124, `The tests have not ended after ${LIMIT_SECONDS} s: ${picture}`);
  }, LIMIT_SECONDS * 1000);
}
