import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../server/core/parse/index.ts';
import { CheckMemory } from '../../../server/core/parse/memory.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';

const profile = builtInProfile('nato-is')!;
const KEPT = 'A paragraph that stays as it is while others come and go.';

function textsOf(text: string, memory: CheckMemory) {
  const { editions } = parse([{ path: 'a.notice.md', text }], profile, memory);
  return editions[0]!.blocks.map(({ interned }) => interned);
}

test('a paragraph is known again wherever it stands, in whatever file', () => {
  const memory = new CheckMemory();
  const [first] = textsOf(`${KEPT}\n`, memory);
  assert.ok(first);
  assert.equal(textsOf(`Another one before it.\n\n${KEPT}\n`, memory)[1], first);
  const again = parse([{ path: 'b.notice.md', text: KEPT }], profile, memory);
  assert.equal(again.editions[0]!.blocks[0]!.interned, first);
});

test('a wrapped paragraph is known again by all of its lines', () => {
  const memory = new CheckMemory();
  const wrapped =
    'A paragraph whose lines are wrapped, as it is usual in Markdown,\nand that goes on in a second line.';
  const [first] = textsOf(`${wrapped}\n`, memory);
  assert.ok(first);
  assert.equal(textsOf(`Before.\n\n${wrapped}\n`, memory)[1], first);
  assert.notEqual(textsOf(`Before.\n\n${wrapped} More.\n`, memory)[1], first);
});

test('what does not come again is forgotten in time', () => {
  const memory = new CheckMemory();
  const [left, kept] = textsOf(`A paragraph that is taken out.\n\n${KEPT}\n`, memory);
  for (let round = 0; round < 100; round++) textsOf(`${KEPT}\n`, memory);
  const again = textsOf(`A paragraph that is taken out.\n\n${KEPT}\n`, memory);
  assert.notEqual(again[0], left);
  assert.equal(again[1], kept);
});

test('another profile knows nothing of what was read for the first', () => {
  const memory = new CheckMemory();
  const [first] = textsOf(`${KEPT}\n`, memory);
  parse([{ path: 'a.notice.md', text: KEPT }], builtInProfile('generic')!, memory);
  assert.notEqual(textsOf(`${KEPT}\n`, memory)[0], first);
});
