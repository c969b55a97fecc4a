// Finds the browser in which the tests see VS Code.

import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { command, type Say } from './command.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of Chromium or a relative of it; on Debian it is installed where it is missing. */
export async function findChromium(say: Say): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named && !isExecutable(named)) throw new Error(`CHROMIUM is ${named}, which cannot be run.`);
  const found = named || installedChromium();
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say('Installing Chromium from the packages of Debian …');
    await command('apt-get', ['update']);
    // Two test files may come here at once; the second one waits for the first.
    const quietly = ['-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300', '--yes', '--no-install-recommends'];
    await command('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', ...quietly, 'chromium']);
    const installed = installedChromium();
    if (installed) return installed;
  }
  const how = isDebian() ? '`sudo apt-get install chromium`' : 'Install Chromium or Chrome';
  throw new Error(`The tests in VS Code need a browser: ${how}, or put the path of one in CHROMIUM.`);
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, '/usr/bin/chromium', ...MAC_APPLICATIONS].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
