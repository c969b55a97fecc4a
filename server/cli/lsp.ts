import { command } from './command.ts';
import { readArguments } from './options/arguments.ts';
import { LSP_OPTIONS } from './options/definitions.ts';
import type { Environment } from './options/environment.ts';
import { UsageError } from './options/usage.ts';

/** Runs `vacancy-notice lsp --stdio`: the language server for editors that start it themselves. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('lsp', args, LSP_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('lsp', environment);
  if (!given.has('stdio') || given.positionals.length > 0) throw new UsageError('lspStdio');
  // It reads `--stdio` from the process's own arguments, serves from now on, and ends the process by itself.
  (await import('../lsp/node.ts')).serve();
  return new Promise(() => {});
}
