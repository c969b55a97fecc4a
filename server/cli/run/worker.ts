import type { NoticeFiles } from '../files/notice-files.ts';
import { sayIn } from '../messages.ts';
import { UsageError } from '../options/usage.ts';
import type { WorkerStart } from './jobs.ts';
import { configurationsOf, NoticeRunner } from './notice-runner.ts';

/** Runs as a worker thread of `check`: takes notices, gives their outcomes. @throws {UsageError} anywhere else */
export async function work(): Promise<number> {
  const { isMainThread, parentPort, workerData } = await import('node:worker_threads');
  const port = parentPort;
  if (isMainThread || !port) throw new UsageError('commandUnknown', { name: '--worker' });
  const { request, formats, changes, folder, language } = workerData as WorkerStart;
  const environment = { folder, language, say: sayIn(language), keepCode() {} };
  // Messages wait until there is a listener, so none is lost meanwhile.
  const runner = await NoticeRunner.create(request, formats, environment, configurationsOf(request), { changes });
  let queue = Promise.resolve();
  port.on('message', (notices: readonly NoticeFiles[]) => {
    queue = queue.then(async () => {
      const outcomes = [];
      for (const notice of notices) outcomes.push(await runner.run(notice));
      port.postMessage(outcomes);
    });
  });
  return new Promise(() => {});
}
