import type { Configuration } from '../../../schemas/configuration.ts';
import { folderOf, resolveFrom } from '../files/paths.ts';
import { refusalReason } from '../files/refusals.ts';
import { format, quote } from '../model/messages.ts';
import type { Localized, MessageArguments } from '../model/rule.ts';
import type { Position } from '../text/source.ts';
import { ConfigurationError, type ConfigurationIssue } from './error.ts';
import type { ConfigurationFile } from './read.ts';
import type { Reader } from './reader.ts';

export const CONFIGURATION_NAME = '.vacancy-notice.json';

/** One configuration file; its paths and patterns are relative to its folder, also where another file extends it. */
export interface Layer extends ConfigurationFile {
  /** An absolute path. */
  readonly file: string;
}

const messages = {
  missing: {
    en: 'This configuration file does not exist.',
    fr: 'Ce fichier de configuration n’existe pas.',
  },
  unreadable: {
    en: 'This file cannot be opened ({reason}).',
    fr: 'Ce fichier ne peut être ouvert ({reason}).',
  },
  extendsMissing: {
    en: 'extends: The file "{path}" does not exist ({file}). Correct the path, which is relative to this file.',
    fr: 'extends : le fichier « {path} » n’existe pas ({file}). Corrigez le chemin, qui part de ce fichier-ci.',
  },
  packageMissing: {
    en: 'extends: There is neither a file "{path}" ({file}) nor a package of this name in a node_modules folder here or above. Correct the path, or install the package.',
    fr: 'extends : il n’y a ni fichier « {path} » ({file}), ni paquet de ce nom dans un dossier node_modules, ici ou au-dessus. Corrigez le chemin, ou installez le paquet.',
  },
  tooLarge: {
    en: 'This file is larger than 1 MB, so it is not read. Keep only what notices need.',
    fr: 'Ce fichier dépasse 1 Mo et n’est donc pas lu. N’y gardez que ce dont les avis ont besoin.',
  },
  tooManyPatterns: {
    en: '{key}: There are more than {count} patterns. Name folders in place of files, such as "archive/**".',
    fr: '{key} : il y a plus de {count} motifs. Indiquez des dossiers plutôt que des fichiers, comme « archive/** ».',
  },
  patternTooComplicated: {
    en: '{key}: The pattern "{pattern}" is too complicated to be searched for. Beside brackets or braces, use at most three "*" between two "/", and at most 500 characters in all.',
    fr: '{key} : le motif « {pattern} » est trop compliqué pour une recherche. À côté de crochets ou d’accolades, mettez au plus trois « * » entre deux « / », et au plus 500 caractères en tout.',
  },
  extendsCycle: {
    en: 'extends: This file extends itself ({chain}). Remove one of these links.',
    fr: 'extends : ce fichier s’étend lui-même ({chain}). Supprimez l’un de ces liens.',
  },
} as const;

/** Makes an issue of a configuration file from a message and its arguments. */
export function issue(
  file: string,
  position: Position | undefined,
  message: Localized,
  args: MessageArguments = {},
): ConfigurationIssue {
  return { file, position, message: (language) => format(message[language], args, language) };
}

/**
 * Reads a configuration file and all that it extends.
 * @returns by precedence: the file itself, then what it extends, the last named first
 * @throws {ConfigurationError}
 */
export async function loadLayers(file: string, reader: Reader): Promise<Layer[]> {
  const text = await readText(file, reader);
  if (text === undefined) throw new ConfigurationError([issue(file, undefined, messages.missing)]);
  return load(file, text, reader, [], new Set());
}

/** More patterns than this (of one key) would make a walk over many files slow. */
const MOST_PATTERNS = 1000;

interface PatternList {
  readonly key: string;
  readonly path: Parameters<ConfigurationFile['positionOf']>;
  readonly patterns: readonly string[] | undefined;
}

