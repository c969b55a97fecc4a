import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '../../../server/core/text/language.ts';
import { compareDates } from '../../../server/core/values/date/calendar.ts';
import { type DeadlineForm, formatDeadline, readDeadline } from '../../../server/core/values/date/dates.ts';
import { USUAL_MONTHS } from '../../../server/core/values/date/months.ts';
import fc from '../../support/fast-check.ts';
import { profile } from './profile.ts';

const { months, openDeadlines } = profile;
const read = (text: string, language: Language) => readDeadline(text, language, months, openDeadlines);

/** Value, edition, date in ISO form, form, text of the date, of its month, of the time. */
const dates: [string, Language, string, DeadlineForm, string?, string?, string?][] = [
  ['27-Jan-2025', 'en', '2025-1-27', 'own', '27-Jan-2025', 'Jan'],
  ['19-Jan-2026', 'en', '2026-1-19', 'own'],
  ['08-Jan-2023', 'en', '2023-1-8', 'own'],
  ['8-Jan-2023', 'en', '2023-1-8', 'own'],
  [' 19-Jan-2026 ', 'en', '2026-1-19', 'own', '19-Jan-2026'],
  ['27-janv.-2025', 'fr', '2025-1-27', 'own', '27-janv.-2025', 'janv.'],
  ['1-mai-2026', 'fr', '2026-5-1', 'own'],
  ['31-août-2026', 'fr', '2026-8-31', 'own'],
  ['14-déc.-2025', 'fr', '2025-12-14', 'own'],
  ['19-jan-2026', 'fr', '2026-1-19', 'unusual', '19-jan-2026', 'jan'],
  ['19-janv-2026', 'fr', '2026-1-19', 'unusual', '19-janv-2026', 'janv'],
  ['19-Janv.-2026', 'fr', '2026-1-19', 'unusual'],
  ['19-JANV.-2026', 'fr', '2026-1-19', 'unusual'],
  ['14-dec.-2025', 'fr', '2025-12-14', 'unusual'],
  ['31-aout-2026', 'fr', '2026-8-31', 'unusual'],
  ['19-mai.-2026', 'fr', '2026-5-19', 'unusual', '19-mai.-2026', 'mai.'],
  ['27-Jan-2025', 'fr', '2025-1-27', 'other-language', '27-Jan-2025', 'Jan'],
  ['27-May-2025', 'fr', '2025-5-27', 'other-language'],
  ['27-janv.-2025', 'en', '2025-1-27', 'other-language', '27-janv.-2025', 'janv.'],
  ['27-mai-2025', 'en', '2025-5-27', 'other-language'],
  ['27-août-2025', 'en', '2025-8-27', 'other-language'],
  ['27-jan-2025', 'en', '2025-1-27', 'unusual'],
  ['27-JAN-2025', 'en', '2025-1-27', 'unusual'],
  ['27-Jan.-2025', 'en', '2025-1-27', 'unusual', '27-Jan.-2025', 'Jan.'],
  ['27-Sept-2025', 'en', '2025-9-27', 'unusual'],
  ['27-January-2025', 'en', '2025-1-27', 'unusual'],
  ['27-Janury-2025', 'en', '2025-1-27', 'unusual'],
  ['27 January 2025', 'en', '2025-1-27', 'unusual', '27 January 2025', 'January'],
  ['27 Jan 2025', 'en', '2025-1-27', 'unusual'],
  ['27/Jan/2025', 'en', '2025-1-27', 'unusual'],
  ['27 – Jan – 2025', 'en', '2025-1-27', 'unusual'],
  ['27\u2011Jan\u20112025', 'en', '2025-1-27', 'unusual'],
  ['27th of January 2025', 'en', '2025-1-27', 'unusual'],
  ['Monday, 27 January 2025', 'en', '2025-1-27', 'unusual', '27 January 2025'],
  ['January 27, 2025', 'en', '2025-1-27', 'unusual', 'January 27, 2025', 'January'],
  ['Jan. 27th 2025', 'en', '2025-1-27', 'unusual', 'Jan. 27th 2025', 'Jan.'],
  ['27-Jan-25', 'en', '2025-1-27', 'unusual'],
  ['1er janvier 2026', 'fr', '2026-1-1', 'unusual'],
  ['lundi 19 janvier 2026', 'fr', '2026-1-19', 'unusual', '19 janvier 2026', 'janvier'],
  ['2026-01-19', 'fr', '2026-1-19', 'unusual', '2026-01-19', '01'],
  ['2026-Jan-19', 'en', '2026-1-19', 'unusual'],
  ['19/01/2026', 'en', '2026-1-19', 'unusual', '19/01/2026', '01'],
  ['19.01.2026', 'fr', '2026-1-19', 'unusual'],
  ['01/19/2026', 'en', '2026-1-19', 'unusual', '01/19/2026', '01'],
  ['05/06/2026', 'fr', '2026-6-5', 'ambiguous'],
  ['05/05/2026', 'fr', '2026-5-5', 'unusual'],
  ['19/01/26', 'fr', '2026-1-19', 'ambiguous'],
  ['19-Jan-2026, 11:59:00 PM', 'en', '2026-1-19', 'own', '19-Jan-2026', 'Jan', '11:59:00 PM'],
  ['19-Jan-2026, 12:59:00 AM', 'en', '2026-1-19', 'own', '19-Jan-2026', 'Jan', '12:59:00 AM'],
  ['19-Jan-2026 (5 p.m. CET)', 'en', '2026-1-19', 'own', '19-Jan-2026', 'Jan', '5 p.m. CET'],
  ['19-Jan-2026 at noon', 'en', '2026-1-19', 'own', '19-Jan-2026', 'Jan', 'noon'],
  ['19-janv.-2026, 23:59:00', 'fr', '2026-1-19', 'own', '19-janv.-2026', 'janv.', '23:59:00'],
  ['19-janv.-2026 à 23 h 59', 'fr', '2026-1-19', 'own', '19-janv.-2026', 'janv.', '23 h 59'],
  ['19-janv.-2026 à 17h30 (heure de Bruxelles)', 'fr', '2026-1-19', 'own', '19-janv.-2026', 'janv.', '17h30'],
  ['19-janv.-2026 à minuit', 'fr', '2026-1-19', 'own', '19-janv.-2026', 'janv.', 'minuit'],
];

