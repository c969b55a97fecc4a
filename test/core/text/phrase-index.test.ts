import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import { PhraseIndex } from '../../../server/core/text/phrase-index.ts';
import { editionSource } from '../../../server/core/text/source.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';

const PHRASES = [
  'aménagement',
  'grade jumelé',
  'work-life',
  'nato.int/recruitment',
  "suivi d'un contrat",
  '3 years',
  'fee',
];
const index = new PhraseIndex(PHRASES.map((phrase) => [phrase, phrase] as const));

/** Each phrase found and the text that it was found in. */
function find(text: string): readonly string[] {
  const source = editionSource('text', text, tokenize(text));
  return index.find(source, 0, source.tokens.count).map(({ item, firstToken, endToken }) => {
    const found = text.slice(source.tokens.starts[firstToken], source.tokens.ends[endToken - 1]);
    return `${item}: ${found}`;
  });
}

suite('phrases', () => {
  for (const [text, ...expected] of [
    ['Toute demande d’aménagements spécifiques', 'aménagement: aménagements'],
    ['un AMENAGEMENT raisonnable', 'aménagement: AMENAGEMENT'],
    ['un poste à grade\njumelé', 'grade jumelé: grade\njumelé'],
    ['postes à grade, jumelés ou non', 'grade jumelé: grade, jumelés'],
    ['le grade non jumelé'],
    ['several work‑life policies', 'work-life: work‑life'],
    ['via www.nato.int/recruitment.', 'nato.int/recruitment: www.nato.int/recruitment'],
    ['suivi d’un contrat de durée indéterminée', "suivi d'un contrat: suivi d’un contrat"],
    ['for 13 years, not 3 days'],
    ['no fee, no fees, no coffee', 'fee: fee', 'fee: fees'],
    [''],
  ] as const) {
    test(JSON.stringify(text), () => assert.deepEqual(find(text), expected));
  }

  test('a phrase that begins with a number is not looked for', () => assert.deepEqual(find('3 years'), []));
});
