import { describe as suite } from 'node:test';
import { gradesOfPost } from '../../server/core/rules/values/grades.ts';
import type { Language } from '../../server/core/text/language.ts';
import { textOf } from '../../server/core/text/source.ts';
import { formatAmount } from '../../server/core/values/money/amounts.ts';
import { marksOf } from '../../server/core/values/number/marks.ts';
import { lineOf } from '../support/places.ts';
import { change, frenchLine, isFirst, type Place, PROFILE, plantEverywhere, valueIn } from './values.ts';

suite('salary-format', () => {
  /** A real notice has such a slip already: there nothing new would be reported. */
  const isOwn = ({ own }: Place) => own.salary!.value.own;
  const amountIn = (language: Language) => (place: Place) =>
    place.language === language
      ? undefined
      : change(
          valueIn(place.own.salary),
          /[\d.,\s]+/,
          formatAmount(place.own.salary!.value.amount!.cents!, marksOf({}, language)),
        );
  const changed = (find: RegExp, text: Readonly<Record<Language, string>>) => (place: Place) =>
    change(valueIn(place.own.salary), find, text[place.language]);
  const same = (text: string) => ({ en: text, fr: text });
  for (const [name, make] of [
    ['English number in French', amountIn('en')],
    ['French number in English', amountIn('fr')],
    ['no groups', changed(/[,\s](?=\d{3})/, same(''))],
    ['the other decimal mark', changed(/[.,](?=\d\d\D)/, { en: ',', fr: '.' })],
    ['no name of the currency', changed(/Euro(?= )/, same(' '))],
    ['a symbol for the currency', changed(/Euro \(EUR\)/, same(' €'))],
    ['currency misspelt', changed(/Euro(?= )/, same('Eruo'))],
    ['period in the other language', changed(/\p{L}+$/u, { en: 'Mensuelle', fr: 'Monthly' })],
    ['period misspelt', changed(/\p{L}+$/u, { en: 'Montlhy', fr: 'Mensuele' })],
    ['no currency', changed(/Euro \(EUR\)/, same(''))],
    ['no period', changed(/\p{L}+$/u, same(''))],
  ] as const) {
    plantEverywhere(name, (place) => {
      const edit = isOwn(place) ? make(place) : undefined;
      return edit && { rule: 'salary-format', severity: 'warning', edits: [edit] };
    });
  }
});

suite('salary-mismatch', () => {
  const amount = ({ own }: Place, cents: number) => {
    const { field, value } = own.salary!;
    const { language } = field.edition;
    return change(
      valueIn(own.salary),
      /[\d.,\s]*\d/,
      formatAmount(value.amount!.cents! + cents, marksOf({}, language)),
    );
  };
  for (const [name, make] of [
    ['another amount', (place: Place) => amount(place, 9000)],
    ['other cents', (place: Place) => amount(place, 1)],
    ['another currency', ({ own }: Place) => change(valueIn(own.salary), /(?:Euro )?\(EUR\)/, '(USD)')],
    [
      'another period',
      (place: Place) => change(valueIn(place.own.salary), /\p{L}+$/u, place.language === 'en' ? 'Yearly' : 'Annuelle'),
    ],
  ] as const) {
    plantEverywhere(name, (place) => {
      return { rule: 'salary-mismatch', severity: 'error', line: frenchLine(place, 'salary'), edits: [make(place)] };
    });
  }
});

suite('salary-scale', () => {
  for (const [name, cents] of [
    ['too much', 999_999],
    ['too little', 150_000],
  ] as const) {
    plantEverywhere(name, (place) => {
      // In both editions at once; the one that comes first is reported.
      const { en, fr } = place.facts;
      const grade = gradesOfPost(place.facts, PROFILE.grades)![0]!;
      const { year } = en!.deadline!.value.kind === 'date' ? en!.deadline!.value : { year: 0 };
      // Attested are G10 to G24 of the 2025 table, and of the 2026 table G15 and G17 alone.
      const isTooMuch = cents > 150_000;
      const isKnown = year === 2026 ? (isTooMuch ? grade <= 17 : grade >= 15) : year === 2025 && isTooMuch;
      if (
        !isFirst(place) ||
        !isKnown ||
        en!.deadline!.value.kind !== 'date' ||
        textOf(valueIn(en!.deadline)).includes('Jan-2025')
      )
        return undefined;
      const edits = [en!, fr!].map(({ salary }) =>
        change(valueIn(salary), /[\d.,\s]*\d/, formatAmount(cents, marksOf({}, salary!.field.edition.language))),
      );
      const line = lineOf(valueIn(place.own.salary));
      return { rule: 'salary-scale', severity: 'info', line, edits };
    });
  }
});
