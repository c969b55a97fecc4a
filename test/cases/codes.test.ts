import { type Case, cases } from './support.ts';

function pair(en: string, fr: string, ...reports: string[]): Case {
  return {
    en: `We look for a clerk: ${en}, as the rules say.\n`,
    fr: `Nous cherchons un commis : ${fr}, selon le règlement.\n`,
    reports,
  };
}

const DIFFERS = 'code-mismatch fr:1';

cases('codes that must be equal', {
  classification: pair('classified as AS-05', 'classé AS-04', DIFFERS),
  'classification of another group': pair('classified as CS-04', 'classé AS-04', DIFFERS),
  'leading zeros and hyphens are style': pair('classified as AS-05', 'classé AS 5'),
  'a group that is translated': pair('classified as IT-03', 'classé TI-03'),
  'language levels by skill': pair('bilingual imperative BBB/BBB', 'bilingue impératif CBC/CBC', DIFFERS),
  'language levels by skill, alone': pair('bilingual imperative CBC', 'bilingue impératif BBB', DIFFERS),
  'levels by skill, said once for both languages': pair('bilingual BBB/BBB or CBC/CBC', 'bilingue BBB ou CBC'),
  'levels of the European framework': pair('English at level C1', 'l’anglais au niveau B2', DIFFERS),
  'levels of two languages exchanged': pair(
    'English (C1) and French (B2)',
    'l’anglais (B2) et le français (C1)',
    DIFFERS,
    DIFFERS,
  ),
  'levels before their languages': pair('C1 in English and B2 in French', 'B2 en français et C1 en anglais'),
  'levels before their languages, exchanged': pair(
    'C1 in English and B2 in French',
    'B2 en anglais et C1 en français',
    DIFFERS,
    DIFFERS,
  ),
  'a standard': pair('knowing ISO 9001', 'connaissant la norme ISO 9002', DIFFERS),
  'standards in another order': pair(
    'knowing ISO 9001, ISO 27001 and NIST 800-63',
    'connaissant ISO 27001, ISO 9001 et NIST 800-63',
  ),
  'a postcode': pair('at Ottawa, ON K1A 0H3', 'à Ottawa (Ontario) K1A 0H4', DIFFERS),
  'the same postcode': pair('at Ottawa, ON K1A 0H3', 'à Ottawa (Ontario) K1A 0H3'),
  'a room': pair('in room AB12', 'au bureau AB21', DIFFERS),
  'one of two': pair('classified AS-04 or AS-05', 'classé AS-05 ou AS-05', DIFFERS),
  'said twice in one edition': pair('classified AS-05; the pay is that of AS-05', 'classé AS-05 et payé comme tel'),
  'said in words in one edition': pair('classified AS-05', 'classé au cinquième niveau administratif'),
  'grades of a range': pair('graded G15 to G17', 'de grade G15 à G20', DIFFERS),
  'acronyms are translated': pair('the EEC and the UN', 'la CEE et l’ONU'),
  quarters: pair('in Q3', 'au T3'),
  'quarters that differ': pair('in Q3', 'au T4', DIFFERS),
  money: pair('EUR 85', '85 EUR'),
});

cases('links lead to pages in the language of their edition', {
  'a path': pair('see <https://pay.example/en/rules>', 'voir <https://pay.example/en/rules>', 'link-language fr:1'),
  'an ending': pair(
    'see <https://pay.example/rates-eng.aspx?id=1>',
    'voir <https://pay.example/rates-eng.aspx?id=1>',
    'link-language fr:1',
  ),
  'a parameter': pair(
    'see <https://pay.example/rules?lang=en>',
    'voir <https://pay.example/rules?lang=en>',
    'link-language fr:1',
  ),
  'a host': pair('see <https://fr.pay.example/rules>', 'voir <https://fr.pay.example/rules>', 'link-language en:1'),
  exchanged: pair(
    'see <https://pay.example/fr/rules>',
    'voir <https://pay.example/en/rules>',
    'link-language en:1',
    'link-language fr:1',
  ),
  'its own language': pair('see <https://pay.example/en/rules>', 'voir <https://pay.example/fr/rules>'),
  'no language': pair('see <https://pay.example/vitamin-e>', 'voir <https://pay.example/vitamin-e>'),
  'the text says so': pair(
    'see <https://pay.example/en/rules>',
    'voir <https://pay.example/en/rules> (en anglais seulement)',
  ),
});

const DATES = { families: ['values'] } as const;

cases('dates in the language of their edition', {
  'an English month': {
    ...pair('by 17 February 2026', 'avant le 17 February 2026', 'date-form fr:1'),
    ...DATES,
    fixed: { fr: 'Nous cherchons un commis : avant le 17 février 2026, selon le règlement.\n' },
  },
  'a short English month keeps what the organisation may write otherwise': {
    ...pair('by 17-Feb-2026', 'avant le 17-Feb-2026', 'date-form fr:1'),
    ...DATES,
    fixed: {},
  },
  'the month first': {
    ...pair('by March 1, 2026', 'avant le March 1, 2026', 'date-form fr:1'),
    ...DATES,
    fixed: { fr: 'Nous cherchons un commis : avant le 1er mars 2026, selon le règlement.\n' },
  },
  'figures with the month first': {
    ...pair('by 02/17/2026', 'avant le 02/17/2026', 'date-form fr:1'),
    ...DATES,
    fixed: { fr: 'Nous cherchons un commis : avant le 17/02/2026, selon le règlement.\n' },
  },
  'a French month': {
    ...pair('by 1er août 2026', 'avant le 1er août 2026', 'date-form en:1'),
    ...DATES,
    fixed: { en: 'We look for a clerk: by 1 August 2026, as the rules say.\n' },
  },
  'each its own': { ...pair('by 5 May 2026 or 3 Mar 2027', 'avant le 5 mai 2026 ou le 3 mars 2027'), ...DATES },
  'no date': { ...pair('5 may apply, and 3 march in', '5 peuvent postuler, et 3 entrent'), ...DATES },
  'in an address': { ...pair('see <https://a.example/17-Feb-2026>', 'voir <https://a.example/17-Feb-2026>'), ...DATES },
});
