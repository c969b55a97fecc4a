import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration, Configurations } from '../../core/configuration/index.ts';
import { refusal } from '../../core/files/refusals.ts';
import type { ApprovedVersions } from '../files/approved.ts';
import type { NoticeFiles } from '../files/notice-files.ts';
import { readRegularFile } from '../files/read.ts';
import { makeFolder, replaceFile } from '../files/write.ts';
import type { CheckRequest } from '../options/check-options.ts';
import { corePath, type Environment } from '../options/environment.ts';
import type { FormatRequest } from '../output/formats/index.ts';
import type { NoticeOutcome } from '../run/outcome.ts';
import { ID_LENGTH, removeOld } from './kept-files.ts';

const DAY_MS = 24 * 3_600_000;

/** Tells backups, and us, that the folder is a cache (bford.info/cachedir); its time is that of the last removal of old entries. */
const MARKER = 'CACHEDIR.TAG';
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55\n';

/** The names of entries, and of those that were being written when a run ended. */
const ENTRY = /^(?:[0-9a-f]{64}\.json|\.vacancy-notice-[0-9a-f]{16}\.tmp)$/;

/** What is kept of a notice. */
interface Entry {
  /** Stands for the content of everything that the outcome depends on. */
  readonly key: string;
  readonly outcome: NoticeOutcome;
}

/**
 * Makes the folder where it is missing, and removes what is old.
 * @throws what the file system says, and `ENOTEMPTY` for a folder that is not ours
 */
export function prepareCache(folder: string): void {
  makeFolder(folder);
  const marker = join(folder, MARKER);
  const cleaned = statSync(marker, { throwIfNoEntry: false })?.mtimeMs;
  const names = readdirSync(folder);
  if (cleaned === undefined && names.length > 0) throw refusal('ENOTEMPTY', folder);
  if (cleaned !== undefined && Date.now() - cleaned < DAY_MS) return;
  writeFileSync(marker, SIGNATURE);
  writeFileSync(join(folder, '.gitignore'), '*\n');
  removeOld(
    folder,
    names.filter((name) => ENTRY.test(name)),
  );
}

/**
 * Keeps what came of each notice, for a later run in which nothing has changed that it depends on: program, options, configuration,
 * profile, baseline, and the bytes of its files. An entry that is broken, or cannot be written, is as good as none.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #configurations: Configurations;
  readonly #approved: ApprovedVersions;
  readonly #baseline: string | undefined;
  /** Stands for what holds for the whole run. */
  readonly #run: string;
  readonly #settings = new Map<Configuration, string>();

  constructor(
    folder: string,
    { today, baseline }: CheckRequest,
    formats: readonly FormatRequest[],
    { folder: current, language }: Environment,
    configurations: Configurations,
    approved: ApprovedVersions,
  ) {
    this.#approved = approved;
    this.#folder = folder;
    this.#configurations = configurations;
    this.#baseline = baseline;
    this.#run = digest(programId(), JSON.stringify({ formats, current, language, today }));
  }

  /** What came of the notice when it was checked last, else what comes of it now. */
  async outcome(notice: NoticeFiles, check: () => Promise<NoticeOutcome>): Promise<NoticeOutcome> {
    const key = await this.#keyOf(notice);
    if (key === undefined) return check();
    const path = join(this.#folder, `${digest(this.#run, ...notice.map((file) => file.path))}.json`);
    const known = read(path);
    if (known?.key === key) return known.outcome;
    const outcome = await check();
    // What is complained of is to be complained of again; and a file may have changed while it was being checked.
    if (outcome.complaints.length === 0 && (await this.#keyOf(notice)) === key) write(path, { key, outcome });
    return outcome;
  }

  /** Undefined where something cannot be read: whoever checks the notice will say so. */
  async #keyOf(notice: NoticeFiles): Promise<string | undefined> {
    try {
      const configuration = await this.#configurations.forFile(corePath(notice[0].path));
      // What comes of one that differs from what was approved depends on that, and on what was noted of it.
      if (await this.#approved.isChanged(notice, configuration)) return undefined;
      return digest(this.#settingsOf(configuration), ...notice.map(({ path }) => readRegularFile(path)));
    } catch {
      return undefined;
    }
  }

  #settingsOf(configuration: Configuration): string {
    let settings = this.#settings.get(configuration);
    if (settings === undefined) {
      const { profile, rules, baseline = '' } = configuration;
      const known = this.#baseline ?? baseline;
      settings = digest(JSON.stringify([profile, rules, known]), known && readRegularFile(known));
      this.#settings.set(configuration, settings);
    }
    return settings;
  }
}

/** Tells this build of the program from any other. */
function programId(): string {
  const files = readdirSync(__dirname).filter((name) => /^cli.*\.js$/.test(name));
  return files.map((name) => endOf(join(__dirname, name))).join();
}

/** What tells the content of one of the program's files. */
function endOf(path: string): string {
  const end = Buffer.alloc(ID_LENGTH);
  const file = openSync(path, 'r');
  readSync(file, end, 0, end.length, fstatSync(file).size - end.length);
  closeSync(file);
  return end.toString('latin1');
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

function read(path: string): Entry | undefined {
  try {
    const entry = JSON.parse(readFileSync(path, 'utf8')) as Entry;
    return isOutcome(entry.outcome) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is what a check makes: others can have written the file. */
function isOutcome(outcome: Partial<NoticeOutcome> | null | undefined): boolean {
  const lists = [outcome?.files, outcome?.skipped, outcome?.complaints, outcome?.known];
  return (
    lists.every(Array.isArray) &&
    // Of an outcome that is kept nothing was skipped, so each file has its part.
    outcome!.files!.length > 0 &&
    outcome!.files!.every(
      ({ name, pieces, counts }) => typeof name === 'string' && Array.isArray(pieces) && typeof counts === 'object',
    ) &&
    [outcome!.left, outcome!.fixed].every(Number.isInteger)
  );
}

function write(path: string, entry: Entry): void {
  try {
    replaceFile(path, JSON.stringify(entry));
  } catch {
    // As in a run without a cache.
  }
}
