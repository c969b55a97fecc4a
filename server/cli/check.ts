import { resolve } from 'node:path';
import { decode } from '../core/files.ts';
import { type CheckRequest, type FailOn, readCheckRequest } from './check-options.ts';
import type { CheckerOptions } from './checker.ts';
import { Complaints } from './complaints.ts';
import { type Environment, reportedName } from './environment.ts';
import type { Summary } from './formats/format.ts';
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
  const units = stdin
    ? groupPairs([stdin.path], environment.folder)
    : await selectUnits(request.targets, environment, configurations, complaints);
  const reports = new Reports(sinks, namesOf(units));
  let left = 0;
  for await (const outcome of outcomesOf(units, runner)) {
    reports.take(outcome);
    for (const text of outcome.complaints) complaints.text(text);
    left += outcome.left;
  }
  if (left > 0) complaints.count('notChecked', left);
  for (const { name, error } of reports.close()) complaints.output(name, error);
  return complaints.any ? 2 : exitCode(reports.summary, request.failOn);
}

async function* outcomesOf(units: readonly Unit[], runner: UnitRunner): AsyncGenerator<UnitOutcome> {
  for (const unit of units) yield await runner.run(unit);
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
