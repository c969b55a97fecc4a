import type { Changes } from '../files/git.ts';
import type { NoticeFiles } from '../files/notice-files.ts';
import type { CheckRequest } from '../options/check-options.ts';
import type { Environment } from '../options/environment.ts';
import { UsageError } from '../options/usage.ts';
import type { FormatRequest } from '../output/formats/index.ts';
import type { NoticeRunner } from './notice-runner.ts';
import type { NoticeOutcome } from './outcome.ts';

/** Fewer notices than this are checked sooner than a thread has started and warmed up. */
const WORTH_A_THREAD = 150;

/** The notices of a run that are left by `--since`, `--staged` and `--shard`, and the changes that were asked for. @throws {UsageError} */
export async function narrow(
  notices: readonly NoticeFiles[],
  { changes: query, mode, shard }: CheckRequest,
  { folder }: Environment,
): Promise<{ readonly notices: readonly NoticeFiles[]; readonly changes: Changes | undefined }> {
  let left = notices;
  let changes: Changes | undefined;
  if (query) {
    const { findChanges, isChanged, isPartlyStaged } = await import('../files/git.ts');
    const paths = notices.flat().map(({ path }) => path);
    const found = findChanges(query, paths, folder);
    left = left.filter((notice) => notice.some(({ path }) => isChanged(found, path)));
    const mixed = mode === 'fix' && left.flat().find(({ path }) => isPartlyStaged(found, path));
    if (mixed) throw new UsageError('stagedPartly', { path: mixed.name });
    changes = found;
  }
  // Every n-th, so that the parts are of one size however the notices lie in folders.
  if (shard) left = left.filter((_, position) => position % shard.count === shard.index - 1);
  return { notices: left, changes };
}

/**
 * Checks all notices, in as many threads as are asked for or of use; outcomes come in any order.
 * @param isStopped whether the notices that are not begun are to be left
 */
export async function* outcomesOf(
  notices: readonly NoticeFiles[],
  runner: NoticeRunner,
  request: CheckRequest,
  formats: readonly FormatRequest[],
  changes: Changes | undefined,
  { folder, language }: Environment,
  isStopped: () => boolean,
): AsyncGenerator<NoticeOutcome> {
  const jobs = await jobsFor(request, notices);
  if (jobs > 1) {
    const { outcomesInThreads } = await import('./jobs.ts');
    yield* outcomesInThreads(notices, jobs, { request, formats, changes, folder, language }, isStopped);
    return;
  }
  for (const notice of notices) {
    if (isStopped()) return;
    yield await runner.run(notice);
  }
}

async function jobsFor({ jobs, stdin }: CheckRequest, { length }: readonly NoticeFiles[]): Promise<number> {
  if (stdin !== undefined) return 1;
  if (jobs !== undefined) return Math.min(jobs, length);
  const useful = Math.floor(length / WORTH_A_THREAD);
  if (useful <= 1) return 1;
  // Each keeps a second core busy with compiling and collecting garbage: with one for every core, all take longer.
  return Math.min(useful, (await import('node:os')).availableParallelism() >> 1);
}
