import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../options/usage.ts';

/** More than the names of all files of any archive. */
const MAX_OUTPUT = 1 << 28;

/** Variables with which git tells its hooks where the repository is: any other one must not be taken for it. */
const LOCAL_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
];

/** A git repository on disk, and the git command run in it. */
export class Repository {
  /** The absolute path of its top folder, links resolved. */
  readonly top: string;
  readonly #environment: NodeJS.ProcessEnv;

  /** @param isHome whether it is the repository of the current folder, for which git may have set variables */
  constructor(top: string, isHome: boolean) {
    this.top = top;
    const others = Object.entries(process.env).filter(([name]) => isHome || !LOCAL_VARIABLES.includes(name));
    this.#environment = Object.fromEntries(others);
  }

  /** What git prints; undefined where it fails. @throws {UsageError} where git cannot be started */
  try(...args: readonly string[]): string | undefined {
    return this.#run(args).stdout?.toString();
  }

  /** What git prints. @throws {UsageError} where it fails, with what it says */
  run(...args: readonly string[]): string {
    const { stdout, stderr } = this.#run(args);
    if (stdout === undefined) throw new UsageError('gitFailed', { path: this.top, reason: stderr });
    return stdout.toString();
  }

  /** The bytes of a file at a commit, or in the index without one; undefined where it is not there. */
  content(commit: string, name: string): Uint8Array | undefined {
    return this.#run(['cat-file', 'blob', `${commit}:${name}`]).stdout;
  }

  #run(args: readonly string[]): { readonly stdout: Buffer | undefined; readonly stderr: string } {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: this.top,
      env: this.#environment,
      maxBuffer: MAX_OUTPUT,
    });
    if (error) throw new UsageError('gitMissing', { reason: error.message });
    return { stdout: status === 0 ? stdout : undefined, stderr: stderr.toString().trim().split('\n', 1)[0]! };
  }
}

/** The top folder of the repository that holds an existing folder; undefined where none does. */
export function topOf(folder: string): string | undefined {
  for (let at = realpathSync.native(folder); ; at = dirname(at)) {
    // In worktrees and submodules it is a file.
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
