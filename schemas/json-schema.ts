import * as z from 'zod';

interface Json {
  [key: string]: unknown;
  $ref?: string;
  definitions?: unknown;
  type?: unknown;
  enum?: unknown;
  anyOf?: unknown;
  items?: unknown;
  properties?: unknown;
}

/**
 * The text of the JSON Schema (draft 7, which VS Code knows best) of a zod schema, as it is checked in. It describes the
 * files that people write, so what has a default may be left out.
 */
export function jsonSchemaText(schema: z.ZodType, title: string): string {
  return textOf(schemaOf(schema), title);
}

/**
 * The same for profiles, one of which may extend another: then it says only what is different. So nothing is required, a list of
 * entries may be an object of entries by name, and null takes an entry or a value out. What is still missing when both
 * are put together is reported by whoever reads the profile.
 */
export function extendingSchemaText(schema: z.ZodType, title: string): string {
  const root = schemaOf(schema);
  const definitions = isObject(root.definitions) ? root.definitions : {};
  return textOf(extending(root, definitions) as Json, title);
}

function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Json;
}

function textOf({ $schema, ...rest }: Json, title: string): string {
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}

function extending(node: unknown, definitions: Json): unknown {
  if (Array.isArray(node)) return node.map((item) => extending(item, definitions));
  if (!isObject(node)) return node;
  const { required, ...rest } = node;
  const kept = Array.isArray(required) ? rest : node;
  const own: Json = Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [key, extending(value, definitions)]),
  );
  if (isObject(own.properties)) {
    own.properties = Object.fromEntries(Object.entries(own.properties).map(([key, value]) => [key, orNull(value)]));
  }
  return own.type === 'array' && isEntry(own.items, definitions) ? orByName(own) : own;
}

/** What names the entries of a list; see `server/core/profile/extend.ts`. */
const NAMES = ['id', 'code', 'numeral'];

function isEntry(items: unknown, definitions: Json): boolean {
  if (!isObject(items)) return false;
  const named = items.$ref === undefined ? items : definitions[items.$ref.slice(items.$ref.lastIndexOf('/') + 1)];
  return isObject(named) && isObject(named.properties) && NAMES.some((name) => name in (named.properties as Json));
}

function orByName({ description, default: otherwise, ...list }: Json): Json {
  const byName = { type: 'object', additionalProperties: orNull(list.items) };
  return { description, default: otherwise, anyOf: [list, byName] };
}

function orNull(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value.enum)) return { ...value, type: [value.type, 'null'], enum: [...value.enum, null] };
  if (typeof value.type === 'string') return { ...value, type: [value.type, 'null'] };
  const { description, default: otherwise, ...rest } = value;
  const forms = Array.isArray(value.anyOf) ? value.anyOf : [rest];
  return { description, default: otherwise, anyOf: [...forms, { type: 'null' }] };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
