import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reviewPath } from '../../../server/core/files/names.ts';
import { editionOf } from '../../../server/core/model/notice.ts';
import { readReview, rowKey, withState, writeReview } from '../../../server/core/review/review.ts';
import { checkNotice } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

const A = '0123456789abcdef';
const B = 'fedcba9876543210';
const C = '00000000000000ff';

suite('the review of a notice', () => {
  test('is written a line a row, in order, and read back', () => {
    const text = writeReview(
      new Map([
        [B, 'reviewed'],
        [A, 'translated'],
      ]),
    );
    assert.deepEqual(text.split('\n').slice(1), [`${A} translated`, `${B} reviewed`, '']);
    assert.equal(writeReview(readReview(text)), text);
    assert.equal(writeReview(readReview(text.replaceAll('\n', '\r\n'))), text);
  });

  test('keeps what somebody else has written into the file, but for the marks of a conflict', () => {
    const review = new Map([[A, 'reviewed']] as const);
    const before = `# My own remark\r\n<<<<<<< HEAD\n${B} reviewed\n=======\n>>>>>>> branch\n\nA list of mine\n`;
    const text = writeReview(review, before);
    assert.deepEqual(text.split('\n').slice(1), ['# My own remark', 'A list of mine', `${A} reviewed`, '']);
    assert.equal(writeReview(review, text), text);
  });

  test('of a conflict that git left both sides count, and the further state of a row', () => {
    const text = `# head\n<<<<<<< HEAD\n${A} reviewed\n=======\n${A} translated\n${B} translated\n>>>>>>> branch\n${C} praised\n`;
    assert.deepEqual(
      [...readReview(text)],
      [
        [A, 'reviewed'],
        [B, 'translated'],
      ],
    );
    assert.equal(readReview(undefined).size, 0);
  });

  test('gets and loses a state, and lets go of what the notice no longer has', () => {
    const rows = new Set([A, C]);
    const before = readReview(`${A} translated\n${B} reviewed\n`);
    assert.deepEqual(
      [...withState(before, C, 'reviewed', rows)],
      [
        [A, 'translated'],
        [C, 'reviewed'],
      ],
    );
    assert.deepEqual([...withState(before, A, undefined, rows)], []);
  });

  test('knows a row by the words and numbers of both texts, whatever stands between them', () => {
    const key = (change: (text: string) => string): string => {
      const inputs = sampleNotice('energy-analyst.notice.md').map(({ path, text }) => ({ path, text: change(text) }));
      const { notice } = checkNotice(inputs);
      const [en, fr] = [editionOf(notice, 'en')!, editionOf(notice, 'fr')!];
      return rowKey([en.blocks[0]!], [fr.blocks[0]!]);
    };
    const [first, second] = (() => {
      const { notice } = checkNotice(sampleNotice('energy-analyst.notice.md'));
      return notice.editions.map(({ blocks }) =>
        blocks[0]!.content.source.text.slice(blocks[0]!.content.start, blocks[0]!.content.end),
      );
    })();
    const own = key((text) => text);
    assert.match(own, /^[0-9a-f]{16}$/);
    assert.equal(
      key((text) => text.replace(first!, first!.replace(/ /, '  ').replace(/\.$/, ' .'))),
      own,
    );
    assert.notEqual(
      key((text) => text.replace(first!, `${first} Indeed`)),
      own,
    );
    assert.notEqual(
      key((text) => text.replace(second!, `${second} Certes`)),
      own,
    );
  });

  test('is kept beside the notice, in one file for a pair', () => {
    const paths = [
      '/a/post.notice.md',
      '/a/post.en.notice.md',
      '/a/post.fr.md',
      '/a/post.notice',
      '/a/post.FR.notice.txt',
    ];
    assert.deepEqual([...new Set(paths.map(reviewPath))], ['/a/post.notice.review']);
    assert.equal(reviewPath('/a.b/v1.2.en.notice.txt'), '/a.b/v1.2.notice.review');
  });
});
