import type { Command } from './command.ts';

/** Runs the command line and sets the exit code. A command is loaded when it is asked for. */
export async function main(args: readonly string[], keepCode: () => void): Promise<void> {
  const [run, own] = await find(args);
  process.exitCode = await run(own, keepCode);
}

/** The command that is named, and the arguments that are its own. */
async function find([name, ...args]: readonly string[]): Promise<[Command, readonly string[]]> {
  switch (name) {
    case 'check':
      return [(await import('./check.ts')).main, args];
    case 'explain':
      return [(await import('./explain.ts')).main, args];
    case 'export':
      return [(await import('./writing.ts')).exportNotice, args];
    case 'init':
      return [(await import('./writing.ts')).init, args];
    case 'new':
      return [(await import('./writing.ts')).newNotice, args];
    case 'completion':
      return [(await import('./completion.ts')).main, args];
    case 'lsp':
      return [(await import('./lsp.ts')).main, args];
    // Not for users: how `check` starts its threads.
    case '--worker':
      return [(await import('./check.ts')).worker, args];
    default:
      return [(await import('./options/help.ts')).main, name === undefined ? args : [name, ...args]];
  }
}
