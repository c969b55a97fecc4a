// What VS Code runs as the tests of the extension: mocha, inside the extension host.

import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import Mocha, { type Runnable, type Runner } from 'mocha';
import { ENVIRONMENT, type Result } from '../results.ts';
import { closeAll, screenshot } from './support.ts';

const SUITES: Readonly<Record<string, () => Promise<unknown>>> = {
  writing: () => import('./writing.ts'),
  creating: () => import('./creating.ts'),
  words: () => import('./words.ts'),
  tour: () => import('./tour.ts'),
  features: () => import('./features.ts'),
  sentences: () => import('./sentences.ts'),
};

/** What is run only by name; `preview`, `reviewing` and `pasting` in a window of their own. */
const BY_NAME: typeof SUITES = {
  preview: () => import('./preview.ts'),
  server: () => import('./server.ts'),
  'server-long': () => import('./server-long.ts'),
  reviewing: () => import('./reviewing.ts'),
  pasting: () => import('./pasting.ts'),
  written: () => import('./from-nothing.ts'),
  seeds: () => import('./seeds.ts'),
  speed: () => import('./speed.ts'),
  french: () => import('./french.ts'),
  pictures: () => import('./pictures.ts'),
};

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: ResultsFile });
  // Defines what the suites import from mocha; mocha itself would do it for each test file that it loads.
  mocha.suite.emit('pre-require', {}, null, mocha);
  mocha.suite.afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(`failed/${this.currentTest.fullTitle()}`);
    await closeAll();
  });
  const names = process.env[ENVIRONMENT.suites]?.split(',') ?? Object.keys(SUITES);
  for (const name of names) await { ...SUITES, ...BY_NAME }[name]!();
  const failures = await new Promise<number>((done) => {
    mocha.run(done);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

class ResultsFile {
  constructor(runner: Runner) {
    const write = (test: Runnable, outcome: Result['outcome'], error?: unknown) => {
      const result: Result = {
        title: test.fullTitle(),
        outcome,
        ...(error === undefined ? {} : { error: textOf(error) }),
      };
      appendFileSync(process.env[ENVIRONMENT.results]!, `${JSON.stringify(result)}\n`);
    };
    runner.on('pass', (test) => write(test, 'passed'));
    runner.on('pending', (test) => write(test, 'skipped'));
    runner.on('fail', (test, error) => write(test, 'failed', error));
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
}