describe('readDeadline reads a date', () => {
  for (const [text, language, iso, form, written, month, time] of dates) {
    test(`${language}: ${text}`, () => {
      const deadline = read(text, language);
      assert.ok(deadline?.kind === 'date', `is ${deadline?.kind}`);
      assert.equal(`${deadline.year}-${deadline.month}-${deadline.day}`, iso);
      assert.equal(deadline.form, form);
      assert.equal(deadline.valid, true);
      const cut = (part: { start: number; end: number }) => text.slice(part.start, part.end);
      if (written) assert.equal(cut(deadline.span), written);
      if (month) assert.equal(cut(deadline.monthSpan), month);
      assert.equal(deadline.time && cut(deadline.time), time);
      const own = read(deadline.canonical(language), language);
      assert.ok(own?.kind === 'date' && own.form === 'own' && compareDates(own, deadline) === 0);
    });
  }
});

test('a day that the calendar does not have', () => {
  for (const text of ['31-Feb-2026', '29-Feb-2025', '31-Apr-2026', '32-Jan-2026', '0-Jan-2026', '19/13/2026']) {
    const deadline = read(text, 'en');
    assert.ok(deadline?.kind === 'date' && !deadline.valid, text);
  }
  const leap = read('29-Feb-2028', 'en');
  assert.ok(leap?.kind === 'date' && leap.valid);
});

test('what is no date', () => {
  for (const text of [
    ...['soon', '19-2026', 'Jan-2026', '19-Foo-2026', '19-Ju-2026', '19-Jan-20265', '119-Jan-2026', '19-Jan', '2026'],
    ...['19-Jan-2026 20-Jan-2026', '19-Jan-2026-7', '19-Jan-2026x', '-', '19--Jan-2026', '19/Jan'],
  ]) {
    assert.equal(read(text, 'en')?.kind, 'invalid', text);
  }
  for (const text of ['', '  ', '\u00a0']) assert.equal(read(text, 'en'), undefined);
});

test('words beside the date are told', () => {
  const deadline = read('19-Jan-2026 (extended)', 'en');
  assert.ok(deadline?.kind === 'date' && deadline.rest);
});

test('an open deadline', () => {
  const open = (text: string, language: Language) => {
    const deadline = read(text, language);
    return deadline?.kind === 'open' ? deadline.form : deadline?.kind;
  };
  assert.equal(open('Ongoing', 'en'), 'own');
  assert.equal(open('ongoing', 'en'), 'unusual');
  assert.equal(open('En cours', 'fr'), 'own');
  assert.equal(open('En cours', 'en'), 'other-language');
  assert.equal(open('Ongoing', 'fr'), 'own');
});

test('every date is read back from its own form, with the usual months too', () => {
  const date = fc.record({
    year: fc.integer({ min: 1900, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(date, fc.constantFrom<Language>('en', 'fr'), fc.boolean(), (parts, language, usual) => {
      const forms = usual ? undefined : months;
      const deadline = readDeadline(formatDeadline(parts, language, forms), language, forms);
      assert.ok(deadline?.kind === 'date' && deadline.form === 'own' && deadline.valid);
      assert.equal(compareDates(deadline, parts), 0);
      assert.equal(deadline.canonical(language), formatDeadline(parts, language, USUAL_MONTHS));
    }),
  );
});

test('any text is read, and spans lie in bounds', () => {
  const piece = fc.constantFrom(
    '19',
    '2026',
    '1',
    '-',
    '/',
    '.',
    ',',
    ' ',
    '\u00a0',
    'Jan',
    'janv.',
    'er',
    'th',
    'of',
    ':',
    'h',
    'PM',
    '(',
    'x',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('en', 'fr'), (value, language) => {
      const deadline = read(value, language);
      if (deadline?.kind !== 'date') return;
      const { span, monthSpan, time, rest } = deadline;
      assert.ok(span.start <= monthSpan.start && monthSpan.start < monthSpan.end && monthSpan.end <= span.end);
      assert.ok(!time || (span.end <= time.start && time.start < time.end && time.end <= value.length));
      assert.ok(!rest || (rest.start < rest.end && rest.end <= value.length));
    }),
    { numRuns: 1000 },
  );
});
