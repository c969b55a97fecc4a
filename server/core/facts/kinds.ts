import type { FieldDefinition, Profile } from '../../../schemas/profile.ts';
import { onceFor } from '../memory/once.ts';
import { foldPhrase } from '../text/fold.ts';
import { inBoth, type Language } from '../text/language.ts';
import { editionSource, type Source } from '../text/source.ts';
import { tokenize } from '../text/tokenize.ts';
import { ANY_FORM } from '../values/date/date-forms.ts';
import { type Deadline, readDeadline } from '../values/date/dates.ts';
import { durationsIn } from '../values/date/durations.ts';
import { clockTime, zoneOf } from '../values/date/times.ts';
import { readSalary } from '../values/money/salary.ts';
import { allNumbersIn } from '../values/number/numbers.ts';
import { readClearance } from '../values/scale/clearances.ts';
import { readGrade } from '../values/scale/grades.ts';
import { readSkills } from '../values/scale/skills.ts';

/** What a field's value says, in a form in which the two editions are compared. */
export interface KindValue {
  /** Equal in both editions, part by part; a part that one of them does not say is undefined. None: nothing to compare. */
  readonly keys: readonly (string | undefined)[];
  /** The value as an edition writes it; undefined where only a person can tell. */
  write(language: Language): string | undefined;
  /** Not in the form that the edition uses, although anybody can read it. */
  readonly isUnusual?: boolean;
}

const NOTHING: KindValue = { keys: [], write: () => undefined };

/** Reads a value by the kind of its field, except for terms; undefined where it is not of the kind. */
export function readKind(
  text: string,
  definition: FieldDefinition,
  language: Language,
  profile: Profile,
): KindValue | undefined {
  switch (definition.kind) {
    case 'text':
      return fitsPattern(text, definition, language) ? NOTHING : undefined;
    case 'term':
      return NOTHING;
    case 'reference':
      return fitsPattern(text, definition, language) ? sameText(text) : undefined;
    case 'date':
      return dateValue(
        readDeadline(text, language, profile.months, undefined, profile.dates ?? ANY_FORM),
        text,
        language,
      );
    case 'deadline':
      return deadlineValue(text, language, profile);
    case 'salary':
    case 'money':
      return moneyValue(text, language, profile);
    case 'grade':
      return profile.grades ? gradeValue(text, profile) : sameText(text);
    case 'clearance':
      return profile.clearances.length > 0 ? clearanceValue(text, profile) : sameText(text);
    case 'languages':
      return readSkills(text, definition, language, profile);
    case 'duration':
      return durationValue(text, language);
    case 'count':
      return countValue(text, language);
  }
}

/** Whether two values say the same, as far as both say it. */
export function sayTheSame(one: KindValue, other: KindValue): boolean {
  return one.keys.every((key, i) => key === undefined || other.keys[i] === undefined || key === other.keys[i]);
}

const patternsOf = onceFor(({ pattern }: FieldDefinition) =>
  pattern ? inBoth((language) => new RegExp(pattern[language], 'u')) : undefined,
);

/** Whether a value has the form that its field asks for; a profile's own pattern is compiled once. */
export function fitsPattern(text: string, definition: FieldDefinition, language: Language): boolean {
  const patterns = patternsOf(definition);
  return patterns === undefined || patterns[language].test(text.slice(0, LONGEST));
}

/** No value of a field is longer (UTF-16 units). */
const LONGEST = 300;

/** A value that both editions write alike, white space and letter case apart. */
function sameText(text: string): KindValue {
  return { keys: [foldPhrase(text).replace(/\s/g, '')], write: () => text };
}

function dateValue(date: Deadline | undefined, text: string, language: Language): KindValue | undefined {
  if (date?.kind !== 'date' || !date.valid || date.form === 'ambiguous') return undefined;
  const { year, month, day, time, form } = date;
  const clock = time && text.slice(time.start, time.end);
  return {
    keys: [`${year}-${month}-${day}`, clock && (clockTime(clock) ?? undefined), time && zoneOf(text.slice(time.start))],
    write: (to) => (to === language && form === 'own' ? text : date.canonical(to)),
    isUnusual: form !== 'own',
  };
}

function deadlineValue(text: string, language: Language, profile: Profile): KindValue | undefined {
  const deadline = readDeadline(text, language, profile.months, profile.openDeadlines, profile.dates ?? ANY_FORM);
  if (deadline?.kind !== 'open') return dateValue(deadline, text, language);
  return { keys: ['open'], write: (to) => profile.openDeadlines?.[to][0] ?? text };
}

function moneyValue(text: string, language: Language, profile: Profile): KindValue | undefined {
  const money = readSalary(text, language, profile);
  if (money?.amount?.cents === undefined) return undefined;
  const { amount, until, currency, period } = money;
  return {
    keys: [`${amount.cents}`, until?.cents === undefined ? undefined : `${until.cents}`, currency?.code, period?.id],
    write: () => undefined,
  };
}

function gradeValue(text: string, { grades }: Profile): KindValue | undefined {
  const grade = readGrade(text, grades);
  if (!grade || grade.kind === 'invalid') return undefined;
  return { keys: [grade.numbers.join(), grade.step === undefined ? undefined : `${grade.step}`], write: () => text };
}

function clearanceValue(text: string, profile: Profile): KindValue | undefined {
  const clearance = readClearance(text, profile);
  if (clearance?.kind !== 'known') return undefined;
  const { code } = clearance.clearance;
  return { keys: [code], write: () => code };
}

/** Hours of each unit: as long as both editions count in the same way, the exact number does not matter. */
const HOURS = { year: 8760, month: 730, week: 168, day: 24, hour: 1 } as const;

function durationValue(text: string, language: Language): KindValue | undefined {
  const source = sourceOf(text);
  const durations = durationsIn(source, 0, source.tokens.count, language);
  if (durations.length === 0) return undefined;
  const hours = durations.map(({ value, unit }) => Math.round(value * HOURS[unit]));
  return { keys: [hours.join()], write: () => undefined };
}

function countValue(text: string, language: Language): KindValue | undefined {
  const source = sourceOf(text);
  const numbers = allNumbersIn(source, 0, source.tokens.count, language);
  if (numbers.length === 0) return undefined;
  const isBare = /^\d+$/.test(text);
  return { keys: [numbers.map(({ key }) => key).join()], write: () => (isBare ? text : undefined) };
}

function sourceOf(text: string): Source {
  return editionSource('', text, tokenize(text));
}

/** The kinds whose values have rules of their own: those of the first field of the kind, where the profile has what they are compared with. */
const WITH_RULES = { deadline: () => true, salary: () => true, grade: hasScale, clearance: hasClearances } as const;

/** Whether a field's value is looked at by rules of its kind; all other fields are compared by what {@link readKind} reads. */
export function hasOwnRules(definition: FieldDefinition, profile: Profile): boolean {
  const { kind } = definition;
  if (!Object.hasOwn(WITH_RULES, kind)) return false;
  const first = profile.fields.find((one) => one.kind === kind);
  return first?.id === definition.id && WITH_RULES[kind as keyof typeof WITH_RULES](profile);
}

function hasScale({ grades }: Profile): boolean {
  return grades !== undefined;
}

function hasClearances({ clearances }: Profile): boolean {
  return clearances.length > 0;
}
