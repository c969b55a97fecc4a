import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '../../../server/core/text/language.ts';
import { type AmountForm, formatAmount, readAmount } from '../../../server/core/values/money/amounts.ts';
import { formatSalary, readSalary } from '../../../server/core/values/money/salary.ts';
import { marksOf } from '../../../server/core/values/number/marks.ts';
import fc from '../../support/fast-check.ts';
import { profile } from './profile.ts';

const amounts: [string, number | undefined, AmountForm, string?][] = [
  ['3,833.04', 383304, 'en', '3,833.04'],
  ['10,742.69', 1074269, 'en'],
  ['3,833', 383300, 'en'],
  ['1,234,567.8', 123456780, 'en'],
  ['3 833,04', 383304, 'fr', '3 833,04'],
  ['3\u00a0833,04', 383304, 'fr'],
  ['3\u202f833,04', 383304, 'fr'],
  ['10 729,95', 1072995, 'fr'],
  ['3 833', 383300, 'fr'],
  ['3833.04', 383304, 'plain'],
  ['3833,04', 383304, 'plain'],
  ['3833', 383300, 'plain'],
  ['833,04', 83304, 'plain'],
  ['0,50', 50, 'plain'],
  ['3,833,04', 383304, 'mixed'],
  ['3 833.04', 383304, 'mixed'],
  ['3.833,04', 383304, 'mixed'],
  ['3.833', 383300, 'mixed'],
  ["3'833.04", 383304, 'mixed'],
  ['38,33.04', undefined, 'invalid'],
  ['3,8333.04', undefined, 'invalid'],
  ['1234,567.00', undefined, 'invalid'],
  ['3,833.045', undefined, 'invalid'],
  ['12345678901234567890', undefined, 'invalid'],
  ['about 3,833.04Euro', 383304, 'en', '3,833.04'],
  ['3,833.04, 12 months', 383304, 'en', '3,833.04'],
  ['3,833.04.', 383304, 'en', '3,833.04'],
];

describe('readAmount', () => {
  for (const [text, cents, form, written] of amounts) {
    test(text, () => {
      const amount = readAmount(text);
      assert.equal(amount?.cents, cents);
      assert.equal(amount?.form, form);
      if (written) assert.equal(text.slice(amount?.span.start, amount?.span.end), written);
    });
  }
  test('no digit', () => assert.equal(readAmount('to be agreed'), undefined));
});

test('every amount is read back from its own form', () => {
  const cents = fc.integer({ min: 0, max: 10 ** 13 });
  fc.assert(
    fc.property(
      cents,
      fc.constantFrom<Language>('en', 'fr'),
      fc.constantFrom(' ', '\u00a0', '\u202f'),
      (value, language, space) => {
        const amount = readAmount(
          `x ${formatAmount(value, { ...marksOf({}, language), ...(language === 'fr' && { group: space }) })}Euro`,
        );
        assert.equal(amount?.cents, value);
        assert.equal(amount?.form, value < 100_000 ? 'plain' : language);
        assert.equal(amount?.decimals, 2);
      },
    ),
  );
});

/** What a salary says, in one line: cents, form, currency and how written, its name, period and its languages, rest, own. */
function told(text: string, language: Language): string {
  const salary = readSalary(text, language, profile);
  if (!salary) return 'nothing';
  const { amount, currency, currencyName, period, rest, own } = salary;
  const cut = (part: { start: number; end: number }) => text.slice(part.start, part.end);
  return [
    amount && `${amount.cents} ${amount.form}`,
    currency && `${currency.code} by ${currency.written} ${cut(currency.span)}${currency.known ? '' : ' unknown'}`,
    currencyName && `named ${cut(currencyName.span)}${currencyName.misspelt ? ' misspelt' : ''}`,
    period && `${period.id} ${period.languages.join('+')} ${cut(period.span)}${period.misspelt ? ' misspelt' : ''}`,
    rest.length > 0 && `rest ${rest.map(cut).join(' ')}`,
    own && 'own',
  ]
    .filter(Boolean)
    .join('; ');
}

