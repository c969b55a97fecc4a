import { existsSync } from 'node:fs';
import { nearest } from '../../core/text/nearest.ts';
import { command } from '../command.ts';
import { standardOutput } from '../output/output.ts';
import { VERSION } from '../version.ts';
import { OPTIONS } from './definitions.ts';
import type { Environment } from './environment.ts';
import { HELP, type HelpTopic } from './help-texts.ts';
import { UsageError } from './usage.ts';

/** Answers what is not a command: `--help`, `--version`, a slip. */
export const main = command(run);

function run([name, ...args]: readonly string[], environment: Environment): number {
  switch (name) {
    case undefined:
      throw new UsageError('commandMissing');
    case '--version':
    case '-v':
    case '-V':
      return print(`${VERSION}\n`);
    case '--help':
    case '-h':
    case 'help': {
      const topic = args[0];
      return printHelp(isTopic(topic) ? topic : 'all', environment);
    }
  }
  throw unknownCommand(name);
}

/** Prints the help of a command, or of all. @returns the exit code */
export function printHelp(topic: HelpTopic, { language }: Environment): number {
  return print(HELP[topic][language]);
}

function print(text: string): number {
  const output = standardOutput();
  output.write(text);
  output.close();
  return 0;
}

function isTopic(name: string | undefined): name is HelpTopic {
  return name !== undefined && Object.hasOwn(HELP, name);
}

function unknownCommand(name: string): UsageError {
  if (existsSync(name) || /\.(?:md|txt|notice)$/.test(name)) return new UsageError('commandIsFile', { name });
  const near = nearest(name, Object.keys(OPTIONS));
  return near === undefined
    ? new UsageError('commandUnknown', { name })
    : new UsageError('commandUnknownNear', { name, near });
}
