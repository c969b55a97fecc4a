import type { Language } from '../text/language.ts';

/** Something that a profile says of the one that it builds on, and that cannot be. */
export interface ExtensionFault {
  /** Where it stands in the profile that extends. */
  readonly path: readonly (string | number)[];
  readonly reason: Readonly<Record<Language, string>>;
}

type Path = ExtensionFault['path'];
type Data = Readonly<Record<string, unknown>>;

/**
 * A profile's data with what its own file says put over it. Objects merge key by key; lists of entries merge by what names an entry
 * ({@link nameOf}), and may be written as an object of entries by name; other lists and values are replaced; null takes out.
 * A new entry of a list comes after the entry that it follows in its own list.
 */
export function extended(base: unknown, own: unknown, report: (fault: ExtensionFault) => void): unknown {
  return merged(base, own, [], report);
}

/** The keys that name entries: fields, clearances and currencies, language levels. */
const NAMES = ['id', 'code', 'numeral'] as const;

/** What names an entry of a list: two entries of the same name are one. */
export function nameOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  const key = NAMES.find((one) => typeof entry[one] === 'string');
  return key && (entry[key] as string);
}

function merged(base: unknown, own: unknown, path: Path, report: (fault: ExtensionFault) => void): unknown {
  if (isNamedList(base)) {
    if (isNamedList(own)) return mergedList(base, entriesIn(own), path, report);
    if (isObject(own)) return mergedList(base, entriesByName(own, base), path, report);
  }
  return isObject(base) && isObject(own) ? mergedObject(base, own, path, report) : own;
}

function mergedObject(base: Data, own: Data, path: Path, report: (fault: ExtensionFault) => void): Data {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    if (value === null) {
      if (!Object.hasOwn(base, key)) report({ path: [...path, key], reason: nothingToTakeOut(key) });
      delete result[key];
    } else if (key !== '__proto__') result[key] = merged(base[key], value, [...path, key], report);
  }
  return result;
}

/** An entry that is put over the one of its name; without a value it takes that one out. */
interface OwnEntry {
  readonly name: string;
  readonly value: Data | undefined;
  /** Its place in what the file writes: an index, or a key. */
  readonly step: string | number;
}

function mergedList(
  base: readonly Data[],
  own: readonly OwnEntry[],
  path: Path,
  report: (fault: ExtensionFault) => void,
): readonly Data[] {
  const result = [...base];
  const indexOf = (name: string) => result.findIndex((entry) => nameOf(entry) === name);
  const seen = new Set<string>();
  let next = firstPlace(own, indexOf) ?? result.length;
  for (const { name, value, step } of own) {
    const fail = (reason: ExtensionFault['reason']) => report({ path: [...path, step], reason });
    const at = indexOf(name);
    if (seen.has(name)) fail(standsTwice(name));
    else if (value && at >= 0) {
      result[at] = mergedObject(result[at]!, value, [...path, step], report);
      next = at + 1;
    } else if (value) result.splice(next++, 0, value);
    else if (at < 0) fail(nothingToTakeOut(name));
    else {
      result.splice(at, 1);
      if (at < next) next--;
    }
    seen.add(name);
  }
  return result;
}

/** New entries at the beginning of a list belong before the known one that follows them. */
function firstPlace(own: readonly OwnEntry[], indexOf: (name: string) => number): number | undefined {
  const known = own.find(({ name, step }) => typeof step === 'number' && indexOf(name) >= 0);
  return known && indexOf(known.name);
}

function entriesIn(list: readonly Data[]): readonly OwnEntry[] {
  return list.map((value, step) => ({ name: nameOf(value)!, value, step }));
}

/** The entries of a list that is written as an object: `{ "salary": null, "grade": { "required": false } }`. */
function entriesByName(own: Data, base: readonly Data[]): readonly OwnEntry[] {
  const key = NAMES.find((one) => base[0]?.[one] !== undefined) ?? NAMES[0];
  return Object.entries(own).map(([name, value]) => ({
    name,
    value: value === null ? undefined : { [key]: name, ...(isObject(value) ? value : {}) },
    step: name,
  }));
}

/** A list of entries each of which has a name; an empty list is one too. */
function isNamedList(value: unknown): value is readonly Data[] {
  return Array.isArray(value) && value.every((entry) => nameOf(entry) !== undefined);
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nothingToTakeOut(name: string): ExtensionFault['reason'] {
  return {
    en: `null takes "${name}" out, but the profile that this one extends has no "${name}".`,
    fr: `null retire « ${name} », mais le profil prolongé ne comporte pas « ${name} ».`,
  };
}

function standsTwice(name: string): ExtensionFault['reason'] {
  return {
    en: `"${name}" stands twice in this list. Each entry needs its own.`,
    fr: `« ${name} » figure deux fois dans cette liste. Chaque entrée doit avoir le sien.`,
  };
}
