import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { CheckRequest } from './options/check-options.ts';
import { type Environment, isTerminal } from './options/environment.ts';
import { isUsageError } from './options/usage.ts';
import { writeError } from './output/output.ts';

/** Editors write a file in several steps; a run begins when none has come for this long. */
const QUIET_MS = 150;

/**
 * Runs a check now and after every change below the targets, until the process is stopped.
 * @param check one run
 */
export async function watchAndCheck(
  check: () => Promise<number>,
  { targets, reports, cache }: CheckRequest,
  { folder, say }: Environment,
): Promise<never> {
  const clear = await isTerminal(1);
  let running = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    if (clear) process.stdout.write('\u001b[2J\u001b[H');
    try {
      await check();
    } catch (error) {
      // What is wrong now may be mended by the next change.
      writeError(isUsageError(error) ? say(error.key, error.args) : String(error));
    }
    running = false;
    if (again) {
      again = false;
      await run();
    }
  };
  const written = [...reports.map(({ file }) => file), cache].filter((path) => path !== undefined);
  const isWritten = (path: string) => written.some((own) => path === own || path.startsWith(own + sep));
  for (const place of watchedFolders(targets, folder)) {
    const watcher: FSWatcher = watch(place, { recursive: true }, (_, name) => {
      if (name !== null && (isTemporary(name) || isWritten(resolve(place, name)))) return;
      clearTimeout(timer);
      timer = setTimeout(run, QUIET_MS);
    });
    watcher.on('error', (error) => writeError(error.message));
  }
  await run();
  return new Promise<never>(() => {});
}

/** What runs and others write beside the notices. */
function isTemporary(name: string): boolean {
  return /\.tmp$|(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(name);
}

/** The folders of the targets; of a pattern, the current one. */
function watchedFolders(targets: readonly string[], folder: string): ReadonlySet<string> {
  return new Set(
    (targets.length > 0 ? targets : ['.']).map((target) => {
      const path = resolve(folder, target);
      if (!existsSync(path)) return folder;
      return statSync(path).isDirectory() ? path : dirname(path);
    }),
  );
}
