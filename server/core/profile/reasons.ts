import type { ParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';
import type { Localized } from '../model/rule.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { closest } from './dictionary.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A reason, the place that it is about, and the name of a key there where it is about that. */
export interface PlacedReason {
  readonly at: Path;
  readonly key?: string;
  readonly reason: Localized;
  /** For an unknown key: the path of the key that was most likely meant. */
  readonly meant?: string;
}

/** At most this many mistakes of one file are reported: nobody reads more, and each costs a search for what was meant. */
export const MOST_REASONS = 100;

/**
 * What zod found, in plain words for people who write the file.
 * @returns the first {@link MOST_REASONS}, and how many are left out
 */
export function reasonsOf(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): { readonly reasons: PlacedReason[]; readonly left: number } {
  const reasons: PlacedReason[] = [];
  let left = 0;
  for (const issue of issues) {
    const room = Math.max(0, MOST_REASONS - reasons.length);
    // One issue has all unknown keys of an object.
    const count = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    left += Math.max(0, count - room);
    if (room === 0) continue;
    const shown = issue.code === 'unrecognized_keys' ? { ...issue, keys: issue.keys.slice(0, room) } : issue;
    reasons.push(...reasonsOfIssue(schema, value, shown, issue.path));
  }
  // A misspelt key is missing as well; once is enough.
  const meant = new Set(reasons.map((reason) => reason.meant));
  return { reasons: reasons.filter(({ at }) => !meant.has(at.join('/')) || valueAt(value, at) !== undefined), left };
}

/** Follows the mistakes that are reported. */
export const andMore = (left: number): Localized => ({
  en: `More mistakes in this file, not listed here: ${left}.`,
  fr: `Autres erreurs dans ce fichier, non énumérées ici : ${left}.`,
});

function reasonsOfIssue(schema: z.ZodType, value: unknown, issue: Issue, at: Path): PlacedReason[] {
  const given = valueAt(value, at);
  if (given === undefined && at.length > 0 && issue.code !== 'unrecognized_keys') {
    const key = String(at.at(-1));
    return [{ at, reason: { en: `"${key}" is missing.`, fr: `Il manque « ${key} ».` } }];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, at);
      return issue.keys.map((key) => {
        const near = nearestName(key, known);
        const reason = unknownKey(key, near, known);
        return near === undefined ? { at, key, reason } : { at, key, reason, meant: [...at, near].join('/') };
      });
    }
    case 'invalid_union':
      return unionReasons(schema, value, issue, at);
    case 'invalid_type':
      return [{ at, reason: wrongType([issue.expected], given) }];
    case 'invalid_value':
      return [{ at, reason: notAllowed(given, issue.values.map(String)) }];
    case 'too_small':
    case 'too_big':
      return [{ at, reason: size(issue) }];
    case 'invalid_format':
      return [{ at, reason: wrongForm(given, issue) }];
    case 'invalid_key': {
      const key = String(at.at(-1));
      return [
        {
          at: at.slice(0, -1),
          key,
          reason: { en: `"${key}" cannot stand here as a name.`, fr: `« ${key} » ne peut pas servir de nom ici.` },
        },
      ];
    }
    default:
      return [{ at, reason: { en: 'This value is not right.', fr: "Cette valeur n'est pas correcte." } }];
  }
}

/** Of several forms, the one that was meant: the one whose own type the value has. */
function unionReasons(
  schema: z.ZodType,
  value: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  at: Path,
): PlacedReason[] {
  const given = valueAt(value, at);
  const otherType = (inner: Issue) => inner.path.length === 0 && typeWanted(inner, given) !== undefined;
  const meant = issue.errors.find((branch) => !branch.some(otherType));
  if (meant) return meant.flatMap((inner) => reasonsOfIssue(schema, value, inner, [...at, ...inner.path]));
  const expected = issue.errors.flatMap((branch) => branch.flatMap((inner) => typeWanted(inner, given) ?? []));
  return [{ at, reason: wrongType(expected, given) }];
}

