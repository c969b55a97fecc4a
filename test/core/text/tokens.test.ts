import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WordMemo } from '../../../server/core/memory/word-memo.ts';
import { fold } from '../../../server/core/text/fold.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import { TokenKind, vocabulary } from '../../../server/core/text/tokens.ts';
import fc from '../../support/fast-check.ts';

/** Tokens as text with the first letter of their kind: w(ord) n(umber) c(ode) p(unctuation) u(rl) e(mail) l(ink) h(tml). */
function told(text: string): string {
  const { count, kinds, starts, ends } = tokenize(text);
  const letter = {
    [TokenKind.Word]: 'w',
    [TokenKind.Number]: 'n',
    [TokenKind.Code]: 'c',
    [TokenKind.Punctuation]: 'p',
    [TokenKind.Url]: 'u',
    [TokenKind.Email]: 'e',
    [TokenKind.LinkTarget]: 'l',
    [TokenKind.Html]: 'h',
  } as Record<number, string>;
  const tokens = [];
  for (let i = 0; i < count; i++) tokens.push(`${letter[kinds[i]!]}:${text.slice(starts[i], ends[i])}`);
  return tokens.join(' ');
}

describe('tokenize', () => {
  for (const [text, expected] of [
    ['', ''],
    ['security of 3,833.04', 'w:security w:of n:3 p:, n:833 p:. n:04'],
    ["l'OTAN, jusqu’à, qu'il", "w:l' w:OTAN p:, w:jusqu’ w:à p:, w:qu' w:il"],
    ["candidate's NATO’s years'", "w:candidate p:' w:s w:NATO p:’ w:s w:years p:'"],
    ['G15 3D 17h30', 'c:G15 c:3D c:17h30'],
    ['**bold** __x__', 'p:** w:bold p:** p:__ w:x p:__'],
    ['œuvre façade ÉTÉ', 'w:œuvre w:façade w:ÉTÉ'],
    ['a\u00a0b\u202fc\u2009d', 'w:a w:b w:c w:d'],
    ['see www.nato.int/recruitment.', 'w:see u:www.nato.int/recruitment p:.'],
    ['(<http://www.nato.int/cps/en/x.htm>)', 'p:( p:< u:http://www.nato.int/cps/en/x.htm p:> p:)'],
    ['(https://a.b/c)', 'p:( u:https://a.b/c p:)'],
    ['[click here](#), [x](https://a.b/(c))', 'p:[ w:click w:here p:] l:(#) p:, p:[ w:x p:] l:(https://a.b/(c) p:)'],
    ['write to a.b-c@nato.int.', 'w:write w:to e:a.b-c@nato.int p:.'],
    ['a@b', 'w:a p:@ w:b'],
    ['x <hr/> y <!-- z 3 --> <b>', 'w:x h:<hr/> w:y h:<!-- z 3 --> h:<b>'],
    ['a < b > c', 'w:a p:< w:b p:> w:c'],
    ['• un ; deux', 'p:• w:un p:; w:deux'],
    ['😀 ok', 'p:😀 w:ok'],
    ['e.g. fire', 'w:e p:. w:g p:. w:fire'],
  ] as const) {
    test(text, () => assert.equal(told(text), expected));
  }
});

test('words are memos by their spelling, and keyed without case and accents', () => {
  const { words } = tokenize('Élevé élevé ELEVE élevé');
  assert.equal(words[1], words[3]);
  assert.equal(new Set(words.map((word) => word?.key)).size, 1);
  assert.ok(words[0]?.hasDiacritic && !words[2]?.hasDiacritic && words[2]?.isUpperCase);
});

test('a token is found by its offset', () => {
  const tokens = tokenize('ab cd ef');
  assert.deepEqual(
    [0, 1, 3, 4, 6, 7, 99].map((offset) => tokens.at(offset)),
    [0, 1, 1, 2, 2, 3, 3],
  );
});

/** White space, and control characters, which no reader sees either. */
function isBlank(text: string): boolean {
  return Array.from(text).every((unit) => unit <= ' ' || unit === '\u0085' || /\s/.test(unit));
}

test('tokens lie in order, and only white space lies between them', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      "l'",
      'é',
      '3',
      'G15',
      ' ',
      '\n',
      '\u00a0',
      '.',
      '*',
      '_',
      '(',
      ')',
      '[',
      ']',
      '](',
      '<',
      '>',
      '<!--',
      '-->',
    ],
    ...['www.', 'http://', 'a@b.c', '@', '\ud83d', '\u200b', '"', '’', ':', '/', '-'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      const { count, starts, ends, kinds, words } = tokenize(value);
      let end = 0;
      for (let i = 0; i < count; i++) {
        assert.ok(starts[i]! >= end && starts[i]! < ends[i]!);
        assert.ok(isBlank(value.slice(end, starts[i])));
        const isWord = kinds[i] === TokenKind.Word || kinds[i] === TokenKind.Code;
        assert.equal(words[i]?.text, isWord ? value.slice(starts[i], ends[i]) : undefined);
        end = ends[i]!;
      }
      assert.ok(end <= value.length && isBlank(value.slice(end)));
    }),
    { numRuns: 3000 },
  );
});

test('hostile text takes linear time', () => {
  for (const part of [
    '](',
    '<a ',
    '<!--',
    'http://',
    'a@',
    'a.',
    "l'",
    '(',
    '[x](',
    '<a:',
    'www.',
    '*',
    'mailto:',
    'a_',
    '](\n',
  ]) {
    const text = part.repeat(100_000 / part.length);
    // Quadratic reading would keep this test for minutes.
    const { count, ends } = tokenize(text);
    assert.ok(count === 0 || ends[count - 1]! <= text.length, part);
  }
});

test('the vocabulary begins afresh when it is full, and gives no number again', () => {
  const { first } = vocabulary;
  const before = vocabulary.intern('before');
  vocabulary.trim();
  assert.equal(vocabulary.first, first, 'a small vocabulary forgets nothing');
  let text = '';
  for (let i = 0; i < 140_000; i++) text += `w${i.toString(36)} `;
  tokenize(text);
  const memo = new WordMemo(({ text: spelling }) => spelling);
  assert.equal(memo.of(before), 'before');
  vocabulary.trim();
  assert.ok(vocabulary.first > 140_000);
  const after = vocabulary.intern('after');
  assert.ok(after.id >= vocabulary.first && after.key === after.id);
  assert.deepEqual([memo.of(after), memo.of(before), memo.of(after)], ['after', 'before', 'after']);
});

test('folding twice is folding once: a word is keyed by its folded form', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(fold(text)), fold(text))));
});
