import type { Unit } from '../files/unit.ts';
import { sayIn } from '../messages.ts';
import { UsageError } from '../options/usage.ts';
import type { WorkerStart } from './jobs.ts';
import { configurationsOf, UnitRunner } from './unit-runner.ts';

/** Runs as a worker thread of `check`: takes units, gives their outcomes. @throws {UsageError} anywhere else */
export async function work(): Promise<number> {
  const { isMainThread, parentPort, workerData } = await import('node:worker_threads');
  const port = parentPort;
  if (isMainThread || !port) throw new UsageError('commandUnknown', { name: '--worker' });
  const { request, formats, changes, folder, language } = workerData as WorkerStart;
  const environment = { folder, language, say: sayIn(language), keepCode() {} };
  // Messages wait until there is a listener, so none is lost meanwhile.
  const runner = await UnitRunner.create(request, formats, environment, configurationsOf(request), { changes });
  let queue = Promise.resolve();
  port.on('message', (units: readonly Unit[]) => {
    queue = queue.then(async () => {
      const outcomes = [];
      for (const unit of units) outcomes.push(await runner.run(unit));
      port.postMessage(outcomes);
    });
  });
  return new Promise(() => {});
}
