import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noticeTexts } from '../../../server/core/features/new-notice.ts';
import { rowsInOrder } from '../../../server/core/model/notice.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { placeholder } from '../../../server/core/writing/placeholder.ts';
import { applyFix, checkNotice, describe } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

/** What is reported of a text, but for what is still to be written. */
function complaints(text: string): readonly string[] {
  return checkNotice([{ path: 'x.notice.md', text }])
    .problems.filter(({ rule }) => rule !== 'placeholder-left')
    .map(describe);
}

/** A paragraph as a writer would put it in place of a placeholder; each one says something else. */
const SENTENCES = [
  'The Harbour Section looks after the quays of the Alliance.',
  'It answers to the Director and works with the port authorities of the host nation.',
  'The incumbent plans the dredging of each basin, keeps the charts up to date and reports on the state of the cranes.',
  'Visits to ships, whatever their flag, are part of the work.',
];

suite('a notice in the making', () => {
  const post = {
    titles: { en: 'Officer, Harbours', fr: 'Administratrice/Administrateur (ports)' },
    number: '261001',
    grade: 'G15',
    deadline: { year: 2026, month: 6, day: 30 },
  };
  const [fresh] = noticeTexts(post, builtInProfile('nato-is'), false);

  test('shows no problem that its writer did not make, while one paragraph after the other is written', () => {
    let text = fresh!;
    const french = text.indexOf('# Administratrice');
    for (let i = 0; ; i++) {
      const start = text.indexOf('\n[[', text.indexOf('## 1. SUMMARY'));
      if (start < 0 || start > text.indexOf('# Administratrice')) break;
      const end = text.indexOf(']]', start) + 2;
      text = `${text.slice(0, start + 1)}${SENTENCES[i % 4]} Case ${String.fromCharCode(65 + i)}.${text.slice(end)}`;
      assert.deepEqual(complaints(text), [], `after ${i + 1} paragraphs`);
    }
    assert.ok(text.length > french);
  });

  test('says nothing of the duties that is not true of every post', () => {
    const headings = [...fresh!.matchAll(/^### (.*)/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, ['ESSENTIAL', 'DESIRABLE', 'ACQUIS ESSENTIELS', 'ACQUIS SOUHAITABLES']);
    assert.match(fresh!, /^\[\[TO WRITE: the duties, under headings such as “Project Management”\]\]$/m);
    assert.match(fresh!, /^\[\[À TRADUIRE : les responsabilités, sous des titres comme « Gestion de projet »\]\]$/m);
  });

  test('shows no problem where several paragraphs and items are written for one placeholder', () => {
    const text = fresh!
      .replace(/\[\[[^\]]*what the post is for\]\]/, SENTENCES.join('\n\n'))
      .replace(
        /- \[\[[^\]]*a requirement\]\]\./,
        '- hold a degree;\n- have level V ("Advanced") in one of the official languages, and level I ("Beginner") in the other;\n- swim well.',
      )
      .replace(
        /\[\[[^\]]*the duties[^\]]*\]\]/,
        `### Expertise Development\n\n${SENTENCES[2]}\n\n### Planning and Execution\n\n${SENTENCES[3]}`,
      );
    assert.deepEqual(complaints(text), []);
  });

  test('is translated block by block with no other problem than what is left to be translated', () => {
    const text = sampleNotice('energy-analyst.notice.md')[0]!.text;
    const { notice, alignment } = checkNotice([{ path: 'x.notice.md', text }]);
    const [, french] = notice.editions;
    const blocks = rowsInOrder(french!).filter((row) => row.kind !== 'heading');
    const place = notice.origins.get(french!.source)!.start;
    const waiting = blocks.map(({ content }, i) => {
      const [source] = alignment.counterparts(blocks[i]!);
      const ending = /[\s\u00a0]*[;.:]?$/.exec(textOf(content))![0];
      const own = textOf(source!.kind === 'heading' ? source!.text : source!.content).replace(/[\s\u00a0]*[;.:]?$/, '');
      return { start: place + content.start, end: place + content.end, text: placeholder('fr', own) + ending };
    });
    for (let done = 0; done <= blocks.length; done += 7) {
      let now = text;
      for (const { start, end, text: put } of waiting.slice(done).reverse())
        now = now.slice(0, start) + put + now.slice(end);
      assert.deepEqual(complaints(now), [], `after ${done} blocks`);
    }
  });

  for (const name of ['energy-analyst.notice.md', 'archives-assistant.notice.txt']) {
    test(`of which the French edition breaks off gives no false figures: ${name}`, () => {
      const text = sampleNotice(name)[0]!.text;
      const french = checkNotice([{ path: name, text }]).notice.editions[1]!;
      const place = text.length - french.source.text.length;
      for (const { span } of rowsInOrder(french)) {
        const { problems } = checkNotice([{ path: name, text: `${text.slice(0, place + span.end)}\n` }]);
        const found = problems.filter(({ rule }) =>
          ['number-mismatch', 'paragraph-break', 'counterpart-order'].includes(rule),
        );
        assert.deepEqual(found.map(describe), []);
      }
    });
  }
});

test('all missing fields are inserted at once, each where it belongs', () => {
  const whole = sampleNotice('energy-analyst.notice.md')[0]!.text;
  const lines = [
    '**Schedule:** Full-time\n\n',
    '**Grade:** NATO Grade G15\n\n',
    '**Primary Location:** Belgium-Brussels\n\n',
  ];
  const text = lines.reduce((left, line) => left.replace(line, ''), whole);
  const inputs = [{ path: 'x.notice.md', text }];
  const problem = checkNotice(inputs).problems.find(({ rule }) => rule === 'field-missing')!;
  const all = problem.fixes().findIndex((fix) => fix.title('en') === 'Insert all missing fields');
  const order = (notice: string) => [...notice.matchAll(/^\*\*([\p{L} ()'’]+?)\u00a0?:/gmu)].map(([, label]) => label);
  const [mended] = applyFix(problem, inputs, all);
  assert.deepEqual(order(mended!.text), order(whole));
  assert.deepEqual(checkNotice([mended!]).problems.map(describe), []);
});
