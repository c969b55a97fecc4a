import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOf } from '../../../server/core/memory/copy.ts';
import fc from '../../support/fast-check.ts';

test('a copy equals its text, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => assert.equal(copyOf(text), text)));
});
