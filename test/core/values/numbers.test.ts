import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '../../../server/core/text/language.ts';
import { editionSource } from '../../../server/core/text/source.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import { numbersIn } from '../../../server/core/values/number/numbers.ts';
import fc from '../../support/fast-check.ts';
import { english, french, type Style } from './spelt-numbers.ts';

function read(text: string, language: Language) {
  const tokens = tokenize(text);
  return numbersIn(editionSource('a', text, tokens), 0, tokens.count, language);
}

/** Keys in order, each with its unit; `=` and the text where the table asks for the text. */
function told(text: string, language: Language, spans: boolean): string {
  return read(text, language)
    .map(({ key, unit, start, end }) => `${key}${unit ?? ''}${spans ? `=${text.slice(start, end)}` : ''}`)
    .join(', ');
}

const english1: [string, string][] = [
  ['at least 5 years, or three', '5=5, 3=three'],
  ['up to twenty four months', '24=twenty four'],
  ['twenty-four months', '24=twenty-four'],
  ['a 3-year contract', '3=3'],
  ['one hundred and twenty people', '120=one hundred and twenty'],
  ['between one hundred and two hundred people', '100=one hundred, 200=two hundred'],
  ['twelve hundred', '1200=twelve hundred'],
  [
    'two thousand and five, three thousand five hundred',
    '2005=two thousand and five, 3500=three thousand five hundred',
  ],
  ['two or three', '2=two, 3=three'],
  ['six seven', '6=six, 7=seven'],
  ['a hundred, a dozen, two dozen', '100=hundred, 12=dozen, 24=two dozen'],
  ['hundreds of thousands, dozens, millions', ''],
  ['two million, 2 million, 1.5 million', '2000000=two million, 2000000=2 million, 1500000=1.5 million'],
  ['1,500 people, 85,000, 1,234,567.5', '1500=1,500, 85000=85,000, 1234567.5=1,234,567.5'],
  ['1 500 people, 6 713,06', '1500=1 500, 6713.06=6 713,06'],
  ['3.5 and 2.50 and 0.75', '3.5=3.5, 2.5=2.50, 0.75=0.75'],
  ['version 3.5.1', '3.5.1=3.5.1'],
  ['1,2 and 5,6,7', '1.2=1,2, 5.6=5,6, 7=7'],
  ['in 2025. 3 posts', '2025=2025, 3=3'],
  ['5-10 people, 5 to 10, 15–20', '5=5, 10=10, 5=5, 10=10, 15=15, 20=20'],
  ['about 30% or 30 % or 30 percent or thirty per cent', '30%=30, 30%=30, 30%=30, 30%=thirty'],
  [
    '$85,000, $85K, 85K$, CAD 85,000, 85,000 dollars',
    '85000$=85,000, 85000$=85K, 85000$=85K, 85000$=85,000, 85000$=85,000',
  ],
  ['€6,713.06, EUR 6,713.06, 6,713.06 euros', '6713.06€=6,713.06, 6713.06€=6,713.06, 6713.06€=6,713.06'],
  ['$1.5M, £2 million, $5', '1500000$=1.5M, 2000000£=2 million, 5$=5'],
  ['one, the first, a second, 1 and 1st, 2nd', ''],
  ['the third year, the 3rd, the twenty-first century, the 21st', '3=third, 3=3rd, 21=twenty-first, 21=21st'],
  ['third parties, third-party, third countries, a third of it, two thirds', '2=two'],
  ['in the two, these two, both two, our two, the 2', ''],
  ['at least two, in two', '2=two, 2=two'],
  ['half of them', ''],
  [
    '1 May 2027, May 1, 2027, the 1st of May 2027',
    '2027-05-01=1 May 2027, 2027-05-01=May 1, 2027, 2027-05-01=1st of May 2027',
  ],
  ['19-Jan-2026, 19 Jan. 2026, 2026-01-19, 19/01/2026', Array(4).fill('2026-01-19').join(', ')],
  ['May 5, 5 May, May 2027', '--05-05=May 5, --05-05=5 May, 2027-05=May 2027'],
  ['you may 5 times march 5', '5=5, 5=5'],
  ['5 to 10 May 2027', '2027-05-05=5, 2027-05-10=10 May 2027'],
  ['May 5-10, 2027; May 5 to 10, 2027', '2027-05-05=May 5, 2027-05-10=10, 2027, 2027-05-05=May 5, 2027-05-10=10, 2027'],
  [
    'at 12:00, at noon, 12 pm, 5 p.m., 5:30 PM, 5pm, midnight',
    '12:00=12:00, 12:00=noon, 12:00=12 pm, 17:00=5 p.m., 17:30=5:30 PM, 17:00=5pm, 00:00=midnight',
  ],
  ['24/7, 24 hours a day, seven days a week', ''],
  ['24/7 support, 7 years, 24 hours', '7=7, 24=24'],
  ['grade G15, EC-06, AS-05, COVID-19, ISO 27001, PRINCE2, Prince 2, S3, v2.1, 3D, 5G, IT-04/05', ''],
  ['NATO 2030, a NATO 3-year plan, the IS 12 people', '2030=2030, 3=3, 12=12'],
  ['mid-2025, post-2030', '2025=2025, 2030=2030'],
  ['see www.nato.int/2025/12, a5@b7.org, [text](https://a.b/15)', ''],
  [
    'call 613-995-1234 or (613) 995-1234 or +32 2 707 41 11',
    '6139951234=613-995-1234, 6139951234=613) 995-1234, +3227074111=32 2 707 41 11',
  ],
  ['1. The first of 12', '12=12'],
  ['3) Take 12', '12=12'],
  ['(3) Take 12', '12=12'],
  ['3.5 years', '3.5=3.5'],
  ['24h, 7.5h a day, 10 km, 10km', '24=24h, 7.5=7.5h, 10=10, 10=10km'],
  ['level (3) and "4"', '3=3, 4=4'],
  ['zero tolerance', '0=zero'],
  ['3,833.04Euro', '3833.04€=3,833.04Euro'],
];

