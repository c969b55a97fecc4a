import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Configuration } from '../../../schemas/configuration.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { type DataError, readConfiguration, readProfile } from '../profile/load.ts';
import { LineIndex, type Position } from '../text/source.ts';
import type { ConfigurationIssue } from './error.ts';

// Loads zod and the JSON parser: imported only where there is a file to read. Returns what is wrong in place of throwing it,
// since a lazily loaded file of a bundle has its own copy of every class.

/** A configuration file as it stands, and where its keys stand. */
export interface ConfigurationFile {
  readonly content: Configuration;
  /** The place of a key's value, or of the item of a list that is its value. */
  positionOf(key: keyof Configuration, item?: number): Position;
}

/** What was read, or all that is wrong with it. */
export type Parsed<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly ConfigurationIssue[] };

export function parseConfiguration(text: string, file: string): Parsed<ConfigurationFile> {
  const { value: content, errors } = readConfiguration(text, file);
  if (errors) return { issues: errors.map(issueOf) };
  const positionOf = (key: keyof Configuration, item?: number): Position => {
    const root = parseTree(text, [], { allowTrailingComma: true });
    const node = root && findNodeAtLocation(root, item === undefined ? [key] : [key, item]);
    return new LineIndex(text).position(node?.offset ?? 0);
  };
  return { value: { content, positionOf } };
}

export function parseProfile(text: string, file: string): Parsed<Profile> {
  const { value, errors } = readProfile(text, file);
  return errors ? { issues: errors.map(issueOf) } : { value };
}

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
