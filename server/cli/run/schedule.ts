import { realpathSync } from 'node:fs';
import type { Unit } from '../files/select.ts';
import type { CheckRequest } from '../options/check-options.ts';
import type { Environment } from '../options/environment.ts';
import type { FormatRequest } from '../output/formats/index.ts';
import type { UnitOutcome } from './outcome.ts';
import type { UnitRunner } from './unit-runner.ts';

/** Fewer notices than this are checked sooner than a thread has started and warmed up. */
const WORTH_A_THREAD = 150;

/** The units of a run that are left by `--since` and `--shard`. @throws {UsageError} */
export async function narrow(
  units: readonly Unit[],
  { since, shard }: CheckRequest,
  environment: Environment,
): Promise<readonly Unit[]> {
  let left = units;
  if (since !== undefined) {
    const changed = (await import('../files/git.ts')).changedSince(since, environment);
    left = left.filter((unit) => unit.some(({ path }) => changed.has(realPath(path))));
  }
  // Every n-th, so that the parts are of one size however the notices lie in folders.
  return shard ? left.filter((_, position) => position % shard.count === shard.index - 1) : left;
}

/**
 * Checks all units, in as many threads as are asked for or of use; outcomes come in any order.
 * @param isStopped whether the units that are not begun are to be left
 */
export async function* outcomesOf(
  units: readonly Unit[],
  runner: UnitRunner,
  request: CheckRequest,
  formats: readonly FormatRequest[],
  { folder, language }: Environment,
  isStopped: () => boolean,
): AsyncGenerator<UnitOutcome> {
  const jobs = await jobsFor(request, units);
  if (jobs > 1) {
    const { outcomesInThreads } = await import('./jobs.ts');
    yield* outcomesInThreads(units, jobs, { request, formats, folder, language }, isStopped);
    return;
  }
  for (const unit of units) {
    if (isStopped()) return;
    yield await runner.run(unit);
  }
}

async function jobsFor({ jobs, stdin }: CheckRequest, { length }: readonly Unit[]): Promise<number> {
  if (stdin !== undefined) return 1;
  if (jobs !== undefined) return Math.min(jobs, length);
  const useful = Math.floor(length / WORTH_A_THREAD);
  if (useful <= 1) return 1;
  // Each keeps a second core busy with compiling and collecting garbage: with one for every core, all take longer.
  return Math.min(useful, (await import('node:os')).availableParallelism() >> 1);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
