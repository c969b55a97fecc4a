import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Profile } from '../../schemas/profile.ts';
import { ConfigurationError } from '../core/configuration/error.ts';
import { Configurations } from '../core/configuration/index.ts';
import { noticeTexts } from '../core/features/new-notice.ts';
import { pairName } from '../core/files/names.ts';
import { refusalReason } from '../core/files/refusals.ts';
import { gradeDefect } from '../core/rules/values/grades.ts';
import { readGrade } from '../core/values/scale/grades.ts';
import { command } from './command.ts';
import { fileReader } from './files/file-reader.ts';
import { makeFolder } from './files/write.ts';
import type { MessageKey } from './messages.ts';
import { type Arguments, readArguments } from './options/arguments.ts';
import { readDate, readProfileName } from './options/check-options.ts';
import { NEW_OPTIONS } from './options/definitions.ts';
import { corePath, type Environment, reportedName } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import { standardOutput, writeError } from './output/output.ts';
import { Complaints } from './run/complaints.ts';

type Given = Arguments<keyof typeof NEW_OPTIONS>;

/** What must be known; on a terminal, what is not given is asked for. */
const QUESTIONS = [
  ['title-en', 'askTitleEn'],
  ['title-fr', 'askTitleFr'],
  ['number', 'askNumber'],
  ['grade', 'askGrade'],
  ['deadline', 'askDeadline'],
] as const satisfies readonly (readonly [keyof typeof NEW_OPTIONS, MessageKey])[];

/** Runs `vacancy-notice new`: writes a skeleton, and never over a file that is there. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('new', args, NEW_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('new', environment);
  const [target, ...others] = given.positionals;
  if (target === undefined || others.length > 0) throw new UsageError('newOneFile');
  const path = resolve(environment.folder, target);
  const partner = pairName(path)?.partner;
  const paths = partner === undefined ? [path] : pairName(path)!.language === 'en' ? [path, partner] : [partner, path];
  const there = paths.find((one) => existsSync(one));
  if (there !== undefined) throw new UsageError('newExists', { path: reportedName(environment.folder, there) });

  const answers = await ask(given, environment);
  const deadline = readDate('--deadline', answers.deadline)!;
  const configurations = new Configurations(fileReader, {
    profile: readProfileName(given.value('profile'), environment.folder),
  });
  const profile = await profileFor(path, configurations, environment);
  if (!profile) return 2;
  refuseGrade(answers.grade, profile);
  const texts = noticeTexts(
    {
      titles: { en: answers['title-en'], fr: answers['title-fr'] },
      number: answers.number,
      grade: answers.grade,
      deadline,
    },
    profile,
    paths.length > 1,
  );
  for (const [i, file] of paths.entries()) write(file, texts[i]!, environment);
  const output = standardOutput();
  for (const file of paths)
    output.write(`${environment.say('newWritten', { path: reportedName(environment.folder, file) })}\n`);
  output.close();
  return 0;
}

/** @throws {UsageError} for a grade that the first check would report */
function refuseGrade(grade: string, { grades }: Profile): void {
  const reading = readGrade(grade, grades);
  if (grades && reading && gradeDefect(reading, grades) !== undefined)
    throw new UsageError('newGrade', { value: grade });
}

/** The profile for a notice at the path; undefined where its configuration cannot be used, which is said. */
async function profileFor(
  path: string,
  configurations: Configurations,
  environment: Environment,
): Promise<Profile | undefined> {
  try {
    return (await configurations.forFile(corePath(path))).profile;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    new Complaints(environment, writeError).configuration(error);
    return undefined;
  }
}

/** @throws {UsageError} where the operating system refuses */
function write(path: string, text: string, { folder }: Environment): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError('newFailed', { path: reportedName(folder, path), reason: refusalReason(error) });
  }
}

type Answers = Record<(typeof QUESTIONS)[number][0], string>;

async function ask(given: Given, { say }: Environment): Promise<Answers> {
  const missing = QUESTIONS.filter(([name]) => given.value(name) === undefined);
  // The French title is often not known yet; a placeholder then stands for it.
  const needed = missing.find(([name]) => name !== 'title-fr');
  if (needed && !process.stdin.isTTY) throw new UsageError('newMissing', { name: `--${needed[0]}` });
  const answers = Object.fromEntries(QUESTIONS.map(([name]) => [name, given.value(name) ?? ''])) as Answers;
  if (!process.stdin.isTTY) return answers;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const [name, question] of missing) answers[name] = (await terminal.question(`${say(question)} `)).trim();
  } finally {
    terminal.close();
  }
  return answers;
}
