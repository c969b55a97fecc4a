import type { Format } from './format.ts';

/** What `--stdin --fix` prints: the text of one file with its safe fixes, and nothing else. */
export function createFormat(name: string): Format {
  return {
    begin: () => '',
    file: (report) => (report.name === name ? report.after : ''),
    separator: '',
    end: () => '',
  };
}
