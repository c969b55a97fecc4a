import { statSync } from 'node:fs';
import type { Unit } from './select.ts';

/** Calls what it is given and returns what that returns. */
export type Call = <Result>(work: () => Result) => Result;

/** Up to here V8's optimizing compiler takes more time than it saves: on one notice, most of the time. */
const MAX_FILES = 20;
const MAX_BYTES = 500_000;

/** The flag is known to V8 up to that of this Node; one that does not know it would complain. */
const LAST_NODE = 24;
const OFF = '--max-optimized-bytecode-size=0';
const DEFAULT = '--max-optimized-bytecode-size=61440';

export const callPlainly: Call = (work) => work();

/** The way to check notices: without optimizing where there are few. @param text what the standard input held */
export async function callFor(units: readonly Unit[], text: string | undefined): Promise<Call> {
  if (!(text === undefined ? areFew(units) : text.length <= MAX_BYTES)) return callPlainly;
  if (Number.parseInt(process.versions.node, 10) > LAST_NODE) return callPlainly;
  const { setFlagsFromString } = await import('node:v8');
  return (work) => {
    setFlagsFromString(OFF);
    try {
      return work();
    } finally {
      // Compiled code that is loaded or kept under another flag is turned down.
      setFlagsFromString(DEFAULT);
    }
  };
}

function areFew(units: readonly Unit[]): boolean {
  const files = units.flat();
  if (files.length > MAX_FILES) return false;
  const sizes = files.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0) <= MAX_BYTES;
}
