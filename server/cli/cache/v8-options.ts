import { statSync } from 'node:fs';
import type { NoticeFiles } from '../files/notice-files.ts';

/** Calls what it is given and returns what that returns. */
export type Call = <Result>(work: () => Result) => Result;

/** One of V8's options: as it is set for a while, and as it is by itself. */
interface Option {
  readonly name: string;
  readonly value: number;
  readonly usual: number;
}

/** V8's optimizing compiler takes more time than it saves for one notice, and most of the time for a few. */
const UNOPTIMIZED: Option = { name: '--max-optimized-bytecode-size', value: 0, usual: 61440 };
const MOST_FILES = 20;
const MOST_BYTES = 500_000;

/**
 * Percent by which the heap grows until V8 looks what can go. Nearly all that a notice leaves can: by itself V8 lets 20 MB grow to 85
 * and more, and saves no time by it.
 */
const SMALL_HEAP: Option = { name: '--heap-growing-percent', value: 60, usual: 0 };

/** Both options are known to V8 up to that of this Node; one that does not know them would complain. */
const LAST_NODE = 24;

export const callPlainly: Call = (work) => work();

/** The way to check notices: without optimizing where there are few. @param text what the standard input held */
export async function callFor(notices: readonly NoticeFiles[], text: string | undefined): Promise<Call> {
  if (!(text === undefined ? areFew(notices) : text.length <= MOST_BYTES)) return callPlainly;
  const { name, value, usual } = UNOPTIMIZED;
  const set = await setter(name);
  return (work) => {
    set(value);
    try {
      return work();
    } finally {
      // Compiled code that is loaded or kept under another option is turned down.
      set(usual);
    }
  };
}

/** Does the work of a run, with a heap that stays small where there are many notices. */
export async function withHeapFor(notices: readonly NoticeFiles[], work: () => Promise<void>): Promise<void> {
  if (notices.length <= MOST_FILES) return work();
  const { name, value, usual } = SMALL_HEAP;
  const set = await setter(name);
  set(value);
  try {
    await work();
  } finally {
    set(usual);
  }
}

async function setter(name: string): Promise<(value: number) => void> {
  if (Number.parseInt(process.versions.node, 10) > LAST_NODE) return () => {};
  const { setFlagsFromString } = await import('node:v8');
  return (value) => setFlagsFromString(`${name}=${value}`);
}

function areFew(notices: readonly NoticeFiles[]): boolean {
  const files = notices.flat();
  if (files.length > MOST_FILES) return false;
  const sizes = files.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES;
}
