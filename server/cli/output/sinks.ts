import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CONFIGURATION_NAME } from '../../core/configuration/layers.ts';
import { isNoticeName } from '../../core/files/names.ts';
import { refusal, refusalReason } from '../../core/files/refusals.ts';
import type { NoticeFile } from '../files/notice-files.ts';
import type { CheckRequest } from '../options/check-options.ts';
import { type Environment, isColoured, isTerminal, reportedName } from '../options/environment.ts';
import { UsageError } from '../options/usage.ts';
import { VERSION } from '../version.ts';
import type { Format, FormatContext } from './formats/format.ts';
import type { FormatRequest } from './formats/index.ts';
import { fileOutput, type Output, standardOutput } from './output.ts';

/** Columns of a report that goes to no terminal. */
const FILE_WIDTH = 120;

/** One report that is being written. */
export interface Sink {
  readonly format: Format;
  readonly output: Output;
  /** The report's file as it is named to the user; undefined for the standard output. */
  readonly name: string | undefined;
}

/** A report that is to be written, and where. */
export interface SinkRequest {
  readonly format: FormatRequest;
  /** An absolute path; undefined for the standard output. */
  readonly file: string | undefined;
}

/** The checkout that CI works in, and where its files are shown. Without one, paths are from the current folder. */
function checkoutIn(
  { GITHUB_WORKSPACE, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, ...environment }: NodeJS.ProcessEnv,
  folder: string,
): Pick<FormatContext, 'checkout' | 'page'> {
  const { CI_PROJECT_DIR, CI_PROJECT_URL, CI_COMMIT_SHA } = environment;
  const checkout = GITHUB_WORKSPACE || CI_PROJECT_DIR;
  if (!checkout || !existsSync(checkout)) return { checkout: folder, page: undefined };
  const onGitHub = GITHUB_REPOSITORY && GITHUB_SHA && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}/`;
  const onGitLab = CI_PROJECT_URL && CI_COMMIT_SHA && `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}/`;
  return { checkout: realpathSync.native(checkout), page: onGitHub || onGitLab || undefined };
}

/** What a request writes: its reports, and what takes the standard output for itself. */
export async function sinkRequests(request: CheckRequest, environment: Environment): Promise<SinkRequest[]> {
  const { language, folder } = environment;
  const requests: SinkRequest[] = [];
  for (const { format, file } of request.reports) {
    const toTerminal = file === undefined && (await isTerminal(1));
    const context = {
      folder,
      language,
      colour: file === undefined && (await isColoured(1)),
      width: toTerminal ? process.stdout.columns : FILE_WIDTH,
      quiet: request.quiet,
      statistics: request.statistics,
      version: VERSION,
      ...checkoutIn(process.env, folder),
      shard: request.shard,
    };
    requests.push({ format: { kind: format, context }, file });
  }
  if (request.mode === 'diff') requests.push({ format: { kind: 'diff' }, file: undefined });
  else if (request.mode === 'fix' && request.stdin !== undefined) {
    const name = reportedName(folder, resolve(folder, request.stdin));
    requests.push({ format: { kind: 'text', name }, file: undefined });
  }
  return requests;
}

/**
 * Opens a file, or the standard output without one.
 * @param taken the files that are read
 * @param before called before each write to the standard output
 * @throws {UsageError}
 */
export function openOutput(
  file: string | undefined,
  { folder }: Environment,
  taken: readonly NoticeFile[],
  before?: () => void,
): Pick<Sink, 'output' | 'name'> {
  if (file === undefined) return { output: standardOutput(before), name: undefined };
  const name = reportedName(folder, file);
  try {
    if (isNoticeName(file)) throw refusal('ENOTICE', file);
    if (basename(file) === CONFIGURATION_NAME) throw refusal('ESETTINGS', file);
    if (isAmong(taken, file)) throw refusal('ENOTICE', file);
    return { output: fileOutput(file), name };
  } catch (error) {
    throw new UsageError('outputFailed', { path: name, reason: refusalReason(error) });
  }
}

/** Whether a path leads to one of the files, however it is spelt: on some disks `a.md` is `A.md`. */
function isAmong(files: readonly NoticeFile[], path: string): boolean {
  const there = statsOf(path);
  return (
    there !== undefined &&
    files.some((file) => {
      const stats = statsOf(file.path);
      return stats?.ino === there.ino && stats.dev === there.dev;
    })
  );
}

/** Undefined for what is not there or cannot be looked at. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
