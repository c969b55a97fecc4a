// VS Code's own command line, as far as tests and `npm start` use it.

import { resolve } from 'node:path';

export interface Arguments {
  /** The values of `--name=value` and `--name value`; a flag's is empty. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Files, folders and workspaces to open, absolute. */
  readonly paths: readonly string[];
}

/** Options whose value may be the next argument. All others that stand without `=` are flags. */
const VALUED = new Set(['locale', 'extensionDevelopmentPath', 'extensionTestsPath', 'user-data-dir', 'extensions-dir']);

export function parseArguments(args: readonly string[]): Arguments {
  const options = new Map<string, string[]>();
  const paths: string[] = [];
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) paths.push(resolve(argument));
    else {
      const known = options.get(name) ?? [];
      options.set(name, [...known, value ?? (VALUED.has(name) ? rest.shift() : undefined) ?? '']);
    }
  }
  return { options, paths };
}
