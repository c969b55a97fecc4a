import { resolve } from 'node:path';
import { ConfigurationError, Configurations } from '../core/configuration/index.ts';
import { decode } from '../core/files.ts';
import { type CheckRequest, type FailOn, readCheckRequest } from './check-options.ts';
import { Checker, type CheckerOptions } from './checker.ts';
import { Complaints } from './complaints.ts';
import { corePath, type Environment, reportedName } from './environment.ts';
import { fileReader } from './file-reader.ts';
import type { Summary } from './formats/format.ts';
import { writeError } from './output.ts';
import { isText, readStandardInput } from './read.ts';
import { Reports, writeFile } from './report.ts';
import { compareNames, groupPairs, selectUnits, type Unit } from './select.ts';
import { openSinks } from './sinks.ts';

/** Runs `vacancy-notice check`. @returns the exit code @throws {UsageError} */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const request = readCheckRequest(args, environment);
  if (!request) return (await import('./help.ts')).printHelp('check', environment);
  const complaints = new Complaints(environment, writeError);
  const configurations = new Configurations(fileReader, {
    file: request.config && corePath(request.config),
    profile: request.profile,
    rules: request.rules,
  });
  const sinks = await openSinks(request, environment);
  const stdin = await readStdin(request, environment);
  if (stdin && request.mode === 'fix' && !isText(stdin.file)) {
    // Printing nothing as its mended text would lose it.
    complaints.say('stdinUnreadable');
    return 2;
  }
  const units = stdin
    ? groupPairs([stdin.path], environment.folder)
    : await selectUnits(request.targets, environment, configurations, complaints);
  const names = units.flat().sort(compareNames);
  const reports = new Reports(
    sinks,
    names.map(({ name }) => name),
  );
  await checkAll(
    units,
    new Checker({ configurations, mode: request.mode, today: request.today, stdin }),
    reports,
    complaints,
  );
  for (const { name, error } of reports.close()) complaints.output(name, error);
  return complaints.any ? 2 : exitCode(reports.summary, request.failOn);
}

async function checkAll(units: readonly Unit[], checker: Checker, reports: Reports, complaints: Complaints) {
  let left = 0;
  for (const unit of units) {
    try {
      const { files, failures, fixed } = await checker.check(unit);
      for (const { kind, file, error } of failures) {
        if (kind === 'read') reports.skip(file.name);
        complaints.path(file.path, error, kind === 'read' ? 'pathUnreadable' : 'writeFailed');
      }
      for (const file of files) reports.add(writeFile(file, reports.formats));
      reports.addFixed(fixed);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      complaints.configuration(error);
      for (const { name } of unit) reports.skip(name);
      left += unit.length;
    }
  }
  if (left > 0) complaints.count('notChecked', left);
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
