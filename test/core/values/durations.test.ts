import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '../../../server/core/text/language.ts';
import { editionSource } from '../../../server/core/text/source.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import { durationsIn } from '../../../server/core/values/date/durations.ts';
import fc from '../../support/fast-check.ts';

function read(text: string, language: Language) {
  const tokens = tokenize(text);
  return durationsIn(editionSource('a', text, tokens), 0, tokens.count, language);
}

const told = (text: string, language: Language) =>
  read(text, language)
    .map(({ value, unit, start, end }) => `${value} ${unit}=${text.slice(start, end)}`)
    .join(', ');

describe('durationsIn', () => {
  for (const [language, text, expected] of [
    ['en', 'a 3-year contract', '3 year=3-year'],
    ['en', "contract of three years' duration", '3 year=three years'],
    ['en', 'a period of up to 3 years', '3 year=3 years'],
    ['en', 'up to twenty four months', '24 month=twenty four months'],
    ['en', 'no later than one year before', '1 year=one year'],
    ['en', 'the first three years', '3 year=three years'],
    ['en', 'three (3) years of service', '3 year=three (3) years'],
    ['en', 'three full years, five working days', '3 year=three full years, 5 day=five working days'],
    ['en', 'a two-week notice, 48 hours, 24h', '2 week=two-week, 48 hour=48 hours, 24 hour=24h'],
    ['en', '2 to 3 years', '3 year=3 years'],
    ['en', '5 posts in the years', ''],
    ['en', '5 May years', ''],
    ['en', 'two posts, 3 years', '3 year=3 years'],
    ['fr', 'une durée déterminée de trois ans', '3 year=trois ans'],
    ['fr', 'vingt-quatre mois', '24 month=vingt-quatre mois'],
    ['fr', 'au plus tard un an avant', '1 year=un an'],
    ['fr', 'cinq années, 2 semaines, cinq jours ouvrables', '5 year=cinq années, 2 week=2 semaines, 5 day=cinq jours'],
    ['fr', 'des trois premières années passées', '3 year=trois premières années'],
    ['fr', 'six heures, 7,5 h, 7,5h', '6 hour=six heures, 7.5 hour=7,5 h, 7.5 hour=7,5h'],
    ['fr', 'trois (3) ans', '3 year=trois (3) ans'],
    ['fr', "n'excède pas six ans.", '6 year=six ans'],
    ['fr', 'deux personnes par an', ''],
  ] as const) {
    test(`${language}: ${text}`, () => assert.equal(told(text, language), expected));
  }
});

test('any text is read, and spans lie in bounds and in order', () => {
  const piece = fc.constantFrom(
    '3',
    'three',
    'trois',
    ' ',
    ' ',
    '-',
    '(',
    ')',
    'years',
    'ans',
    'h',
    'full',
    '24h',
    ',',
    "'",
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('en', 'fr'), (value, language) => {
      let end = 0;
      for (const duration of read(value, language)) {
        assert.ok(
          duration.start >= end && duration.start === duration.number.start && duration.number.end <= duration.end,
        );
        assert.ok(duration.end <= value.length);
        end = duration.end;
      }
    }),
    { numRuns: 2000 },
  );
});
