/** A date, of the calendar or not; month 1-12. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the calendar has this day. */
export function isCalendarDate({ year, month, day }: DateParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && year >= 1;
}

/** Below 0 where the first date is earlier, above 0 where it is later. */
export function compareDates(a: DateParts, b: DateParts): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The date some days later. @param days 0 or more */
export function addDays({ year, month, day }: DateParts, days: number): DateParts {
  let date = { year, month, day: day + days };
  for (let length = daysIn(date.year, date.month); date.day > length; length = daysIn(date.year, date.month)) {
    const rest = date.day - length;
    date =
      date.month === 12 ? { year: date.year + 1, month: 1, day: rest } : { ...date, month: date.month + 1, day: rest };
  }
  return date;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
