import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Language } from '../../../server/core/text/language.ts';
import { editionSource } from '../../../server/core/text/source.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import { levelsIn } from '../../../server/core/values/scale/levels.ts';
import fc from '../../support/fast-check.ts';
import { profile } from './profile.ts';

function read(text: string, language: Language) {
  const tokens = tokenize(text);
  return levelsIn(editionSource('a', text, tokens), 0, tokens.count, language, profile);
}

/** What a text says on levels, in one line. */
function told(text: string, language: Language): string {
  const reading = read(text, language);
  if (!reading) return 'nothing';
  const levels = reading.levels.map(({ numeral, level, label, where }) =>
    [
      numeral + (level ? '' : '?'),
      label && `${text.slice(label.outer.start, label.outer.end)} ${label.verdict}`,
      label?.match && label.verdict !== 'right' && `of ${label.match.level.numeral} ${label.match.language}`,
      where,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const { pair } = reading;
  if (pair) levels.push(`${pair.first}${pair.separator}${pair.second} ${text.slice(pair.start, pair.end)}`);
  return levels.join('; ');
}

const english: [string, string][] = [
  [
    'possess the following minimum levels of NATO\'s official languages (English/French): V ("Advanced") in one; II ("Elementary") in the other.',
    'V ("Advanced") right one; II ("Elementary") right other; en/fr English/French',
  ],
  [
    '(French/English): V ("Advanced") in one; and III ("Intermediate") in the other',
    'V ("Advanced") right one; III ("Intermediate") right other; fr/en French/English',
  ],
  ['levels of both languages: VI ("Proficiency") in both', 'VI ("Proficiency") right both'],
  ['V (“Advanced”) in one; I (“Beginner”) in the other', 'V (“Advanced”) right one; I (“Beginner”) right other'],
  ['V (Advanced) in one; II (Elementary) in the other', 'V (Advanced) right one; II (Elementary) right other'],
  ['V Advanced in one, II - Elementary in the other', 'V Advanced right one; II Elementary right other'],
  ['V "Advanced" in one', 'V "Advanced" right one'],
  ['**V** ("Advanced") in one', 'V ("Advanced") right one'],
  ['English and French (level VI)', 'VI; enandfr English and French'],
  ['excellent French and English: V in one, II in the other', 'V one; II other; franden French and English'],
  ['II ("Intermediate") in the other', 'II ("Intermediate") other-level of III en other'],
  ['IV ("Upper indermediate") in one', 'IV ("Upper indermediate") misspelt of IV en one'],
  ['IV ("Upper intermediate") in one', 'IV ("Upper intermediate") right one'],
  ['V ("Advanced", that is fluent)', 'V ("Advanced" right'],
  ['V ("Avancé") in one', 'V ("Avancé") other-language of V fr one'],
  ['V ("élémentaire") in one', 'V ("élémentaire") other-language of II fr one'],
  ['V ("Advancd") in one', 'V ("Advancd") misspelt of V en one'],
  ['V ("Elementry") in one', 'V ("Elementry") other-level of II en one'],
  ['languages: V ("Fluent") in one', 'V ("Fluent") unknown one'],
  ['VII ("Advanced") in one', 'VII? ("Advanced") other-level of V en one'],
  ['5 ("Advanced") in one', '5? ("Advanced") other-level of V en one'],
  ['Il ("Elementary") in the other', 'IL? ("Elementary") other-level of II en other'],
  ['ii ("Elementary") in the other', 'II ("Elementary") right other'],
  ['the official languages (English/French)', 'en/fr English/French'],
  ['the official languages (English/English)', 'nothing'],
  ['the languages (anglais/français): V ("Advanced")', 'V ("Advanced") right; en/fr anglais/français'],
  ['English and French', 'nothing'],
  ['as Article V (see Annex II) says in one', 'nothing'],
  ['the language that I speak at a level I like', 'nothing'],
  ['DAWIA Level III certification', 'nothing'],
  ['languages: Annex II ("Rules")', 'nothing'],
];

const french: [string, string][] = [
  [
    "avoir au minimum le niveau de compétence V (« avancé ») dans l'une des deux langues officielles de l'OTAN (anglais/français), et le niveau II (« élémentaire ») dans l'autre.",
    'V (« avancé ») right one; II (« élémentaire ») right other; en/fr anglais/français',
  ],
  ['le niveau V («\u00a0avancé\u00a0») dans l’une', 'V («\u00a0avancé\u00a0») right one'],
  ['VI (« maîtrise ») dans les deux langues', 'VI (« maîtrise ») right both'],
  ['le niveau Il (« élémentaire ») dans l’autre', 'IL? (« élémentaire ») other-level of II fr other'],
  ['une personne de (avancé) langue', 'nothing'],
  ['le niveau VI dans les deux langues (français/anglais)', 'VI both; fr/en français/anglais'],
  ['V ("avancé") dans l\'une', 'V ("avancé") right one'],
  ["V (avancé) dans l'une", 'V (avancé) right one'],
  ["V (« Avancé ») dans l'une", 'V (« Avancé ») right one'],
  ["V (« avance ») dans l'une", 'V (« avance ») misspelt of V fr one'],
  ["V (« avencé ») dans l'une", 'V (« avencé ») misspelt of V fr one'],
  ["V (« Advanced ») dans l'une", 'V (« Advanced ») other-language of V en one'],
  ["II (« intermédiaire ») dans l'autre", 'II (« intermédiaire ») other-level of III fr other'],
  ["IV (« intermédiaire supérieur ») dans l'autre", 'IV (« intermédiaire supérieur ») right other'],
  ['le niveau de compétence I en anglais et en français', 'I'],
  ['anglais et français au niveau V', 'V; enetfr anglais et français'],
  ['le chapitre V (« Langues ») sur les langues', 'nothing'],
];

for (const [language, table] of [
  ['en', english],
  ['fr', french],
] as const) {
  describe(`levelsIn, ${language}`, () => {
    for (const [text, expected] of table) test(text, () => assert.equal(told(text, language), expected));
  });
}

test('quotation marks are told apart', () => {
  const quotes = (text: string) => read(text, 'en')?.levels[0]?.label?.quotes;
  assert.equal(quotes('V ("Advanced")'), 'straight');
  assert.equal(quotes('V (“Advanced”)'), 'curly');
  assert.equal(quotes('V (« Advanced »)'), 'guillemets');
  assert.equal(quotes('V (Advanced)'), 'none');
});

test('every level of the profile is read, in both languages', () => {
  for (const level of profile.languageLevels) {
    for (const language of ['en', 'fr'] as const) {
      for (const label of level.labels[language]) {
        const found = read(`niveau ${level.numeral} (« ${label} »)`, language)?.levels[0];
        assert.equal(found?.level, level);
        assert.equal(found?.label?.verdict, 'right', label);
      }
    }
  }
});

test('a numeral inside of the label of another one is no level of its own', () => {
  assert.equal(read('V\'V"avancé"', 'en')?.levels.length ?? 0, 0);
  assert.equal(read('V \'V"avancé" in one official language', 'en')?.levels.length, 1);
});

test('any text is read, and spans lie in bounds and in order', () => {
  const piece = fc.constantFrom(
    ...['V', 'II', 'I', 'level', 'niveau', '(', ')', '"', '«', '»', 'Advanced', 'avancé', 'in', 'one', '/', 'English'],
    ...['French', 'languages', '-', '*', ' ', ' ', ';', '5', "'", 'both'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('en', 'fr'), (value, language) => {
      let end = 0;
      for (const level of read(value, language)?.levels ?? []) {
        assert.ok(level.start >= end && level.start === level.numeralSpan.start && level.numeralSpan.end <= level.end);
        const { label } = level;
        if (label) {
          assert.ok(label.outer.start <= label.start && label.start < label.end && label.end <= label.outer.end);
          assert.equal(label.outer.end, level.end);
        }
        end = level.end;
      }
      assert.ok(end <= value.length);
    }),
    { numRuns: 2000 },
  );
});