const french1: [string, string][] = [
  ['au moins 5 ans, ou trois', '5=5, 3=trois'],
  ['cinq années', '5=cinq'],
  ['vingt-quatre mois, vingt quatre', '24=vingt-quatre, 24=vingt quatre'],
  [
    'quatre-vingt-dix-sept, quatre-vingts, quatre vingt un',
    '97=quatre-vingt-dix-sept, 80=quatre-vingts, 81=quatre vingt un',
  ],
  ['vingt et un, trente-et-une, soixante et onze', '21=vingt et un, 31=trente-et-une, 71=soixante et onze'],
  ['cent vingt, deux cents, deux cent trois', '120=cent vingt, 200=deux cents, 203=deux cent trois'],
  [
    'mille, deux mille cinq cents, un million, deux millions, 2,5 millions',
    '1000=mille, 2500=deux mille cinq cents, 1000000=un million, 2000000=deux millions, 2500000=2,5 millions',
  ],
  ['septante, nonante-cinq, huitante-trois', '70=septante, 95=nonante-cinq, 83=huitante-trois'],
  ['vingt et des', '20=vingt'],
  ['une douzaine, une centaine', '12=douzaine, 100=centaine'],
  ['des millions, des centaines', ''],
  ['1 500, 1\u00a0500, 1\u202f500 personnes', '1500=1 500, 1500=1\u00a0500, 1500=1\u202f500'],
  ['3,5 et 6 713,06', '3.5=3,5, 6713.06=6 713,06'],
  ['6,713.06 et 1,500', '6713.06=6,713.06, 1500=1,500'],
  ['en 2026 300 personnes', '2026=2026, 300=300'],
  ['de 5 à 10 ans, 5-10, 5 à 10', '5=5, 10=10, 5=5, 10=10, 5=5, 10=10'],
  ['30 %, 30\u00a0%, 30 pour cent, trente pour cent, 30 p. 100', '30%=30, 30%=30, 30%=30, 30%=trente, 30%=30'],
  ['85 000 $, 85 000 dollars, 85 K$, 85K$', '85000$=85 000, 85000$=85 000, 85000$=85 K, 85000$=85K'],
  ["1,5 M€, 2 millions d'euros, 2 millions de dollars", '1500000€=1,5 M, 2000000€=2 millions, 2000000$=2 millions'],
  ['un an, une fois, le premier, la première, la deuxième, la seconde, le 1er, la 2e', ''],
  [
    'la troisième, le 3e, la 3ème, le vingt et unième, le XXIe siècle',
    '3=troisième, 3=3e, 3=3ème, 21=vingt et unième, 21=XXIe',
  ],
  ['la vie privée, VIE PRIVÉE', ''],
  ['les tiers, la moitié', ''],
  ['les deux, des deux, ces deux, nos deux, tous deux', ''],
  ['au moins deux', '2=deux'],
  [
    'le 1er mai 2027, le 1 mai 2027, le premier mai 2027',
    '2027-05-01=1er mai 2027, 2027-05-01=1 mai 2027, 2027-05-01=premier mai 2027',
  ],
  [
    '19-janv.-2026, 19 janvier 2026, 19/01/2026',
    '2026-01-19=19-janv.-2026, 2026-01-19=19 janvier 2026, 2026-01-19=19/01/2026',
  ],
  [
    '5 sept. 2026, mai 2027, 5 mai, sept mai',
    '2026-09-05=5 sept. 2026, 2027-05=mai 2027, --05-05=5 mai, --05-07=sept mai',
  ],
  ['sept. 2026, sept 2026, sept-2026, sept ans', '2026-09=sept. 2026, 2026-09=sept 2026, 2026=2026, 7=sept'],
  ['du 5 au 10 mai 2027', '2027-05-05=5, 2027-05-10=10 mai 2027'],
  [
    '12 h 00, 12h00, à 12 h, midi, 12:00, minuit',
    '12:00=12 h 00, 12:00=12h00, 12:00=12 h, 12:00=midi, 12:00=12:00, 00:00=minuit',
  ],
  ['de 9 h à 17 h 30', '09:00=9 h, 17:30=17 h 30'],
  ['de 9h à 17h', '09:00=9h, 17:00=17h'],
  ['35 à 40 h, 48 h, 7,5 h', '35=35, 40=40, 48=48, 7.5=7,5'],
  ["l'après-midi", ''],
  ['24 h sur 24, 7 jours sur 7; 24/7; 24h/24, 7j/7; vingt-quatre heures sur vingt-quatre', ''],
  ['remis à neuf, tout neuf; de cinq à neuf ans; à neuf heures', '5=cinq, 9=neuf, 9=neuf'],
  ['le grade G15, la COVID-19, EC-06, Prince 2', ''],
  ['613 995-1234', '6139951234=613 995-1234'],
  ['1. Le premier des 12', '12=12'],
];