/** What is wrong with the patterns of a file: each is to be answered in no time for any path. */
async function patternIssues({ file, content, positionOf }: Layer): Promise<readonly ConfigurationIssue[]> {
  const overrides: PatternList[] = (content.overrides ?? []).map(({ files }, i) => ({
    key: 'files',
    path: ['overrides', i, 'files'],
    patterns: files,
  }));
  const lists: PatternList[] = [
    { key: 'include', path: ['include'], patterns: content.include },
    { key: 'exclude', path: ['exclude'], patterns: content.exclude },
    ...overrides,
  ];
  if (lists.every(({ patterns }) => patterns === undefined)) return [];
  const { isTooComplicated } = await import('../files/globs.ts');
  return lists.flatMap(({ key, path, patterns = [] }) => {
    if (patterns.length > MOST_PATTERNS) {
      return [issue(file, positionOf(...path), messages.tooManyPatterns, { key, count: MOST_PATTERNS })];
    }
    return patterns.flatMap((pattern, i) =>
      isTooComplicated(pattern)
        ? [issue(file, positionOf(...path, i), messages.patternTooComplicated, { key, pattern: quote(pattern) })]
        : [],
    );
  });
}

/**
 * @param chain the files that led here by `extends`, the first one first
 * @param read all that were read; what another file extends too has been taken in where it counts most
 */
async function load(
  file: string,
  text: string,
  reader: Reader,
  chain: readonly string[],
  read: Set<string>,
): Promise<Layer[]> {
  read.add(file);
  const { parseConfiguration } = await import('./read.ts');
  const { value, issues } = parseConfiguration(text, file);
  if (issues) throw new ConfigurationError(issues);
  const layer: Layer = { file, ...value };
  const faults = await patternIssues(layer);
  if (faults.length > 0) throw new ConfigurationError(faults);
  const layers = [layer];
  const bases = basesOf(layer.content).map((path, index) => ({ path, index }));
  for (const { path, index } of bases.reverse()) {
    const { file: base, text: baseText } = await findBase(path, folderOf(file), reader);
    const links = [...chain, file];
    const fail = (message: Localized) => {
      const position = layer.positionOf('extends', ...(Array.isArray(layer.content.extends) ? [index] : []));
      const args = { path, file: base, chain: [...links, base].map(nameOf).join(' → ') };
      return new ConfigurationError([issue(file, position, message, args)]);
    };
    if (links.includes(base)) throw fail(messages.extendsCycle);
    if (baseText === undefined) throw fail(PACKAGE.test(path) ? messages.packageMissing : messages.extendsMissing);
    if (!read.has(base)) layers.push(...(await load(base, baseText, reader, links, read)));
  }
  return layers;
}

/** What can name a package, or a file in one: `@organisation/notices/strict.json`. */
const PACKAGE = /^(?:@[\w.-]+\/)?\w[\w.-]*(?:\/|$)/;

/**
 * What `extends` names: a file by its path, else a package that is installed in the folder or above it. Of a package the file that
 * is named in it is meant, or its own `.vacancy-notice.json`. Without a text where there is none.
 */
async function findBase(
  name: string,
  folder: string,
  reader: Reader,
): Promise<{ readonly file: string; readonly text: string | undefined }> {
  const file = resolveFrom(folder, name);
  const text = await readText(file, reader);
  if (text !== undefined || !PACKAGE.test(name)) return { file, text };
  const inPackage = /\.jsonc?$/.test(name) ? name : `${name}/${CONFIGURATION_NAME}`;
  for (let at = folder; ; at = folderOf(at)) {
    const installed = resolveFrom(at, `node_modules/${inPackage}`);
    const found = await readText(installed, reader);
    if (found !== undefined) return { file: installed, text: found };
    if (folderOf(at) === at) return { file, text };
  }
}

function basesOf({ extends: bases }: Configuration): readonly string[] {
  return bases === undefined ? [] : typeof bases === 'string' ? [bases] : bases;
}

/** A file's text. @throws {ConfigurationError} where there is a file that cannot be opened, or is too large */
export async function readText(file: string, reader: Reader): Promise<string | undefined> {
  let text: string | undefined;
  try {
    text = await reader.readFile(file);
  } catch (error) {
    throw new ConfigurationError([issue(file, undefined, messages.unreadable, { reason: refusalReason(error) })]);
  }
  if (text !== undefined && text.length > LARGEST)
    throw new ConfigurationError([issue(file, undefined, messages.tooLarge)]);
  return text;
}

/** The largest configuration or profile that is read, in UTF-16 units. */
const LARGEST = 1_000_000;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
