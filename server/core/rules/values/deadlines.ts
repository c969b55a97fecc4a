import type { Fact } from '../../facts/header.ts';
import type { Facts } from '../../facts/index.ts';
import type { Notice, Title } from '../../model/notice.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import type { Deadline, DeadlineDate } from '../../values/date/dates.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';

/** Why a deadline is invalid. */
export type DeadlineDefect = 'unreadable' | 'calendar' | 'ambiguous' | 'year';

/** What is wrong with a deadline by itself; undefined where it is right, whatever its form. */
export function deadlineDefect({ value }: Fact<Deadline>, notice: Notice): DeadlineDefect | undefined {
  if (value.kind === 'open') return undefined;
  if (value.kind === 'invalid') return 'unreadable';
  if (!value.valid) return 'calendar';
  if (value.form === 'ambiguous') return 'ambiguous';
  const opened = openingYear(notice);
  return opened !== undefined && (value.year < opened || value.year > opened + 1) ? 'year' : undefined;
}

/** A deadline that is still to be written; it has a rule of its own. */
export function isPlaceholder({ field }: Fact<unknown>): boolean {
  return hasPlaceholder(textOf(field.value));
}

/** The date of an edition's deadline, if it is one and nothing is wrong with it. */
export function rightDate(facts: Facts, language: Language, notice: Notice): DeadlineDate | undefined {
  const deadline = facts[language]?.deadline;
  return deadline?.value.kind === 'date' && !deadlineDefect(deadline, notice) ? deadline.value : undefined;
}

/**
 * The year in which the vacancy was opened, which its number begins with; undefined where the titles' numbers are malformed or do not
 * agree. The deadline is in that year or the next.
 */
export function openingYear({ editions, profile }: Notice): number | undefined {
  const { digits, yearDigits } = profile.vacancyNumber ?? { digits: 0, yearDigits: 0 };
  if (yearDigits < 2) return undefined;
  const numbers = new Set(editions.flatMap(({ title }) => numberOf(title)));
  const [number] = numbers;
  if (number === undefined || numbers.size > 1 || !/^\d+$/.test(number) || number.length !== digits) return undefined;
  const year = Number(number.slice(0, yearDigits));
  return yearDigits === 2 ? 2000 + year : year;
}

function numberOf(title: Title | undefined): readonly string[] {
  return title?.number ? [textOf(title.number)] : [];
}
