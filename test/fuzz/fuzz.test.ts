import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './invariants.ts';
import { tryOne } from './run.ts';

/** A short run, always of the same texts; `npm run fuzz` takes others, for as long as you like. */
const TEXTS = 150;

test(`${TEXTS} hostile texts: nothing throws, spans and messages are sound, fixes settle, memory changes nothing`, () => {
  for (let seed = 1; seed <= TEXTS; seed++) {
    const find = tryOne(seed);
    if (find)
      assert.fail(`seed ${find.seed}, ${find.profile}: ${find.broken.join('; ')}\n${JSON.stringify(find.inputs)}`);
  }
});

const HEAD = '# Officer, Energy (260001)\n\n**Grade:** G15\n\n**Description**\n\n';

/** Texts for which something did not hold once. */
const FOUND: Readonly<Record<string, string>> = {
  'a point after the name of a competency': `${HEAD}## 5. COMPETENCIES\n\n- Flexibility. Adapts to changes;\n- Teamwork: Cooperates.\n`,
  'a question mark after it': `${HEAD}## 5. COMPETENCIES\n\n- Flexibility ? Adapts to changes;\n- Teamwork:! Cooperates.\n`,
  'a slash after it': `${HEAD}## 5. COMPETENCIES\n\n- Flexibility/ Adapts to changes;\n- Teamwork/Cooperation.\n`,
  'a soft hyphen': `${HEAD}## 1. SUMMARY\n\nThe team works on\u00ad plans on time and is on call.\n`,
  'a heading in capitals with a word that has an accent elsewhere':
    '7. INFORMATIONS UTILES CONCERNANT LA PROC\u00c9DURE DE CANDIDATURE ET DE RECRUTEMENT\rcandidatur\u00e9',
  'an item of one control character': '- \u0000',
  'a message that quotes control characters': '## 2. QUAL\u001b[2JIFICATIONS\u009b\u202e\n',
};

test('was found: a placeholder that is not closed, in a paragraph without a full stop', () => {
  const french = [
    'Nous sommes ici.',
    'Ils sont au bureau.',
    'Nous avons la liste avec [[tale',
    'Il est ici.',
    'On est là.',
  ];
  const inputs = [
    { path: 'a.en.notice.md', text: 'We are here.' },
    { path: 'a.fr.notice.md', text: french.map((one) => one.replace(/ /, ' tous et toutes et encore ')).join('\n\n') },
  ];
  assert.deepEqual(violations(inputs, 'canada-federal'), []);
});

test('was found: a paragraph that ends in a character of two units, where a full stop is missing', () => {
  const inputs = [
    { path: 'a.en.notice.md', text: '' },
    { path: 'a.fr.notice.md', text: 'N       .\n\nU e d a   e 😀\n\nL       .\n\nL       .\n\nN       .' },
  ];
  assert.deepEqual(violations(inputs, 'canada-federal'), []);
});

for (const [what, text] of Object.entries(FOUND)) {
  test(`was found: ${what}`, () => {
    assert.deepEqual(violations([{ path: 'a.notice.md', text }], 'nato-is'), []);
  });
}
