import { fstatSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Language } from '../../core/text/language.ts';
import { languageOf, type Say, sayIn } from '../messages.ts';

/** Where and how the program runs. */
export interface Environment {
  readonly folder: string;
  readonly language: Language;
  readonly say: Say;
  /** Keeps what is compiled by now, so that the next run starts with it: for a command that has done all that it usually does. */
  keepCode(): void;
}

export function readEnvironment(args: readonly string[], keepCode: () => void): Environment {
  const language = languageOf(args, process.env);
  return { folder: process.cwd(), language, say: sayIn(language), keepCode };
}

/** The name that reports give a file: relative to the current folder, with `/`, and absolute outside it. */
export function reportedName(folder: string, path: string): string {
  const name = relative(folder, path);
  const outside = name === '..' || name.startsWith(`..${sep}`) || isAbsolute(name);
  return withSlashes(outside ? path : name);
}

/** An absolute path as the core takes it. */
export function corePath(path: string): string {
  return withSlashes(resolve(path));
}

/** A path or pattern as it was typed, with `/`: Windows has both slashes, elsewhere a backslash is part of a name. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Not from `node:os`, which takes 2 ms to load. Windows does not count it as a character device. */
const NULL_DEVICE = '/dev/null';

/** Whether a file descriptor is a terminal. Asks the file system first: Node's own answer loads its network code (4 ms). */
export async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice() || stats.rdev === statSync(NULL_DEVICE, { throwIfNoEntry: false })?.rdev)
      return false;
  } catch {
    return false;
  }
  return (await import('node:tty')).isatty(descriptor);
}

/** Whether text that goes to a file descriptor is coloured: on a terminal only, unless the environment says otherwise. */
export async function isColoured(descriptor: number): Promise<boolean> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM !== 'dumb' && isTerminal(descriptor);
}
