import { resolve } from 'node:path';
import { ConfigurationError } from '../core/configuration/error.ts';
import type { Configurations } from '../core/configuration/index.ts';
import { decode } from '../core/files/bytes.ts';
import { refusalReason } from '../core/files/refusals.ts';
import { callFor, callPlainly, withHeapFor } from './cache/v8-options.ts';
import { command } from './command.ts';
import type { NoticeFiles } from './files/notice-files.ts';
import { isText, readStandardInput } from './files/read.ts';
import { compareNames, groupPairs, selectNotices } from './files/select.ts';
import { Walker } from './files/walk.ts';
import { sayCount } from './messages.ts';
import { type CheckRequest, readCheckRequest } from './options/check-options.ts';
import { type Environment, reportedName } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import type { SeverityCounts } from './output/formats/format.ts';
import { standardOutput, writeError } from './output/output.ts';
import { createProgress } from './output/progress.ts';
import { Reports } from './output/report.ts';
import { openOutput, sinkRequests } from './output/sinks.ts';
import { effectiveConfiguration } from './print-config.ts';
import { BaselineUpdate, type BaselineUse, goneProblems } from './run/baselines.ts';
import type { CheckerOptions } from './run/checker.ts';
import { Complaints } from './run/complaints.ts';
import { Interruption } from './run/interruption.ts';
import { configurationsOf, NoticeRunner } from './run/notice-runner.ts';
import { narrow, outcomesOf } from './run/schedule.ts';
import { work } from './run/worker.ts';

/** Runs as one of its worker threads: in this file of the build, so that they find its compiled code. */
export const worker = command(work);

/** Runs `vacancy-notice check`. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const request = readCheckRequest(args, environment);
  if (!request) return (await import('./options/help.ts')).printHelp('check', environment);
  const check = () => runRequest(request, environment);
  if (!request.watch) return check();
  const { watchAndCheck } = await import('./watch.ts');
  return watchAndCheck(check, request, environment);
}

async function runRequest(request: CheckRequest, environment: Environment): Promise<number> {
  const progress = await createProgress(request.quiet);
  const tell = (text: string) => {
    progress.clear();
    writeError(text);
  };
  const complaints = new Complaints(environment, tell);
  const configurations = configurationsOf(request);
  if (request.printConfig !== undefined) return printConfig(request.printConfig, configurations, complaints);
  const stdin = await readStdin(request, environment);
  if (stdin && request.mode === 'fix' && !isText(stdin.file)) {
    // Printing nothing as its mended text would lose it.
    complaints.say('stdinUnreadable');
    return 2;
  }
  const selected = stdin
    ? groupPairs([stdin.path], environment.folder)
    : await selectNotices(request.targets, environment, configurations, complaints, request.forceExclude);
  const { notices, changes } = await narrow(selected, request, environment);
  if (request.listFiles) {
    listFiles(notices);
    return complaints.any ? 2 : 0;
  }
  if (request.cache !== undefined) await openCache(request.cache, environment);
  const wanted = await sinkRequests(request, environment);
  // Opened before the work: a report that cannot be written costs no wait.
  const outputs = wanted.map(({ file }) => openOutput(file, environment, notices.flat(), progress.clear));
  const formats = wanted.map(({ format }) => format);
  const text = stdin && isText(stdin.file) ? stdin.file.text : undefined;
  const call = request.watch ? callPlainly : await callFor(notices, text);
  const runner = await NoticeRunner.create(request, formats, environment, configurations, { call, stdin, changes });
  const sinks = outputs.map((output, index) => ({ ...output, format: runner.formats[index]! }));
  const reports = new Reports(sinks, namesOf(notices));
  const update = new BaselineUpdate();
  const uses: BaselineUse[] = [];
  const interruption = writesFiles(request) ? new Interruption() : undefined;
  const isStopped = () => interruption?.exitCode !== undefined;
  let left = 0;
  let done = 0;
  await withHeapFor(notices, async () => {
    for await (const outcome of outcomesOf(notices, runner, request, formats, changes, environment, isStopped)) {
      reports.take(outcome);
      for (const text of outcome.complaints) complaints.text(text);
      for (const entry of outcome.known) update.add(entry);
      uses.push(...outcome.uses);
      left += outcome.left;
      progress.update(++done, notices.length);
      await interruption?.listen();
    }
  });
  // Nothing is half done, and what is left of reports is removed.
  if (interruption?.exitCode !== undefined) process.exit(interruption.exitCode);
  if (left > 0) complaints.count('notChecked', left);
  for (const { name, count } of update.write(environment, complaints)) {
    if (!request.quiet) tell(sayCount(environment.say, 'baselineWritten', count, { path: name }));
  }
  if (seesAll(request)) {
    for (const [baseline, count] of await goneProblems(uses)) {
      const path = reportedName(environment.folder, baseline);
      if (count > 0) tell(sayCount(environment.say, 'baselineGone', count, { path }));
    }
  }
  for (const { name, error } of reports.close()) complaints.output(name, error);
  // Until here a signal would have left a file that has not taken its place.
  interruption?.dispose();
  progress.clear();
  if (runner.hasChecked) environment.keepCode();
  return complaints.any ? 2 : exitCode(reports.found, request, environment);
}

function writesFiles({ mode, stdin, reports, updateBaseline, cache }: CheckRequest): boolean {
  const toFile = reports.some(({ file }) => file !== undefined);
  return (mode === 'fix' && stdin === undefined) || updateBaseline || toFile || cache !== undefined;
}

async function printConfig(file: string, configurations: Configurations, complaints: Complaints): Promise<number> {
  try {
    const walker = new Walker(configurations, (path, error) => complaints.path(path, error));
    const output = standardOutput();
    output.write(await effectiveConfiguration(file, configurations, await walker.leavesOut(file)));
    output.close();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    complaints.configuration(error);
  }
  return complaints.any ? 2 : 0;
}

/** Prints which files a check would read, a name a line. */
function listFiles(notices: readonly NoticeFiles[]): void {
  const output = standardOutput();
  for (const name of namesOf(notices)) output.write(`${name}\n`);
  output.close();
}

