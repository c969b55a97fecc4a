import { resolve } from 'node:path';
import { ruleFamilies } from '../../../schemas/rule-names.ts';
import type { ConfiguredSeverity } from '../../core/model/problem.ts';
import type { CalendarDate } from '../../core/model/rule.ts';
import { BUILT_IN_PROFILES } from '../../core/profile/index.ts';
import type { ChangeQuery } from '../files/git.ts';
import { type FormatName, formatOfFile } from '../output/formats/names.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { CHECK_OPTIONS, type FAIL_ON } from './definitions.ts';
import { corePath, type Environment, reportedName } from './environment.ts';
import { requireRule } from './rule-names.ts';
import { UsageError } from './usage.ts';

const SEVERITIES: readonly ConfiguredSeverity[] = ['off', 'hint', 'info', 'warning', 'error'];

type OptionName = keyof typeof CHECK_OPTIONS;
type CheckArguments = Arguments<OptionName>;

/** From which severity on a run fails. */
export type FailOn = (typeof FAIL_ON)[number];

/** One report that is asked for. */
export interface ReportRequest {
  readonly format: FormatName;
  /** An absolute path; undefined for the standard output. */
  readonly file: string | undefined;
}

/** What `check` is asked to do. */
export interface CheckRequest {
  /** As they were written; empty for the notices below the current folder. */
  readonly targets: readonly string[];
  readonly reports: readonly ReportRequest[];
  /** `fix` changes the files, `diff` prints what `fix` would change. */
  readonly mode: 'report' | 'fix' | 'diff';
  readonly failOn: FailOn;
  /** A run with more warnings fails; undefined for any number. */
  readonly maxWarnings: number | undefined;
  /** A built-in profile's name or an absolute path. */
  readonly profile: string | undefined;
  /** An absolute path. */
  readonly config: string | undefined;
  readonly today: CalendarDate | undefined;
  /** The name to give the standard input; undefined where files are checked. */
  readonly stdin: string | undefined;
  readonly rules: Readonly<Record<string, ConfiguredSeverity>>;
  /** Report errors only. */
  readonly quiet: boolean;
  /** Count problems by rule in place of listing them. */
  readonly statistics: boolean;
  /** An absolute path, with `/`, that comes before the configuration's. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Only notices with these changes are checked. */
  readonly changes: ChangeQuery | undefined;
  /** Whether files that are named are left out as those in folders are. */
  readonly forceExclude: boolean;
  /** Print which files would be checked, and check none. */
  readonly listFiles: boolean;
  /** Print what holds for this file, and check nothing; an absolute path. */
  readonly printConfig: string | undefined;
  /** Check again after every change. */
  readonly watch: boolean;
  /** An absolute path: where what came of each notice is kept, so that only what has changed is checked again. */
  readonly cache: string | undefined;
  /** Worker threads; 1 for none beside the main one, undefined where the program is to choose. */
  readonly jobs: number | undefined;
  /** The part of all notices to check, 1-based. */
  readonly shard: { readonly index: number; readonly count: number } | undefined;
}

/** Understands the arguments of `check`; undefined when help is asked for. @throws {UsageError} */
export function readCheckRequest(args: readonly string[], { folder }: Environment): CheckRequest | undefined {
  const given = readArguments('check', args, CHECK_OPTIONS);
  if (given.has('help')) return undefined;
  const config = given.value('config');
  const baseline = given.value('baseline');
  const mode = readMode(given);
  const stdin = readStdin(given);
  const reports = readReports(given, folder, mode, stdin !== undefined);
  return {
    targets: given.positionals,
    reports,
    mode,
    failOn: (given.value('fail-on') ?? 'error') as FailOn,
    maxWarnings: readMaxWarnings(given.value('max-warnings')),
    profile: readProfileName(given.value('profile'), folder),
    config: config && resolve(folder, config),
    today: readDate('--today', given.value('today')),
    stdin,
    rules: readRules(given.values('rule')),
    quiet: given.has('quiet'),
    statistics: readStatistics(given, reports),
    baseline: baseline && corePath(resolve(folder, baseline)),
    updateBaseline: readUpdateBaseline(given),
    changes: readChanges(given),
    forceExclude: given.has('force-exclude'),
    listFiles: readListFiles(given),
    printConfig: readPrintConfig(given, folder),
    watch: readWatch(given),
    cache: readCache(given, folder),
    jobs: readJobs(given.value('jobs')),
    shard: readShard(given.value('shard')),
  };
}

function readMode(given: CheckArguments): CheckRequest['mode'] {
  if (given.has('fix') && given.has('diff'))
    throw new UsageError('optionConflict', { first: '--fix', second: '--diff' });
  return given.has('fix') ? 'fix' : given.has('diff') ? 'diff' : 'report';
}

function readUpdateBaseline(given: CheckArguments): boolean {
  forbid(given, 'update-baseline', 'stdin', 'diff');
  return given.has('update-baseline');
}

function readChanges(given: CheckArguments): ChangeQuery | undefined {
  forbid(given, 'since', 'stdin', 'staged');
  forbid(given, 'staged', 'stdin', 'watch');
  const since = given.value('since');
  if (since !== undefined) return { since };
  return given.has('staged') ? { staged: true } : undefined;
}

function readListFiles(given: CheckArguments): boolean {
  forbid(given, 'list-files', 'stdin', 'fix', 'diff', 'update-baseline', 'watch', 'format', 'output');
  return given.has('list-files');
}

