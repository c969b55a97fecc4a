// Runs the VS Code server, and says under which address a browser finds the editor.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Host } from './setup.ts';

export interface ServerOptions {
  readonly host: Host;
  /** A folder of its own for what the server writes. */
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
  /** 0 takes any free one. */
  readonly port?: number;
  /** The extension host inherits them. */
  readonly environment?: NodeJS.ProcessEnv;
}

export interface Server {
  /** Where a browser finds the editor with what the command line names. */
  addressOf(commandLine: Arguments): string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Where the server's and the extension hosts' output goes. */
export const SERVER_LOG = 'server.log';

export async function startServer(options: ServerOptions): Promise<Server> {
  const { host, folder, userData, extensions, port = 0 } = options;
  // Whoever reaches the server can run programs. Websites of other tabs could, but for this.
  const token = crypto.randomUUID();
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--server-data-dir', join(folder, 'server'), '--user-data-dir', userData, '--extensions-dir', extensions],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without this the page ignores the extension under development and its tests.
    '--enable-smoke-test-driver',
  ];
  const child = spawn(host.node, [host.server, ...args], {
    // A group of its own, so that its extension hosts end with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...process.env, ...options.environment, TMPDIR: folder },
  });
  const ended = once(child, 'exit');
  const log = createWriteStream(join(folder, SERVER_LOG));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });

  const listening = new Promise<number>((found) => {
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      const number = /^Extension host agent listening on (\d+)$/m.exec(output)?.[1];
      if (number) found(Number(number));
    });
  });
  const failed = ended.then(() => Promise.reject(new Error(`The server did not start: ${join(folder, SERVER_LOG)}`)));
  const actualPort = await Promise.race([listening, failed]);
  failed.catch(() => {});

  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, name);
    } catch {
      // All of them have ended already.
    }
  };
  return {
    addressOf: (commandLine) => addressOf(commandLine, actualPort, token),
    ended,
    async stop() {
      signal('SIGTERM');
      const patience = setTimeout(() => signal('SIGKILL'), 5000);
      await ended;
      clearTimeout(patience);
      // Extension hosts end after the server, or do not.
      signal('SIGKILL');
    },
  };
}

function addressOf({ options, paths }: Arguments, port: number, token: string): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(resolve(path))}`;
  const query = new URLSearchParams();
  const payload: [string, string][] = [];
  if (options.has('skip-welcome')) payload.push(['skipWelcome', 'true']);
  if (options.has('skip-release-notes')) payload.push(['skipReleaseNotes', 'true']);
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    for (const path of options.get(name) ?? []) payload.push([name, remote(path)]);
  }
  for (const path of paths) {
    if (path.endsWith('.code-workspace')) query.set('workspace', path);
    else if (statSync(path).isDirectory()) query.set('folder', path);
    else payload.push(['openFile', remote(path)]);
  }
  if (query.size === 0) query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  query.set('tkn', token);
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A quiet editor that behaves in the browser as it does on the desktop. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Writes the user's settings, which must be there before the editor starts. */
export function writeSettings(userData: string, more: Readonly<Record<string, unknown>> = {}): void {
  const folder = join(userData, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...SETTINGS, ...more }, undefined, 2));
}
