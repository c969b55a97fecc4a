/** A remark on an entry, which becomes a comment above it. */
export const NOTE = Symbol('note');

export type Noted = { [key: string]: unknown; [NOTE]?: string };

/** Data as JSON with comments: short lists and objects on one line, remarks above the entries that they are about. */
export function withComments(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => withComments(item, inner)).join(', ')}]`;
    if (isShort(flat, indent) && !value.some(hasNote)) return flat;
    const items = value.map((item) => `${noteOf(item, inner)}${inner}${withComments(item, inner)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const flat = `{ ${entries.map(([key, one]) => `${JSON.stringify(key)}: ${withComments(one, inner)}`).join(', ')} }`;
  if (isShort(flat, indent) && !entries.some(([, one]) => hasNote(one))) return entries.length === 0 ? '{}' : flat;
  const lines = entries.map(
    ([key, one]) => `${noteOf(one, inner)}${inner}${JSON.stringify(key)}: ${withComments(one, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

const WIDTH = 110;

function isShort(text: string, indent: string): boolean {
  return text.length + indent.length <= WIDTH && !text.includes('\n');
}

function hasNote(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (NOTE in value || Object.values(value).some(hasNote));
}

function noteOf(value: unknown, indent: string): string {
  const note = typeof value === 'object' && value !== null ? (value as Noted)[NOTE] : undefined;
  return note === undefined ? '' : `${indent}// ${note}\n`;
}
