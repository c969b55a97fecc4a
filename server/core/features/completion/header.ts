import { translateValue } from '../../facts/field-values.ts';
import { fieldOf, inFile } from '../../model/notice.ts';
import { isSpace, textOf } from '../../text/source.ts';
import { ANY_FORM } from '../../values/date/date-forms.ts';
import { formatDeadline } from '../../values/date/dates.ts';
import { gradeValues } from '../../values/scale/grades.ts';
import type { CompletionRequest, Suggestion } from './request.ts';

/** Labels of fields that are still missing, with the value that the other edition tells. */
export function labels({
  edition,
  language,
  other,
  notice,
  before,
  line,
  section,
}: CompletionRequest): readonly Suggestion[] {
  const isBelow = edition?.description !== undefined && inFile(notice, edition.description.span).end < line.start;
  if (section || isBelow || /[:\d]/.test(before)) return [];
  const { profile } = notice;
  const bold = /^\s*\*\*/.test(before) ? '**' : '';
  return profile.fields
    .filter(({ id }) => !edition || !fieldOf(edition, id))
    .map((field): Suggestion => {
      const label = field.label[language].text;
      const source = other && fieldOf(other, field.id);
      const value = source && translateValue(source, field, language, profile);
      const colon = field.colon || bold ? (language === 'fr' ? ' :' : ':') : '';
      return {
        label,
        kind: 'label',
        insert: `${bold}${label}${colon}${bold} ${value ?? ''}`,
        start: line.start + (before.length - before.trimStart().length),
        ...(value === undefined ? {} : { detail: value, preferred: true }),
      };
    });
}

/** Values of the field on the cursor's line. */
export function values({
  edition,
  language,
  other,
  notice,
  line,
  offset,
  source,
  today,
}: CompletionRequest & { today?: { year: number } | undefined }): readonly Suggestion[] {
  const field = edition?.fields.find(({ span, label }) => {
    const { start, end } = inFile(notice, span);
    return start >= line.start && end <= line.end && inFile(notice, label).end < offset;
  });
  const { profile } = notice;
  const definition = field && profile.fields.find(({ id }) => id === field.id);
  if (!field || !definition) return [];
  const value = inFile(notice, field.value);
  let start = value.end > value.start ? Math.min(value.start, offset) : offset;
  while (start < offset && isSpace(source.text.charCodeAt(start))) start++;
  const end = Math.max(offset, value.end);
  const suggest = (label: string, detail?: string, preferred = false): Suggestion => ({
    label,
    kind: 'value',
    insert: label,
    start,
    end,
    preferred,
    ...(detail === undefined ? {} : { detail }),
  });

  const counterpart = other && fieldOf(other, definition.id);
  const told = counterpart && translateValue(counterpart, definition, language, profile);
  const found = told === undefined ? [] : [suggest(told, textOf(counterpart!.value), true)];
  switch (definition.kind) {
    case 'term':
      found.push(...definition.values.filter(({ attested }) => attested).map((value) => suggest(value[language].text)));
      break;
    case 'clearance':
      found.push(...profile.clearances.map(({ code, title }) => suggest(code, title[language])));
      break;
    case 'grade':
      found.push(...gradeValues(profile.grades).map(({ text, title }) => suggest(text, title[language])));
      break;
    case 'deadline':
      if (today)
        found.push(
          ...months(today.year).map((date) =>
            suggest(formatDeadline(date, language, profile.months, profile.dates ?? ANY_FORM)),
          ),
        );
      break;
    case 'text':
    case 'salary':
      break;
  }
  return found.filter(({ label }, i) => found.findIndex((one) => one.label === label) === i);
}

/** The last day of each month of a year and the next: the month is what writers get wrong, the day they type over. */
function months(year: number) {
  return [year, year + 1].flatMap((one) =>
    Array.from({ length: 12 }, (_, i) => ({
      year: one,
      month: i + 1,
      day: new Date(Date.UTC(one, i + 1, 0)).getUTCDate(),
    })),
  );
}
