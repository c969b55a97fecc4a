import { isRefusal, refusalReason } from '../core/files/refusals.ts';
import { isWordsError } from '../words/read.ts';
import { type Environment, readEnvironment } from './options/environment.ts';
import { isUsageError } from './options/usage.ts';
import { writeError } from './output/output.ts';

/** Runs with arguments of its own. @returns the exit code */
export type Command = (args: readonly string[], keepCode: Environment['keepCode']) => Promise<number>;

/** Makes a command of what runs it: what it throws is said on stderr, and the exit code is 2. */
export function command(run: (args: readonly string[], environment: Environment) => number | Promise<number>): Command {
  return async (args, keepCode) => {
    const environment = readEnvironment(args, keepCode);
    try {
      return await run(args, environment);
    } catch (error) {
      writeError(`vacancy-notice: ${sentenceOf(error, environment)}`);
      return 2;
    }
  };
}

function sentenceOf(error: unknown, { say }: Environment): string {
  if (isUsageError(error)) return say(error.key, error.args);
  if (isWordsError(error)) return say('wordsMissing', { path: error.path, reason: error.reason });
  // Of all that a command writes only its own output is written unguarded.
  if (isRefusal(error) && 'syscall' in error && error.syscall === 'write')
    return say('outputFailed', { path: 'stdout', reason: refusalReason(error) });
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