function readPrintConfig(given: CheckArguments, folder: string): string | undefined {
  forbid(given, 'print-config', 'stdin', 'fix', 'diff', 'update-baseline', 'watch', 'format', 'output', 'list-files');
  const file = given.value('print-config');
  const [other] = given.positionals;
  if (file !== undefined && other !== undefined) throw new UsageError('printConfigOne', { name: other });
  return file && resolve(folder, file);
}

function readWatch(given: CheckArguments): boolean {
  forbid(given, 'watch', 'stdin', 'diff', 'update-baseline');
  return given.has('watch');
}

/** What depends on more than the notice, or changes it, is not kept. */
const UNCACHED = ['fix', 'diff', 'stdin', 'since', 'staged', 'update-baseline'] as const;

function readCache(given: CheckArguments, folder: string): string | undefined {
  const location = given.value('cache-location');
  if (!given.has('cache')) {
    if (location === undefined) return undefined;
    throw new UsageError('optionRequires', { first: '--cache-location', second: '--cache' });
  }
  if (UNCACHED.some((name) => given.has(name))) return undefined;
  return resolve(folder, location ?? '.vacancy-notice-cache');
}

function forbid(given: CheckArguments, first: OptionName, ...others: OptionName[]): void {
  for (const other of others) {
    if (given.has(first) && given.has(other)) {
      throw new UsageError('optionConflict', { first: `--${first}`, second: `--${other}` });
    }
  }
}

function readStdin(given: CheckArguments): string | undefined {
  const name = given.value('stdin-name');
  if (!given.has('stdin')) {
    if (name !== undefined) throw new UsageError('optionRequires', { first: '--stdin-name', second: '--stdin' });
    return undefined;
  }
  const [file] = given.positionals;
  if (file !== undefined) throw new UsageError('stdinWithFiles', { name: file });
  return name ?? 'stdin.notice.md';
}

/**
 * `--format` and `--output` in the order given: an `--output` belongs to the format before it, or to the first one when it comes
 * before all. An `--output` alone tells its format by its extension.
 */
function readReports(
  given: CheckArguments,
  folder: string,
  mode: CheckRequest['mode'],
  stdin: boolean,
): ReportRequest[] {
  const reports: { format?: FormatName; file?: string }[] = [];
  for (const { name, value } of given.options) {
    const last = reports.at(-1);
    if (name === 'format') {
      if (last && last.format === undefined && reports.length === 1) last.format = value as FormatName;
      else reports.push({ format: value as FormatName });
    } else if (name === 'output') {
      const file = resolve(folder, value);
      if (last && last.file === undefined) last.file = file;
      else reports.push({ file });
    }
  }
  const taken = mode === 'diff' ? '--diff' : mode === 'fix' && stdin ? '--stdin --fix' : undefined;
  if (taken && reports.some(({ file }) => file === undefined)) throw new UsageError('stdoutTaken', { name: taken });
  if (reports.filter(({ file }) => file === undefined).length > 1) throw new UsageError('oneStdout');
  const files = reports.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) < i);
  if (twice !== undefined) throw new UsageError('oneFile', { path: reportedName(folder, twice) });
  if (reports.length === 0 && !taken) reports.push({});
  return reports.map(({ format, file }) => ({
    format: format ?? (file === undefined ? 'pretty' : formatOfFile(file)),
    file,
  }));
}

/** A built-in profile's name stays; anything else is a path. */
export function readProfileName(profile: string | undefined, folder: string): string | undefined {
  if (profile === undefined || (BUILT_IN_PROFILES as readonly string[]).includes(profile)) return profile;
  return corePath(resolve(folder, profile));
}

/** Reads a date of the calendar: 30 February is not one. */
export function readDate(name: string, value: string | undefined): CalendarDate | undefined {
  if (value === undefined) return undefined;
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return { year, month, day };
  }
  throw new UsageError('dateInvalid', { name, value });
}

/** Other forms have no place for it. */
function readStatistics(given: CheckArguments, reports: readonly ReportRequest[]): boolean {
  if (!given.has('statistics')) return false;
  if (reports.some(({ format }) => format === 'pretty' || format === 'json')) return true;
  throw new UsageError('optionRequires', { first: '--statistics', second: '--format pretty|json' });
}

function readMaxWarnings(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError('maxWarningsInvalid', { value });
  return Number(value);
}

function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError('jobsInvalid', { value });
  return Number(value);
}

function readShard(value: string | undefined): CheckRequest['shard'] {
  if (value === undefined) return undefined;
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (!index || !count || index > count) throw new UsageError('shardInvalid', { value });
  return { index, count };
}

function readRules(settings: readonly string[]): Readonly<Record<string, ConfiguredSeverity>> {
  const rules: Record<string, ConfiguredSeverity> = {};
  for (const value of settings) {
    const [name, severity] = value.split('=', 2).map((part) => part.trim());
    if (!name || !severity) throw new UsageError('ruleSetting', { name: '--rule', value });
    requireRule(name, ruleFamilies);
    if (!SEVERITIES.includes(severity as ConfiguredSeverity)) {
      throw new UsageError('optionValue', { name: `--rule ${name}=`, value: severity, values: SEVERITIES.join(', ') });
    }
    rules[name] = severity as ConfiguredSeverity;
  }
  return rules;
}
