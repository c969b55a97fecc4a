import type { FieldDefinition, Profile } from '../../../schemas/profile.ts';
import { readKind } from '../facts/kinds.ts';
import type { Language } from '../text/language.ts';
import { ANY_FORM, isInForm } from '../values/date/date-forms.ts';
import { readDeadline } from '../values/date/dates.ts';
import { USUAL_MONTHS } from '../values/date/months.ts';
import { readSalary } from '../values/money/salary.ts';
import { NOTE, type Noted } from './noted.ts';
import type { Outline } from './outline.ts';
import { idFor, pairInOrder } from './pairs.ts';

type Outlines = readonly Readonly<Record<Language, Outline>>[];

/** A value in both editions of one notice. */
interface Value {
  readonly en: string;
  readonly fr: string;
}

/** What the headers of all notices have in common. */
export interface FieldsDraft {
  readonly fields: readonly Noted[];
  /** The scale of grades, the forms of dates, and the currencies that are in use. */
  readonly scales: Noted;
}

/** Finds the fields: their labels in both languages, what kind of value they take, and in how many notices they are. */
export function draftFields(outlines: Outlines, taken: Set<string>): FieldsDraft {
  const isHead = (language: Language, label: string): boolean => {
    const values = outlines.flatMap((one) => one[language].fields.filter((field) => field.label === label));
    return values.length > 1 && values.every(({ isHead: is, value }) => is && value === values[0]!.value);
  };
  const labels = pairInOrder(outlines.map(({ en, fr }) => [en.fields.map(labelOf), fr.fields.map(labelOf)])).filter(
    ({ en, fr }) => !isHead('en', en) && !isHead('fr', fr),
  );
  const scales: Noted = {};
  const dates: Value[] = [];
  const fields = labels.map(({ en, fr }): Noted => {
    const values = outlines.flatMap((outline): Value[] => {
      const [own, other] = [
        outline.en.fields.find(({ label }) => label === en),
        outline.fr.fields.find(({ label }) => label === fr),
      ];
      return own && other ? [{ en: own.value, fr: other.value }] : [];
    });
    const hasColon = outlines.some((outline) =>
      outline.en.fields.some(({ label, hasColon: colon }) => label === en && colon),
    );
    const kind = kindOf(en, values, scales);
    if (kind.kind === 'date' || kind.kind === 'deadline') dates.push(...values);
    return {
      id: idFor(en, taken),
      label: { en, fr },
      ...kind,
      ...(values.length < outlines.length && { required: false }),
      ...(!hasColon && { colon: false }),
      [NOTE]: seen(values.length, outlines.length),
    };
  });
  const forms = { en: formsOf(dates, 'en'), fr: formsOf(dates, 'fr') };
  if (dates.length > 0)
    scales.dates = {
      ...forms,
      [NOTE]: 'The forms of the dates in these fields; the first one is what corrections write.',
    };
  return { fields, scales };
}

/** `in 4 of 5 notices` */
export function seen(count: number, all: number): string {
  return `in ${count} of ${all} notices`;
}

function labelOf({ label }: { label: string }): string {
  return label;
}

const LAST_DAY = /deadline|closing|apply|until|limite|clôture|retrait|dépôt|postuler/i;
const GRADE = /grade|classif|\blevel\b|groupe|niveau/i;

