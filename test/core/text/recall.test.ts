import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { copyOf } from '../../../server/core/text/copy.ts';
import { Recall } from '../../../server/core/text/recall.ts';

test('what was made of a text is made once, until all is forgotten', () => {
  const recall = new Recall<object>();
  let made = 0;
  const make = () => ({ number: made++ });
  recall.begin(true);
  const first = recall.of('a paragraph of some length', make);
  assert.equal(recall.of('a paragraph of some length', make), first);
  recall.begin(true);
  assert.equal(recall.of('a paragraph of some length', make), first);
  recall.begin(false);
  assert.notEqual(recall.of('a paragraph of some length', make), first);
  assert.equal(made, 2);
});

test('what is not asked for is forgotten in time', () => {
  const recall = new Recall<object>();
  recall.begin(true);
  const kept = recall.of('kept', () => ({}));
  const left = recall.of('left', () => ({}));
  for (let round = 0; round < 100; round++) {
    recall.begin(true);
    assert.equal(
      recall.of('kept', () => ({})),
      kept,
    );
  }
  assert.notEqual(
    recall.of('left', () => ({})),
    left,
  );
});

test('a copy equals its text, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => assert.equal(copyOf(text), text)));
});
