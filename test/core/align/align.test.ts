import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { align } from '../../../server/core/align/index.ts';
import type { Alignment } from '../../../server/core/model/alignment.ts';
import { type Row, sectionOf } from '../../../server/core/model/notice.ts';
import { parse } from '../../../server/core/parse/index.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { NO_SHARED, sampleNotice, seeds } from '../../support/notices.ts';
import { alignInputs, beadsOf } from './cases.ts';
import { alignText, notice, rowOf } from './text.ts';

const natoIs = builtInProfile('nato-is');
const generic = builtInProfile('generic');

function alone(alignment: Alignment): string[] {
  return beadsOf(alignment).flatMap(({ en, fr }) => (en.length * fr.length === 0 ? [...en, ...fr].map(start) : []));
}

function start(row: Row): string {
  return textOf(row.kind === 'heading' ? row.text : row.content).slice(0, 30);
}

describe('the real notices', { skip: !seeds() && NO_SHARED }, () => {
  for (const [index, inputs] of (seeds() ?? []).entries()) {
    test(`nothing stands alone in untouched notice ${index}, and nothing has moved`, () => {
      const { alignment } = alignInputs(inputs, natoIs);
      assert.deepEqual(alone(alignment), []);
      assert.deepEqual(
        beadsOf(alignment).filter(({ moved }) => moved),
        [],
      );
    });
  }

  test('paragraphs that one edition joins or cuts are two against one', () => {
    const { alignment } = alignInputs(seeds()![0]!, natoIs);
    const uneven = beadsOf(alignment).filter(({ en, fr }) => en.length + fr.length > 2);
    assert.deepEqual(
      uneven.map(({ en, fr }) => [en.map(start), fr.map(start)]),
      [
        [['If the successful applicant is', 'Serving staff will be offered '], ['Si la personne retenue est dét']],
        [['NOTE: Irrespective of previous'], ['NOTE: Quelles que soient leurs', 'Lorsque certaines conditions s']],
      ],
    );
  });
});

describe('sections', () => {
  test('are paired by what they are, in any order', () => {
    const { notice: read, alignment } = alignText(
      notice({ english: ['SUMMARY', 'CONTRACT'], french: ['CONTRAT', 'RÉSUMÉ'] }),
    );
    const [en, fr] = read.editions;
    assert.equal(alignment.sectionCounterpart(sectionOf(en!, 'contract')!), sectionOf(fr!, 'contract'));
    assert.equal(alignment.sectionCounterpart(sectionOf(fr!, 'summary')!), sectionOf(en!, 'summary'));
    assert.deepEqual(alone(alignment), []);
  });

  test('that one edition lacks stand alone, with their rows', () => {
    const { notice: read, alignment } = alignText(notice({ english: ['SUMMARY', 'CONTRACT'], french: ['RÉSUMÉ'] }));
    const pair = alignment.sections.find(({ en }) => en?.id === 'contract');
    assert.equal(pair?.fr, undefined);
    assert.equal(pair?.beads.length, 1);
    assert.equal(alignment.sectionCounterpart(sectionOf(read.editions[0]!, 'contract')!), undefined);
  });

  test('each row is in exactly one bead of one section, and is found by it', () => {
    const { notice: read, alignment } = alignInputs(sampleNotice('energy-analyst.notice.md'), natoIs);
    const rows = beadsOf(alignment).flatMap(({ en, fr }) => [...en, ...fr]);
    assert.equal(new Set(rows).size, rows.length);
    for (const bead of beadsOf(alignment)) {
      for (const row of [...bead.en, ...bead.fr]) assert.equal(alignment.beadOf(row), bead);
    }
    assert.equal(read.editions.length, 2);
  });

  test('of a free posting follow from their headings', () => {
    const { alignment } = alignInputs(sampleNotice('data-engineer.en.notice.md'), generic);
    for (const { en, fr } of alignment.sections) assert.ok(en && fr);
  });
});

describe('rows', () => {
  const items = [
    'knowledge of budgets and procurement;',
    'experience in the drafting of reports;',
    'a driving licence;',
  ];
  const french = [
    'une connaissance des budgets et des achats ;',
    'une expérience de la rédaction de rapports ;',
    'un permis de conduire ;',
  ];
  const list = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n');
  const text = (en: readonly string[], fr: readonly string[]) =>
    notice({ english: ['SUMMARY'], french: ['RÉSUMÉ'], blocks: { en: list(en), fr: list(fr) } });

  test('one that was put elsewhere is one moved bead', () => {
    const { alignment } = alignText(text(items, [french[2]!, french[0]!, french[1]!]));
    assert.deepEqual(alone(alignment), []);
    const moved = beadsOf(alignment).filter((bead) => bead.moved);
    assert.ok(moved.some(({ en }) => start(en[0]!) === 'a driving licence;'));
  });

  test('a lone row names its place', () => {
    const { notice: read, alignment } = alignText(text(items, [french[0]!, french[2]!]));
    assert.deepEqual(alone(alignment), ['experience in the drafting of ']);
    assert.deepEqual(alignment.counterparts(rowOf(read, 'a driving')).map(start), ['un permis de conduire ;']);
  });

  test('the same notice always gives the same alignment', () => {
    const describeAll = () =>
      beadsOf(alignText(text(items, french.slice(1))).alignment).map(
        ({ en, fr, moved, score }) => `${en.map(start)} ${fr.map(start)} ${moved} ${score}`,
      );
    const before = describeAll();
    for (const other of ['interpreter.notice.md', 'energy-analyst.notice.md']) alignInputs(sampleNotice(other), natoIs);
    assert.deepEqual(describeAll(), before);
  });
});

test('one edition alone has no pairs', () => {
  const alignment = align(parse([{ path: 'a.notice.md', text: notice({ english: ['SUMMARY'], french: [] }) }], natoIs));
  assert.deepEqual(alignment.sections, []);
});

test('no text makes the alignment slow', () => {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed;
  };
  const word = (prefix: string) => prefix + random().toString(36).replace(/\d/g, 'x');
  const line = (prefix: string) => `- ${Array.from({ length: 10 }, () => word(prefix)).join(' ')};`;
  const lines = (count: number, prefix = '') => Array.from({ length: count }, () => line(prefix)).join('\n');
  const same = (count: number) => Array(count).fill('- experience in the drafting of reports;').join('\n');
  const paragraph = Array.from({ length: 50_000 }, () => word('')).join(' ');
  for (const [en, fr] of [
    [lines(5_000), lines(5_000)],
    [lines(5_000), lines(9)],
    [lines(5_000, 'compre'), lines(2_500, 'compre')],
    [same(5_000), same(5_000)],
    [paragraph, paragraph],
  ] as const) {
    const read = parse(
      [{ path: 'a', text: notice({ english: ['SUMMARY'], french: ['RÉSUMÉ'], blocks: { en, fr } }) }],
      natoIs,
    );
    // A quadratic comparison of these rows would keep this test for minutes.
    assert.ok(align(read).sections.length > 0);
  }
});
