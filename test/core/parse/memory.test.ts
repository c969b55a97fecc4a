import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../server/core/parse/index.ts';
import { CheckMemory } from '../../../server/core/parse/recall/memory.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { sampleNotice } from '../../support/notices.ts';

const profile = builtInProfile('nato-is')!;
const KEPT = 'A paragraph that stays as it is while others come and go.';

function textsOf(text: string, memory: CheckMemory) {
  const { editions } = parse([{ path: 'a.notice.md', text }], profile, memory);
  return editions[0]!.blocks.map(({ memos }) => memos);
}

test('a paragraph that came twice is known wherever it stands, in whatever file', () => {
  const memory = new CheckMemory();
  textsOf(`${KEPT}\n`, memory);
  const first = textsOf(`Another one before it.\n\n${KEPT}\n`, memory)[1];
  assert.ok(first);
  const again = parse([{ path: 'b.notice.md', text: KEPT }], profile, memory);
  assert.equal(again.editions[0]!.blocks[0]!.memos, first);
});

test('what stands before and behind a change is known at once', () => {
  const memory = new CheckMemory();
  const before = textsOf(`${KEPT}\n\nA middle.\n\nAn end.\n`, memory);
  const after = textsOf(`${KEPT}\n\nA midddle.\n\nAn end.\n`, memory);
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
  assert.equal(after[2], before[2]);
});

test('a wrapped paragraph is known by all of its lines', () => {
  const memory = new CheckMemory();
  const wrapped =
    'A paragraph whose lines are wrapped, as it is usual in Markdown,\nand that goes on in a second line.';
  const [first] = textsOf(`${wrapped}\n\nBehind.\n`, memory);
  assert.ok(first);
  assert.equal(textsOf(`${wrapped}\n\nBehind it.\n`, memory)[0], first);
  assert.notEqual(textsOf(`${wrapped} More.\n\nBehind it.\n`, memory)[0], first);
});

test('what does not come again is forgotten in time', () => {
  const memory = new CheckMemory();
  const both = `A paragraph that is taken out.\n\n${KEPT}\n`;
  textsOf(both, memory);
  const other = parse([{ path: 'b.notice.md', text: both }], profile, memory).editions[0]!.blocks[0]!.memos;
  for (let round = 0; round < 100; round++) textsOf(`${KEPT} ${round}\n`, memory);
  assert.notEqual(textsOf(both, memory)[0], other);
});

test('another profile knows nothing of what was read for the first', () => {
  const memory = new CheckMemory();
  const [first] = textsOf(`${KEPT}\n`, memory);
  parse([{ path: 'a.notice.md', text: KEPT }], builtInProfile('generic')!, memory);
  assert.notEqual(textsOf(`${KEPT}\n`, memory)[0], first);
});

const BILINGUAL = sampleNotice('energy-analyst.notice.md')[0]!.text;

/** The editions of a bilingual file before and after a change. */
function editionsOf(text: string, memory: CheckMemory) {
  return parse([{ path: 'a.notice.md', text }], profile, memory).editions;
}

test('an edition is not read again while the writer types in the other one', () => {
  const memory = new CheckMemory();
  editionsOf(BILINGUAL, memory);
  const [en, fr] = editionsOf(BILINGUAL, memory);
  const inEnglish = editionsOf(BILINGUAL.replace('energy', 'the energy'), memory);
  assert.notEqual(inEnglish[0], en);
  assert.equal(inEnglish[1], fr);
  const inFrench = editionsOf(
    BILINGUAL.replace('energy', 'the energy').replace('approvisionnement', 'grand approvisionnement'),
    memory,
  );
  assert.equal(inFrench[0], inEnglish[0]);
  assert.notEqual(inFrench[1], fr);
});

test('nor is the other file of a pair', () => {
  const memory = new CheckMemory();
  const pair = sampleNotice('data-engineer.en.notice.md');
  parse(pair, profile, memory);
  const [en, fr] = parse(pair, profile, memory).editions;
  const changed = pair.map(({ path, text }) => ({ path, text: path.includes('.fr.') ? `${text}Fin.\n` : text }));
  const after = parse(changed, profile, memory);
  assert.equal(after.editions[0], en);
  assert.equal(after.sources[0], en!.source);
  assert.notEqual(after.editions[1], fr);
});
