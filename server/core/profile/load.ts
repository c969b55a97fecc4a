import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import { type Configuration, configurationSchema } from '../../../schemas/configuration.ts';
import { type Profile, profileSchema } from '../../../schemas/profile.ts';
import { profileFaults } from '../../../schemas/profile-checks.ts';
import { type Language, LineIndex } from '../text/source.ts';
import { reasonsOf, syntaxReason, tooDeep } from './reasons.ts';

/** One thing that is wrong in a profile or configuration file. */
export interface DataError {
  /** The path of the file, as the caller gave it. */
  readonly path: string;
  /** 1-based, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The place in the data (`fields[2].label.en.text`); empty for the file as a whole. */
  readonly at: string;
  /** What is wrong, in plain words. */
  readonly reason: Readonly<Record<Language, string>>;
}

/** The value, or all that is wrong with it, in the order of the file. */
export type Loaded<Value> =
  | { readonly value: Value; readonly errors?: undefined }
  | { readonly value?: undefined; readonly errors: readonly DataError[] };

/**
 * Reads a profile from the text of its file: JSON with comments and trailing commas. Never throws.
 * Loads zod, so import this module only where a file is to be read: built-in profiles need no reading.
 * @param path the file's path, for the errors
 */
export function readProfile(text: string, path: string): Loaded<Profile> {
  const loaded = read(text, path, profileSchema);
  if (loaded.errors) return loaded;
  const faults = [...profileFaults(loaded.value)];
  if (faults.length === 0) return { value: loaded.value };
  return { errors: inOrder(faults.map((fault) => loaded.locate(fault.path, fault.reason))) };
}

/** Reads a configuration from the text of its file: JSON with comments and trailing commas. Never throws. */
export function readConfiguration(text: string, path: string): Loaded<Configuration> {
  const { value, errors } = read(text, path, configurationSchema);
  return errors ? { errors } : { value };
}

type Path = readonly PropertyKey[];
type Locate = (at: Path, reason: DataError['reason'], of?: Place) => DataError;
/** Which part of the data an error shows: the value, or the name of a key of it. */
type Place = { readonly key: string } | undefined;

function read<Schema extends z.ZodType>(
  text: string,
  path: string,
  schema: Schema,
):
  | { value: z.output<Schema>; errors?: undefined; locate: Locate }
  | { value?: undefined; errors: readonly DataError[] } {
  // Editors do not count a byte order mark.
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new LineIndex(content);
  const error = (offset: number, at: Path, reason: DataError['reason']): DataError => ({
    path,
    ...lines.position(offset),
    at: written(at),
    reason,
  });

  const syntax: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(content, syntax, { allowTrailingComma: true, allowEmptyContent: true });
    value = root && getNodeValue(root);
  } catch {
    // The parser calls itself for each level, and a file of brackets alone is no reason to fall over.
    return { errors: [error(0, [], tooDeep)] };
  }
  // One slip in the syntax makes many errors; only the first says where it is.
  if (syntax[0]) return { errors: [error(syntax[0].offset, [], syntaxReason(syntax[0].error))] };

  const locate: Locate = (at, reason, of) => {
    const node = nodeAt(root, at);
    const key = of && node && propertyOf(node, of.key)?.children?.[0];
    return error((key ?? node ?? root)?.offset ?? 0, of ? [...at, of.key] : at, reason);
  };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, locate };
  const reasons = reasonsOf(schema, value, parsed.error.issues);
  return {
    errors: inOrder(reasons.map(({ at, reason, key }) => locate(at, reason, key === undefined ? undefined : { key }))),
  };
}

function inOrder(errors: readonly DataError[]): readonly DataError[] {
  return [...errors].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The node at a path, or the nearest one around it. */
function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number' ? node?.children?.[step] : node && propertyOf(node, String(step))?.children?.[1];
    if (!next) break;
    node = next;
  }
  return node;
}

/** Of a key that stands twice the last one counts. */
function propertyOf(node: Node, key: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast((property) => property.children?.[0]?.value === key);
}

/** `fields[2].label.en.text` */
function written(path: Path): string {
  let result = '';
  for (const step of path) {
    if (typeof step === 'number') result += `[${step}]`;
    else if (/^[\w$-]+$/.test(String(step))) result += result ? `.${String(step)}` : String(step);
    else result += `[${JSON.stringify(step)}]`;
  }
  return result;
}