for (const [language, table] of [
  ['en', english1],
  ['fr', french1],
] as const) {
  describe(`numbersIn, ${language}`, () => {
    for (const [text, expected] of table) {
      test(text, () => assert.equal(told(text, language, expected === '' || expected.includes('=')), expected));
    }
  });
}

test('the two editions say one number', () => {
  for (const [en, fr] of [
    ['5 years', 'cinq années'],
    ['twenty four months', 'vingt-quatre mois'],
    ['1,500', '1\u202f500'],
    ['3.5', '3,5'],
    ['6,713.06', '6\u00a0713,06'],
    ['noon', '12 h 00'],
    ['May 1, 2027', '1er mai 2027'],
    ['3rd', 'troisième'],
    ['50 per cent', '50 %'],
    ['a dozen', 'une douzaine'],
    ['$85,000', '85 000 $'],
    ['19-Jan-2026', '19-janv.-2026'],
    ['two million', '2 millions'],
  ] as const) {
    const keys = (text: string, language: Language) => read(text, language).map(({ key, unit }) => [key, unit]);
    assert.deepEqual(keys(en, 'en'), keys(fr, 'fr'), `${en} = ${fr}`);
    assert.equal(keys(en, 'en').length, 1);
  }
});

test('kinds and values', () => {
  const one = (text: string, language: Language) => {
    const { kind, value } = read(text, language)[0]!;
    return [kind, value];
  };
  assert.deepEqual(one('5', 'en'), ['number', 5]);
  assert.deepEqual(one('third', 'en'), ['ordinal', 3]);
  assert.deepEqual(one('5 %', 'fr'), ['percent', 5]);
  assert.deepEqual(one('5 €', 'fr'), ['money', 5]);
  assert.deepEqual(one('5 mai 2027', 'fr'), ['date', 20270505]);
  assert.deepEqual(one('17h30', 'fr'), ['time', 1050]);
  assert.deepEqual(one('613-995-1234', 'en'), ['phone', 6139951234]);
});

test('only the tokens of the block count', () => {
  const text = 'twenty four 5 May 2027';
  const tokens = tokenize(text);
  const source = editionSource('a', text, tokens);
  assert.deepEqual(
    numbersIn(source, 0, 1, 'en').map(({ key }) => key),
    [20],
  );
  assert.deepEqual(
    numbersIn(source, 1, 3, 'en').map(({ key }) => key),
    [4, 5],
  );
  assert.deepEqual(
    numbersIn(source, 3, 5, 'en').map(({ key }) => key),
    ['2027-05'],
  );
});