/** What kind of value all notices have in a field, the most certain kinds first. */
function kindOf(label: string, values: readonly Value[], scales: Noted): Noted {
  if (fits('date', values)) return { kind: LAST_DAY.test(label) ? 'deadline' : 'date' };
  if (GRADE.test(label) && isGrade(values)) {
    scales.grades ??= gradesOf(values);
    return { kind: 'grade' };
  }
  if (CLEARANCE.test(label) && values.every(({ en, fr }) => en === fr)) {
    scales.clearances ??= clearancesOf(values);
    return { kind: 'clearance' };
  }
  if (values.every(({ en, fr }) => SKILLS.test(en) && SKILLS.exec(en)![0] === SKILLS.exec(fr)?.[0])) {
    scales.languageLevels ??= [...'ABCEP'].map((numeral) => ({
      numeral,
      [NOTE]: seen(values.filter(({ en }) => SKILLS.exec(en)![0].includes(numeral)).length, values.length),
    }));
    const terms = termsOf(
      values.map(({ en, fr }) => ({ en: en.replace(SKILLS, '').trim(), fr: fr.replace(SKILLS, '').trim() })),
    );
    return { kind: 'languages', open: true, ...(terms.length > 0 && { values: terms }) };
  }
  const isPay = values.every(({ en, fr }) => isMoney(en, 'en') && isMoney(fr, 'fr'));
  if (isPay) {
    scales.salary ??= currenciesOf(values);
    return { kind: 'salary' };
  }
  if (values.every(({ en, fr }) => /^\d{1,4}$/.test(en) && en === fr)) return { kind: 'count' };
  if (values.every(({ en, fr }) => en === fr && /\d/.test(en) && en.length <= 30)) {
    const pattern = patternOf(values.map(({ en }) => en));
    return { kind: 'reference', ...(pattern !== undefined && { pattern, example: values[0]!.en }) };
  }
  if (fits('duration', values)) return { kind: 'duration' };
  const terms = termsOf(values);
  if (terms.length > 0 && values.every(({ en, fr }) => en.length <= 80 && fr.length <= 80)) {
    return { kind: 'term', open: true, values: terms };
  }
  return { kind: 'text' };
}

const CLEARANCE = /clearance|security|habilitation/i;
/** Levels of reading, writing and speech, for one language or two. */
const SKILLS = /\b[ABCEP]{3}(?:\/[ABCEP]{3})?\b/;

/** The clearances seen, the most frequent first. */
function clearancesOf(values: readonly Value[]): readonly Noted[] {
  const codes = [...new Set(values.map(({ en }) => en))];
  const count = (code: string) => values.filter(({ en }) => en === code).length;
  return codes
    .sort((a, b) => count(b) - count(a))
    .map((code) => ({ code, title: code, [NOTE]: seen(count(code), values.length) }));
}

const EMPTY = { salary: undefined, grades: undefined, clearances: [], languageLevels: [] } as unknown as Profile;

function fits(kind: FieldDefinition['kind'], values: readonly Value[]): boolean {
  const definition = { kind, values: [] } as unknown as FieldDefinition;
  return (
    values.length > 0 &&
    values.every(({ en, fr }) => readKind(en, definition, 'en', EMPTY) && readKind(fr, definition, 'fr', EMPTY))
  );
}

function isMoney(text: string, language: Language): boolean {
  const money = readSalary(text, language);
  return money?.amount?.cents !== undefined && (money.currency ?? money.period) !== undefined;
}

const GRADE_LABEL = /\b[A-Z]{1,4}[-. ]?\d{1,3}\b/g;

function isGrade(values: readonly Value[]): boolean {
  return values.every(({ en, fr }) => {
    const [own, other] = [en.match(GRADE_LABEL), fr.match(GRADE_LABEL)];
    return own !== null && own.join() === other?.join();
  });
}

/** The grades seen, by their letters, lowest first. */
function gradesOf(values: readonly Value[]): Noted {
  const labels = [...new Set(values.flatMap(({ en }) => en.match(GRADE_LABEL) ?? []))];
  const letters = [...new Set(labels.map((label) => /^[A-Z]+/.exec(label)![0]))].sort();
  const between = values
    .map(({ en }) => /[A-Z]{1,4}[-. ]?\d{1,3}( ?[/–-] ?| or )[A-Z]{1,4}[-. ]?\d/.exec(en)?.[1])
    .find((one) => one !== undefined);
  return {
    ...(between !== undefined && { between }),
    twins: 'any',
    open: true,
    categories: letters.map((letter) => ({
      id: letter,
      title: letter,
      grades: labels
        .filter((label) => label.startsWith(letter) && !/[A-Z]/.test(label[letter.length] ?? ''))
        .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b))),
    })),
    [NOTE]:
      'The grades seen. Complete the scale, from the lowest to the highest, and take "open" out: then a grade that does not exist is reported.',
  };
}

