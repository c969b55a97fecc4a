import { unifiedDiff } from '../diff.ts';
import type { Format } from './format.ts';

/** What `--diff` prints: a patch of all safe fixes. */
export function createFormat(): Format {
  return {
    begin: () => '',
    file: ({ name, before, after }) => unifiedDiff(name, before, after),
    separator: '',
    end: () => '',
  };
}
