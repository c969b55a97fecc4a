import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Profile } from '../../schemas/profile.ts';
import { type CheckResult, check } from '../core/check.ts';
import { ConfigurationError } from '../core/configuration/error.ts';
import { type Configuration, Configurations } from '../core/configuration/index.ts';
import { chooseModels, type Models, modelCandidates, standardParts } from '../core/features/models/index.ts';
import { noticeTexts } from '../core/features/new-notice.ts';
import { isVacancyNumber, isWholeSalary, NEW_NOTICE_QUESTIONS } from '../core/features/new-notice-questions.ts';
import { isNoticeName, pairName } from '../core/files/names.ts';
import type { Localized } from '../core/model/rule.ts';
import { gradeDefect } from '../core/rules/values/grades.ts';
import { readGrade } from '../core/values/scale/grades.ts';
import { readDictionaries } from '../words/read.ts';
import { command } from './command.ts';
import { createFiles } from './files/create.ts';
import { fileReader } from './files/file-reader.ts';
import type { NoticeFile } from './files/notice-files.ts';
import { isText, readNotice, type TextFile } from './files/read.ts';
import { groupPairs, namesIn } from './files/select.ts';
import { Walker } from './files/walk.ts';
import { type Arguments, readArguments } from './options/arguments.ts';
import { readDate, readProfileName } from './options/check-options.ts';
import { NEW_OPTIONS } from './options/definitions.ts';
import { corePath, type Environment, reportedName } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import { standardOutput, writeError } from './output/output.ts';
import { Complaints } from './run/complaints.ts';

type Given = Arguments<keyof typeof NEW_OPTIONS>;

/** What is asked for on a terminal where it is not given. */
const QUESTIONS = {
  'title-en': NEW_NOTICE_QUESTIONS.titleEn,
  'title-fr': NEW_NOTICE_QUESTIONS.titleFr,
  number: NEW_NOTICE_QUESTIONS.number,
  grade: NEW_NOTICE_QUESTIONS.grade,
  deadline: NEW_NOTICE_QUESTIONS.deadline,
  salary: NEW_NOTICE_QUESTIONS.salary,
  clearance: NEW_NOTICE_QUESTIONS.clearance,
} as const satisfies Partial<Record<keyof typeof NEW_OPTIONS, Localized>>;

type Name = keyof typeof QUESTIONS;

/** What a notice can be begun without. */
const OPTIONAL: readonly Name[] = ['title-fr', 'salary', 'clearance'];

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
  refuseAnswers(answers, profile);
  const { salary, clearance } = answers;
  const texts = noticeTexts(
    {
      titles: { en: answers['title-en'], fr: answers['title-fr'] },
      number: answers.number,
      grade: answers.grade,
      deadline,
      ...(salary && { salary }),
      ...(clearance && { clearance }),
      standard: standardParts(await modelsNear(path, configurations, environment), profile),
    },
    profile,
    paths.length > 1,
  );
  createFiles(
    paths.map((file, i) => ({ path: file, text: texts[i]! })),
    environment,
  );
  const output = standardOutput();
  for (const file of paths)
    output.write(`${environment.say('newWritten', { path: reportedName(environment.folder, file) })}\n`);
  output.close();
  return 0;
}

/** @throws {UsageError} for an answer that the first check would report */
function refuseAnswers({ number, grade, salary, clearance }: Answers, profile: Profile): void {
  const { grades, clearances, vacancyNumber } = profile;
  if (!isVacancyNumber(number, vacancyNumber?.digits)) {
    throw new UsageError('newNumber', { digits: vacancyNumber?.digits ?? 1 });
  }
  const reading = readGrade(grade, grades);
  if (grades && reading && gradeDefect(reading, grades) !== undefined)
    throw new UsageError('newGrade', { value: grade });
  if (salary && !isWholeSalary(salary, profile)) throw new UsageError('newSalary');
  const codes = clearances.map(({ code }) => code);
  if (clearance && codes.length > 0 && !codes.includes(clearance)) {
    throw new UsageError('newClearance', { value: clearance, values: codes.join(', ') });
  }
}

/** The notices that the new one is written after: those of its folder, as far as they can be read. */
async function modelsNear(path: string, configurations: Configurations, { folder }: Environment): Promise<Models> {
  const own = dirname(path);
  const files = namesIn(own)
    .filter(isNoticeName)
    .sort()
    .map((name) => join(own, name));
  const walker = new Walker(configurations, () => {});
  const dictionaries = readDictionaries();
  const results: CheckResult[] = [];
  for (const notice of groupPairs(modelCandidates(path, files), folder)) {
    const configuration = await configurationFor(notice[0].path, configurations);
    const read = notice.map(readModel).filter((one) => one !== undefined);
    if (!configuration || read.length < notice.length || (await walker.leavesOut(notice[0].path))) continue;
    const inputs = read.map(({ name, text }) => ({ path: name, text }));
    results.push(check(inputs, { profile: configuration.profile, severities: configuration.rules, dictionaries }));
  }
  return chooseModels(results);
}

/** Undefined where it cannot be read: it is nobody's business but a check's. */
function readModel(file: NoticeFile): TextFile | undefined {
  try {
    const read = readNotice(file);
    return isText(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where it cannot be used, which is said of the new notice only. */
async function configurationFor(path: string, configurations: Configurations): Promise<Configuration | undefined> {
  try {
    return await configurations.forFile(corePath(path));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return undefined;
  }
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

type Answers = Readonly<Record<Name, string>>;

async function ask(given: Given, { language }: Environment): Promise<Answers> {
  const names = Object.keys(QUESTIONS) as Name[];
  const missing = names.filter((name) => given.value(name) === undefined);
  const needed = missing.find((name) => !OPTIONAL.includes(name));
  if (needed && !process.stdin.isTTY) throw new UsageError('newMissing', { name: `--${needed}` });
  const answers = Object.fromEntries(names.map((name) => [name, given.value(name) ?? ''])) as Record<Name, string>;
  if (!process.stdin.isTTY) return answers;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const name of missing) {
      const prompt = `${QUESTIONS[name][language]}${language === 'fr' ? '\u00a0:' : ':'} `;
      answers[name] = (await terminal.question(prompt)).trim();
    }
  } finally {
    terminal.close();
  }
  return answers;
}