/** Whether a problem that is not found is not there: nothing is left out but by the configuration. */
function seesAll({ changes, mode, quiet, rules, shard, stdin }: CheckRequest): boolean {
  return !changes && !quiet && !shard && mode === 'report' && stdin === undefined && Object.keys(rules).length === 0;
}

function namesOf(notices: readonly NoticeFiles[]): string[] {
  return notices
    .flat()
    .sort(compareNames)
    .map(({ name }) => name);
}

/** @throws {UsageError} */
async function openCache(folder: string, environment: Environment): Promise<void> {
  const { prepareCache } = await import('./cache/result-cache.ts');
  try {
    prepareCache(folder);
  } catch (error) {
    const path = reportedName(environment.folder, folder);
    throw new UsageError('cacheFailed', { path, reason: refusalReason(error) });
  }
}

async function readStdin({ stdin }: CheckRequest, { folder }: Environment): Promise<CheckerOptions['stdin']> {
  if (stdin === undefined) return undefined;
  const path = resolve(folder, stdin);
  const bytes = await readStandardInput();
  return { path, file: { path, name: reportedName(folder, path), bytes, ...decode(bytes) } };
}

/** Says what the reports do not show, where the run fails by it. */
function exitCode(found: SeverityCounts, { failOn, maxWarnings, quiet }: CheckRequest, { say }: Environment): number {
  const { errors, warnings, infos } = found;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    writeError(sayCount(say, 'tooManyWarnings', warnings, { most: maxWarnings }));
    return 1;
  }
  if (errors > 0 && failOn !== 'never') return 1;
  const failing = failOn === 'warning' ? warnings : failOn === 'info' ? warnings + infos : 0;
  if (failing > 0 && quiet) writeError(sayCount(say, 'quietButFailing', failing, { name: `--fail-on ${failOn}` }));
  return failing > 0 ? 1 : 0;
}
