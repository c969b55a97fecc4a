import { resolve } from 'node:path';
import { type CheckResult, check } from '../core/check.ts';
import { ConfigurationError, Configurations } from '../core/configuration/index.ts';
import { exportNotice } from '../core/export/index.ts';
import { fileUnreadableProblems } from '../core/rules/meta/file-unreadable.ts';
import { command } from './command.ts';
import { fileReader } from './files/file-reader.ts';
import { isText, type ReadFile, readNotice } from './files/read.ts';
import { groupPairs } from './files/select.ts';
import { COMMON_OPTIONS, type OptionDefinitions, readArguments } from './options/arguments.ts';
import { readProfileName } from './options/check-options.ts';
import { corePath, type Environment } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import { writeError } from './output/output.ts';
import { openOutput } from './output/sinks.ts';
import { Complaints } from './run/complaints.ts';

export const EXPORT_OPTIONS = {
  ...COMMON_OPTIONS,
  to: { value: 'json|html', values: ['json', 'html'] },
  output: { value: 'FILE' },
  config: { value: 'FILE' },
  profile: { value: 'NAME|PATH' },
} as const satisfies OptionDefinitions;

/** Runs `vacancy-notice export`. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('export', args, EXPORT_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('export', environment);
  const to = given.value('to') ?? 'json';
  const [target, ...others] = given.positionals;
  if (target === undefined || others.length > 0) throw new UsageError('exportOneFile');

  const complaints = new Complaints(environment, writeError);
  const path = resolve(environment.folder, target);
  const config = given.value('config');
  const configurations = new Configurations(fileReader, {
    file: config && corePath(resolve(environment.folder, config)),
    profile: readProfileName(given.value('profile'), environment.folder),
  });
  try {
    const { profile, rules } = await configurations.forFile(corePath(path));
    const files = groupPairs([path], environment.folder)[0]!.map(readNotice);
    complainOfUnreadable(files, complaints, environment);
    if (complaints.any) return 2;
    const inputs = files.filter(isText).map(({ name, text }) => ({ path: name, text }));
    const result = check(inputs, { profile, severities: rules });
    const text = to === 'html' ? await page(result, environment) : `${JSON.stringify(exportNotice(result), null, 2)}\n`;
    const file = given.value('output');
    const { output } = openOutput(file && resolve(environment.folder, file), environment);
    output.write(text);
    output.close();
    return 0;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    complaints.path(path, error);
    return 2;
  }
}

async function page(result: CheckResult, { language }: Environment): Promise<string> {
  const { pageOf } = await import('./export-html.ts');
  return pageOf(
    result,
    result.notice.sources.map(({ path }) => path),
    language,
  );
}

function complainOfUnreadable(files: readonly ReadFile[], complaints: Complaints, { language }: Environment): void {
  for (const file of files) {
    if (isText(file)) continue;
    for (const { message } of fileUnreadableProblems(file.name, file.undecodable)) {
      complaints.text(`${file.name}: ${message(language)}`);
    }
  }
}

/** Whether the operating system or the configuration refuses, as opposed to a fault of the program. */
function isRefusal(error: unknown): boolean {
  return error instanceof ConfigurationError || (error instanceof Error && 'code' in error);
}
