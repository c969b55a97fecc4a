import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { decode } from '../core/files.ts';
import { BaselineUpdate } from './baselines.ts';
import { type CheckRequest, type FailOn, readCheckRequest } from './check-options.ts';
import type { CheckerOptions } from './checker.ts';
import { Complaints } from './complaints.ts';
import { type Environment, reportedName } from './environment.ts';
import type { Summary } from './formats/format.ts';
import { sayCount } from './messages.ts';
import { writeError } from './output.ts';
import { isText, readStandardInput } from './read.ts';
import { Reports } from './report.ts';
import { compareNames, groupPairs, selectUnits, type Unit } from './select.ts';
import { openOutput, sinkRequests } from './sinks.ts';
import { configurationsOf, type UnitOutcome, UnitRunner } from './unit-runner.ts';

/** Runs `vacancy-notice check`. @returns the exit code @throws {UsageError} */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const request = readCheckRequest(args, environment);
  if (!request) return (await import('./help.ts')).printHelp('check', environment);
  return runRequest(request, environment);
}

async function runRequest(request: CheckRequest, environment: Environment): Promise<number> {
  const complaints = new Complaints(environment, writeError);
  const configurations = configurationsOf(request);
  const stdin = await readStdin(request, environment);
  if (stdin && request.mode === 'fix' && !isText(stdin.file)) {
    // Printing nothing as its mended text would lose it.
    complaints.say('stdinUnreadable');
    return 2;
  }
  const wanted = await sinkRequests(request, environment);
  // Opened before the work: a report that cannot be written costs no wait.
  const outputs = wanted.map(({ file }) => openOutput(file, environment));
  const formats = wanted.map(({ format }) => format);
  const runner = await UnitRunner.create(request, formats, environment, configurations, stdin);
  const sinks = outputs.map((output, index) => ({ ...output, format: runner.formats[index]! }));
  const selected = stdin
    ? groupPairs([stdin.path], environment.folder)
    : await selectUnits(request.targets, environment, configurations, complaints);
  const units = shardOf(selected, request.shard);
  const reports = new Reports(sinks, namesOf(units));
  const update = new BaselineUpdate();
  let left = 0;
  const jobs = jobsFor(request, units);
  const { folder, language } = environment;
  const outcomes =
    jobs > 1
      ? (await import('./jobs.ts')).outcomesInThreads(units, jobs, { request, formats, folder, language })
      : outcomesHere(units, runner);
  for await (const outcome of outcomes) {
    reports.take(outcome);
    for (const text of outcome.complaints) complaints.text(text);
    for (const entry of outcome.known) update.add(entry);
    left += outcome.left;
  }
  if (left > 0) complaints.count('notChecked', left);
  update.write(complaints, environment, (path, count) => {
    if (!request.quiet) writeError(sayCount(environment.say, 'baselineWritten', count, { path }));
  });
  for (const { name, error } of reports.close()) complaints.output(name, error);
  return complaints.any ? 2 : exitCode(reports.summary, request.failOn);
}

/** Fewer notices than this are checked sooner than a thread has started and warmed up. */
const WORTH_A_THREAD = 150;

function jobsFor({ jobs, stdin }: CheckRequest, units: readonly Unit[]): number {
  if (stdin !== undefined) return 1;
  const useful = jobs === undefined ? Math.floor(units.length / WORTH_A_THREAD) : units.length;
  return Math.max(1, Math.min(jobs ?? availableParallelism(), useful));
}

async function* outcomesHere(units: readonly Unit[], runner: UnitRunner): AsyncGenerator<UnitOutcome> {
  for (const unit of units) yield await runner.run(unit);
}

/** The units of one part: every n-th, so that the parts are of one size however the notices lie in folders. */
function shardOf(units: readonly Unit[], shard: CheckRequest['shard']): readonly Unit[] {
  return shard ? units.filter((_, position) => position % shard.count === shard.index - 1) : units;
}

function namesOf(units: readonly Unit[]): string[] {
  return units
    .flat()
    .sort(compareNames)
    .map(({ name }) => name);
}

async function readStdin({ stdin }: CheckRequest, { folder }: Environment): Promise<CheckerOptions['stdin']> {
  if (stdin === undefined) return undefined;
  const path = resolve(folder, stdin);
  return { path, file: { path, name: reportedName(folder, path), ...decode(await readStandardInput()) } };
}

function exitCode({ errors, warnings }: Summary, failOn: FailOn): number {
  if (failOn === 'never') return 0;
  return errors > 0 || (failOn === 'warning' && warnings > 0) ? 1 : 0;
}
