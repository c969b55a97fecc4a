import { applyEdits, type JSONPath, modify, type ParseError, parse } from 'jsonc-parser';

/** The value at a path in a text of JSON with comments; undefined where there is none. */
export function valueAt(text: string, path: JSONPath): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], parse(text));
}

/**
 * Whether a value can be put at a path: the text is JSON, and what stands there on the way holds keys. Of a text with a mistake nobody knows
 * what its writer meant, and it holds for nothing as long as it has one.
 */
export function takesValue(text: string, path: JSONPath): boolean {
  const errors: ParseError[] = [];
  const whole: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return false;
  let part: unknown = whole ?? {};
  for (const key of path) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return false;
    part = key in part ? (part as Record<string, unknown>)[key] : {};
  }
  return true;
}

/** The text with another value at a path; comments stay. @param value undefined takes the value out */
export function withValue(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
}

/** The states of a file that was changed: undefined where there was no file. */
interface States {
  readonly before: string | undefined;
  readonly after: string;
  /** Somebody may have changed it once more. */
  readonly now: string;
}

/** What undoing a change at a path makes of a file as it is now: only this change goes. Undefined where the file goes. */
export function withoutChange({ before, after, now }: States, path: JSONPath): string | undefined {
  if (now === after) return before;
  // Whoever has changed this very value since does not want it undone.
  if (!takesValue(now, path) || JSON.stringify(valueAt(now, path)) !== JSON.stringify(valueAt(after, path))) return now;
  return withValue(now, path, before === undefined ? undefined : valueAt(before, path));
}
