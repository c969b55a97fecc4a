import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cognateStrength } from '../../../server/core/align/cognates.ts';
import heads from '../../../server/core/align/lexicon.json';
import { compileLexicon, indexOfHeads } from '../../../server/core/align/lexicon.ts';
import index from '../../../server/core/align/lexicon-index.json';

test('cognates', () => {
  for (const [en, fr, strength] of [
    ['information', 'informations', 0.9],
    ['Security', 'sécurité', 0.9],
    ['programme', 'programmation', 0.9],
    ['project', 'projet', 0.9],
    ['government', 'gouvernement', 0.8],
    ['function', 'fonction', 0.8],
    ['resource', 'ressource', 0.8],
    ['NATO', 'nato', 1],
    ['student', 'étudiant', 0],
    ['table', 'sable', 0],
    ['post', 'poste', 0.9],
    ['art', 'arts', 0],
  ] as const) {
    assert.equal(cognateStrength(en, fr), strength, `${en} ${fr}`);
  }
});

test('a lexicon links heads and stems', () => {
  const lexicon = compileLexicon({ vessel: ['navire', 'eau^'] });
  const linked = (en: string, fr: string) => {
    const meanings = lexicon.ofFrench(fr);
    return lexicon.ofEnglish(en).some((meaning) => meanings.includes(meaning));
  };
  assert.ok(linked('vessels', 'navires'));
  assert.ok(linked('vessel', 'eau'));
  assert.ok(!linked('vessel', 'eaux'), 'a whole word is no stem');
  assert.ok(linked('management', 'gestion'));
  assert.ok(linked('skills', 'competences'));
  assert.ok(!linked('must', 'gestion'));
});

test('the index holds the lexicon (npm run words)', () => assert.deepEqual(index, indexOfHeads(heads)));
