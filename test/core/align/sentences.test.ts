import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentenceStarts } from '../../../server/core/align/sentences/split.ts';
import type { Language } from '../../../server/core/text/language.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import fc from '../../support/fast-check.ts';

/** The sentences of a text. */
function split(text: string, language: Language): string[] {
  const tokens = tokenize(text);
  const starts = sentenceStarts(text, tokens, 0, tokens.count, language);
  return starts.map((start, i) => text.slice(tokens.starts[start], tokens.ends[(starts[i + 1] ?? tokens.count) - 1]));
}

describe('a text is divided into sentences', () => {
  // `|` stands where a sentence ends.
  const texts: readonly (readonly [Language, string])[] = [
    ['en', 'She drafts reports. |He checks them! |Does it work? |Yes…'],
    ['fr', 'Elle rédige. |Il vérifie ! |Est-ce utile ? |Oui.'],
    ['en', 'Dr. Smith and Mrs. Jones met Prof. Brown at St. Paul. |They agreed.'],
    ['fr', 'M. Dupont et le Dr. Martin (cf. Annexe 2) sont venus. |Ils sont restés.'],
    ['en', 'See art. 4 and para. 2 of vol. 3, no. 12. |It applies.'],
    ['en', 'It is a work of art. |The answer is no. |We go on.'],
    ['fr', 'Voir p. ex. Bruxelles, art. 7. |Le chef, J. Durand, signe.'],
    ['en', 'He came from the U.S. |He left at 5 p.m. |The meeting, i.e. Monday’s, was over.'],
    ['en', 'Apply by 12 Dec. 2026 at www.example.org/a.b?c=D. |It costs 3.5 euros (see file.txt).'],
    ['fr', '« Oui ! » dit-il. |« Venez. » |Elle vint.'],
    ['en', 'He said “Come in.” |She came (“at last!” he thought) and sat. |**Bold text.** |*So.*'],
    ['en', 'They meet (Why? Nobody knows.) every week. |(They like it. |It is short.) |Then they go.'],
    [
      'en',
      '1. Write reports. |2. Read them; |and so on: |never mind'
        .replaceAll('|and', 'and')
        .replaceAll('|never', 'never'),
    ],
    [
      'en',
      'A line\nbreak is no end. |A break  \n|That is shown is one.<br>|And this.'.replace('no end', 'white space'),
    ],
    ['fr', 'Plan A. |Le groupe A. |Il y va.'],
  ];
  for (const [language, marked] of texts) {
    test(marked.slice(0, 60), () => {
      const expected = marked.split('|').map((part) => part.trim().replace(/<br>$/, ''));
      assert.deepEqual(
        split(marked.replaceAll('|', ''), language).map((part) => part.replace(/<br>$/, '')),
        expected,
      );
    });
  }

  test('whatever the text: each token is in one sentence, in order', () => {
    const piece = fc.constantFrom(
      'Dr. ',
      'A. ',
      '. ',
      '(',
      ')',
      '« ',
      ' »',
      'Mot ',
      'mot',
      '\n',
      '  \n',
      '1',
      '**',
      '<br>',
      '? ',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom<Language>('en', 'fr'), (pieces, language) => {
        const text = pieces.join('');
        const tokens = tokenize(text);
        const starts = sentenceStarts(text, tokens, 0, tokens.count, language);
        assert.equal(starts.length > 0, tokens.count > 0);
        assert.equal(starts[0] ?? 0, 0);
        for (let i = 1; i < starts.length; i++) assert.ok(starts[i]! > starts[i - 1]! && starts[i]! < tokens.count);
      }),
    );
  });
});
