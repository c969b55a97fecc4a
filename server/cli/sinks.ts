import { resolve } from 'node:path';
import type { CheckRequest } from './check-options.ts';
import { type Environment, isColoured, isTerminal, reasonOf, reportedName } from './environment.ts';
import type { Format } from './formats/format.ts';
import { loadFormat } from './formats/index.ts';
import { fileOutput, type Output, standardOutput } from './output.ts';
import { UsageError } from './usage.ts';
import { VERSION } from './version.ts';

/** Columns of a report that goes to no terminal. */
const FILE_WIDTH = 120;

/** One report that is being written. */
export interface Sink {
  readonly format: Format;
  readonly output: Output;
  /** The report's file as it is named to the user; undefined for the standard output. */
  readonly name: string | undefined;
}

/** Opens every report of a request, before the work: one that cannot be written costs no wait. @throws {UsageError} */
export async function openSinks(request: CheckRequest, environment: Environment): Promise<Sink[]> {
  const sinks: Sink[] = [];
  for (const { format, file } of request.reports) {
    const context = {
      language: environment.language,
      colour: file === undefined && (await isColoured(1)),
      width: file === undefined && (await isTerminal(1)) ? process.stdout.columns : FILE_WIDTH,
      quiet: request.quiet,
      version: VERSION,
    };
    sinks.push({ format: await loadFormat(format, context), ...openOutput(file, environment) });
  }
  const onlyOutput = await loadOnlyOutput(request, environment);
  if (onlyOutput) sinks.push({ format: onlyOutput, ...openOutput(undefined, environment) });
  return sinks;
}

/** What takes the standard output for itself: a patch, or the mended text of the standard input. */
async function loadOnlyOutput({ mode, stdin }: CheckRequest, { folder }: Environment): Promise<Format | undefined> {
  if (mode === 'diff') return (await import('./formats/diff.ts')).createFormat();
  if (mode !== 'fix' || stdin === undefined) return undefined;
  return (await import('./formats/text.ts')).createFormat(reportedName(folder, resolve(folder, stdin)));
}

/** Opens a file, or the standard output without one. @throws {UsageError} */
export function openOutput(file: string | undefined, { folder, say }: Environment): Pick<Sink, 'output' | 'name'> {
  if (file === undefined) return { output: standardOutput(), name: undefined };
  const name = reportedName(folder, file);
  try {
    return { output: fileOutput(file), name };
  } catch (error) {
    throw new UsageError('outputFailed', { path: name, reason: reasonOf(error, say) });
  }
}
