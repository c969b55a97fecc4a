import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClearance } from '../../../server/core/values/scale/clearances.ts';
import fc from '../../support/fast-check.ts';
import { profile } from './profile.ts';

/** Code and how it is written; or `invalid` and the code that is meant. */
function told(text: string): string {
  const clearance = readClearance(text, profile);
  if (!clearance) return 'nothing';
  if (clearance.kind === 'invalid') return `invalid ${clearance.meant?.code ?? ''}`.trim();
  return `${clearance.clearance.code} ${clearance.written}${clearance.own ? ' own' : ''}`;
}

describe('readClearance', () => {
  for (const [text, expected] of [
    ['NS', 'NS code own'],
    [' CTS ', 'CTS code own'],
    ['ns', 'NS code'],
    ['N.S.', 'NS code'],
    ['NATO SECRET', 'NS name'],
    ['NATO Secret', 'NS name'],
    ['SECRET OTAN', 'NS variant'],
    ['COSMIC TRES SECRET', 'CTS name'],
    ['Cosmic Top\u00a0Secret', 'CTS name'],
    ['NATO SECRET (NS)', 'NS both'],
    ['NS/NATO SECRET', 'NS both'],
    ['CTS-A', 'CTS-A code own'],
    ['CTSA', 'CTS-A variant'],
    ['NATO SECERT', 'invalid NS'],
    ['NATO CONFIDENTIAL', 'NC name'],
    ['NATO CONFIDENTIEL', 'NC name'],
    ['NATO SECRET (CTS)', 'invalid'],
    ['TS', 'invalid'],
    ['NS or CTS', 'invalid'],
    ['NX', 'invalid'],
    ['(', 'invalid'],
    ['', 'nothing'],
  ] as const) {
    test(text, () => assert.equal(told(text), expected));
  }
  test('the languages of a name', () => {
    const clearance = readClearance('COSMIC TRÈS SECRET', profile);
    assert.ok(clearance?.kind === 'known');
    assert.deepEqual(clearance.languages, ['fr']);
  });
});

test('every code and name of the profile is read back', () => {
  for (const clearance of profile.clearances) {
    for (const text of [clearance.code, clearance.title.en, clearance.title.fr, ...clearance.variants]) {
      const found = readClearance(text, profile);
      assert.ok(found?.kind === 'known' && found.clearance === clearance, text);
    }
  }
});

test('any text is read, and spans lie in bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clearance = readClearance(text, profile);
      assert.ok(!clearance || (clearance.span.start < clearance.span.end && clearance.span.end <= text.length));
    }),
  );
});
