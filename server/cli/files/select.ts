import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Configurations } from '../../core/configuration/index.ts';
import { isNoticeName, pairName } from '../../core/files/names.ts';
import { corePath, type Environment, reportedName, withSlashes } from '../options/environment.ts';
import type { Complaints } from '../run/complaints.ts';
import type { NoticeFile, NoticeFiles } from './notice-files.ts';
import { holdsWanted, Walker } from './walk.ts';

/**
 * Turns what was named on the command line into notices. A path that is not there, a folder without notices or a pattern that
 * fits nothing is complained of, and the rest goes on.
 * @param forceExclude whether what is left out stays out where it is named itself
 * @returns notices in the order of their first file
 */
export async function selectNotices(
  targets: readonly string[],
  environment: Environment,
  configurations: Configurations,
  complaints: Complaints,
  forceExclude: boolean,
): Promise<NoticeFiles[]> {
  const walker = new Walker(configurations, (path, error) => complaints.path(path, error));
  const paths = new Set<string>();
  for (const target of targets.length > 0 ? targets : ['.']) {
    const path = resolve(environment.folder, target);
    let stats: Stats | undefined;
    try {
      stats = statSync(path);
    } catch (error) {
      if (!isMissing(error)) {
        complaints.path(path, error);
        continue;
      }
    }
    if (stats?.isDirectory()) {
      const { files, left } = await walker.walk(path);
      if (files.length === 0) {
        const isExcluded = left.some((one) => holdsWanted(one, isNoticeName));
        complaints.say(isExcluded ? 'folderAllExcluded' : 'folderEmpty', { path: target });
      }
      for (const file of files) paths.add(file);
    } else if (stats) {
      if (!forceExclude || !(await walker.leavesOut(path))) paths.add(path);
    } else {
      const { isGlob, expandGlob } = await import('./glob.ts');
      const pattern = withSlashes(target);
      if (!isGlob(pattern)) complaints.say('pathMissing', { path: target });
      else {
        const { folder, wanted } = expandGlob(corePath(environment.folder), pattern);
        const { files, left } = existsSync(folder) ? await walker.walk(folder, wanted) : { files: [], left: [] };
        if (files.length === 0) {
          const isExcluded = left.some((one) => holdsWanted(one, wanted));
          complaints.say(isExcluded ? 'globAllExcluded' : 'globEmpty', { path: target });
        }
        for (const file of files) paths.add(file);
      }
    }
  }
  return groupPairs(paths, environment.folder);
}

/** Joins the files of pairs. A partner that was not named but is there belongs to the notice as well. */
export function groupPairs(paths: Iterable<string>, folder: string): NoticeFiles[] {
  const notices: NoticeFiles[] = [];
  const files = new Map<string, NoticeFile>();
  for (const path of paths) files.set(path, { path, name: reportedName(folder, path) });
  const byName = [...files.values()].sort(compareNames);
  const done = new Set<string>();
  const siblings = new Siblings();
  for (const file of byName) {
    if (done.has(file.path)) continue;
    const partner = siblings.find(pairName(file.path)?.partner);
    const notice = partner === undefined ? [file] : [file, { path: partner, name: reportedName(folder, partner) }];
    for (const { path } of notice) done.add(path);
    notices.push(notice.sort(compareNames) as [NoticeFile, ...NoticeFile[]]);
  }
  return notices.sort(([a], [b]) => compareNames(a, b));
}

/** Tells whether files are there, reading each folder once: an archive of pairs would be asked ten thousand times. */
class Siblings {
  readonly #folders = new Map<string, ReadonlySet<string>>();

  find(path: string | undefined): string | undefined {
    if (path === undefined) return undefined;
    const folder = dirname(path);
    let names = this.#folders.get(folder);
    if (!names) {
      names = new Set(namesIn(folder));
      this.#folders.set(folder, names);
    }
    return names.has(basename(path)) ? path : undefined;
  }
}

/** The names in a folder; none where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** By UTF-16 unit, so that the order is the same on every machine. */
export function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
