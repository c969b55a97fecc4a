// Runs suites inside a real VS Code, and returns what came of each test.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { TestOptions } from '@vscode/test-electron/out/runTest.js';
import { command } from './host/command.ts';
import { writeSettings } from './host/server.ts';
import { ENVIRONMENT, type Result } from './results.ts';

/** The suites, as VS Code loads them. */
const BUNDLE = 'dist/test-editor/index.js';

export interface Run {
  readonly results: readonly Result[];
  /** Why VS Code did not end as it should, if not for failed tests. */
  readonly failure: string | undefined;
  /** The file that has what VS Code printed, with what extensions wrote to the console. */
  readonly log: string;
}

export interface RunOptions {
  /** Names the run's log. */
  readonly name: string;
  /** The suites to run, by name; all without it. */
  readonly suites?: readonly string[];
  /** The package to install; without it VS Code runs the extension of the checkout. */
  readonly vsix?: string;
  /** Whether the extension runs as on the web: in a worker of the browser, without Node. */
  readonly onWeb?: boolean;
  /** The display language of VS Code. Desktop VS Code needs its language pack, the browser host does not. */
  readonly locale?: string;
  /** The file that takes what the suites measure. */
  readonly figures?: string;
}

export async function runInEditor({ name, suites, vsix, onWeb, locale, figures }: RunOptions): Promise<Run> {
  const log = `dist/test-editor/${name}.log`;
  const folder = mkdtempSync(join(tmpdir(), 'vacancy-notice-test-'));
  try {
    const file = join(folder, 'results');
    const workspace = join(folder, 'notices');
    const userData = join(folder, 'data');
    mkdirSync(workspace);
    const theme = process.env[ENVIRONMENT.theme];
    writeSettings(userData, {
      ...(onWeb && { 'remote.extensionKind': { 'vacancy-notice.vacancy-notice': ['web'] } }),
      ...(theme && theme !== 'all' && { 'workbench.colorTheme': theme }),
    });
    const { executable, first, cli } = editor();
    const profile = [`--user-data-dir=${userData}`, `--extensions-dir=${join(folder, 'extensions')}`];
    if (vsix) await command(cli[0]!, [...cli.slice(1), ...profile, '--install-extension', vsix]);
    const { code, output } = await start({
      vscodeExecutablePath: executable,
      launchArgs: [...first, ...profile, ...(locale ? [`--locale=${locale}`] : []), workspace],
      extensionDevelopmentPath: vsix ? emptyExtension(folder) : resolve('.'),
      extensionTestsPath: resolve(BUNDLE),
      extensionTestsEnv: {
        [ENVIRONMENT.results]: file,
        [ENVIRONMENT.project]: resolve('.'),
        [ENVIRONMENT.suites]: suites?.join(),
        [ENVIRONMENT.figures]: figures,
        [ENVIRONMENT.theme]: theme,
        // Desktop VS Code writes it there; the browser host names its own.
        [ENVIRONMENT.devtools]: join(userData, 'DevToolsActivePort'),
      },
    });
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, output);
    const results = existsSync(file) ? resultsIn(file) : [];
    const explained = results.length > 0 && (code === 0 || results.some(({ outcome }) => outcome === 'failed'));
    return { results, failure: explained ? undefined : `VS Code ended with code ${code}\n${output}`, log };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The desktop VS Code whose executable VSCODE_PATH names, else the host in the browser. */
function editor(): { executable: string; first: string[]; cli: string[] } {
  const desktop = process.env.VSCODE_PATH;
  if (desktop) {
    const cli = resolveCliArgsFromVSCodeExecutablePath(desktop, { reuseMachineInstall: true });
    return { executable: desktop, first: ['--remote-debugging-port=0'], cli };
  }
  const launcher = resolve('dist/test/editor/host/launcher.mjs');
  return { executable: process.execPath, first: [launcher], cli: [process.execPath, launcher] };
}

/** In a process of its own, since `runTests` prints what VS Code prints. */
async function start(options: TestOptions): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [resolve('dist/test/editor/electron.mjs'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const [code, signal] = await once(child, 'close');
  return { code: code ?? signal, output };
}

function resultsIn(file: string): Result[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line): Result => JSON.parse(inSources(line)));
}

/** Stack traces with the places in the sources; the extension host does not follow source maps. */
function inSources(text: string): string {
  const map = new SourceMap(JSON.parse(readFileSync(`${BUNDLE}.map`, 'utf8')));
  return text.replace(/dist\/test-editor\/index\.js:(\d+):(\d+)/g, (place, line, column) => {
    const entry = map.findEntry(line - 1, column - 1);
    if (!('originalSource' in entry)) return place;
    const source = relative('.', resolve(BUNDLE, '..', entry.originalSource));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

/** VS Code runs tests only with an extension under development; the one that is tested is installed. */
function emptyExtension(folder: string): string {
  const path = join(folder, 'none');
  mkdirSync(path);
  const manifest = { name: 'none', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}
