import type { ParsedData } from '../../../schemas/notice.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { HeaderFacts } from '../facts/header.ts';
import type { Field } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import { foldPhrase } from '../text/fold.ts';
import { textOf } from '../text/source.ts';
import type { Deadline } from '../values/date/dates.ts';
import { clockTime } from '../values/date/times.ts';
import type { Salary } from '../values/money/salary.ts';
import { hasLabels, labelOf } from '../values/scale/grade-labels.ts';

/** What a field's value means; null where it is not known or could not be read. */
export function parsedValue(field: Field, profile: Profile, facts: HeaderFacts | undefined): ParsedData | null {
  const text = textOf(field.value);
  const definition = profile.fields.find(({ id }) => id === field.id);
  if (definition?.kind === 'term') return term(field, text, profile);
  if (field === facts?.deadline?.field) return deadline(facts.deadline.value, text);
  if (field === facts?.salary?.field) return salary(facts.salary.value);
  if (field === facts?.grade?.field) {
    const numbers = [...facts.grade.value.numbers].sort((a, b) => a - b);
    const { grades } = profile;
    // Grades in labels have numbers for the program only.
    const named = numbers.map((number) => (grades && hasLabels(grades) ? (labelOf(number, grades) ?? text) : number));
    return named.length > 0 ? { kind: 'grade', grades: named } : null;
  }
  if (field === facts?.clearance?.field) {
    const { value } = facts.clearance;
    return value.kind === 'known' ? { kind: 'clearance', code: value.clearance.code } : null;
  }
  return null;
}

function term(field: Field, text: string, profile: Profile): ParsedData | null {
  const known = compileProfile(profile).values.get(field.id!)?.[field.edition.language].get(foldPhrase(text));
  return known ? { kind: 'term', en: known.item.en.text, fr: known.item.fr.text } : null;
}

function deadline(value: Deadline, text: string): ParsedData | null {
  if (value.kind === 'open') return { kind: 'deadline', date: null, time: null };
  if (value.kind === 'invalid' || !value.valid) return null;
  const { year, month, day, time } = value;
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return { kind: 'deadline', date, time: time ? clockTime(text.slice(time.start, time.end)) : null };
}

function salary({ amount, until, currency, period }: Salary): ParsedData | null {
  if (!amount?.cents) return null;
  return {
    kind: 'salary',
    amount: amount.cents / 100,
    until: until?.cents ? until.cents / 100 : null,
    currency: currency?.code ?? null,
    period: period?.id ?? null,
  };
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
