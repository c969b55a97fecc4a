// French sets a space before its high marks and inside its quotation marks. A line must not be broken there, and a narrow space stands
// before ; ! and ?.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frenchTexts } from './support/french-texts.ts';

/** A space that may not stand where it does. */
const WRONG = /[ \u202f][:»]|«[ \u202f]|(?<!«)[ \u00a0][;!?]/;

test('in all that is said in French, each mark keeps to its word, with the space that it takes', () => {
  const texts = frenchTexts();
  assert.ok(texts.length > 1500, String(texts.length));
  const wrong = texts
    .map(({ file, text }) => ({ file, text: text.replace(/\[\[[^\]]*(?:\]\]|$)/g, '') }))
    .filter(({ text }) => WRONG.test(text));
  assert.deepEqual(
    wrong.map(({ file, text }) => `${file}: ${text}`),
    [],
    'U+00A0 before : and », and after «; U+202F before ; ! ?',
  );
});
