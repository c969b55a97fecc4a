import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../server/core/parse/model.ts';

/** Tests run in the project root. */
export const NOTICES = 'test/notices';
const SHARED = path.resolve('..', 'shared');

/** The files of our own sample notices, a pair as two inputs. */
export function sampleNotices(): readonly (readonly Input[])[] {
  const names = readdirSync(NOTICES)
    .filter((name) => /\.notice\.(?:md|txt)$/.test(name))
    .sort();
  return groupPairs(names.map((name) => readNotice(path.join(NOTICES, name))));
}

/** The sample notice that holds a file of this name. */
export function sampleNotice(name: string): readonly Input[] {
  const found = sampleNotices().find((inputs) => inputs.some((input) => path.basename(input.path) === name));
  if (!found) throw new Error(`no sample notice is called ${name}`);
  return found;
}

/** The two real notices, or undefined where they are not beside the project; tests then skip, naming `shared`. */
export function seeds(): readonly (readonly Input[])[] | undefined {
  const folder = path.join(SHARED, 'seeds');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .sort()
    .map((name) => [readNotice(path.join(folder, name))]);
}

/** The 32 real file pairs of another employer, or undefined where they are not beside the project. */
export function corpus(): readonly (readonly Input[])[] | undefined {
  const folder = path.join(SHARED, 'corpus', 'canada');
  if (!existsSync(folder)) return undefined;
  return groupPairs(
    readdirSync(folder)
      .sort()
      .map((name) => readNotice(path.join(folder, name))),
  );
}

export const NO_SHARED = 'the folder shared is not beside the project';

export function readNotice(file: string): Input {
  return { path: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') };
}

export function groupPairs(inputs: readonly Input[]): readonly (readonly Input[])[] {
  const groups = new Map<string, Input[]>();
  for (const input of inputs) {
    const key = input.path.replace(/\.(?:en|fr)\./, '.');
    groups.set(key, [...(groups.get(key) ?? []), input]);
  }
  return [...groups.values()];
}
