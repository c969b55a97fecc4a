import type { ParsedData } from '../../../schemas/notice.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { HeaderFacts } from '../facts/header.ts';
import type { Field } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import { foldPhrase } from '../text/fold.ts';
import { textOf } from '../text/source.ts';
import type { Deadline } from '../values/date/dates.ts';
import type { Salary } from '../values/money/salary.ts';

/** What a field's value means; null where it is not known or could not be read. */
export function parsedValue(field: Field, profile: Profile, facts: HeaderFacts | undefined): ParsedData | null {
  const text = textOf(field.value);
  const definition = profile.fields.find(({ id }) => id === field.id);
  if (definition?.kind === 'term') return term(field, text, profile);
  if (field === facts?.deadline?.field) return deadline(facts.deadline.value, text);
  if (field === facts?.salary?.field) return salary(facts.salary.value);
  if (field === facts?.grade?.field) {
    const grades = [...facts.grade.value.numbers].sort((a, b) => a - b);
    return grades.length > 0 ? { kind: 'grade', grades } : null;
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

/** `11:59:00 PM`, `23 h 59`, `noon` → `23:59:00`; null for anything else. */
export function clockTime(text: string): string | null {
  if (/\b(?:noon|midi)\b/i.test(text)) return '12:00:00';
  if (/\b(?:midnight|minuit)\b/i.test(text)) return '00:00:00';
  const clock = /(\d{1,2})(?:\s*[:hH]\s*(\d{2}))?(?:\s*:\s*(\d{2}))?(?:\s*([ap])\.?\s*m\b)?/i.exec(text);
  if (!clock) return null;
  const [hours, minutes, seconds] = [clock[1], clock[2] ?? '0', clock[3] ?? '0'].map(Number) as [
    number,
    number,
    number,
  ];
  const half = clock[4]?.toLowerCase();
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || minutes > 59 || seconds > 59
    ? null
    : [hour, minutes, seconds].map((one) => digits(one, 2)).join(':');
}

function salary({ amount, currency, period }: Salary): ParsedData | null {
  if (!amount?.cents) return null;
  return { kind: 'salary', amount: amount.cents / 100, currency: currency?.code ?? null, period: period?.id ?? null };
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
