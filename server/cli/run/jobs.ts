import { join } from 'node:path';
import type { ResourceLimits } from 'node:worker_threads';
import type { Language } from '../../core/text/language.ts';
import type { Changes } from '../files/git.ts';
import type { NoticeFiles } from '../files/notice-files.ts';
import type { CheckRequest } from '../options/check-options.ts';
import type { FormatRequest } from '../output/formats/index.ts';
import type { NoticeOutcome } from './outcome.ts';

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly request: CheckRequest;
  readonly formats: readonly FormatRequest[];
  readonly changes: Changes | undefined;
  readonly folder: string;
  readonly language: Language;
}

/** Notices that a worker is given at once: a message costs about as much as checking a tenth of a notice. */
const BATCH = 8;
/** Batches that a worker holds, so that it never waits for the next one. */
const AHEAD = 2;

/** Room for what is new: with half of it a thread takes a tenth longer, with twice as much every thread takes 30 MB more. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * Checks notices in worker threads, each as soon as it has room.
 * @param isStopped whether the notices that no worker has are to be left
 * @returns outcomes in the order in which they come
 * @throws what a worker dies of, which is a fault of the program
 */
export async function* outcomesInThreads(
  notices: readonly NoticeFiles[],
  jobs: number,
  start: WorkerStart,
  isStopped: () => boolean,
): AsyncGenerator<NoticeOutcome> {
  const { Worker } = await import('node:worker_threads');
  let next = 0;
  let running = 0;
  let arrived: NoticeOutcome[] = [];
  let failure: unknown;
  let wake = () => {};

  // The same command, started as a worker: see main.ts.
  const workers = Array.from({ length: jobs }, () => {
    const worker = new Worker(join(__dirname, 'cli.js'), {
      argv: ['--worker'],
      workerData: start,
      resourceLimits: LIMITS,
    });
    const give = () => {
      if (next >= notices.length || isStopped()) return;
      worker.postMessage(notices.slice(next, next + BATCH));
      next += BATCH;
      running++;
    };
    worker.on('message', (outcomes: NoticeOutcome[]) => {
      running--;
      arrived.push(...outcomes);
      give();
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
    for (let i = 0; i < AHEAD; i++) give();
    return worker;
  });

  try {
    while (running > 0 || arrived.length > 0) {
      if (failure !== undefined) throw failure;
      const outcomes = arrived;
      arrived = [];
      yield* outcomes;
      if (arrived.length === 0 && running > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
