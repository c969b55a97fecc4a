import { type Environment, readEnvironment } from './environment.ts';
import { writeError } from './output.ts';
import { isUsageError } from './usage.ts';

/** Runs the command line and sets the exit code. @param keepCode see `Environment` */
export function main([command, ...args]: readonly string[], keepCode: () => void): void {
  const environment = readEnvironment(args, keepCode);
  run(command, args, environment).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      const reason = isUsageError(error) ? environment.say(error.key, error.args) : (error?.stack ?? String(error));
      writeError(`vacancy-notice: ${reason}`);
      process.exitCode = 2;
    },
  );
}

async function run(command: string | undefined, args: readonly string[], environment: Environment): Promise<number> {
  switch (command) {
    case 'check':
      return (await import('./check.ts')).run(args, environment);
    case 'explain':
      return (await import('./explain.ts')).run(args, environment);
    case 'export':
      return (await import('./export.ts')).run(args, environment);
    case 'new':
      return (await import('./new.ts')).run(args, environment);
    case 'lsp':
      return (await import('./lsp.ts')).run(args, environment);
    // Not for users: how `check` starts its threads.
    case '--worker':
      return (await import('./check.ts')).work();
    default:
      return (await import('./help.ts')).run(command, args, environment);
  }
}
