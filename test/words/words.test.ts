import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { Dictionary } from '../../server/core/words/dictionary.ts';
import { pack } from '../../server/words/automaton.ts';
import { formsOf } from '../../server/words/hunspell.ts';
import { readDictionaries } from '../../server/words/read.ts';
import fc from '../support/fast-check.ts';

const { en, fr } = readDictionaries();

test('the words of both languages are known, in all their forms', () => {
  for (const word of ['committee', 'committees', 'programme', 'program', 'organise', 'organize', 'liaises']) {
    assert.ok(en.has(word), word);
  }
  for (const word of ['compétences', 'œuvre', 'interarmées', 'abandonnassiez', 'bilinguisme', 'kilomètres', 'été']) {
    assert.ok(fr.has(word), word);
  }
  for (const word of ['commitee', 'écrit', '', 'a-b', 'Committee']) assert.ok(!en.has(word), word);
  for (const word of ['competences', 'oeuvre', 'committee', 'Paris']) assert.ok(!fr.has(word), word);
});

test('common words are told from rare ones', () => {
  assert.ok(en.isCommon('committee'));
  assert.ok(en.has('abattoirs') && !en.isCommon('abattoirs'));
  assert.ok(fr.isCommon('développement') && !fr.isCommon('abandonnassiez'));
});

test('the common words one slip away are found', () => {
  assert.deepEqual([...en.near('commitee')], ['committee']);
  assert.ok(en.near('recieve').includes('receive'));
  assert.ok(en.near('managemen').includes('management'));
  assert.ok(en.near('mannagement').includes('management'));
  assert.deepEqual([...fr.accented('developpement')], ['développement']);
  assert.deepEqual([...fr.accented('oeuvre')], ['œuvre', 'œuvré']);
});

const word = fc.stringMatching(/^[a-eéœ]{1,8}$/);

test('what was packed is known, and nothing else', () => {
  fc.assert(
    fc.property(fc.dictionary(word, fc.boolean()), fc.array(word), (words, others) => {
      const dictionary = new Dictionary(pack(new Map(Object.entries(words))));
      for (const [one, isCommon] of Object.entries(words)) {
        assert.ok(dictionary.has(one));
        assert.equal(dictionary.isCommon(one), isCommon);
      }
      for (const one of others) assert.equal(dictionary.has(one), one in words);
    }),
  );
});

test('a dictionary of Hunspell is expanded', () => {
  const affixes =
    "FLAG long\nSFX S. Y 1\nSFX S. 0 s [^sx]\nPFX L' Y 1\nPFX L' 0 l' .\nSFX a0 Y 2\nSFX a0 er é er\nSFX a0 er ant/S. er\n";
  const forms = [...formsOf(affixes, "4\nport/S.L'\nmener/a0\nParis\nbois/S.\nhors/()\n")];
  assert.deepEqual(forms.sort(), ['bois', 'menant', 'menants', 'mener', 'mené', 'port', 'ports']);
});

test('the word lists are those that the dictionaries make: npm run words', () => {
  execFileSync(process.execPath, ['esbuild.mjs', '--tools']);
  execFileSync(process.execPath, ['dist/server/words/generate.mjs', '--check'], { stdio: 'pipe' });
});