function currenciesOf(values: readonly Value[]): Noted {
  const codes = [...new Set(values.flatMap(({ en }) => readSalary(en, 'en')?.currency ?? []).map(({ code }) => code))];
  return {
    currencies: codes.map((code) => ({ code })),
    [NOTE]: 'The currencies seen. Of "$" say which dollar it is: { "code": "CAD", "symbols": ["$"] }.',
  };
}

/** The form of codes, where all have the same: letters and digits in the same places. */
export function patternOf(codes: readonly string[]): string | undefined {
  const shapes = new Set(
    codes.map((code) =>
      code
        .replace(/[A-Z]+/g, 'A')
        .replace(/[a-z]+/g, 'a')
        .replace(/\d+/g, '0'),
    ),
  );
  const [shape] = shapes;
  if (shapes.size !== 1 || shape === undefined) return undefined;
  const lengths = (mark: RegExp) => codes.map((code) => (code.match(mark) ?? []).map((run) => run.length));
  const [upper, lower, digits] = [lengths(/[A-Z]+/g), lengths(/[a-z]+/g), lengths(/\d+/g)];
  const next = { A: 0, a: 0, 0: 0 };
  const part = (characters: string, all: readonly (readonly number[])[], i: number): string => {
    const counts = all.map((one) => one[i] ?? 0);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    return least === most ? `${characters}{${least}}` : `${characters}{${least},${most}}`;
  };
  const body = [...shape].map((mark) => {
    if (mark === 'A') return part('[A-Z]', upper, next.A++);
    if (mark === 'a') return part('[a-z]', lower, next.a++);
    if (mark === '0') return part('\\d', digits, next[0]++);
    return mark.replace(/[$()*+./?[\\\]^{|}]/, '\\$&');
  });
  return `^${body.join('')}$`;
}

/** Values that stand for each other, the most frequent first; none where each notice has another one. */
function termsOf(values: readonly Value[]): readonly Noted[] {
  const counts = new Map<string, Value & { count: number }>();
  for (const { en, fr } of values) {
    const key = `${en}\n${fr}`;
    counts.set(key, { en, fr, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const known = [...counts.values()];
  // A wording that is paired with two others is not a term.
  const isClear = ['en', 'fr'].every((language) => {
    return new Set(known.map((one) => one[language as Language])).size === known.length;
  });
  if (!isClear || known.length > Math.floor(values.length * 0.8)) return [];
  return known
    .sort((a, b) => b.count - a.count)
    .map(({ en, fr, count }) => ({ en, fr, [NOTE]: seen(count, values.length) }));
}

const FORMS = [
  'd MMMM yyyy',
  'EEEE d MMMM yyyy',
  'MMMM d, yyyy',
  'EEEE, MMMM d, yyyy',
  'EEEE, d MMMM yyyy',
  'dd-MMM-yyyy',
  'd MMM yyyy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'dd.MM.yyyy',
  'yyyy-MM-dd',
];

/** The forms in which dates are written, the most frequent first. */
function formsOf(values: readonly Value[], language: Language): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = value[language];
    const date = readDeadline(text, language, undefined, undefined, ANY_FORM);
    if (date?.kind !== 'date') continue;
    const starts = [0, date.span.start];
    // With the weekday, where it has one.
    const form = starts
      .map((start) =>
        FORMS.find((one) => isInForm(text.slice(start, date.span.end), date, [one], language, USUAL_MONTHS)),
      )
      .find((one) => one !== undefined);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}
