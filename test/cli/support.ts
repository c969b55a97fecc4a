import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';

const CLI = resolve('dist/cli.js');
/** Not the user's own cache. */
const CACHE = resolve('dist/cache');

/** What a run of the command left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Record<string, string>;
  /** A folder inside the sandbox to run in. */
  readonly folder?: string;
}

/** A folder of its own for one test, removed after it. */
export class Sandbox {
  readonly folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'vacancy-notice-')));
  /** Another one, for what does not belong to the files that are checked. */
  readonly outside = realpathSync.native(mkdtempSync(join(tmpdir(), 'vacancy-notice-')));

  constructor(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}) {
    t.after(() => {
      for (const folder of [this.folder, this.outside]) rmSync(folder, { recursive: true, force: true });
    });
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Runs `vacancy-notice` as a user does. Messages are English unless the test asks for others. */
  run(args: readonly string[], { input = '', environment = {}, folder = '.' }: RunOptions = {}): Run {
    const { NODE_EXTRA_CA_CERTS: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.path(folder),
      env: { ...inherited, LC_ALL: 'C', XDG_CACHE_HOME: CACHE, ...environment },
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  check(...args: readonly string[]): Run {
    return this.run(['check', ...args]);
  }

  /** The JSON report of a check; anything else on stdout fails. */
  report(...args: readonly string[]): Report {
    return JSON.parse(this.check('--format', 'json', ...args).stdout) as Report;
  }
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The JSON report, as design.md gives it. */
export interface Report {
  readonly version: number;
  readonly summary: Readonly<Record<'files' | 'errors' | 'warnings' | 'infos' | 'hints' | 'fixable', number>>;
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: Position;
      readonly end: Position;
      readonly related: readonly { path: string; message: string; start: Position; end: Position }[];
      readonly fixes: readonly {
        readonly title: string;
        readonly safe: boolean;
        readonly edits: readonly { path: string; start: Position; end: Position; text: string }[];
      }[];
    }[];
  }[];
}

/** `path:line:column severity rule` of every problem. */
export function places({ files }: Report): string[] {
  return files.flatMap(({ path, problems }) =>
    problems.map(({ rule, severity, start }) => `${path}:${start.line}:${start.column} ${severity} ${rule}`),
  );
}

const sample = (name: string) => readFileSync(join('test/notices', name), 'utf8');

/** A bilingual notice without problems. */
export const CLEAN = sample('energy-analyst.notice.md');
/** The two files of a pair without problems. */
export const ENGLISH = sample('data-engineer.en.notice.md');
export const FRENCH = sample('data-engineer.fr.notice.md');

/** Replaces a text that stands in the notice exactly once. */
export function plant(notice: string, right: string, wrong: string): string {
  const parts = notice.split(right);
  if (parts.length !== 2) throw new Error(`"${right}" stands ${parts.length - 1} times in the notice`);
  return parts.join(wrong);
}
