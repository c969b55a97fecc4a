import type * as z from 'zod';
import { type Configuration, configurationSchema } from '../../../schemas/configuration.ts';
import { configurationFaults } from '../../../schemas/configuration-checks.ts';
import type { DataFault } from '../../../schemas/data-fault.ts';
import { type Profile, profileSchema } from '../../../schemas/profile.ts';
import { profileFaults } from '../../../schemas/profile-checks.ts';
import { type DataError, DataFile, type DataPath } from './data-file.ts';
import { extended } from './extend.ts';
import { andMore, MOST_REASONS, reasonsOf } from './reasons.ts';

/** The value, or what is wrong with it, in the order of the file. */
export type Loaded<Value> =
  | { readonly value: Value; readonly errors?: undefined }
  | { readonly value?: undefined; readonly errors: readonly DataError[] };

/** A profile that another one extends: its file, or the data of a built-in one. */
export type BaseProfile = { readonly text: string; readonly path: string } | { readonly data: unknown };

/**
 * Reads a profile from the text of its file: JSON with comments and trailing commas. Never throws.
 * Loads zod, so import this module only where a file is to be read: built-in profiles need no reading.
 * @param path the file's path, for the errors
 * @param bases the profiles that it builds on, the first one first
 */
export function readProfile(text: string, path: string, bases: readonly BaseProfile[] = []): Loaded<Profile> {
  const own = new DataFile(text, path);
  const files = [...bases.flatMap((base) => ('text' in base ? new DataFile(base.text, base.path) : [])), own];
  const unread = files.find(({ error }) => error);
  if (unread) return { errors: [unread.error!] };

  const errors: DataError[] = [];
  let data: unknown;
  let next = 0;
  for (const base of bases) {
    const file = 'text' in base ? files[next++] : undefined;
    data = over(data, file ? file.value : 'data' in base ? base.data : undefined, file ?? own, errors);
  }
  if (bases.length === 0) data = own.value;
  else data = over(data, own.value, own, errors);

  const locate = (at: DataPath, reason: DataError['reason'], key?: string): DataError => {
    const depths = files.map((file) => file.depthOf(at, data));
    const deepest = Math.max(...depths);
    // What no file says stands in a built-in profile: it was not meant to be used so.
    const file = files[depths.lastIndexOf(deepest)] ?? own;
    if (deepest === 0 && bases.length > 0) return own.errorAt(['extends'], reason);
    return file.errorAt(file.ownPath(at, data), reason, key);
  };
  const parsed = profileSchema.safeParse(data);
  let left = 0;
  if (!parsed.success) {
    const found = reasonsOf(profileSchema, data, parsed.error.issues);
    errors.push(...found.reasons.map(({ at, reason, key }) => locate(at, reason, key)));
    left = found.left;
  } else {
    const isOwn = ({ path, unused }: DataFault) => !unused || bases.length === 0 || own.depthOf(path, data) > 0;
    const faults = [...profileFaults(parsed.data)].filter(isOwn);
    errors.push(...faults.slice(0, MOST_REASONS).map((fault) => locate(fault.path, fault.reason)));
    left = Math.max(0, faults.length - MOST_REASONS);
  }
  return errors.length > 0 || !parsed.success ? { errors: told(own, errors, left) } : { value: parsed.data };
}

/** Data put over that of a base; the base's `extends` is dropped. */
function over(base: unknown, own: unknown, file: DataFile, errors: DataError[]): unknown {
  if (base === undefined) return own;
  return extended(base, own, ({ path, reason }) => errors.push(file.errorAt(path, reason)));
}

/** Reads a configuration from the text of its file: JSON with comments and trailing commas. Never throws. */
export function readConfiguration(text: string, path: string): Loaded<Configuration> {
  const file = new DataFile(text, path);
  const loaded = read(file, configurationSchema);
  if (loaded.errors) return loaded;
  const faults = [...configurationFaults(loaded.value)];
  if (faults.length === 0) return loaded;
  const errors = faults.slice(0, MOST_REASONS).map((fault) => file.errorAt(fault.path, fault.reason));
  return { errors: told(file, errors, Math.max(0, faults.length - MOST_REASONS)) };
}

function read<Schema extends z.ZodType>(file: DataFile, schema: Schema): Loaded<z.output<Schema>> {
  if (file.error) return { errors: [file.error] };
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return { value: parsed.data };
  const { reasons, left } = reasonsOf(schema, file.value, parsed.error.issues);
  const errors = reasons.map(({ at, reason, key }) => file.errorAt(at, reason, key));
  return { errors: told(file, errors, left) };
}

/** Errors in the order of the file, and how many more there are. */
function told(file: DataFile, errors: readonly DataError[], left: number): readonly DataError[] {
  const byPlace = [...errors].sort((a, b) => a.line - b.line || a.column - b.column);
  return left === 0 ? byPlace : [...byPlace, file.errorAt([], andMore(left))];
}