/** The type that an issue asks for, where the value is of another one. */
function typeWanted(issue: Issue, given: unknown): string | undefined {
  if (issue.code === 'invalid_type') return issue.expected;
  const type = issue.code === 'invalid_value' ? typeof issue.values[0] : undefined;
  return type === typeof given ? undefined : type;
}

const TYPES: Readonly<Record<string, Localized>> = {
  string: { en: 'text in quotes', fr: 'un texte entre guillemets' },
  number: { en: 'a number', fr: 'un nombre' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'true or false', fr: 'true ou false' },
  array: { en: 'a list in [ ]', fr: 'une liste entre [ ]' },
  object: { en: 'an object in { }', fr: 'un objet entre { }' },
  record: { en: 'an object in { }', fr: 'un objet entre { }' },
  null: { en: 'null', fr: 'null' },
  nothing: { en: 'nothing', fr: 'rien' },
};

function wrongType(expected: readonly string[], given: unknown): Localized {
  const actual = typeOf(given);
  const list = (language: Language, or: string) =>
    [...new Set(expected.map((type) => TYPES[type]?.[language] ?? type))].join(or);
  // A fraction where a whole number is asked for is a number all the same.
  const is = TYPES[actual === 'number' && expected.includes('number') ? 'nothing' : actual]!;
  return {
    en: `This must be ${list('en', ' or ')}, but is ${is.en}.`,
    fr: `Il faut ici ${list('fr', ' ou ')}, et non ${is.fr}.`,
  };
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function unknownKey(key: string, near: string | undefined, known: readonly string[]): Localized {
  if (near !== undefined) {
    return {
      en: `Unknown key "${key}". Did you mean "${near}"?`,
      fr: `Clé inconnue « ${key} ». Vouliez-vous dire « ${near} » ?`,
    };
  }
  const list = known.length > 0 && known.length <= 24 ? known.join(', ') : undefined;
  return {
    en: `Unknown key "${key}".${list ? ` Known here: ${list}.` : ''}`,
    fr: `Clé inconnue « ${key} ».${list ? ` Clés connues ici : ${list}.` : ''}`,
  };
}

export function keyTwice(key: string): Localized {
  return {
    en: `"${key}" is given twice here, and only one of them would count. Remove the other one.`,
    fr: `« ${key} » est donné deux fois ici, et une seule valeur compterait. Supprimez l'autre.`,
  };
}

function notAllowed(given: unknown, allowed: readonly string[]): Localized {
  const shown = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
  const near = nearestName(shown, allowed);
  const list = allowed.join(', ');
  return {
    en: `"${shown}" is not allowed here. ${near ? `Did you mean "${near}"? ` : ''}Allowed: ${list}.`,
    fr: `« ${shown} » n'est pas admis ici. ${near ? `Vouliez-vous dire « ${near} » ? ` : ''}Valeurs admises : ${list}.`,
  };
}

function size(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Localized {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = {
    en: issue.exact ? 'exactly' : small ? 'at least' : 'at most',
    fr: issue.exact ? 'exactement' : small ? 'au moins' : 'au plus',
  };
  if (issue.origin === 'string') {
    if (small && limit === 1) return { en: 'This must not be empty.', fr: 'Ce texte ne doit pas être vide.' };
    return {
      en: `This must have ${bound.en} ${limit} characters.`,
      fr: `Il faut ici ${bound.fr} ${limit} caractères.`,
    };
  }
  if (issue.origin === 'array') {
    const s = limit === 1 ? { en: 'y', fr: '' } : { en: 'ies', fr: 's' };
    return {
      en: `This list must have ${bound.en} ${limit} entr${s.en}.`,
      fr: `Cette liste doit avoir ${bound.fr} ${limit} élément${s.fr}.`,
    };
  }
  if (issue.inclusive === false) {
    return {
      en: `This must be ${small ? 'more' : 'less'} than ${limit}.`,
      fr: `Il faut ici ${small ? 'plus' : 'moins'} de ${limit}.`,
    };
  }
  return { en: `This must be ${bound.en} ${limit}.`, fr: `Il faut ici ${bound.fr} ${limit}.` };
}

function wrongForm(given: unknown, issue: z.core.$ZodIssueInvalidStringFormat): Localized {
  if (issue.format === 'date') {
    return {
      en: `"${String(given)}" is not a date of the calendar such as 2026-01-31.`,
      fr: `« ${String(given)} » n'est pas une date du calendrier telle que 2026-01-31.`,
    };
  }
  const form = 'pattern' in issue && issue.pattern ? ` (${String(issue.pattern)})` : '';
  return {
    en: `"${String(given)}" does not have the form that is asked for here${form}.`,
    fr: `« ${String(given)} » n'a pas la forme demandée ici${form}.`,
  };
}

/** The name that was most likely meant. Names are short, so the beginning of one counts too. */
function nearestName(written: string, known: readonly string[]): string | undefined {
  const folded = fold(written);
  const found = closest(
    folded,
    known.map((name) => [fold(name), name] as const),
  );
  if (found) return found.value;
  const longer =
    folded.length < 3 ? [] : known.filter((name) => fold(name).startsWith(folded) || folded.startsWith(fold(name)));
  return longer.length === 1 ? longer[0] : undefined;
}

/** The keys that the schema knows at a place of the data. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let candidates: readonly z.core.$ZodType[] = [schema];
  for (const step of path) {
    candidates = candidates.flatMap(unwrapped).flatMap((type): z.core.$ZodType[] => {
      const { def } = (type as z.core.$ZodTypes)._zod;
      if (def.type === 'object') return def.shape[String(step)] ? [def.shape[String(step)]!] : [];
      if (def.type === 'array') return [def.element];
      return def.type === 'record' ? [def.valueType] : [];
    });
  }
  return candidates.flatMap(unwrapped).flatMap((type) => {
    const { def } = (type as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

/** The types that a type stands for, without what makes it optional or gives it a default. */
function unwrapped(type: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (type as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return unwrapped(def.innerType);
  if (def.type === 'pipe') return unwrapped(def.in);
  if (def.type === 'union') return def.options.flatMap(unwrapped);
  return [type];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

export const tooDeep: Localized = {
  en: 'The file is nested too deeply to be read.',
  fr: 'Le fichier comporte trop de niveaux imbriqués pour être lu.',
};

/** By the number of jsonc-parser's ParseErrorCode, whose names a bundler does not keep. */
const SYNTAX: Readonly<Record<number, Localized>> = {
  1: {
    en: 'This is not JSON: text must stand in double quotes.',
    fr: "Ceci n'est pas du JSON : un texte se met entre guillemets droits doubles.",
  },
  2: { en: 'This is not a number.', fr: "Ceci n'est pas un nombre." },
  3: { en: 'A key in double quotes is missing here.', fr: 'Il manque ici une clé entre guillemets droits doubles.' },
  4: { en: 'A value is missing here.', fr: 'Il manque ici une valeur.' },
  5: { en: 'A colon is missing here.', fr: 'Il manque ici un deux-points.' },
  6: { en: 'A comma is missing here.', fr: 'Il manque ici une virgule.' },
  7: { en: 'A closing } is missing here.', fr: 'Il manque ici une accolade fermante }.' },
  8: { en: 'A closing ] is missing here.', fr: 'Il manque ici un crochet fermant ].' },
  9: { en: 'The file must end here.', fr: 'Le fichier doit se terminer ici.' },
  11: { en: 'This comment has no end.', fr: "Ce commentaire n'a pas de fin." },
  12: { en: 'This text has no closing quotation mark.', fr: 'Il manque à ce texte son guillemet final.' },
  13: { en: 'This number has no end.', fr: "Ce nombre n'a pas de fin." },
  14: { en: 'This \\u code is not complete.', fr: "Ce code \\u n'est pas complet." },
  15: {
    en: 'This character cannot follow a backslash.',
    fr: 'Ce caractère ne peut pas suivre une barre oblique inverse.',
  },
  16: { en: 'A text cannot hold this character as it is.', fr: 'Un texte ne peut pas contenir ce caractère tel quel.' },
};

/** What is wrong with the syntax of the file. */
export function syntaxReason(code: ParseErrorCode): Localized {
  return SYNTAX[code] ?? { en: 'This is not JSON.', fr: "Ceci n'est pas du JSON." };
}
