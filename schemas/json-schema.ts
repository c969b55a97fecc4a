import * as z from 'zod';

/**
 * The text of the JSON Schema (draft 7, which VS Code knows best) of a zod schema, as it is checked in. It describes the
 * files that people write, so what has a default may be left out.
 */
export function jsonSchemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}
