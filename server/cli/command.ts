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
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      writeError(`vacancy-notice: ${isUsageError(error) ? environment.say(error.key, error.args) : trace}`);
      return 2;
    }
  };
}
