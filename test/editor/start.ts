// `npm start`: the sample notices in VS Code, with the extension as it is in this checkout.
//
//   npm start                    the desktop VS Code on the PATH, else one in the browser
//   npm start -- --port=N        the one in the browser, under this port
//   npm start -- FOLDER|FILE …   something else than the sample notices

import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArguments } from './host/arguments.ts';
import { say } from './host/command.ts';
import { startServer, writeSettings } from './host/server.ts';
import { setUpHost } from './host/setup.ts';

const { options, paths } = parseArguments(process.argv.slice(2));
const opened = paths.length > 0 ? paths : [resolve('test/notices')];
const port = options.get('port')?.[0];
const desktop = port === undefined ? commandOnPath('code') : undefined;

try {
  if (desktop) openDesktop(desktop);
  else await serve(Number(port ?? 0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function openDesktop(code: string): void {
  const args = ['--new-window', `--extensionDevelopmentPath=${resolve('.')}`, ...opened];
  // On Windows it is a command file, which only a shell can run.
  const shell = process.platform === 'win32';
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const { error, status } = spawnSync(quoted(code), args.map(quoted), { stdio: 'inherit', shell });
  if (error) throw error;
  if (status !== 0) throw new Error(`${code} ended with code ${status}.`);
  console.log('VS Code opens the sample notices in a window of its own.');
}

async function serve(port: number): Promise<void> {
  const host = await setUpHost(say);
  const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-start-'));
  const userData = join(folder, 'data');
  writeSettings(userData);
  const server = await startServer({ host, folder, userData, extensions: join(folder, 'extensions'), port });
  const end = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  const commandLine = { options: new Map([['extensionDevelopmentPath', [resolve('.')]]]), paths: opened };
  console.log(`VS Code with the extension and the sample notices is at this address:

  ${server.addressOf(commandLine)}

Ctrl+C ends it.`);
  await server.ended;
  await end();
}

function commandOnPath(name: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