const salaries: [string, Language, string][] = [
  ['3,833.04Euro (EUR) Monthly', 'en', '383304 en; EUR by code EUR; named Euro; monthly en Monthly; own'],
  ['3,833.04 Euro (EUR) Monthly', 'en', '383304 en; EUR by code EUR; named Euro; monthly en Monthly; own'],
  ['3 833,04Euro (EUR) Mensuelle', 'fr', '383304 fr; EUR by code EUR; named Euro; monthly fr Mensuelle; own'],
  ['3\u202f833,04Euro\u00a0(EUR) Mensuelle', 'fr', '383304 fr; EUR by code EUR; named Euro; monthly fr Mensuelle; own'],
  ['6,713.06 (EUR) Monthly', 'en', '671306 en; EUR by code EUR; monthly en Monthly'],
  ['6,713.06 Euro (EUR) Mensuelle', 'fr', '671306 en; EUR by code EUR; named Euro; monthly fr Mensuelle'],
  ['6 713,06Euro (EUR) Monthly', 'fr', '671306 fr; EUR by code EUR; named Euro; monthly en Monthly'],
  ['6,713.06Euro (EUR) Montly', 'en', '671306 en; EUR by code EUR; named Euro; monthly en Montly misspelt'],
  ['6 713,06Euro (EUR) Mensuele', 'fr', '671306 fr; EUR by code EUR; named Euro; monthly fr Mensuele misspelt'],
  ['6,713.06Eur (EUR) Monthly', 'en', '671306 en; EUR by code EUR; named Eur misspelt; monthly en Monthly'],
  ['6,713.06Euro (ERU) Monthly', 'en', '671306 en; ERU by code ERU unknown; named Euro; monthly en Monthly'],
  ['6,713.06Euro (USD) Monthly', 'en', '671306 en; USD by code USD unknown; named Euro; monthly en Monthly'],
  ['6,713.06Euro Monthly', 'en', '671306 en; EUR by name Euro; named Euro; monthly en Monthly'],
  ['€6,713.06 Monthly', 'en', '671306 en; EUR by symbol €; monthly en Monthly'],
  ['6,713.06Euro (EUR) Yearly', 'en', '671306 en; EUR by code EUR; named Euro; yearly en Yearly; own'],
  ['6,467.30', 'en', '646730 en'],
  [
    '6,467.30Euro (EUR) Monthly before tax',
    'en',
    '646730 en; EUR by code EUR; named Euro; monthly en Monthly; rest before tax',
  ],
  ['Euro (EUR) Monthly', 'en', 'EUR by code EUR; named Euro; monthly en Monthly'],
  ['negotiable', 'en', 'nothing'],
  ['', 'fr', 'nothing'],
];

describe('readSalary', () => {
  for (const [text, language, expected] of salaries) {
    test(`${language}: ${text}`, () => assert.equal(told(text, language), expected));
  }
});

test('a salary in an edition’s own form', () => {
  const salary = { cents: 671306, currency: 'EUR', period: 'monthly' } as const;
  assert.equal(formatSalary(salary, 'en', profile), '6,713.06Euro (EUR) Monthly');
  assert.equal(formatSalary(salary, 'fr', profile), '6\u00a0713,06Euro (EUR) Mensuelle');
});

test('any text is read, and spans lie in bounds, without overlap', () => {
  const piece = fc.constantFrom(
    '3',
    '833',
    ',',
    '.',
    ' ',
    '\u202f',
    'Euro',
    '(EUR)',
    'Monthly',
    'Mensuele',
    '€',
    "'",
    'x',
    'ABC',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('en', 'fr'), (value, language) => {
      const salary = readSalary(value, language, profile);
      if (!salary) return;
      const { amount, currency, currencyName, period, rest } = salary;
      const byName = currency?.written === 'name';
      const parts = [amount?.span, byName ? undefined : currency?.span, currencyName?.span, period?.span, ...rest]
        .filter((part) => part !== undefined)
        .sort((a, b) => a.start - b.start);
      parts.forEach((part, i) => {
        assert.ok(part.start < part.end && part.end <= (parts[i + 1]?.start ?? value.length));
      });
    }),
    { numRuns: 1000 },
  );
});
