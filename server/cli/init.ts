import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Configurations } from '../core/configuration/index.ts';
import { CONFIGURATION_NAME } from '../core/configuration/layers.ts';
import { isNoticeName, pairName } from '../core/files/names.ts';
import { refusalReason } from '../core/files/refusals.ts';
import { parse } from '../core/parse/index.ts';
import type { Input } from '../core/parse/model.ts';
import { builtInProfile } from '../core/profile/index.ts';
import { command } from './command.ts';
import { createFiles } from './files/create.ts';
import { fileReader } from './files/file-reader.ts';
import { readNotice } from './files/read.ts';
import { Walker } from './files/walk.ts';
import { readArguments } from './options/arguments.ts';
import { INIT_OPTIONS } from './options/definitions.ts';
import { type Environment, reportedName } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import { standardOutput } from './output/output.ts';

/** Files that may be notices: text, by their names. */
const TEXT = /\.(?:md|markdown|txt|notice)$/i;

/** Runs `vacancy-notice init`: drafts a configuration and a profile from the notices of a folder, and never over files that are there. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('init', args, INIT_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('init', environment);
  const [target, ...others] = given.positionals;
  if (target === undefined || others.length > 0) throw new UsageError('initOneFolder');
  const folder = resolve(environment.folder, target);
  const name = nameOf(given.value('name') ?? basename(folder));
  const files = {
    configuration: join(folder, CONFIGURATION_NAME),
    profile: join(folder, `${name}.notice-profile.json`),
  };
  for (const path of Object.values(files)) {
    if (existsSync(path)) throw new UsageError('newExists', { path: reportedName(environment.folder, path) });
  }

  const notices = await noticesIn(folder);
  const { draftProfile } = await import('../core/init/draft.ts');
  const parsed = notices.map((inputs) => parse(inputs, builtInProfile('generic')));
  const include = patternsFor(notices.flat(), folder);
  const draft = draftProfile(parsed, name, `./${basename(files.profile)}`, include);
  if (draft.count === 0) throw new UsageError('initNothing', { path: target });
  createFiles(
    [
      { path: files.profile, text: draft.profile },
      { path: files.configuration, text: draft.configuration },
    ],
    environment,
  );

  const output = standardOutput();
  const say = (key: Parameters<Environment['say']>[0], values = {}) =>
    output.write(`${environment.say(key, values)}\n`);
  say('initRead', { count: draft.count });
  say('initFound', draft.found);
  for (const path of [files.profile, files.configuration]) {
    say('newWritten', { path: reportedName(environment.folder, path) });
  }
  say('initNext', { path: target });
  output.close();
  return 0;
}

/** The notices below a folder, each with its one file or two; text files that cannot be read are passed over. */
async function noticesIn(folder: string): Promise<readonly (readonly Input[])[]> {
  const failed: unknown[] = [];
  const walker = new Walker(new Configurations(fileReader), (_path, error) => failed.push(error));
  const { files } = await walker.walk(folder, (path) => TEXT.test(path));
  if (files.length === 0 && failed.length > 0) {
    throw new UsageError('initFailed', { path: folder, reason: refusalReason(failed[0]) });
  }
  const known = new Set(files);
  return [...files]
    .sort()
    .flatMap((path): (readonly Input[])[] => {
      const pair = pairName(path);
      if (pair && known.has(pair.partner)) {
        if (pair.language === 'fr') return [];
        return [[read(path), read(pair.partner)].flat()];
      }
      return [read(path)];
    })
    .filter((inputs) => inputs.length > 0);
}

function read(path: string): readonly Input[] {
  const file = readNotice({ path, name: path });
  return 'text' in file ? [{ path, text: file.text }] : [];
}

/** Patterns for the notices whose names do not show that they are notices. */
function patternsFor(inputs: readonly Input[], folder: string): readonly string[] {
  const unnamed = inputs.map(({ path }) => path).filter((path) => !isNoticeName(path));
  if (unnamed.length === 0) return [];
  const endings = unnamed.map((path) =>
    pairName(path) ? path.slice(path.search(/\.(?:en|fr)\.[^./\\]+$/i)) : path.slice(path.lastIndexOf('.')),
  );
  const isFlat = unnamed.every((path) => !relative(folder, path).includes(sep));
  return [...new Set(endings)].map((ending) => `${isFlat ? '' : '**/'}*${ending}`);
}

/** A profile's name from a folder's or from what was typed: small letters, digits and hyphens. */
function nameOf(text: string): string {
  const name = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return name || 'notices';
}
