import type { Configuration } from '../../../schemas/configuration.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { type DataError, DataFile } from '../profile/data-file.ts';
import { type BaseProfile, readConfiguration, readProfile } from '../profile/load.ts';
import type { Position } from '../text/source.ts';
import type { ConfigurationIssue } from './error.ts';

// Loads zod and the JSON parser: imported only where there is a file to read. Returns what is wrong in place of throwing it,
// since a lazily loaded file of a bundle has its own copy of every class.

/** A configuration file as it stands, and where its keys stand. */
export interface ConfigurationFile {
  readonly content: Configuration;
  /** The place of a value, or of what has it: a key, then keys and items inside. */
  positionOf(key: keyof Configuration, ...inside: readonly (string | number)[]): Position;
}

/** What was read, or all that is wrong with it. */
export type Parsed<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly ConfigurationIssue[] };

export function parseConfiguration(text: string, file: string): Parsed<ConfigurationFile> {
  const { value: content, errors } = readConfiguration(text, file);
  if (errors) return { issues: errors.map(issueOf) };
  const data = new DataFile(text, file);
  const positionOf: ConfigurationFile['positionOf'] = (...path) => data.errorAt(path, NO_REASON);
  return { value: { content, positionOf } };
}

/** @param bases the profiles that it builds on, the first one first */
export function parseProfile(text: string, file: string, bases: readonly BaseProfile[]): Parsed<Profile> {
  const { value, errors } = readProfile(text, file, bases);
  return errors ? { issues: errors.map(issueOf) } : { value };
}

/** The profiles that a profile says it extends, and where it says so; none where that cannot be read. */
export function extendsOf(
  text: string,
  file: string,
): { readonly names: readonly string[]; positionOf(index: number): Position } {
  const data = new DataFile(text, file);
  const given = (data.value as { extends?: unknown } | null | undefined)?.extends;
  const names = (Array.isArray(given) ? given : [given]).filter((name) => typeof name === 'string' && name !== '');
  const positionOf = (index: number) =>
    data.errorAt(Array.isArray(given) ? ['extends', index] : ['extends'], NO_REASON);
  return { names, positionOf };
}

const NO_REASON = { en: '', fr: '' };

function issueOf({ path, line, column, at, reason }: DataError): ConfigurationIssue {
  return {
    file: path,
    position: { line, column },
    message: (language) => {
      const where = language === 'fr' ? `${at} : ` : `${at}: `;
      return (at === '' ? '' : where) + reason[language];
    },
  };
}
