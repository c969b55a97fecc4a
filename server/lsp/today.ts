import type { CalendarDate } from '../core/model/rule.ts';

/** The date where the writer is. */
export function localToday(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
