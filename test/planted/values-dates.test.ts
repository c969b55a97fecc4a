import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import type { CalendarDate } from '../../server/core/model/rule.ts';
import { type Language, otherLanguage } from '../../server/core/text/language.ts';
import { textOf } from '../../server/core/text/source.ts';
import { formatDeadline } from '../../server/core/values/date/dates.ts';
import { checkNotice } from '../support/check.ts';
import { lineOf } from '../support/places.ts';
import { frenchLine, NOTICES, type Place, PROFILE, plantEverywhere, put, valueIn } from './values.ts';

suite('deadline-invalid', () => {
  const MONTHS = { en: ['Jan', 'November', '31-Nov'], fr: ['janv.', 'novembre', '31-nov.'] } as const;
  const yearOf = ({ own }: Place) => /\d{4}/.exec(textOf(valueIn(own.deadline)))![0];
  const replaced = (make: (year: string, language: Language) => string) => (place: Place) =>
    put(valueIn(place.own.deadline), make(yearOf(place), place.language));
  for (const [name, severity, make] of [
    ['no such day', 'error', replaced((year, language) => `${MONTHS[language][2]}-${year}`)],
    ['no date', 'error', replaced(() => 'to be announced')],
    ['figures that can be read in two ways', 'error', replaced((year) => `05/06/${year}`)],
    ['figures', 'warning', replaced((year) => `19/01/${year}`)],
    ['year first', 'warning', replaced((year) => `${year}-01-19`)],
    ['month in full', 'warning', replaced((year, language) => `19 ${MONTHS[language][1]} ${year}`)],
    [
      'month of the other edition',
      'warning',
      replaced((year, language) => `19-${MONTHS[otherLanguage(language)][0]}-${year}`),
    ],
    ['month in capitals', 'warning', replaced((year, language) => `19-${MONTHS[language][0].toUpperCase()}-${year}`)],
    ['word in the wrong case', 'warning', replaced((_, language) => (language === 'en' ? 'ONGOING' : 'EN COURS'))],
    [
      'years after the vacancy was opened',
      'error',
      replaced((year, language) => `19-${MONTHS[language][0]}-${Number(year) + 5}`),
    ],
    [
      'before the vacancy was opened',
      'error',
      replaced((year, language) => `19-${MONTHS[language][0]}-${Number(year) - 5}`),
    ],
  ] as const) {
    plantEverywhere(name, (place) => {
      const { value } = place.own.deadline!;
      // A real notice has such a slip already; the date that is planted differs from the other edition's.
      const isKnown = value.kind === 'date' && value.form !== 'own' && severity === 'warning';
      if (isKnown) return undefined;
      const edits = [make(place)];
      if (severity === 'warning') edits.push(put(valueIn(place.other.deadline), sameIn(name, place)));
      return {
        rule: 'deadline-invalid',
        severity,
        line: lineOf(valueIn(place.own.deadline)),
        edits,
        afterFix: ['deadline-mismatch'],
      };
    });
  }
  /** What the other edition must say so that only the form is wrong. */
  function sameIn(name: string, place: Place): string {
    const language = otherLanguage(place.language);
    if (name.startsWith('word')) return language === 'en' ? 'Ongoing' : 'En cours';
    const month = name === 'month in full' ? (language === 'en' ? 'Nov' : 'nov.') : MONTHS[language][0];
    return `19-${month}-${yearOf(place)}`;
  }

  for (const { inputs, result } of NOTICES) {
    test(`past, ${path.basename(inputs[0]!.path)}`, () => {
      const { value } = result.facts.en!.deadline!;
      assert.ok(value.kind === 'date');
      const pastOn = (today: CalendarDate) =>
        checkNotice(inputs, { today }).problems.filter(
          ({ rule, severity }) => rule === 'deadline-invalid' && severity === 'info',
        );
      assert.equal(pastOn(value).length, 0, 'on the last day nobody is too late');
      assert.equal(pastOn({ ...value, month: 12, day: 31 }).length, 1, 'reported once for both editions');
    });
  }
});

suite('deadline-mismatch', () => {
  const dated = (place: Place, make: (date: CalendarDate) => CalendarDate) => {
    const { value } = place.own.deadline!;
    assert.ok(value.kind === 'date');
    return formatDeadline(make(value), place.language, PROFILE.months);
  };
  /** The other one of the two years that go with the vacancy number. */
  const otherYear = (year: number, { edition }: Place) => {
    const opened = 2000 + Number(textOf(edition.title!.number!).slice(0, 2));
    return year === opened ? opened + 1 : opened;
  };
  for (const [name, make] of [
    ['another day', (place: Place) => dated(place, (date) => ({ ...date, day: 5 }))],
    ['another month', (place: Place) => dated(place, (date) => ({ ...date, month: date.month === 5 ? 8 : 5 }))],
    ['another year', (place: Place) => dated(place, (date) => ({ ...date, year: otherYear(date.year, place) }))],
    ['no date', ({ language }: Place) => ({ en: 'Ongoing', fr: 'En cours' })[language]],
  ] as const) {
    plantEverywhere(name, (place) => {
      const edits = [put(valueIn(place.own.deadline), make(place))];
      return { rule: 'deadline-mismatch', severity: 'error', line: frenchLine(place, 'deadline'), edits };
    });
  }
});

suite('clearance-invalid', () => {
  for (const [name, value] of [
    ['unknown', 'XYZ'],
    ['misspelt', 'COSMIC TOP SERCET'],
    ['in words', 'required'],
  ] as const) {
    plantEverywhere(name, ({ own }) => {
      const edits = [put(valueIn(own.clearance), value)];
      return { rule: 'clearance-invalid', severity: 'error', edits, afterFix: ['clearance-mismatch'] };
    });
  }
});

suite('clearance-mismatch', () => {
  for (const value of ['NR', 'NATO RESTRICTED', 'CTS-A']) {
    plantEverywhere(value, (place) => {
      const edits = [put(valueIn(place.own.clearance), value)];
      return { rule: 'clearance-mismatch', severity: 'error', line: frenchLine(place, 'clearance'), edits };
    });
  }
});
