import module from 'node:module';
import { readEnvironment } from './environment.ts';
import { writeError } from './output.ts';
import { isUsageError } from './usage.ts';

// A small file that loads the rest: Node ≥ 22 can keep what it compiled, but only of files that are loaded after this call.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

async function main([command, ...args]: readonly string[]): Promise<number> {
  const environment = readEnvironment(args);
  try {
    switch (command) {
      case 'check':
        return await (await import('./check.ts')).run(args, environment);
      case 'explain':
        return await (await import('./explain.ts')).run(args, environment);
      case 'export':
        return await (await import('./export.ts')).run(args, environment);
      case 'new':
        return await (await import('./new.ts')).run(args, environment);
      case 'lsp':
        return await (await import('./lsp.ts')).run(args, environment);
      // Not for users: how `check` starts its threads.
      case '--worker':
        return await (await import('./worker.ts')).run();
      default:
        return await (await import('./help.ts')).run(command, args, environment);
    }
  } catch (error) {
    if (!isUsageError(error)) throw error;
    writeError(`vacancy-notice: ${environment.say(error.key, error.args)}`);
    return 2;
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    writeError(`vacancy-notice: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 2;
  },
);
