import { resolve } from 'node:path';
import { type CheckResult, check } from '../core/check.ts';
import { ConfigurationError } from '../core/configuration/error.ts';
import { Configurations } from '../core/configuration/index.ts';
import { exportNotice } from '../core/export/index.ts';
import { isRefusal } from '../core/files/refusals.ts';
import type { CalendarDate } from '../core/model/rule.ts';
import { fileUnreadableProblems } from '../core/rules/meta/file-unreadable.ts';
import { readDictionaries } from '../words/read.ts';
import { command } from './command.ts';
import { fileReader } from './files/file-reader.ts';
import { isText, type ReadFile, readNotice } from './files/read.ts';
import { reviewOf } from './files/review.ts';
import { groupPairs } from './files/select.ts';
import { type Arguments, readArguments } from './options/arguments.ts';
import { readProfileName } from './options/check-options.ts';
import { EXPORT_OPTIONS } from './options/definitions.ts';
import { corePath, type Environment } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import { writeError } from './output/output.ts';
import { openOutput } from './output/sinks.ts';
import { Complaints } from './run/complaints.ts';
import { Interruption } from './run/interruption.ts';

/** Runs `vacancy-notice export`. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('export', args, EXPORT_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('export', environment);
  const to = given.value('to') ?? 'json';
  const [target, ...others] = given.positionals;
  if (to !== 'html') {
    for (const name of ['without-remarks', 'label'] as const) {
      if (given.has(name)) throw new UsageError('optionRequires', { first: `--${name}`, second: '--to html' });
    }
  }
  if (target === undefined || others.length > 0) throw new UsageError('exportOneFile');

  const complaints = new Complaints(environment, writeError);
  const path = resolve(environment.folder, target);
  const config = given.value('config');
  const configurations = new Configurations(fileReader, {
    file: config && corePath(resolve(environment.folder, config)),
    profile: readProfileName(given.value('profile'), environment.folder),
  });
  let text: string;
  let files: readonly ReadFile[];
  try {
    const { profile, rules } = await configurations.forFile(corePath(path));
    files = groupPairs([path], environment.folder)[0]!.map(readNotice);
    complainOfUnreadable(files, complaints, environment);
    if (complaints.any) return 2;
    const inputs = files.filter(isText).map(({ name, text }) => ({ path: name, text }));
    const dictionaries = readDictionaries();
    const result = check(inputs, { profile, severities: rules, dictionaries, review: reviewOf(path) });
    text =
      to === 'html'
        ? await page(result, path, given, environment)
        : `${JSON.stringify(exportNotice(result), null, 2)}\n`;
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !isRefusal(error)) throw error;
    complaints.path(path, error);
    return 2;
  }
  const file = given.value('output');
  // A signal waits until the file has its place.
  const interruption = new Interruption();
  const { output, name = 'stdout' } = openOutput(file && resolve(environment.folder, file), environment, files);
  output.write(text);
  try {
    output.close();
  } catch (error) {
    complaints.output(name, error);
    return 2;
  } finally {
    interruption.dispose();
  }
  return 0;
}

async function page(
  result: CheckResult,
  path: string,
  given: Arguments<keyof typeof EXPORT_OPTIONS>,
  { language }: Environment,
): Promise<string> {
  const { pageOf } = await import('./export-html.ts');
  const { versionOf } = await import('./files/version.ts');
  return pageOf(
    result,
    result.notice.sources.map(({ path: name }) => name),
    language,
    { date: today(), version: given.value('label') ?? versionOf(path), remarks: !given.has('without-remarks') },
  );
}

function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

function complainOfUnreadable(files: readonly ReadFile[], complaints: Complaints, { language }: Environment): void {
  for (const file of files) {
    if (isText(file)) continue;
    for (const { message } of fileUnreadableProblems(file.name, file.undecodable)) {
      complaints.text(`${file.name}: ${message(language)}`);
    }
  }
}