describe('all numbers from 2 to 9999 in words', () => {
  for (const [language, write] of [
    ['en', english],
    ['fr', french],
  ] as const) {
    for (const joint of ['-', ' '] as const) {
      for (const variant of [false, true]) {
        test(`${language}, joined with ‘${joint}’, ${variant ? 'variant' : 'plain'}`, () => {
          const style: Style = { joint, variant };
          for (let number = 2; number < 10_000; number++) {
            const text = write(number, style);
            const found = read(`x ${text} y`, language);
            assert.deepEqual(
              found.map(({ key, start, end }) => [key, start, end]),
              [[number, 2, 2 + text.length]],
              text,
            );
          }
        });
      }
    }
  }
});

test('every date is read, in words and in figures', () => {
  const date = fc.record({
    year: fc.integer({ min: 1950, max: 2150 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const names = {
    en: 'January February March April May June July August September October November December'.split(' '),
    fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  };
  const two = (number: number) => String(number).padStart(2, '0');
  fc.assert(
    fc.property(date, ({ year, month, day }) => {
      const key = `${year}-${two(month + 1)}-${two(day)}`;
      for (const [text, language] of [
        [`by ${day} ${names.en[month]} ${year}.`, 'en'],
        [`by ${names.en[month]} ${day}, ${year}.`, 'en'],
        [`le ${day === 1 ? '1er' : day} ${names.fr[month]} ${year}.`, 'fr'],
        [`le ${key}.`, 'fr'],
      ] as const) {
        assert.deepEqual(
          read(text, language).map((value) => value.key),
          [key],
          text,
        );
      }
    }),
  );
});

test('every amount is read in both usages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const decimals = String(cents).padStart(2, '0');
      const en = `${whole.toLocaleString('en-US')}.${decimals}`;
      const fr = `${whole.toLocaleString('en-US').replaceAll(',', '\u202f')},${decimals}`;
      const value = Number(`${whole}.${decimals}`);
      assert.deepEqual(
        read(`x ${en} y`, 'en').map(({ key }) => key),
        [value],
      );
      assert.deepEqual(
        read(`x ${fr} y`, 'fr').map(({ key }) => key),
        [value],
      );
    }),
  );
});

test('any text is read, and spans lie in bounds and in order', () => {
  const piece = fc.constantFrom(
    ...[
      '1',
      '5',
      '24',
      '7',
      '19',
      '300',
      '2026',
      '06',
      'G15',
      '3rd',
      '3e',
      '5K',
      '17h30',
      '24h',
      'ISO',
      'EC',
      'May',
      'mai',
    ],
    ...[
      'two',
      'deux',
      'vingt',
      'et',
      'un',
      'cent',
      'quatre',
      'hundred',
      'and',
      'million',
      'third',
      'sept',
      'neuf',
      'tout',
    ],
    ...[
      ' ',
      ' ',
      ' ',
      '\u00a0',
      '-',
      '–',
      ',',
      '.',
      ':',
      '/',
      '(',
      ')',
      '+',
      '$',
      '€',
      '%',
      'h',
      'sur',
      'à',
      'de',
      'to',
    ],
    ...['pm', 'p.m.', 'per cent', 'jours', 'day', 'a', '*', '_', '\n'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('en', 'fr'), (value, language) => {
      let end = 0;
      for (const number of read(value, language)) {
        assert.ok(number.start >= end && number.start < number.end && number.end <= value.length);
        assert.ok(!Number.isNaN(number.value));
        end = number.end;
      }
    }),
    { numRuns: 5000 },
  );
});

test('hostile text takes linear time', () => {
  for (const part of [
    '1',
    '1 ',
    '1,',
    '1.',
    '1-',
    '100 ',
    '$',
    'EC-',
    'one hundred and ',
    'vingt et ',
    'quatre-vingt-',
    '24/',
    'May 5-',
    '+1 ',
    'a ',
    'p.',
    '1:',
  ]) {
    const text = part.repeat(100_000 / part.length);
    for (const language of ['en', 'fr'] as const) {
      const tokens = tokenize(text);
      // Quadratic reading would keep this test for minutes.
      const found = numbersIn(editionSource('a', text, tokens), 0, tokens.count, language);
      assert.ok(
        found.every(({ end }) => end <= text.length),
        part,
      );
    }
  }
});
